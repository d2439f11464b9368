import type { Engine } from "../../engine/engine.ts";
import type { Issue } from "../issue.ts";
import type { RawTable } from "../raw.ts";
import type { ReadFile } from "../read.ts";
import { noted } from "./noted.ts";
import { soundValues } from "./sound.ts";
import { rowsOf, type TypedTable } from "./typed.ts";

/**
 * One row per key, the first of its kind: an employee list has a row per job. A characteristic that differs
 * between rows of one person may mean that one number was given to two people.
 */
export async function firstPerKey(
  engine: Engine,
  raw: RawTable,
  typed: TypedTable,
  issues: readonly Issue[],
): Promise<ReadFile> {
  const { read } = typed;
  const { spec, mapping } = read;
  const [key] = spec?.key ?? [];
  if (spec === undefined || key === undefined) throw new Error("typed rows without a key");
  await engine.run(
    `create or replace table regel as select * from (${soundValues(typed)}) where ${key} is not null`,
  );
  const others = spec.columns.filter(({ name }) => name !== key && mapping.columns.has(name));
  const notes = others.map(({ name }) => ({
    code: "MEDEWERKER-WISSELT" as const,
    kolom: name,
    sql: `select bron as rij from (
      select bron, ${name}, first_value(${name} ignore nulls) over (
        partition by ${key} order by bron rows between unbounded preceding and unbounded following
      ) as eerste from regel
    ) where ${name} <> eerste`,
  }));
  const first = others.map(
    ({ name }) => `first(${name} order by bron) filter (${name} is not null) as ${name}`,
  );
  const missing = spec.columns.filter((column) => column.name !== key && !others.includes(column));
  await engine.run(
    `create or replace table gelezen_${spec.name} as
     select ${[key, "min(bron) as bron", ...first, ...missing.map(({ name }) => `first(${name}) as ${name}`)].join(", ")},
       0::bigint as fouten
     from regel group by ${key} order by bron`,
  );
  const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from gelezen_${spec.name}`);
  return {
    ...read,
    rows,
    faults: 0n,
    repairs: [],
    lines: rowsOf(engine, raw, `gelezen_${spec.name}`),
    issues: [...issues, ...(await noted(engine, raw, notes, read))],
  };
}
