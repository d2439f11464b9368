import type { Release } from "../../../release/open.ts";
import type { Code, Definitions, ReleaseIndicator, ReleaseTable } from "../../../release/types.ts";
import { TOTAL, UNKNOWN } from "../../../report/codes.ts";
import { type Edition, namesOf } from "../edition.ts";

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

/** What a table has cells of. */
interface Counted {
  readonly indicators: ReadonlySet<string>;
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cells: number;
}

/** Things of a release by the table that they are of. */
class ByTable<Of extends WeakKey, T> {
  readonly #known = new WeakMap<Of, Map<string, Promise<T>>>();

  get(of: Of, table: string, make: () => Promise<T>): Promise<T> {
    const tables = this.#known.get(of) ?? new Map<string, Promise<T>>();
    this.#known.set(of, tables);
    const found = tables.get(table) ?? make();
    tables.set(table, found);
    return found;
  }
}

/** Counted once per release, and named once in each language: definitions are the same as long as it is held. */
const counts = new ByTable<Release, Counted>();
const offers = new ByTable<Definitions, Offer>();
/** The indicator that most readers come for. */
const favourite = "verzuimpercentage";

/** What a table offers, in the language of the edition. */
export function offerOf(edition: Edition, table: ReleaseTable): Promise<Offer> {
  return offers.get(edition.definitions, table.id, () => makeOffer(edition, table));
}

async function makeOffer(edition: Edition, table: ReleaseTable): Promise<Offer> {
  const { definitions, manifest, release } = edition;
  const present = await counts.get(release, table.id, () => count(release, table));
  const codes = table.dimensies.map((dimension) => {
    const names = [...namesOf(edition, dimension)].map(([code, naam]) => ({ code, naam }));
    const found = names.filter(({ code }) => present.codes.get(dimension)?.has(code) === true);
    const { compareNames } = edition.voice.report.numbers;
    // Regions have no order of their own.
    const byName = (a: Code, b: Code) => (dimension === "regio" ? compareNames(a.naam, b.naam) : 0);
    return [dimension, found.toSorted((a, b) => placeOf(a) - placeOf(b) || byName(a, b))] as const;
  });
  const indicators = definitions.indicatoren.filter(({ id }) => present.indicators.has(id));
  const periods = periodsOf(manifest.perioden);
  const first = indicators.find(({ id }) => id === favourite) ?? indicators[0] ?? definitions.indicatoren[0];
  return {
    indicators,
    periods,
    codes: new Map(codes),
    indicator: first?.id ?? "",
    period: periods[0] ?? "",
    cells: present.cells,
  };
}

async function count(release: Release, table: ReleaseTable): Promise<Counted> {
  const indicators = new Set<string>();
  const codes = new Map<string, ReadonlySet<string>>();
  let cells = 0;
  for (const dimension of table.dimensies) {
    const tallies = await release.tally({ tabel: table.id }, dimension);
    for (const { indicator } of tallies) indicators.add(indicator);
    codes.set(dimension, new Set(tallies.flatMap(({ code }) => code ?? [])));
    cells = tallies.reduce((sum, { aantal }) => sum + aantal, 0);
  }
  return { indicators, codes, cells };
}

/** Years from new to old, and then the shorter periods. */
export function periodsOf(all: readonly string[]): string[] {
  const isYear = (code: string) => code.endsWith("JJ00");
  return all.toSorted((a, b) => Number(isYear(b)) - Number(isYear(a)) || (a < b ? 1 : -1));
}

function placeOf({ code }: Code): number {
  return code === TOTAL ? 0 : code === UNKNOWN ? 2 : 1;
}
