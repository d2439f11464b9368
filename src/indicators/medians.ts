import type { Indicator } from "../catalog/types.ts";
import type { Engine, Row } from "../engine/engine.ts";
import { branchesOf, columnsIn, columnsOf, group, inPeriods, perGroup } from "./crossing-sql.ts";
import type { CrossingPlan } from "./crossings.ts";
import type { Period } from "./types.ts";

/**
 * The exact median of the values of units per cell, interpolated between the middle two: rows of `periode`,
 * codes and `mediaan`. Nothing can be added up here, so every unit is put in every crossing.
 */
export async function readMedians(
  store: Engine,
  plan: CrossingPlan,
  indicator: Indicator,
  periods: readonly Period[],
): Promise<Row[]> {
  const { eenheid } = indicator.definition;
  const columns = columnsOf(plan, plan.crossings);
  const cells = branchesOf(plan, plan.crossings).map(
    (own) => `select ${["nr", ...columnsIn(plan, own, columns)].join(", ")},
        quantile_cont(waarde, 0.5) as mediaan
      from ${perGroup("eenheid", own)} as eenheid
      group by grouping sets (${own.crossings.map((crossing) => group(plan, ["nr"], crossing)).join(", ")})`,
  );
  return await store.rows(`with bijdrage as (
${indicator.sql}
    ),
    eenheid as (
      select p.nr, cast(b.waarde as double) as waarde, ${columns.map((name) => `w.${name}`).join(", ")}
      from bijdrage as b
      join kubus_periode as p on p.code = b.periode
      join kubus_eenheid_${eenheid} as k on k.jaar = p.jaar and k.eenheid_id = b.eenheid_id
      left join kubus_groep_${eenheid} as g on g.groep = k.groep
      join kubus_plek_${eenheid} as w on w.plek = coalesce(g.plek, k.groep)
      where b.waarde is not null and ${inPeriods("b", periods)}
    ),
    cel as (
      ${cells.join("\n      union all\n      ")}
    )
    select ${["p.code as periode", ...columns].join(", ")}, mediaan
    from cel join kubus_periode as p using (nr)`);
}
