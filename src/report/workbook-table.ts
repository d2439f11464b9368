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
  if (cells.every(({ value }) => value === null))
    return [{ head: title, take: (cell) => cell?.text ?? null }];
  const said = cells.some(({ value, text, status }) => (value === null ? text !== "" : status !== undefined));
  const all: SheetColumn[] = [{ head: title, take: (cell) => numberOf(cell, words) }];
  if (said) all.push({ head: words.status(title), take: (cell) => statusIn(cell, words) });
  if (cells.some(({ group }) => group !== undefined))
    all.push({ head: words.group(title), take: (cell) => cell?.group ?? null });
  if (cells.some(({ verdict }) => verdict !== undefined))
    all.push({ head: words.verdict(title), take: (cell) => cell?.verdict ?? null });
  return all;
}

function statusIn(cell: TableCell | undefined, { shown }: Words): Value {
  if (cell === undefined) return null;
  return cell.value === null ? cell.text : (cell.status ?? shown);
}

/** A number that looks as it does in the report, and has no more decimals than it has there. */
function numberOf(cell: TableCell | undefined, { decimal }: Words): NumberCell | null {
  if (cell === undefined || cell.value === null) return null;
  const { text, value } = cell;
  const [number = ""] = /-?\d[\d.,]*/.exec(text) ?? [];
  const [whole = "", decimals = ""] = number.split(decimal);
  const written = Number(`${whole.replaceAll(/[.,]/g, "")}.${decimals}`);
  // The power of ten between the value and how it is written, as for per cent; none when the text is no number.
  const scale = [0, 2, 3].find(
    (power) => Math.abs(value * 10 ** power - written) <= 0.5 * 10 ** -decimals.length + 1e-9,
  );
  const percent = text.includes("%");
  const shown = scale === undefined ? value : round(value, decimals.length + scale);
  const places = percent ? decimals.length : decimals.length + (scale ?? 0);
  const plain = `${percent ? "0" : "#,##0"}${places === 0 ? "" : `.${"0".repeat(places)}`}`;
  if (percent) return { value: shown, format: `${plain}%` };
  return { value: shown, format: text.includes("€") ? `"€" ${plain}` : plain };
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
