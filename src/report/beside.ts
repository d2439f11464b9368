import type { Beside, OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import { TOTAL } from "./codes.ts";
import type { Figures, Published } from "./figures.ts";
import { isShown } from "./words.ts";

/** Kinds of places around an employer, in the order in which they are laid beside its figures. */
export const kinds = ["sector-grootte", "sector", "grootte", "regio", "fonds", "cluster", "alle"] as const;
export type Kind = (typeof kinds)[number];

/** A public cell around an employer. */
export interface BesideCell {
  readonly kind: Kind;
  /** The codes by which it is split out. */
  readonly dimensies: Readonly<Record<string, string>>;
  /** Undefined when it is not laid beside: then `why` says what stands in the way. */
  readonly cell: Cell | undefined;
  readonly why: "few" | "hidden" | null;
  readonly quarter: OwnFigure["kwart"];
}

/** A figure of one employer beside the public cell of its closest group, and beside all that the release vouches for. */
export interface EmployerFigure {
  readonly own: OwnFigure;
  readonly group: Cell | undefined;
  readonly beside: readonly BesideCell[];
}

/** The own figures of the newest year with the public cells beside them: one query per table. */
export async function employerFigures(
  release: Published,
  own: readonly OwnFigure[],
  year: string,
): Promise<EmployerFigure[]> {
  const whole = own.filter(({ periode, uitsplitsing }) => periode === year && uitsplitsing === null);
  const wanted = whole.map((figure) => ({ figure, spots: spotsOf(figure) }));
  const cells = await readCells(
    release,
    wanted.flatMap(({ spots }) => spots),
    [...new Set(whole.map(({ indicator }) => indicator))],
    year,
  );
  return wanted.map(({ figure, spots }) => {
    const find = ({ tabel, dimensies }: Spot) => cells.get(nameOf(figure.indicator, tabel, dimensies));
    const group = figure.tabel === null ? undefined : find(spotOf(figure.tabel, figure.dimensies));
    const beside = spots.flatMap((spot): BesideCell[] => {
      const kind = kindOf(spot.dimensies);
      if (kind === undefined) return [];
      const { dimensies, kwart: quarter } = spot;
      const found = find(spot);
      const base = { kind, dimensies, quarter };
      if (!isShown(found)) return [{ ...base, cell: undefined, why: "hidden" }];
      return [spot.houdt ? { ...base, cell: found, why: null } : { ...base, cell: undefined, why: "few" }];
    });
    beside.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    return { own: figure, group: isShown(group) ? group : undefined, beside };
  });
}

type Spot = Beside;

/** A place around an employer by name: which public cell it is, and nothing of what that holds. */
export interface BesideName extends Beside {
  /** `Sector`, `Cluster Haven`. */
  readonly naam: string;
}

/** The places that a figure of an employer is laid beside, by name and in the order of the page. */
export function besideNames(figure: OwnFigure, named: Named): BesideName[] {
  const known = spotsOf(figure).flatMap((spot) => {
    const kind = kindOf(spot.dimensies);
    return kind === undefined ? [] : [{ kind, spot }];
  });
  known.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return known.map(({ kind, spot }) => ({
    naam: labelOf({ kind, dimensies: spot.dimensies }, named),
    ...spot,
  }));
}

/** What names a place: the words, and the code lists of the release. */
type Named = Pick<Figures, "texts" | "codes">;

/** The places of a figure; of a release from before there were several, the one that it chose. */
function spotsOf({ naast, tabel, dimensies, kwart }: OwnFigure): readonly Spot[] {
  if (naast !== undefined) return naast;
  return tabel === null ? [] : [{ ...spotOf(tabel, dimensies), kwart }];
}

function spotOf(tabel: string, dimensies: Readonly<Record<string, string | null>>): Spot {
  const codes = Object.entries(dimensies).flatMap(([id, code]) =>
    code === null ? [] : [[id, code] as const],
  );
  return { tabel, dimensies: Object.fromEntries(codes), houdt: true, kwart: null };
}

async function readCells(
  release: Published,
  spots: readonly Spot[],
  indicator: readonly string[],
  year: string,
): Promise<ReadonlyMap<string, Cell>> {
  const tables = new Map<string, Map<string, Set<string>>>();
  for (const { tabel, dimensies } of spots) {
    const codes = tables.get(tabel) ?? new Map<string, Set<string>>();
    tables.set(tabel, codes);
    for (const [id, code] of Object.entries(dimensies)) codes.set(id, (codes.get(id) ?? new Set()).add(code));
  }
  const read = await Promise.all(
    [...tables].map(([tabel, codes]) =>
      release.cells({
        ...{ tabel, indicator, periode: [year] },
        dimensies: Object.fromEntries([...codes].map(([id, own]) => [id, [...own]])),
      }),
    ),
  );
  const whole = read.flat().filter(({ uitsplitsing }) => uitsplitsing === null);
  return new Map(
    whole.map((cell) => [
      nameOf(cell.indicator, cell.tabel, spotOf(cell.tabel, cell.dimensies).dimensies),
      cell,
    ]),
  );
}

function nameOf(indicator: string, tabel: string, dimensies: Readonly<Record<string, string>>): string {
  const codes = Object.entries(dimensies).map(([id, code]) => `${id}=${code}`);
  return [indicator, tabel, ...codes.sort()].join("\t");
}

function kindOf(dimensies: Readonly<Record<string, string>>): Kind | undefined {
  const split = Object.keys(dimensies).filter((id) => dimensies[id] !== TOTAL);
  const name =
    split.length === 0
      ? "alle"
      : ["sector", "grootte"].every((id) => split.includes(id))
        ? "sector-grootte"
        : split.join("-");
  return kinds.find((kind) => kind === name);
}

/** How a sentence speaks of a place: `uw sector`, `cluster Haven`. */
export function phraseOf(
  { kind, dimensies }: Pick<BesideCell, "kind" | "dimensies">,
  figures: Named,
): string {
  const words = figures.texts.mirror.strips;
  return kind === "cluster" ? words.cluster(clusterName(dimensies, figures)) : words.phrases[kind];
}

/** The same as a heading: `Sector`, `Cluster Haven`. */
export function labelOf({ kind, dimensies }: Pick<BesideCell, "kind" | "dimensies">, figures: Named): string {
  const words = figures.texts.mirror.strips;
  return kind === "cluster" ? words.clusterLabel(clusterName(dimensies, figures)) : words.labels[kind];
}

function clusterName({ cluster = "" }: Readonly<Record<string, string>>, figures: Named): string {
  const name = figures.codes("cluster").find(({ code }) => code === cluster)?.naam ?? cluster;
  return name.replace(/^cluster /i, "");
}
