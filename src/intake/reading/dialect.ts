import { type Dialect, type Rec, RecordReader } from "./records.ts";

export interface Layout {
  readonly dialect: Dialect;
  /** Records before the head, blank ones included. */
  readonly above: number;
  readonly head: readonly string[];
  /** Line of the head, from 1. */
  readonly line: number;
  /** True when the engine can read the file as it stands: the head is its first line, quotes are double. */
  readonly plain: boolean;
}

export type LayoutResult =
  | { readonly layout: Layout }
  | { readonly fault: "quote" | "head" | "delimiter"; readonly line: number };

const delimiters = [";", ",", "\t", "|"] as const;
const sampleRecords = 300;
const headSearch = 40;

/**
 * Finds out from the first block of text how its cells are told apart, and which record is the head. The
 * delimiter is the one under which most records are equally wide; `sep=` wins. The head is the first record with
 * two expected names, else the first that fills half of the columns and holds no values.
 */
export function layoutOf(text: string, whole: boolean, known: (head: string) => boolean): LayoutResult {
  const clean = text.replace(/^\ufeff/, "");
  const said = /^"?sep=([^\r\n"])"?[^\S\r\n]*(\r\n|\n|\r|$)/i.exec(clean);
  const body = said === null ? clean : clean.slice(said[0].length);
  const firstLine = said === null ? 1 : 2;
  const choices = candidates(body, said?.[1]).map((dialect) => {
    const records = recordsOf(body, whole, dialect, firstLine);
    return { dialect, records, ...shapeOf(records, known) };
  });
  const best = choices.toSorted((a, b) => b.score - a.score)[0];
  const first = best?.records.find(({ fault, cells }) => fault !== undefined || cells.length > 0);
  if (best === undefined || first === undefined) return { fault: "head", line: firstLine };
  if (best.records.every(({ cells }) => cells.length === 0)) {
    // One odd quote is a slip; quotes that stand wrong in every line mean another delimiter.
    const fault = best.records.length < 5 ? "quote" : "delimiter";
    return { fault, line: first.at ?? first.line };
  }
  const found = headOf(best.records, known);
  if (found === undefined) {
    return { fault: first.fault === undefined ? "head" : "quote", line: first.at ?? first.line };
  }
  if (first.cells.length === 1 && best.share < 0.5 && best.records.length > 10 && found.hits === 0) {
    return { fault: "delimiter", line: first.line };
  }
  const { above, head, line } = found;
  const broken = best.records.slice(0, above).find(({ fault }) => fault !== undefined);
  if (broken !== undefined) return { fault: "quote", line: broken.at ?? broken.line };
  const { dialect } = best;
  const plain = said === null && above === 0 && dialect.quote === '"' && dialect.escaper === '"';
  return { layout: { dialect, above: above + firstLine - 1, head, line, plain } };
}

function candidates(text: string, said: string | undefined): Dialect[] {
  const signs = said === undefined ? delimiters : [said];
  const escapes = /\\"/.test(text) ? (['"', "\\"] as const) : (['"'] as const);
  const doubles = signs.flatMap((delimiter) =>
    escapes.map((escaper): Dialect => ({ delimiter, quote: '"', escaper })),
  );
  const singles = signs
    .filter((delimiter) => text.includes(`${delimiter}'`) && text.includes(`'${delimiter}`))
    .map((delimiter): Dialect => ({ delimiter, quote: "'", escaper: "'" }));
  const alone = unused(text);
  return [
    ...doubles,
    ...singles,
    ...(said === undefined ? [{ delimiter: alone, quote: '"', escaper: '"' } as const] : []),
  ];
}

/** A delimiter that does not occur, for a file of one column. */
function unused(text: string): string {
  return delimiters.find((sign) => !text.includes(sign)) ?? "\u001f";
}

function recordsOf(text: string, whole: boolean, dialect: Dialect, line: number): Rec[] {
  const records: Rec[] = [];
  for (const record of new RecordReader(dialect, line).push(text, whole)) {
    records.push(record);
    if (records.length === sampleRecords) break;
  }
  return records;
}

/** The head among the first records of a table, and how many expected names it holds. */
export function headOf(
  records: readonly Rec[],
  known: (head: string) => boolean,
): (Pick<Layout, "above" | "head" | "line"> & { readonly hits: number }) | undefined {
  const above = headIndex(records, shapeOf(records, known).width, known);
  const head = records[above];
  return head === undefined
    ? undefined
    : { above, head: head.cells, line: head.line, hits: hitsOf(head, known) };
}

/** The usual width of the records, and how well the delimiter explains them. */
function shapeOf(
  records: readonly Rec[],
  known: (head: string) => boolean,
): { width: number; score: number; share: number } {
  const filled = records.filter(({ cells, fault }) => fault !== undefined || cells.length > 0);
  const counts = new Map<number, number>();
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const usual = [...counts].filter(([width]) => width > 1).toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  const hits = Math.max(0, ...filled.slice(0, headSearch).map((record) => hitsOf(record, known)));
  if (usual === undefined) {
    const sound = filled.filter(({ fault }) => fault === undefined).length;
    return { width: 1, score: hits * 1000 + (sound / Math.max(1, filled.length)) * 30, share: 1 };
  }
  const [width, times] = usual;
  const split = filled.filter(({ cells }) => cells.length > 1).length;
  const share = (times / filled.length) * 100 + (split / filled.length) * 20;
  return { width, score: hits * 1000 + share + Math.min(width, 50) / 50, share: times / filled.length };
}

function hitsOf({ cells }: Rec, known: (head: string) => boolean): number {
  return cells.filter((cell) => known(cell.trim())).length;
}

/** The place of the head among the records; -1 when none of the first looks like one. */
function headIndex(records: readonly Rec[], width: number, known: (head: string) => boolean): number {
  const first = records.slice(0, headSearch);
  const expected = first.findIndex(
    (record) => hitsOf(record, known) >= Math.min(2, record.cells.length || 2),
  );
  if (expected >= 0) return expected;
  const wide = first.flatMap((record, index) => {
    const filled = record.cells.filter((cell) => cell.trim() !== "").length;
    return record.fault === undefined && filled >= Math.max(width > 1 ? 2 : 1, width / 2) ? [index] : [];
  });
  const [candidate] = wide;
  if (candidate === undefined) return first.findIndex(({ cells }) => cells.length > 0);
  const named = wide.find((index) => hitsOf(records[index] as Rec, known) > 0);
  if (named !== undefined) return named;
  return isHead(records, candidate) ? candidate : -1;
}

/** A head holds names: not the kinds of values that stand below it. */
function isHead(records: readonly Rec[], index: number): boolean {
  const cells = (records[index] as Rec).cells.map((cell) => cell.trim());
  const values = cells.filter(isValue);
  if (values.length === 0) return true;
  const below = records.slice(index + 1).filter((record) => record.cells.length > 0);
  const alike = cells.filter(
    (cell, column) => isValue(cell) && below.some((record) => isValue(record.cells[column]?.trim() ?? "")),
  );
  return alike.length === 0 && values.length * 2 < cells.length;
}

/** A number, a date, a time or an amount; four digits may be the head of a year. */
function isValue(cell: string): boolean {
  if (/^(19|20)\d\d$/.test(cell)) return false;
  return /^[€$]?\s?-?\d[\d.,:/ -]*%?$/.test(cell);
}
