import type { DataTable, KeyFigure, TableCell } from "./document.ts";
import { round } from "./rounding.ts";
import type { Texts } from "./texts/nl.ts";

export type Value = string | number | null;

export interface NumberCell {
  readonly value: number;
  /** As Excel writes formats, which it shows in the reader's own language. */
  readonly format: string;
}

/** One sheet: heads in the first row, which stays in view. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (Value | NumberCell)[])[];
}

type Words = Texts["page"]["workbook"];

/** A column of a sheet: its head, and what it has of a cell of the table. */
interface SheetColumn {
  readonly head: string;
  readonly take: (cell: TableCell | undefined) => Value | NumberCell;
}

/** A table as a sheet: what the page says in one cell stands in columns beside each other, a number by itself. */
export function tableSheet(name: string, { columns, rows }: DataTable, words: Words): Sheet {
  const [head = "", ...titles] = columns;
  const made = titles.map((title, column) =>
    columnsOf(
      title,
      rows.flatMap(({ cells }) => cells[column] ?? []),
      words,
    ),
  );
  return {
    name,
    heads: [head, ...made.flatMap((own) => own.map((one) => one.head))],
    rows: rows.map(({ head: own, cells }) => [
      own,
      ...made.flatMap((list, column) => list.map(({ take }) => take(cells[column]))),
    ]),
  };
}

/** A column with a number and words has the words beside it; one without numbers is text. */
function columnsOf(title: string, cells: readonly TableCell[], words: Words): SheetColumn[] {
  const number = (cell: TableCell | undefined) => (cell === undefined ? null : numberOf(cell, words));
  if (cells.every((cell) => number(cell) === null))
    return [{ head: title, take: (cell) => cell?.text ?? null }];
  const said = cells.some((cell) => (number(cell) === null ? cell.text !== "" : cell.status !== undefined));
  const status = (cell: TableCell | undefined) =>
    number(cell) === null ? (cell?.text ?? null) : (cell?.status ?? words.shown);
  const has = (part: "group" | "verdict") => cells.some((cell) => cell[part] !== undefined);
  return [
    { head: title, take: number },
    ...(said ? [{ head: words.status(title), take: status }] : []),
    ...(has("group") ? [{ head: words.group(title), take: (cell?: TableCell) => cell?.group ?? null }] : []),
    ...(has("verdict")
      ? [{ head: words.verdict(title), take: (cell?: TableCell) => cell?.verdict ?? null }]
      : []),
  ];
}

/**
 * A number that looks as it does in the report, and has no more decimals than it has there. Null where the report has
 * words instead, such as the name of a class or "less than 0.1%".
 */
function numberOf({ text, value }: TableCell, { decimal }: Words): NumberCell | null {
  const [, euro, number = ""] = /^(€\s?)?(-?\d[\d.,]*)/.exec(text) ?? [];
  if (value === null || number === "") return null;
  const [whole = "", decimals = ""] = number.split(decimal);
  const written = Number(`${whole.replaceAll(/[.,]/g, "")}.${decimals}`);
  // The power of ten between the value and how it is written, as for per cent; none when the text is no number.
  const power = [0, 2, 3].find(
    (one) => Math.abs(value * 10 ** one - written) <= 0.5 * 10 ** -decimals.length + 1e-9,
  );
  if (power === undefined) return null;
  const percent = text.includes("%");
  const places = decimals.length + (percent ? 0 : power);
  const plain = `${percent ? "0" : "#,##0"}${places === 0 ? "" : `.${"0".repeat(places)}`}`;
  const format = percent ? `${plain}%` : euro === undefined ? plain : `"€" ${plain}`;
  return { value: round(value, decimals.length + power), format };
}

/** The key figures, each with its number, bounds, base and comparator in columns of their own. */
export function keyFigureSheet(figures: readonly KeyFigure[], words: Words): Sheet {
  const all = figures.flatMap(({ columns }) => columns);
  const filled = all.filter(({ cell }) => cell.value !== null || cell.text !== "");
  const used = new Set(filled.map(({ head }) => head));
  const heads = [...new Set(all.map(({ head }) => head))].filter((head) => used.has(head));
  const empty: TableCell = { text: "", value: null };
  const rows = figures.map(({ titel, sentence, columns }) => ({
    head: titel,
    cells: [
      ...heads.map((head) => columns.find((one) => one.head === head)?.cell ?? empty),
      { text: sentence, value: null },
    ],
  }));
  const columns = [words.figure, ...heads, words.says];
  return tableSheet(words.keyFigures, { caption: words.keyFigures, columns, rows }, words);
}
