import type { Engine } from "../../engine/engine.ts";
import type { RawColumn, RawTable } from "../raw.ts";

/** What the values of a column look like, as counts: never a value itself. */
export interface ColumnFacts {
  readonly column: RawColumn;
  readonly filled: number;
  readonly distinct: number;
  readonly dates: number;
  readonly yesNo: number;
  readonly numbers: number;
  readonly wholes: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

const date =
  "([0-9]{1,2}[-/. ]([0-9]{1,2}|[A-Za-z]{3,9})[-/. ][0-9]{2,4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|(19|20)[0-9]{6})([ T][0-9:.]+)?";
const number = "[-+]?[0-9]+([.,][0-9]+)?%?";

/** Looks at the whole of every column, in one pass over the file. */
export async function columnFacts(engine: Engine, { name, columns }: RawTable): Promise<ColumnFacts[]> {
  if (columns.length === 0) return [];
  const parts = columns.map(({ index }) => {
    const text = `trim(k${index})`;
    const amount = `try_cast(replace(replace(${text}, ',', '.'), '%', '') as double)`;
    return `count(*) filter (${text} <> '') as n${index},
      count(distinct ${text}) as d${index},
      count(*) filter (regexp_full_match(${text}, '${date}')) as t${index},
      count(*) filter (lower(${text}) in ('j', 'n', 'ja', 'nee', 'y', 'yes', 'no', 'true', 'false')) as j${index},
      count(*) filter (regexp_full_match(${text}, '${number}')) as g${index},
      count(*) filter (regexp_full_match(${text}, '[0-9]+')) as w${index},
      min(${amount}) as l${index}, max(${amount}) as h${index}`;
  });
  const row = await engine.row<Record<string, number | null>>(`select ${parts.join(", ")} from ${name}`);
  return columns.map((column) => {
    const { index } = column;
    const count = (letter: string) => Number(row[`${letter}${index}`] ?? 0);
    return {
      column,
      filled: count("n"),
      distinct: count("d"),
      dates: count("t"),
      yesNo: count("j"),
      numbers: count("g"),
      wholes: count("w"),
      lowest: row[`l${index}`] ?? null,
      highest: row[`h${index}`] ?? null,
    };
  });
}

/** True when nearly every filled cell is of this kind. */
export function mostly(part: number, { filled }: ColumnFacts): boolean {
  return filled > 0 && part >= filled * 0.95;
}

/** True for whole numbers that read as answers on a scale of at most ten. */
export function isScale(facts: ColumnFacts): boolean {
  const { distinct, wholes, lowest, highest } = facts;
  return (
    mostly(wholes, facts) &&
    distinct >= 3 &&
    distinct <= 11 &&
    lowest !== null &&
    highest !== null &&
    lowest >= 0 &&
    highest <= 10 &&
    highest >= 3
  );
}

/** In words what a column looks like, for the comment beside it. */
export function describeValues(facts: ColumnFacts): string {
  const { filled, distinct } = facts;
  if (filled === 0) return "leeg";
  const kind = kindOf(facts);
  const each = distinct === filled && filled > 1 ? ", elke waarde anders" : `, ${distinct} verschillende`;
  return `${kind}${mostly(facts.dates, facts) ? "" : each}`;
}

function kindOf(facts: ColumnFacts): string {
  if (mostly(facts.dates, facts)) return "datums";
  if (mostly(facts.yesNo, facts)) return "ja of nee";
  if (isScale(facts)) return "hele getallen als op een schaal";
  if (mostly(facts.wholes, facts)) return "hele getallen";
  if (mostly(facts.numbers, facts)) return "getallen";
  return "tekst";
}
