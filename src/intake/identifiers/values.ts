import type { Engine } from "../../engine/engine.ts";
import type { DeliveredColumn, DeliveredFile } from "./delivered.ts";
import { hashesOfNumbers } from "./hashes.ts";
import type { Statistics } from "./statistics.ts";
import { type Test, type TestName, tests } from "./tests.ts";

export interface Count {
  /** Different values. */
  readonly values: number;
  /** Cells. */
  readonly cells: number;
}

/** What the costly tests found in the different values of one column. */
export interface Values {
  readonly all: Count;
  readonly hits: Readonly<Record<TestName, Count>>;
  /** Different days of the year among the dates between 1900 and now. */
  readonly dayMonths: number;
  /** Different dates at which people who are 15 to 80 now were born, and the middle of the years of all dates. */
  readonly births: number;
  readonly middleYear: number;
  /** True when the values are whole numbers without gaps. */
  readonly sequential: boolean;
  /** Hashes that are plain hashes of a number that anybody can try. */
  readonly openHashes: number;
}

/**
 * Runs the tests that can find something on the different values of a column; undefined when none can.
 * @param now no birth date lies after it.
 */
export async function valuesOf(
  engine: Engine,
  { source }: DeliveredFile,
  column: DeliveredColumn,
  statistics: Statistics,
  now: Date,
): Promise<Values | undefined> {
  const names = testNames.filter((name) => tests[name].possible(statistics));
  if (statistics.filled === 0 || (names.length === 0 && !isCounted(column, statistics))) return undefined;
  const row = await engine.row(statement(source, column, names, now));
  const count = (name: string): Count => ({
    values: Number(row[`v${name}`] ?? 0),
    cells: Number(row[`c${name}`] ?? 0),
  });
  const hits = Object.fromEntries(testNames.map((name) => [name, count(`_${name}`)])) as Record<
    TestName,
    Count
  >;
  return {
    all: count(""),
    hits,
    dayMonths: Number(row.dagen ?? 0),
    births: Number(row.geboren ?? 0),
    middleYear: Number(row.midden ?? 0),
    sequential: row.opvolgend === true,
    openHashes:
      hits.hash.cells === 0
        ? 0
        : await hashesOfNumbers(engine, source, column.text, {
            length: statistics.longest,
            values: hits.hash.values,
            thorough: column.targets.every(({ column: { kind } }) => kind === "sleutel"),
          }),
  };
}

const testNames = Object.keys(tests) as TestName[];

/** Counts of the different values: how many there are, how many cells hold them, and the same per test. */
function statement(source: string, column: DeliveredColumn, names: readonly TestName[], now: Date): string {
  const dates = names.includes("datum");
  const year = now.getUTCFullYear();
  const born = `dag between date '1900-01-01' and date '${now.toISOString().slice(0, 10)}'`;
  const own = column.targets.length === 0 ? ["try_cast(x as bigint) as geheel"] : [];
  const parts = Object.entries(Object.assign({}, ...names.map((name) => (tests[name] as Test).parts ?? {})));
  const hits = names.map(
    (name) => `coalesce(${name === "datum" ? born : tests[name].hit}, false) as ${name}`,
  );
  const sums = [
    "count(*) as v, sum(n) as c",
    ...names.flatMap((name) => [
      `count(*) filter (${name}) as v_${name}`,
      `sum(n) filter (${name}) as c_${name}`,
    ]),
    ...(dates
      ? [
          `count(distinct strftime(dag, '%m%d')) filter (${born}) as dagen`,
          `count(*) filter (year(dag) between ${year - 80} and ${year - 15}) as geboren`,
          "median(year(dag)) as midden",
        ]
      : []),
    ...(own.length > 0
      ? ["count(geheel) = count(*) and max(geheel) - min(geheel) + 1 = count(*) as opvolgend"]
      : []),
  ];
  return `select ${sums.join(",\n")} from (
    select *${hits.map((hit) => `,\n${hit}`).join("")} from (
      select ${["x", "n", ...own, ...parts.map(([name, sql]) => `${sql} as ${name}`)].join(",\n")}
      from (select ${column.text} as x, count(*) as n from ${source} group by x) where x is not null
    )
  )`;
}

/** Free text and hidden keys are seen at the number of different values alone. */
function isCounted({ targets }: DeliveredColumn, { total, filled, blank }: Statistics): boolean {
  return targets.length === 0 || (total > 30 * filled && blank * 2 >= filled);
}
