import type { DataTable } from "./document.ts";
import type { PdfText } from "./pdf-text.ts";
import type { Texts } from "./texts/nl.ts";

/** More columns than this do not fit on a page: the table goes on in a next one, with the same heads of rows. */
const mostColumns = 8;

/** About what a page is wide, in letters of a table; beyond it columns share the width and their text breaks. */
const pageLetters = 100;
/** From this number of columns the template makes the letters smaller. */
const smallFrom = 7;
const smallLetters = 115;
/** Room beside the text of a column, in letters. */
const padding = 2;

export interface PdfTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Parts of the width for each column; null where each can be as wide as its text. */
  readonly widths: readonly number[] | null;
  /** Whether words must be hyphenated to fit their columns. */
  readonly tight: boolean;
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly { readonly text: string; readonly number: boolean }[];
  }[];
}

/** A table as one or more that fit on a page; none without rows. */
export function pdfTables(table: DataTable, text: PdfText, { page }: Texts): PdfTable[] {
  const { columns, rows } = table;
  if (rows.length === 0) return [];
  const parts = Math.max(1, Math.ceil((columns.length - 1) / mostColumns));
  const each = Math.ceil((columns.length - 1) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * each, (part + 1) * each];
    const own: DataTable = {
      caption: parts === 1 ? table.caption : page.part(table.caption, part + 1, parts),
      columns: [columns[0] ?? "", ...columns.slice(1 + from, 1 + to)],
      rows: rows.map(({ head, cells }) => ({ head, cells: cells.slice(from, to) })),
    };
    return { ...printed(own, text), ...widthsOf(own) };
  });
}

function printed({ caption, columns, rows }: DataTable, text: PdfText) {
  return {
    caption: text.plain(caption),
    columns: columns.map((column) => text.plain(column)),
    rows: rows.map(({ head, cells }) => ({
      head: text.plain(head),
      cells: cells.map((cell) => ({ text: text.plain(cell.text), number: cell.value !== null })),
    })),
  };
}

function widthsOf({ columns, rows }: DataTable): Pick<PdfTable, "widths" | "tight"> {
  const letters = columns.map((name, column) => {
    const texts = rows.map(({ head, cells }) => (column === 0 ? head : (cells[column - 1]?.text ?? "")));
    const words = [name, ...texts].flatMap((text) => text.split(/[\s-]/));
    return { whole: longest([name, ...texts]) + padding, least: Math.min(longest(words), 24) + padding };
  });
  const [head, ...others] = letters;
  const room = columns.length < smallFrom ? pageLetters : smallLetters;
  const rest = others.reduce((sum, { whole }) => sum + whole, 0);
  if (Math.min(head?.whole ?? 0, 24) + rest <= room) return { widths: null, tight: false };
  const least = letters.reduce((sum, one) => sum + one.least, 0);
  return { widths: shared(letters, Math.max(0, room - least)), tight: least > room };
}

/** Every column holds its longest word; what is left goes to all alike, as far as they need it. */
function shared(
  letters: readonly { readonly whole: number; readonly least: number }[],
  left: number,
): number[] {
  const widths = letters.map(({ least }) => least);
  const needs = letters.map(({ whole, least }, column) => ({ column, need: Math.max(0, whole - least) }));
  let rest = left;
  for (const [at, { column, need }] of needs.sort((a, b) => a.need - b.need).entries()) {
    const given = Math.min(need, rest / (needs.length - at));
    widths[column] = (widths[column] ?? 0) + given;
    rest -= given;
  }
  return widths;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
