import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Engine, quote } from "../../src/engine/engine.ts";

/**
 * The same work as a stage, done by plain DuckDB statements: what the stage is compared with.
 * sample: read the files and write them again. import: read the files into tables, types guessed by DuckDB.
 * release: one verzuimpercentage over the crossings of tables.yml, for a year and its quarters, written by hand.
 */
const [stage, folder, work] = process.argv.slice(2) as [string, string, string];
const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
const csv = (name: string) => quote(join(folder, name));

if (stage === "sample") {
  const engine = await Engine.open(":memory:");
  const out = join(work, "copy");
  mkdirSync(out, { recursive: true });
  for (const name of files) {
    await engine.run(
      `copy (from read_csv(${csv(name)}, all_varchar = true)) to ${quote(join(out, name))} (header)`,
    );
  }
  engine.close();
  rmSync(out, { recursive: true });
}

if (stage === "import") {
  const file = join(work, "plain.duckdb");
  if (existsSync(file)) rmSync(file);
  const engine = await Engine.open(file);
  for (const name of files) {
    await engine.run(`create table "${name.slice(0, -4)}" as from read_csv(${csv(name)})`);
  }
  engine.close();
}

if (stage === "release") {
  const engine = await Engine.open(join(work, "plain.duckdb"), { readOnly: true });
  await engine.run(`
    create temp table cellen as
    with periode(code, van, tot) as (
      values ('2025JJ00', date '2025-01-01', date '2026-01-01'), ('2025KW01', date '2025-01-01', date '2025-04-01'),
             ('2025KW02', date '2025-04-01', date '2025-07-01'), ('2025KW03', date '2025-07-01', date '2025-10-01'),
             ('2025KW04', date '2025-10-01', date '2026-01-01')
    ), dienst as (
      select p.code, p.van, p.tot, d.dienstverband_id, d.werkgever_id, d.medewerker_id, d.deeltijdfactor as f,
             greatest(d.begin, p.van) as v, least(coalesce(d.eind + 1, p.tot), p.tot) as t
      from dienstverband d join periode p on d.begin < p.tot and coalesce(d.eind + 1, p.tot) > p.van
      where d.deeltijdfactor > 0
    ), noemer as (
      select code, dienstverband_id, werkgever_id, medewerker_id, sum((t - v) * f) as n from dienst group by all
    ), deel as (
      select vz.verzuim_id, vz.dienstverband_id, coalesce(vd.vanaf, vz.begin) as van, coalesce(vd.ao_pct, 100) as ao,
             coalesce(lead(vd.vanaf) over (partition by vz.verzuim_id order by vd.vanaf), vz.hersteld, date '2026-01-01') as tot
      from verzuim vz left join verzuim_deel vd using (verzuim_id)
    ), teller as (
      select d.code, d.dienstverband_id, sum(greatest(0, least(d.t, x.tot) - greatest(d.v, x.van)) * d.f * x.ao / 100) as z
      from dienst d join deel x using (dienstverband_id) where x.van < d.t and x.tot > d.v group by all
    )
    select n.code, left(w.sbi_code, 2) as sector, w.regio,
           case when w.werkzame_personen < 10 then 1 when w.werkzame_personen < 50 then 2 when w.werkzame_personen < 250 then 3 else 4 end as grootte,
           (2025 - m.geboortejaar) // 10 as leeftijd, sum(z) / sum(n.n) as waarde, count(distinct n.medewerker_id) as personen,
           count(distinct n.werkgever_id) as werkgevers
    from noemer n left join teller using (code, dienstverband_id) join werkgever w using (werkgever_id) join medewerker m using (medewerker_id)
    group by n.code, grouping sets ((sector, grootte), (sector, w.regio), (w.regio, grootte), (sector, leeftijd), (sector), (w.regio), (grootte), (leeftijd), ())`);
  engine.close();
}
