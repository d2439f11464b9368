import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, identifier, quote } from "../../src/engine/engine.ts";
import { tables } from "../../src/store/contract.ts";
import type { ColumnSpec } from "../../src/store/table-spec.ts";

/** An engine with one typed view per file of a sample; a cell that is not of its type fails the query. */
export async function openSample(folder: string): Promise<Engine> {
  const engine = await Engine.open(":memory:", { threads: 2 });
  for (const { name, columns } of tables) {
    const casts = columns.map(
      (column) => `cast(${identifier(column.name)} as ${type(column)}) as ${column.name}`,
    );
    await engine.run(`create table ${name} as select ${casts.join(", ")}
      from read_csv(${quote(join(folder, `${name}.csv`))}, all_varchar = true, header = true, delim = ',')`);
  }
  return engine;
}

function type({ kind }: ColumnSpec): string {
  if (kind === "datum") return "date";
  if (kind === "geheel" || kind === "jaar") return "integer";
  return kind === "getal" || kind === "percentage" ? "decimal(18, 4)" : "varchar";
}

/** File → SHA-256 of its bytes. */
export function fileHashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, `${name}.csv`)))
        .digest("hex"),
    ]),
  );
}

/**
 * SQL for the pooled absence percentage from `from` to `until` (days included) per group: sick day × factor × ao over
 * service day × factor, without zero-hours and agency jobs, in whole days. `group` may use columns of dienstverband
 * and werkgever.
 */
export function absencePercentage(from: string, until: string, group: string): string {
  const end = `(date '${until}' + 1)`;
  return `
    with paid as (
      select
        d.dienstverband_id, d.medewerker_id, ${group} as groep, d.deeltijdfactor,
        greatest(d.begin, date '${from}') as van,
        least(coalesce(d.eind, date '${until}') + 1, ${end}) as tot
      from dienstverband as d join werkgever as w on w.werkgever_id = d.werkgever_id
      where d.contractvorm not in ('oproep', 'uitzend')
        and d.begin < ${end} and coalesce(d.eind, date '${until}') >= date '${from}'
    ),
    part as (
      select
        v.dienstverband_id, coalesce(p.vanaf, v.begin) as van, coalesce(p.ao_pct, 100) as ao,
        coalesce(lead(p.vanaf) over (partition by v.verzuim_id order by p.vanaf), v.hersteld, ${end}) as tot
      from verzuim as v left join verzuim_deel as p on p.verzuim_id = v.verzuim_id
    ),
    sick as (
      select d.groep,
        sum((least(d.tot, p.tot) - greatest(d.van, p.van)) * d.deeltijdfactor * p.ao / 100) as teller
      from paid as d join part as p on p.dienstverband_id = d.dienstverband_id
        and p.van < d.tot and p.tot > d.van
      group by d.groep
    ),
    service as (
      select groep, count(distinct medewerker_id) as werknemers, sum((tot - van) * deeltijdfactor) as noemer
      from paid group by groep
    )
    select n.groep, n.werknemers, 100 * coalesce(s.teller, 0)::double / n.noemer::double as procent
    from service as n left join sick as s on s.groep = n.groep
    order by n.groep`;
}
