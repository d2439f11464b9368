import type { Cell, ReleasePopulation } from "../release/types.ts";
import { TOTAL } from "./codes.ts";
import type { Published } from "./figures.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** The known population of the place and period of a cell; undefined where it is not known, and by age. */
export function populationOf(
  { definitions }: Published,
  cell: Cell | undefined,
): ReleasePopulation | undefined {
  if (cell === undefined) return undefined;
  const { sector, regio, grootte, ...others } = cell.dimensies;
  if (Object.values(others).some((code) => code !== null && code !== TOTAL)) return undefined;
  return (definitions.populatie ?? []).find(
    (known) =>
      known.periode === cell.periode &&
      known.sector === (sector ?? TOTAL) &&
      known.regio === (regio ?? TOTAL) &&
      known.grootte === (grootte ?? TOTAL),
  );
}

/**
 * How many of the known employers stand behind a figure: `12% van 340 werkgevers`. Null where the figure is not
 * shown or their number is not known: no coverage is something else than none.
 */
export function coverageOf(
  release: Published,
  cell: Cell | undefined,
  { words, numbers }: Texts = nl,
): string | null {
  const known = populationOf(release, cell)?.werkgevers ?? null;
  if (known === null || cell?.waarde == null || cell.werkgevers === null) return null;
  const share = (100 * cell.werkgevers) / known;
  const text = share > 0 && share < 1 ? words.coverage.little : numbers.formatNumber(share);
  return words.coverage.share(text, known);
}

/** Whose numbers the coverage is reckoned against, with their years; or that there are none. */
export function coverageSource({ definitions }: Published, { words }: Texts = nl): string {
  const sources = new Set((definitions.populatie ?? []).map(({ bron, jaar }) => `${bron} (${jaar})`));
  if (sources.size === 0) return words.coverage.none;
  return words.coverage.against([...sources].sort());
}
