import type { Unit } from "../catalog/types.ts";
import type { Engine } from "../engine/engine.ts";
import { range } from "./crossing-sql.ts";
import type { ContributedMeasure, Contributors } from "./types.ts";

/**
 * Adds what the last indicator (`kubus_som`) has per place to `kubus_aandeel`: a row per place and measure, numbered
 * from `first` on. Who is at two places counts at the first of them only, so that sums are never too high.
 */
export async function collectShares(store: Engine, first: number, count: number): Promise<void> {
  const where = "plekken = 2 and volgnummer = 2";
  const added = "plekken > 2 and volgnummer = 1";
  const mended = (name: string, condition: string) =>
    `sum(case when ${where} and ${condition} then -1 when ${added} and ${condition} then 1 else 0 end) as ${name}`;
  const parts = range(count);
  const select = parts.map(
    (index) => `select ${first + index} as maat, nr, plek,
        cast(s.personen + coalesce(d.personen, 0) as double) as personen,
        cast(s.teller_${index} as double) as teller, cast(s.noemer as double) as noemer,
        greatest(0, cast(s.met_${index} + coalesce(d.met_${index}, 0) as double)) as met,
        greatest(0, cast(s.zonder_${index} + coalesce(d.zonder_${index}, 0) as double)) as zonder
      from kubus_som as s left join dubbel as d using (nr, plek)`,
  );
  const query = `with dubbel as (
      select nr, plek, ${mended("personen", "true")},
        ${parts
          .flatMap((index) => [
            mended(`met_${index}`, `teller_${index} > 0`),
            mended(`zonder_${index}`, `teller_${index} < noemer`),
          ])
          .join(",\n        ")}
      from kubus_meer
      group by nr, plek
    )
    ${select.join("\n    union all\n    ")}`;
  await store.run(
    first === 0
      ? `create or replace temp table kubus_aandeel as ${query}`
      : `insert into kubus_aandeel ${query}`,
  );
}

/**
 * Who contributes to each inner cell, of all measures in `kubus_aandeel`.
 * @param rows inner cell of each row of `kubus_rij` (members.ts), or −1 for what is no inner cell.
 */
export async function readContributors(
  store: Engine,
  unit: Unit,
  rows: Int32Array,
  innerCount: number,
  measures: number,
): Promise<Contributors> {
  await store.run(`create or replace temp table kubus_deelnemer as
    with plaats as (select nr, plek, max(personen) as personen from kubus_aandeel group by nr, plek)
    select cast(row_number() over (order by r.rij, k.werkgever_nr) - 1 as integer) as nummer,
      p.nr, p.plek, r.rij, k.werkgever_nr, p.personen
    from plaats as p
    join kubus_plek_${unit} as k using (plek)
    join kubus_rij as r on r.nr = p.nr and r.fijn = k.fijn`);
  const heads = await store.columns(
    "select rij, werkgever_nr, greatest(personen, 0) as personen from kubus_deelnemer order by nummer",
  );
  const row = Int32Array.from(heads.rij as number[], (own) => rows[own] ?? -1);
  const kept = entriesOf(row);
  const start = new Uint32Array(innerCount + 1);
  for (const own of row) if (own >= 0) start[own + 1] = (start[own + 1] ?? 0) + 1;
  for (let at = 0; at < innerCount; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const count = start[innerCount] ?? 0;
  const pick = <A extends Uint32Array | Float64Array>(
    target: A,
    values: readonly unknown[] | undefined,
  ): A => {
    values?.forEach((value, entry) => {
      const at = kept[entry] ?? -1;
      if (at >= 0) target[at] = Number(value);
    });
    return target;
  };
  const found: ContributedMeasure[] = [];
  for (const measure of range(measures)) found.push(await readMeasure(store, measure, kept, count));
  return {
    start,
    employer: pick(new Uint32Array(count), heads.werkgever_nr),
    persons: pick(new Float64Array(count), heads.personen),
    measures: found,
  };
}

/** Place of each entry among those of inner cells, which come in order; −1 for the others. */
function entriesOf(row: Int32Array): Int32Array {
  let next = 0;
  return row.map((own) => (own < 0 ? -1 : next++));
}

async function readMeasure(
  store: Engine,
  measure: number,
  kept: Int32Array,
  count: number,
): Promise<ContributedMeasure> {
  const { nummer = [], ...columns } = await store.columns(
    `select d.nummer, a.teller, a.noemer, a.met, a.zonder
    from kubus_aandeel as a join kubus_deelnemer as d using (nr, plek)
    where a.maat = ${measure}`,
  );
  const filled = (values: readonly unknown[] = []) => {
    const target = new Float64Array(count);
    nummer.forEach((entry, index) => {
      const at = kept[entry as number] ?? -1;
      if (at >= 0) target[at] = Number(values[index]);
    });
    return target;
  };
  return {
    numerator: filled(columns.teller),
    denominator: filled(columns.noemer),
    personsWith: filled(columns.met),
    personsWithout: filled(columns.zonder),
  };
}
