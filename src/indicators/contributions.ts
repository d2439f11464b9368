import type { Catalog, Indicator } from "../catalog/types.ts";
import { type Engine, quote } from "../engine/engine.ts";
import { inPeriods, products, spreadColumns } from "./crossing-sql.ts";
import { intervalOf } from "./intervals.ts";
import type { Period } from "./types.ts";

/** Exact sums: a double would make the outcome depend on the order of the rows. */
const exact = "decimal(18, 10)";

/**
 * Sums what an indicator's units contribute in these periods, per period (`nr`) and place (employer and characteristics of the
 * person), into two temporary tables:
 *
 * - `kubus_som`: everything of one place. A person at two places counts at both, one at more places at none;
 * - `kubus_meer`: the people at several places (`plekken`), a row per place (`volgnummer`), from which cells.ts
 *   makes up the difference.
 *
 * One numerator per class of the breakdown, or one: `teller_0`, `teller_1` …, with the people who have one
 * above 0 (`met_0` …) or below their denominator (`zonder_0` …). For the interval of a mean the sums of products
 * over units are there too (`spreadColumns`).
 */
export async function sumContributions(
  store: Engine,
  catalog: Catalog,
  indicator: Indicator,
  periods: readonly Period[],
): Promise<void> {
  const breakdown = breakdownOf(catalog, indicator);
  const groups = `kubus_groep_${indicator.definition.eenheid}`;
  await store.run(groupUnits(indicator, breakdown, periods));
  await refuseStrays(store, indicator);
  await store.run(`create or replace temp table kubus_meer as
    with geteld as (
      select d.*, g.plek,
        count(*) over (partition by d.nr, g.persoon) as plekken,
        row_number() over (partition by d.nr, g.persoon order by g.plek) as volgnummer,
        g.persoon
      from kubus_deel as d
      join ${groups} as g on g.groep = d.groep
    )
    select * from geteld where plekken > 1`);
  const counts = breakdown.map(
    (_, index) => `sum(teller_${index}) as teller_${index},
      ${people(`met_${index}`, `teller_${index} > 0`)},
      ${people(`zonder_${index}`, `teller_${index} < noemer`)}`,
  );
  const spread = intervalOf(indicator.definition) === "t" ? spreadColumns(breakdown.length) : [];
  await store.run(`create or replace temp table kubus_som as
    with deel as (
      select d.*, coalesce(g.plek, d.groep) as plek, g.persoon, m.groep is not null as elders
      from kubus_deel as d
      left join ${groups} as g on g.groep = d.groep
      left join (select nr, groep from kubus_meer where plekken > 2) as m on m.nr = d.nr and m.groep = d.groep
    )
    select nr, plek, sum(eenheden) as eenheden, sum(noemer) as noemer,
      ${people("personen", "true", "eenheden")},
      ${[...counts, ...spread.map((name) => `sum(${name}) as ${name}`)].join(",\n      ")}
    from deel
    group by nr, plek`);
}

/** The codes of an indicator's own breakdown, or one null. */
export function breakdownOf(catalog: Catalog, { definition }: Indicator): (string | null)[] {
  if (definition.uitsplitsing === undefined) return [null];
  const list = catalog.codeLists.find(({ id }) => id === definition.uitsplitsing);
  if (list === undefined) throw new Error(`no code list ${definition.uitsplitsing}`);
  return list.codes.map(({ code }) => code);
}

/** People of `kubus_deel`: rows without `persoon` are counts already, a row with one is a single person. */
function people(name: string, condition: string, count = name): string {
  return `sum(case when persoon is null then ${count} when not elders and ${condition} then 1 else 0 end) as ${name}`;
}

/**
 * `kubus_deel`: people with one unit summed together, the others a row per person and place. In a query with a
 * breakdown the row without class is the whole unit: it holds the denominator, which counts for every class.
 */
function groupUnits(
  indicator: Indicator,
  breakdown: readonly (string | null)[],
  periods: readonly Period[],
): string {
  const { maat, noemer, uitsplitsing, eenheid } = indicator.definition;
  const split = uitsplitsing !== undefined;
  // A median adds up to nothing: its units are counted, and medians.ts reads their values.
  const numerator = maat === "mediaan" ? "1" : "b.teller";
  const whole = split ? " filter (klasse is null)" : "";
  const classes = [
    "when b.uitsplitsing is null then null",
    ...breakdown.map((code, index) => `when b.uitsplitsing = ${quote(code ?? "")} then ${index}`),
    "else error('a class that is not in the code list')",
  ];
  const sums = breakdown.map((_, index) => (split ? classSums(index) : wholeSums));
  if (intervalOf(indicator.definition) === "t") sums.push(...spreadOfUnits(breakdown.length, split));
  return `create or replace temp table kubus_deel as
    with bijdrage as (
${indicator.sql}
    ),
    eenheid as (
      select p.nr, k.groep,
        cast(${numerator} as ${exact}) as teller,
        cast(${noemer === undefined ? numerator : "b.noemer"} as ${exact}) as noemer
        ${split ? `, case ${classes.join(" ")} end as klasse` : ""}
      from bijdrage as b
      left join kubus_periode as p on p.code = b.periode
      left join kubus_eenheid_${eenheid} as k on k.jaar = p.jaar and k.eenheid_id = b.eenheid_id
      where ${maat === "mediaan" ? "b.waarde" : "b.teller"} is not null and ${inPeriods("b", periods)}
    )
    select nr, groep,
      count(*)${whole} as eenheden,
      sum(noemer)${whole} as noemer,
      ${sums.join(",\n      ")}
    from eenheid
    group by nr, groep`;
}

const wholeSums = `sum(teller) as teller_0,
      count(*) filter (teller > 0) as met_0,
      count(*) filter (teller < noemer) as zonder_0`;

/** Who has no row in a class lies below the denominator in it, if there is one at all. */
function classSums(index: number): string {
  const own = `klasse = ${index}`;
  return `coalesce(sum(teller) filter (${own}), 0) as teller_${index},
      count(*) filter (${own} and teller > 0) as met_${index},
      count(*) filter (klasse is null and noemer > 0)
        - count(*) filter (${own} and teller >= noemer) as zonder_${index}`;
}

/** Sums of products over units; the row of a class holds the denominator of its unit too. */
function spreadOfUnits(count: number, split: boolean): string[] {
  const whole = split ? " filter (klasse is null)" : "";
  const sums = Array.from({ length: count }, (_, index) => {
    const own = split ? ` filter (klasse = ${index})` : "";
    return `coalesce(${products("teller", "teller")}${own}, 0) as teller2_${index},
      coalesce(${products("teller", "noemer")}${own}, 0) as kruis_${index}`;
  });
  return [
    `count(*) filter (noemer <> 0${split ? " and klasse is null" : ""}) as groepen`,
    `${products("noemer", "noemer")}${whole} as noemer2`,
    ...sums,
  ];
}

/** A unit that is nobody's would silently vanish from every cell; a fault in a query, not in a delivery. */
async function refuseStrays(store: Engine, { file }: Indicator): Promise<void> {
  const { strays } = await store.row<{ strays: number }>(
    "select count(*) as strays from kubus_deel where groep is null or noemer is null",
  );
  if (strays > 0) throw new Error(`${file}: units without characteristics or denominator`);
}
