import type { Engine } from "../../engine/engine.ts";
import type { DeliveredColumn, DeliveredFile } from "./delivered.ts";

/** Counts over all filled cells of a column, which tell what tests can find anything in it. */
export interface Statistics {
  readonly filled: number;
  /** Lengths in bytes. */
  readonly shortest: number;
  readonly longest: number;
  readonly total: number;
  /** Cells that start with a digit. */
  readonly digit: number;
  /** Cells of the form of a usual key: a few letters at most, then digits. */
  readonly key: number;
  /** Cells that start with a digit and are as long as a number of eight digits, up to a date with a time. */
  readonly eight: number;
  /** Cells that start with a digit and are as long as a postcode. */
  readonly six: number;
  /** Cells that start with a letter and are as long as an account number without blanks. */
  readonly account: number;
  /** Cells with @. */
  readonly at: number;
  /** Cells that start with + or a bracket. */
  readonly plus: number;
  /** Cells with a blank. */
  readonly blank: number;
  /** Cells with a point or a colon. */
  readonly mark: number;
  /** Cells that start with a letter and hold no digit. */
  readonly word: number;
  /** Cells as long as a hash of 128, 160 or 256 bits in hex. */
  readonly hash: number;
  /** True when every cell is a usual key as it stands there, without a blank around it. */
  readonly bare: boolean;
}

type Name = Exclude<keyof Statistics, "bare">;

/**
 * One pass over the file, and a second one over the columns that hold something else than usual keys. A count
 * of lengths or first bytes takes some 10 ms per million cells, a regular expression 80 to 150: hence one only.
 */
export async function statisticsOf(
  engine: Engine,
  file: DeliveredFile,
): Promise<ReadonlyMap<DeliveredColumn, Statistics>> {
  const free = file.columns.filter((column) => limitOf(column) === 0);
  const typed = file.columns.filter((column) => limitOf(column) > 0);
  const first = await count(engine, file, "cell", new Map([...all(free, basic), ...all(typed, lengths)]));
  const suspect = typed.filter((column) => (first.get(column)?.longest ?? 0) > limitOf(column));
  const open = [...free.filter((column) => !isPlain(first.get(column))), ...suspect];
  const second = await count(engine, file, "text", new Map(all(open, everything)));
  return new Map(
    file.columns.map((column) => {
      const { digit = 0, longest = 0 } = first.get(column) ?? {};
      const eight = longest >= 8 ? digit : 0;
      const bare = isPlain(first.get(column));
      return [column, { ...none, eight, ...first.get(column), ...second.get(column), bare }];
    }),
  );
}

/**
 * The longest value that a typed column holds without being looked at; 0 for columns that hold any text. What
 * does not fit the type of its column is refused cell by cell.
 */
function limitOf({ targets }: DeliveredColumn): number {
  const kinds = new Set(targets.map(({ column }) => column.kind));
  if (kinds.size === 0 || ["sleutel", "verwijzing", "tekst"].some((kind) => kinds.has(kind as "tekst")))
    return 0;
  if (kinds.has("datum")) return Number.POSITIVE_INFINITY;
  return kinds.has("code") || kinds.has("ja-nee") ? 20 : 7;
}

/** Usual keys, short enough to be no text. */
function isPlain({ key, filled, longest }: Partial<Statistics> = {}): boolean {
  return key === filled && (longest ?? 0) <= 30;
}

const none: Statistics = {
  filled: 0,
  shortest: 0,
  longest: 0,
  total: 0,
  digit: 0,
  key: 0,
  eight: 0,
  six: 0,
  account: 0,
  at: 0,
  plus: 0,
  blank: 0,
  mark: 0,
  word: 0,
  hash: 0,
  bare: false,
};

const lengths: readonly Name[] = ["filled", "longest"];
const basic: readonly Name[] = ["filled", "shortest", "longest", "digit", "key"];

const counts: Readonly<Record<Name, (text: string) => string>> = {
  filled: (t) => `count(${t})`,
  shortest: (t) => `min(strlen(${t}))`,
  longest: (t) => `max(strlen(${t}))`,
  total: (t) => `sum(strlen(${t}))`,
  digit: (t) => `count(*) filter (${startsWithDigit(t)})`,
  eight: (t) => `count(*) filter (${startsWithDigit(t)} and strlen(${t}) between 8 and 24)`,
  six: (t) => `count(*) filter (${startsWithDigit(t)} and strlen(${t}) between 6 and 7)`,
  account: (t) => `count(*) filter (${t} >= 'A' and strlen(${t}) between 15 and 34)`,
  key: (t) => `count(*) filter (regexp_full_match(${t}, '[A-Za-z]{0,4}[-_]?[0-9]+'))`,
  at: (t) => `count(*) filter (contains(${t}, '@'))`,
  plus: (t) => `count(*) filter (starts_with(${t}, '+') or starts_with(${t}, '('))`,
  blank: (t) => `count(*) filter (contains(${t}, ' '))`,
  mark: (t) => `count(*) filter (contains(${t}, '.') or contains(${t}, ':'))`,
  word: (t) => `count(*) filter (${t} >= 'A' and not regexp_matches(${t}, '[0-9]'))`,
  hash: (t) => `count(*) filter (strlen(${t}) in (32, 40, 64))`,
};

function startsWithDigit(text: string): string {
  return `${text} >= '0' and ${text} < ':'`;
}

const everything = Object.keys(counts) as readonly Name[];

function all(
  columns: readonly DeliveredColumn[],
  names: readonly Name[],
): [DeliveredColumn, readonly Name[]][] {
  return columns.map((column) => [column, names]);
}

async function count(
  engine: Engine,
  { source }: DeliveredFile,
  as: "cell" | "text",
  wanted: ReadonlyMap<DeliveredColumn, readonly Name[]>,
): Promise<ReadonlyMap<DeliveredColumn, Partial<Statistics>>> {
  const columns = [...wanted].filter(([column]) => limitOf(column) < Number.POSITIVE_INFINITY);
  if (columns.length === 0) return new Map();
  const texts = columns.map(([column], index) => `${column[as]} as t${index}`);
  const parts = columns.flatMap(([, names], index) =>
    names.map((name) => `${counts[name](`t${index}`)} as ${name}_${index}`),
  );
  const row = await engine.row(
    `select ${parts.join(",\n")} from (select ${texts.join(", ")} from ${source})`,
  );
  return new Map(
    columns.map(([column, names], index) => [
      column,
      Object.fromEntries(names.map((name) => [name, Number(row[`${name}_${index}`] ?? 0)])),
    ]),
  );
}
