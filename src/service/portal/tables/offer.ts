import { dimensionNames } from "../../../export/labels.ts";
import type { Release } from "../../../release/open.ts";
import type { Code, ReleaseIndicator, ReleaseTable } from "../../../release/types.ts";
import { TOTAL, UNKNOWN } from "../../../report/codes.ts";

/** What there is to choose from in one table: only what the release has cells of. */
export interface Offer {
  readonly indicators: readonly ReleaseIndicator[];
  /** Newest first, years before quarters. */
  readonly periods: readonly string[];
  /** By dimension: the total first, what was not delivered last. */
  readonly codes: ReadonlyMap<string, readonly Code[]>;
  /** Where a reader begins. */
  readonly indicator: string;
  readonly period: string;
  readonly cells: number;
}

const known = new WeakMap<Release, Map<string, Promise<Offer>>>();
/** The indicator that most readers come for. */
const favourite = "verzuimpercentage";

/** What a table offers; counted once per release. */
export function offerOf(release: Release, table: ReleaseTable): Promise<Offer> {
  let tables = known.get(release);
  if (tables === undefined) {
    tables = new Map();
    known.set(release, tables);
  }
  let offer = tables.get(table.id);
  if (offer === undefined) {
    offer = makeOffer(release, table);
    tables.set(table.id, offer);
  }
  return offer;
}

async function makeOffer(release: Release, table: ReleaseTable): Promise<Offer> {
  const { definitions, manifest } = release;
  const present = new Set<string>();
  const codes = new Map<string, readonly Code[]>();
  let cells = 0;
  for (const dimension of table.dimensies) {
    const tallies = await release.tally({ tabel: table.id }, dimension);
    const found = new Set(tallies.map(({ code }) => code));
    for (const { indicator } of tallies) present.add(indicator);
    cells = tallies.reduce((sum, { aantal }) => sum + aantal, 0);
    const names = [...dimensionNames(release, dimension)].map(([code, naam]) => ({ code, naam }));
    codes.set(
      dimension,
      names.filter(({ code }) => found.has(code)).toSorted((a, b) => placeOf(a) - placeOf(b)),
    );
  }
  const indicators = definitions.indicatoren.filter(({ id }) => present.has(id));
  const periods = periodsOf(manifest.perioden);
  const first = indicators.find(({ id }) => id === favourite) ?? indicators[0] ?? definitions.indicatoren[0];
  return { indicators, periods, codes, indicator: first?.id ?? "", period: periods[0] ?? "", cells };
}

/** Years from new to old, and then the shorter periods. */
export function periodsOf(all: readonly string[]): string[] {
  const isYear = (code: string) => code.endsWith("JJ00");
  return all.toSorted((a, b) => Number(isYear(b)) - Number(isYear(a)) || (a < b ? 1 : -1));
}

function placeOf({ code }: Code): number {
  return code === TOTAL ? 0 : code === UNKNOWN ? 2 : 1;
}
