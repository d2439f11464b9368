import type { Engine } from "../../engine/engine.ts";

/**
 * How easily a person of a delivery is found by what others may know of them. A report, never a refusal: it
 * tells the supplier how careful to be with the files. Holds shares only, never a group.
 */
export interface Anonymity {
  /** Persons, each once per employer. */
  readonly personen: number;
  /** The characteristics that were delivered. */
  readonly kenmerken: readonly string[];
  /** Shares (0-1) of persons in groups of fewer than 5 and 10 with the same characteristics. */
  readonly onder5: number;
  readonly onder10: number;
  /** Share of persons in groups in which all were absent or none was; null without absence files. */
  readonly eenvormig: number | null;
}

/**
 * k-anonymity and distinct l-diversity (disclosure.md 2.3) of the staged tables, at the last job of each person
 * in the years of `leveringsjaar`. A characteristic that is missing fits every group. With more than
 * `mostPatterns` combinations of missing characteristics it counts as a value of its own, so that the shares
 * are at least as high as they are.
 * @returns undefined when the delivery has no jobs.
 */
export async function measureAnonymity(engine: Engine): Promise<Anonymity | undefined> {
  await engine.run(groupsStatement);
  const columns = await deliveredColumns(engine);
  const { personen } = await engine.row<{ personen: number }>(
    "select coalesce(sum(aantal), 0) as personen from groep",
  );
  if (personen === 0) return undefined;
  await engine.run(await sizesStatement(engine, columns));
  const counted = await engine.row<{ onder5: number; onder10: number; eenvormig: number; verzuim: boolean }>(
    `select coalesce(sum(g.aantal) filter (o.aantal < 5), 0) as onder5,
       coalesce(sum(g.aantal) filter (o.aantal < 10), 0) as onder10,
       coalesce(sum(g.aantal) filter (o.afwezig in (0, o.aantal)), 0) as eenvormig,
       (select count(*) > 0 from geleverd where tabel = 'verzuim') as verzuim
     from groep as g join (select nr, sum(aantal) as aantal, sum(afwezig) as afwezig from omvang group by nr) as o using (nr)`,
  );
  await engine.run("drop table groep; drop table omvang");
  const share = (persons: number) => Math.round((persons / personen) * 10_000) / 10_000;
  return {
    personen,
    kenmerken: columns.map((column) => names[column]),
    onder5: share(counted.onder5),
    onder10: share(counted.onder10),
    eenvormig: counted.verzuim ? share(counted.eenvormig) : null,
  };
}

const names = {
  leeftijd: "leeftijdsklasse",
  geslacht: "geslacht",
  regio: "regio",
  functiegroep: "functiegroep",
  werkgever: "werkgever",
  contractvorm: "contractvorm",
} as const;

type Name = keyof typeof names;
const all = Object.keys(names) as Name[];
const mostPatterns = 8;

/** Classes of ten years, as the published ones. */
const groupsStatement = `create or replace table groep as
  with jaren as (
    select max(jaar) as jaar, make_date(min(jaar), 1, 1) - date '1970-01-01' as eerste,
      make_date(max(jaar), 12, 31) - date '1970-01-01' as laatste
    from leveringsjaar
  ), baan as (
    select d.dienstverband_nr, d.medewerker_nr, d.werkgever_nr, d.begin, d.functiegroep, d.contractvorm
    from dienstverband as d cross join jaren as j
    where d.medewerker_nr is not null and d.werkgever_nr is not null
      and d.begin <= j.laatste and (d.eind is null or d.eind >= j.eerste)
  ), ziek as (
    select v.dienstverband_nr from verzuim as v cross join jaren as j
    where v.begin <= j.laatste and (v.hersteld is null or v.hersteld > j.eerste)
    group by v.dienstverband_nr
  ), afwezig as (
    select distinct b.medewerker_nr, b.werkgever_nr, true as afwezig
    from ziek as v join baan as b using (dienstverband_nr)
  ), persoon as (
    select medewerker_nr, werkgever_nr, arg_max_null(functiegroep, begin) as functiegroep,
      arg_max_null(contractvorm, begin) as contractvorm
    from baan group by medewerker_nr, werkgever_nr
  ), kenmerk as (
    select (j.jaar - m.geboortejaar - 5) // 10 as leeftijd, m.geslacht, w.regio, p.functiegroep,
      p.werkgever_nr as werkgever, p.contractvorm, a.afwezig
    from persoon as p cross join jaren as j
    left join medewerker as m using (medewerker_nr)
    left join werkgever as w using (werkgever_nr)
    left join afwezig as a using (medewerker_nr, werkgever_nr)
  )
  select row_number() over () as nr, *, ${all.map((name, index) => `(${name} is null)::integer * ${2 ** index}`).join(" + ")} as patroon
  from (select ${all.join(", ")}, count(*) as aantal, count(afwezig) as afwezig from kenmerk group by ${all.join(", ")})`;

async function deliveredColumns(engine: Engine): Promise<Name[]> {
  const row = await engine.row(
    `select ${all.map((name) => `count(${name}) as ${name}`).join(", ")} from groep`,
  );
  return all.filter((name) => Number(row[name]) > 0);
}

/** How many persons fit each group: those of its own kind, and those of whom something is missing. */
async function sizesStatement(engine: Engine, columns: readonly Name[]): Promise<string> {
  const rows = await engine.rows<{ patroon: number }>("select distinct patroon from groep order by patroon");
  const patterns = rows.map(({ patroon }) => patroon);
  const head = "create or replace table omvang as";
  if (patterns.length === 1 || patterns.length > mostPatterns) {
    return `${head} select nr, aantal, afwezig from groep`;
  }
  const parts = patterns.flatMap((own) => patterns.map((other) => fitting(own, other, columns)));
  return `${head} ${parts.join("\nunion all\n")}`;
}

function fitting(own: number, other: number, columns: readonly Name[]): string {
  const common = columns.filter((name) => ((own | other) & (2 ** all.indexOf(name))) === 0);
  const keys = common.length === 0 ? "" : `${common.join(", ")}, `;
  const grouped = common.length === 0 ? "" : `group by ${common.join(", ")}`;
  const same = common.map((name) => `g.${name} = t.${name}`);
  return `select g.nr, t.aantal, t.afwezig from groep as g
    join (select ${keys}sum(aantal) as aantal, sum(afwezig) as afwezig from groep where patroon = ${other} ${grouped}) as t
    on ${["true", ...same].join(" and ")} where g.patroon = ${own}`;
}
