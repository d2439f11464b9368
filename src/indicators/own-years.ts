import type { Catalog, Indicator } from "../catalog/types.ts";
import { type Engine, identifier, quote } from "../engine/engine.ts";
import { breakdownOf } from "./contributions.ts";
import type { CrossingPlan } from "./crossings.ts";
import { intervalOf } from "./intervals.ts";
import type { OwnMeasure, OwnYear } from "./types.ts";

interface Asked {
  readonly catalog: Catalog;
  readonly plan: CrossingPlan;
  /** Of one population, in the order in which their shares were collected. */
  readonly indicators: readonly Indicator[];
}

/** A sum of doubles whose order does not matter. */
const exact = "decimal(28, 10)";

/**
 * What every employer has in each whole year, from the shares of a population (`kubus_aandeel`). The year itself was
 * reckoned, so that who comes back in every quarter counts once.
 * @param years code of each year, with that of the period in which it was reckoned: of a stock its last quarter.
 */
export async function readOwnYears(
  store: Engine,
  { catalog, plan, indicators }: Asked,
  years: ReadonlyMap<string, string>,
): Promise<OwnYear[]> {
  const unit = indicators[0]?.definition.eenheid;
  if (unit === undefined || unit === "werkgever" || years.size === 0) return [];
  const own = plan.dimensions.map(({ van, meervoudig }) => van === "werkgever" && meervoudig !== true);
  const names = plan.dimensions.map(({ id }) => identifier(id));
  const codes = names.filter((_, d) => own[d]);
  const where = `q.code in (${[...years.values()].map(quote).join(", ")})`;
  const heads = await store.columns(`with plaats as (
      select nr, plek, max(personen) as personen from kubus_aandeel group by nr, plek
    )
    select ${[
      "q.code as periode",
      "k.werkgever_nr",
      "greatest(0, cast(sum(p.personen) as double)) as personen",
      ...codes.map((name) => `min(k.${name}) as ${name}`),
    ].join(", ")}
    from plaats as p join kubus_plek_${unit} as k using (plek) join kubus_periode as q using (nr)
    where ${where} group by q.code, k.werkgever_nr order by q.code, k.werkgever_nr`);
  const entries = entriesOf(heads.periode, heads.werkgever_nr);
  const sums = await store.columns(`select a.maat, q.code as periode, k.werkgever_nr,
      ${["teller", "noemer", "met", "zonder"].map((name) => `cast(sum(cast(a.${name} as ${exact})) as double) as ${name}`).join(", ")}
    from kubus_aandeel as a join kubus_plek_${unit} as k using (plek) join kubus_periode as q using (nr)
    where ${where} group by a.maat, q.code, k.werkgever_nr`);
  const measures = indicators.flatMap((indicator) =>
    breakdownOf(catalog, indicator).map((breakdown) => ({ indicator, breakdown })),
  );
  const made = measures.map(({ indicator, breakdown }, maat): Values => {
    const of = (name: string) =>
      placed(entries, sums.periode, sums.werkgever_nr, sums[name], (row) => sums.maat?.[row] === maat);
    return {
      ...{ indicator: indicator.definition.id, breakdown },
      ...{ numerator: of("teller"), denominator: of("noemer") },
      ...{ personsWith: of("met"), personsWithout: of("zonder") },
    };
  });
  for (const [at, { indicator }] of measures.entries()) {
    if (!looksAtUnits(indicator)) continue;
    const units = await store.columns(unitSql(indicator, where));
    const of = (name: string) => placed(entries, units.periode, units.werkgever_nr, units[name]);
    const { maat } = indicator.definition;
    made[at] = {
      ...(made[at] as Values),
      common: of("meeste"),
      ...(maat === "mediaan" ? { median: of("midden") } : {}),
    };
  }
  return [...years].map(([period, reckoned]) => {
    const rows = [...(heads.periode ?? []).keys()].filter((row) => heads.periode?.[row] === reckoned);
    const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] ?? 0);
    return {
      period,
      employer: Uint32Array.from(rows, (row) => Number(heads.werkgever_nr?.[row])),
      codes: rows.map((row) =>
        plan.dimensions.map(({ id }, d) => (own[d] ? String(heads[id]?.[row]) : null)),
      ),
      persons: Float64Array.from(rows, (row) => Number(heads.personen?.[row])),
      measures: made.map(
        ({ numerator, denominator, personsWith, personsWithout, common, median, ...names }): OwnMeasure => ({
          ...names,
          ...{ numerator: pick(numerator), denominator: pick(denominator) },
          ...{ personsWith: pick(personsWith), personsWithout: pick(personsWithout) },
          ...{ common: common && pick(common), median: median && pick(median) },
        }),
      ),
    };
  });
}

/** A measure over the entries of all years. */
type Values = OwnMeasure;

type Column = readonly unknown[] | undefined;

/** Number of the entry of an employer in a period. */
function entriesOf(periods: Column, employers: Column): ReadonlyMap<string, number> {
  return new Map((periods ?? []).map((period, row) => [`${period}\t${employers?.[row]}`, row]));
}

function placed(
  entries: ReadonlyMap<string, number>,
  periods: Column,
  employers: Column,
  values: Column,
  wanted: (row: number) => boolean = () => true,
): Float64Array {
  const found = new Float64Array(entries.size);
  periods?.forEach((period, row) => {
    const entry = wanted(row) ? entries.get(`${period}\t${employers?.[row]}`) : undefined;
    if (entry !== undefined) found[entry] = Number(values?.[row]);
  });
  return found;
}

/** Whether the values of single units are needed: for a median, and to see that not all gave the same answer. */
function looksAtUnits({ definition }: Indicator): boolean {
  if (definition.maat === "mediaan") return true;
  const scores = ["t", "wilson"].includes(intervalOf(definition));
  return scores && definition.eenheid === "respondent" && definition.uitsplitsing === undefined;
}

function unitSql({ definition, sql }: Indicator, where: string): string {
  const { eenheid, maat, noemer } = definition;
  const value = maat === "mediaan" ? "b.waarde" : "b.teller";
  const base = noemer === undefined ? "1" : "b.noemer";
  return `with bijdrage as (
${sql}
    ),
    eenheid as (
      select q.code as periode, w.werkgever_nr, cast(${value} as double)${maat === "mediaan" ? "" : ` / cast(${base} as double)`} as waarde
      from bijdrage as b
      join kubus_periode as q on q.code = b.periode
      join kubus_eenheid_${eenheid} as k on k.jaar = q.jaar and k.eenheid_id = b.eenheid_id
      left join kubus_groep_${eenheid} as g on g.groep = k.groep
      join kubus_plek_${eenheid} as w on w.plek = coalesce(g.plek, k.groep)
      where ${value} is not null${maat === "mediaan" ? "" : ` and ${base} <> 0`} and ${where}
    ),
    gelijk as (
      select periode, werkgever_nr, waarde, count(*) as eenheden from eenheid group by periode, werkgever_nr, waarde
    ),
    meest as (select periode, werkgever_nr, max(eenheden) as meeste from gelijk group by periode, werkgever_nr)
    select m.periode, m.werkgever_nr, m.meeste, quantile_cont(e.waarde, 0.5) as midden
    from eenheid as e join meest as m using (periode, werkgever_nr)
    group by m.periode, m.werkgever_nr, m.meeste`;
}
