import { TOTAL } from "../indicators/types.ts";
import { type CellChange, type CellName, nameOf } from "./preview.ts";

/** How many cells of an indicator in a table would be shown and hidden, for one sector. */
export interface EffectLine {
  readonly indicator: string;
  readonly tabel: string;
  /** T is all sectors together; null for a table without sectors. */
  readonly sector: string | null;
  readonly verschijnt: number;
  readonly verdwijnt: number;
  /** The first of each by code and period: names, never a value. */
  readonly voorbeelden: {
    readonly verschijnt: readonly ExampleCell[];
    readonly verdwijnt: readonly ExampleCell[];
  };
}

export type ExampleCell = Pick<CellName, "periode" | "dimensies" | "uitsplitsing">;

const mostExamples = 3;

/** Whose sectors count, and what is public already. */
export interface Sight {
  /** Codes of sectors, T for all together; null for everything. */
  readonly sectoren: readonly string[] | null;
  /**
   * Whether a cell is hidden in the release that is public now; undefined when it is not in there. What is new since
   * then is nobody's business yet: it would tell what was delivered.
   */
  readonly nu?: (cell: CellName) => boolean | undefined;
}

/** What changes, counted by indicator, table and sector. */
export function effectOf(changes: readonly CellChange[], { sectoren, nu }: Sight): EffectLine[] {
  const lines = new Map<string, CellChange[]>();
  for (const change of changes) {
    const sector = sectorOf(change);
    if (sectoren !== null && !sectoren.includes(sector ?? TOTAL)) continue;
    if (nu !== undefined && nu(change) !== change.verschijnt) continue;
    const key = JSON.stringify([change.indicator, change.tabel, sector]);
    const own = lines.get(key) ?? [];
    lines.set(key, own);
    own.push(change);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => lineOf(own));
}

function sectorOf({ dimensies }: CellName): string | null {
  return dimensies.sector ?? null;
}

function lineOf(own: readonly CellChange[]): EffectLine {
  const [first] = own;
  if (first === undefined) throw new Error("a line without cells");
  const shown = own.filter(({ verschijnt }) => verschijnt);
  const hidden = own.filter(({ verschijnt }) => !verschijnt);
  return {
    ...{ indicator: first.indicator, tabel: first.tabel, sector: sectorOf(first) },
    ...{ verschijnt: shown.length, verdwijnt: hidden.length },
    voorbeelden: { verschijnt: examplesOf(shown), verdwijnt: examplesOf(hidden) },
  };
}

/** Chosen by name alone: an order by what they hold would tell of it. */
function examplesOf(cells: readonly CellChange[]): ExampleCell[] {
  return cells
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, mostExamples)
    .map(({ periode, dimensies, uitsplitsing }) => ({ periode, dimensies, uitsplitsing }));
}
