import type { Engine } from "../../engine/engine.ts";
import { faultBits, faults } from "../values.ts";
import type { TypedTable } from "./typed.ts";

const wrong = [faults.missing, faults.invalid, faults.range, faults.variant, faults.placeholder].join(", ");

/** True for a cell that is reported as wrong, as SQL over a row of `gelezen_<tabel>` called `g`. */
export function isWrong(index: number): string {
  return `((g.fouten >> ${index * faultBits}) & 7) in (${wrong})`;
}

/** True when a cell of these rows is reported as wrong; what was repaired or assumed is not. */
export async function hasWrong(engine: Engine, { read }: TypedTable): Promise<boolean> {
  const { spec, faults: found } = read;
  if (spec === undefined || found === 0n) return false;
  const anyWrong = spec.columns.map((_, index) => isWrong(index)).join(" or ");
  const { wrongs } = await engine.row<{ wrongs: number }>(
    `select count(*) as wrongs from gelezen_${spec.name} as g where ${anyWrong}`,
  );
  return wrongs > 0;
}

/**
 * Lines of absence with `bron`, without those of a job that has a wrong cell or no key: what is wrong is
 * reported cell by cell, and half a case would only give rise to false reports.
 */
export function soundLines({ read }: TypedTable): string {
  const { spec } = read;
  if (spec === undefined) throw new Error("typed rows without a specification");
  const columns = spec.columns.map(({ name }) => `g.${name}`);
  const anyWrong = spec.columns.map((_, index) => isWrong(index)).join(" or ");
  const from = `gelezen_${spec.name} as g join vorm as v on v.rowid = g.rowid`;
  const sound =
    read.faults === 0n
      ? "true"
      : `g.dienstverband_id not in (
           select g.dienstverband_id from gelezen_${spec.name} as g
           where g.dienstverband_id is not null and (${anyWrong})
         )`;
  return `select v.bron, ${columns.join(", ")} from ${from} where g.dienstverband_id is not null and ${sound}`;
}

/** Rows with `bron`, and null for what is reported as wrong. */
export function soundValues({ read }: TypedTable): string {
  const { spec } = read;
  if (spec === undefined) throw new Error("typed rows without a specification");
  const columns = spec.columns.map(({ name }, index) =>
    read.faults === 0n ? `g.${name}` : `case when ${isWrong(index)} then null else g.${name} end as ${name}`,
  );
  return `select v.bron, ${columns.join(", ")} from gelezen_${spec.name} as g join vorm as v on v.rowid = g.rowid`;
}
