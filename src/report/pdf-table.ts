import type { DataTable } from "./document.ts";
import type { PdfText } from "./pdf-text.ts";

/** More columns than this do not fit on a page: the table goes on in a next one, with the same heads of rows. */
const mostColumns = 8;

/** About what a page is wide, in letters of a table; beyond it columns share the width and their text breaks. */
const pageLetters = 100;
/** From this number of columns the template makes the letters smaller. */
const smallFrom = 7;
const smallLetters = 115;

export interface PdfTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Parts of the width for each column; null where each can be as wide as its text. */
  readonly widths: readonly number[] | null;
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly { readonly text: string; readonly number: boolean }[];
  }[];
}

/** A table as one or more that fit on a page; none without rows. */
export function pdfTables(table: DataTable, text: PdfText): PdfTable[] {
  const { columns, rows } = table;
  if (rows.length === 0) return [];
  const parts = Math.max(1, Math.ceil((columns.length - 1) / mostColumns));
  const each = Math.ceil((columns.length - 1) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * each, (part + 1) * each];
    const own: DataTable = {
      caption: parts === 1 ? table.caption : `${table.caption} (deel ${part + 1} van ${parts})`,
      columns: [columns[0] ?? "", ...columns.slice(1 + from, 1 + to)],
      rows: rows.map(({ head, cells }) => ({ head, cells: cells.slice(from, to) })),
    };
    return { ...printed(own, text), widths: widthsOf(own) };
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

function widthsOf({ columns, rows }: DataTable): number[] | null {
  const letters = columns.map((name, column) => {
    const texts = rows.map(({ head, cells }) => (column === 0 ? head : (cells[column - 1]?.text ?? "")));
    return Math.max(...[name, ...texts].map(({ length }) => length)) + 2;
  });
  const [head = 0, ...others] = letters;
  const rest = others.reduce((sum, one) => sum + one, 0);
  if (Math.min(head, 24) + rest <= (columns.length < smallFrom ? pageLetters : smallLetters)) return null;
  return [Math.min(Math.max(head, 14), 34), ...others.map((one) => Math.min(Math.max(one, 8), 18))];
}
