import { namedClusters } from "./clusters.ts";
import { choose, draw, entity, pick } from "./random.ts";

/**
 * Table `employer`: one row per employer with its place among the workers (`first_person`, `persons`: all who ever
 * worked there in the five years). Sizes are heavy-tailed within a stratum and add up to the plan exactly; with few
 * large employers the tail is cut, as no single firm makes up a section of a country.
 */
export function employerStatements(seed: number): string[] {
  return [
    `create table employer as
    with numbered as (
      select row_number() over (order by s.sector, s.large, t.i)::integer as nr, s.*
      from stratum as s, range(s.employers) as t(i)
    ),
    hashed as (
      select *, ${entity("nr::ubigint", `${seed}/employer`)} as h from numbered
    ),
    weighted as (
      select
        *,
        case when large
          then floor(1000 * (least(power(1 - ${draw("h", "size")}, -1 / 1.2), 1.5 + employers / 6, 25) - 0.9))
          else floor(1000 * (least(power(1 - ${draw("h", "size")}, -1 / 1.1), 60) - 0.8))
        end::bigint as weight
      from hashed
    ),
    summed as (
      select
        *,
        sum(weight) over (partition by sector, large order by nr) as upto,
        sum(weight) over (partition by sector, large) as total,
        workers - employers * smallest as extra
      from weighted
    ),
    sized as (
      select
        nr, h, sector, large,
        (smallest + (extra * upto) // total - (extra * (upto - weight)) // total)::bigint as persons,
        (row_number() over (partition by large order by h) - 0.5)
          / count(*) over (partition by large) as position
      from summed
    )
    select
      e.nr, e.h, e.sector, e.large, e.persons,
      (sum(e.persons) over (order by e.nr) - e.persons)::bigint as first_person,
      e.persons / (1 + 5 * s.turnover) as size,
      s.activities[1 + ${pick("e.h", "activity", "len(s.activities)")}] as sbi_code,
      case when len(s.agreements) > 0 and ${draw("e.h", "has-agreement")} < 0.88
        then s.agreements[1 + ${pick("e.h", "agreement", "len(s.agreements)")}] end as cao_code,
      case when s.fund <> '' and ${draw("e.h", "has-fund")} < 0.9 then s.fund end as fonds,
      case when ${draw("e.h", "municipality")} < 0.35
        then r.municipalities[1 + ${pick("e.h", "which-municipality", "len(r.municipalities)")}]
        else r.code end as regio,
      ${clusters("e.h")} as cluster,
      ${stagger("e.h", "vitality", 0.16)} as vitality_from,
      ${stagger("e.h", "coaching", 0.16)} as coaching_from
    from sized as e
    join section as s on s.code = e.sector
    join region as r on e.position >= r.above and e.position < r.upto`,
  ];
}

function clusters(h: string): string {
  const first = choose(h, "cluster-1", Object.keys(namedClusters.chains));
  const second = choose(h, "cluster-2", Object.keys(namedClusters.networks));
  return `case
    when ${draw(h, "cluster")} < 0.05 then ${first}
    when ${draw(h, "cluster")} < 0.08 then ${second}
    when ${draw(h, "cluster")} < 0.1 then ${first} || '|' || ${second}
  end`;
}

/** The first day of a quarter from 2023Q2 to 2025Q1 for a share of the employers: a staggered start. */
function stagger(h: string, purpose: string, share: number): string {
  return `case when ${draw(h, purpose)} < ${share}
    then (date '2023-04-01' + to_months(3 * ${pick(h, `${purpose}-from`, "8")}))::date end`;
}
