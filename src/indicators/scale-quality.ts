import type { Scale } from "../catalog/types.ts";
import type { Engine } from "../engine/engine.ts";

/** How well the items of one version of a scale hang together, in all answers of a year. */
export interface ScaleQuality {
  readonly schaal: string;
  readonly versie: number;
  readonly jaar: number;
  /** Respondents who answered every item: the coefficient is about them. */
  readonly volledig: number;
  /** Respondents with a score of which a part was not answered. */
  readonly aangevuld: number;
  /** Cronbach's alpha; for two items the Spearman-Brown coefficient; none for one. */
  readonly maat: "alfa" | "spearman-brown" | null;
  /** Null for one item, and when nobody differs. */
  readonly waarde: number | null;
}

/** Fewest complete respondents, and employers they work for, with which a coefficient is shown. */
export const fewest: { readonly volledig: number; readonly werkgevers: number } = {
  volledig: 30,
  werkgevers: 5,
};

/** Below this a scale hangs together too loosely: domain.md 3.2. */
export const lowReliability = 0.7;

/**
 * Cronbach's alpha from the variance of every item and of their sum; for two items their Spearman-Brown coefficient,
 * 2r / (1 + r). Null for one item, and when nobody differs.
 */
export function reliability(items: readonly number[], total: number): number | null {
  const own = items.reduce((sum, variance) => sum + variance, 0);
  if (items.length === 2) {
    const [one = 0, other = 0] = items;
    const covariance = (total - own) / 2;
    const correlation = covariance / Math.sqrt(one * other);
    return one * other === 0 || correlation <= -1 ? null : (2 * correlation) / (1 + correlation);
  }
  return items.length < 2 || total === 0 ? null : (items.length / (items.length - 1)) * (1 - own / total);
}

type Counts = Readonly<Record<"jaar" | "versie" | "volledig" | "aangevuld" | "werkgevers", number>> & {
  readonly schaal: string;
};

/**
 * The quality of every scale that enough people answered in full, from the facts of the cube; a row per year. It is
 * about all answers together and no cell of a table.
 */
export async function readScaleQuality(
  store: Engine,
  scales: readonly Scale[],
  enough = fewest,
): Promise<ScaleQuality[]> {
  const counts = await store.rows<Counts>(`select s.jaar, s.schaal, s.versie,
      cast(sum(s.volledig) as integer) as volledig, cast(sum(s.aangevuld) as integer) as aangevuld,
      cast(count(distinct case when s.volledig = 1 then m.werkgever_nr end) as integer) as werkgevers
    from feit_schaalscore as s
    join feit_meting as m on m.periode = s.periode and m.eenheid_id = s.eenheid_id
    where s.soort = 'jaar'
    group by s.jaar, s.schaal, s.versie
    order by s.jaar, s.schaal, s.versie`);
  const variances = await store.rows<{
    jaar: number;
    schaal: string;
    versie: number;
    item: string | null;
    variantie: number | null;
  }>("select jaar, schaal, versie, item, variantie from feit_samenhang order by item");
  const shown = counts.filter(
    ({ volledig, werkgevers }) => volledig >= enough.volledig && werkgevers >= enough.werkgevers,
  );
  return shown.map(({ jaar, schaal, versie, volledig, aangevuld }) => {
    const own = variances.filter(
      (row) => row.jaar === jaar && row.schaal === schaal && row.versie === versie && row.variantie !== null,
    );
    const of = (rows: typeof own) => rows.map(({ variantie }) => variantie ?? 0);
    const [total = 0] = of(own.filter(({ item }) => item === null));
    const count = scales.find((scale) => scale.id === schaal && scale.versie === versie)?.items.length ?? 0;
    const maat = count < 2 ? null : count === 2 ? "spearman-brown" : "alfa";
    const items = of(own.filter(({ item }) => item !== null));
    return { schaal, versie, jaar, volledig, aangevuld, maat, waarde: reliability(items, total) };
  });
}
