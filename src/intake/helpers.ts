import type { Engine } from "../engine/engine.ts";
import type { TableName } from "../store/table-spec.ts";

interface Helper {
  readonly name: string;
  /** The delivered tables that it is made of, itself or through another helper. */
  readonly of: readonly TableName[];
  readonly select: string;
}

/** In the order in which they are made; their columns are described with `stagingStatements`. */
const helpers: readonly Helper[] = [
  {
    name: "hulp_baan",
    of: ["dienstverband"],
    select: `select dienstverband_nr, min(medewerker_nr), min(werkgever_nr), min(begin),
        max(coalesce(eind, 2147483646)), case when count(*) = count(begin) then min(begin) end, count(*)
      from dienstverband where dienstverband_nr is not null group by dienstverband_nr`,
  },
  {
    name: "hulp_bezetting",
    of: ["dienstverband"],
    select: `with meer as (
        select medewerker_nr from dienstverband
        where medewerker_nr is not null group by medewerker_nr having count(*) > 1
      ), rijen as (
        select d.werkgever_nr, d.medewerker_nr, m.medewerker_nr as meer_nr, d.begin,
          coalesce(d.eind, 2147483646) as eind, coalesce(d.contractvorm, 'vast') = 'oproep' as oproep
        from dienstverband as d left join meer as m on m.medewerker_nr = d.medewerker_nr
        where d.begin is not null
      )
      select werkgever_nr, meer_nr, begin, eind, oproep, count(*),
        case when meer_nr is null then count(medewerker_nr) else 0 end
      from rijen group by werkgever_nr, meer_nr, begin, eind, oproep`,
  },
  {
    name: "hulp_verzuimmaand",
    of: ["verzuim", "dienstverband"],
    // Day 0 was a Thursday: days 2 and 3 of every seven are the weekend; 70000 keeps the remainder positive.
    select: `select v.werkgever_nr, g.jaar, g.maand_idx, min(v.rij), sum(v.gevallen), sum(v.gesloten),
        sum(case when (v.begin + 70000) % 7 in (2, 3) then v.gevallen else 0 end),
        sum(case when v.begin = m.van then v.gevallen else 0 end), count(*), min(v.begin), max(v.begin)
      from (
        select b.werkgever_nr, v.begin, min(v.rij) as rij, count(*) as gevallen, count(v.hersteld) as gesloten
        from verzuim as v left join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
        where v.begin is not null group by b.werkgever_nr, v.begin
      ) as v
      join dim_dag as g on g.dag = v.begin
      join dim_maand as m on m.maand_idx = g.maand_idx
      group by v.werkgever_nr, g.jaar, g.maand_idx`,
  },
  {
    name: "hulp_verzuimjaareinde",
    of: ["verzuim", "dienstverband"],
    select: `with kalender as (
        select g.dag, m.tot from dim_dag as g join dim_maand as m on m.jaar = g.jaar and m.maand = 12
      )
      select k.werkgever_nr, v.begin, least(coalesce(v.hersteld, 2147483646), k.eind)
      from verzuim as v
      join hulp_baan as k on k.dienstverband_nr = v.dienstverband_nr
      join kalender as d on d.dag = v.begin
      where v.begin >= k.begin and v.begin <= k.eind
        and least(coalesce(v.hersteld, 2147483646), k.eind) > d.tot`,
  },
  {
    name: "hulp_verzuimdicht",
    of: ["verzuim"],
    // In order of begin: when no case touches the next one, none touches any later one. One number for job and
    // begin sorts faster than a window per job; a recovery before the begin must not depend on the order of equals.
    select: `select distinct plek // 4294967296 from (
        select plek, lag(plek) over (order by plek) as vorige, lag(einde) over (order by plek) as einde
        from (
          select dienstverband_nr::bigint * 4294967296 + begin + 1000000 as plek,
            greatest(coalesce(hersteld, 2147483646), begin)::bigint + 1000000 as einde
          from verzuim where dienstverband_nr is not null and begin is not null
        )
      ) where plek // 4294967296 = vorige // 4294967296 and plek % 4294967296 <= einde`,
  },
];

/** Makes the helper tables that these checks read. */
export async function fillHelpers(
  engine: Engine,
  checks: readonly { readonly sql: string }[],
): Promise<void> {
  const wanted = new Set<string>();
  for (const { name, select } of [...helpers].reverse()) {
    const read = checks.some(({ sql }) => names(sql, name)) || [...wanted].some((one) => names(one, name));
    if (read) wanted.add(select);
  }
  for (const { name, select } of helpers.filter((one) => wanted.has(one.select))) {
    await engine.run(`delete from ${name}`);
    await engine.run(`insert into ${name} ${select}`);
  }
}

/** True when this SQL reads one of these delivered tables, itself or through a helper. */
export function readsAny(sql: string, tables: readonly string[]): boolean {
  const through = helpers.filter(({ of }) => of.some((name) => tables.includes(name)));
  return [...tables, ...through.map(({ name }) => name)].some((name) => names(sql, name));
}

function names(sql: string, table: string): boolean {
  return new RegExp(`\\b${table}\\b`).test(sql);
}
