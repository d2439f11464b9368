import type { Catalog } from "../catalog/types.ts";
import type { Policy } from "../disclosure/policy.ts";
import { Protected } from "../disclosure/protected.ts";
import type { Engine } from "../engine/engine.ts";
import { computeCube } from "../indicators/cube.ts";
import { withDeliveredGroups } from "../indicators/delivered-groups.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { choosePeriod } from "./coverage.ts";
import { proposalStep } from "./trial-progress.ts";

/** What another policy would change in one indicator of one table. Names only: never a value. */
export interface PolicyChange {
  readonly indicator: string;
  readonly tabel: string;
  /** Cells that would be shown, and cells that would be hidden, as "A × 10-50 2025KW01". */
  readonly verschijnt: readonly string[];
  readonly verdwijnt: readonly string[];
}

export interface PreviewOptions {
  readonly years: readonly number[];
  readonly current: Policy;
  readonly next: Policy;
  readonly now: Date;
}

export async function previewPolicy(
  store: Engine,
  known: Catalog,
  options: PreviewOptions,
  progress: Progress,
): Promise<PolicyChange[]> {
  return byIndicator(await previewCells(store, known, options, progress));
}

/** As previewPolicy, cell by cell. */
export async function previewCells(
  store: Engine,
  known: Catalog,
  { years: asked, current, next, now }: PreviewOptions,
  progress: Progress,
): Promise<CellChange[]> {
  const years = await choosePeriod(store, asked, now);
  const cube = await computeCube(store, await withDeliveredGroups(store, known, years), years, progress);
  const before = (await Protected.protectWithRoom(cube, current, progress)).cells();
  progress(proposalStep);
  return cellChanges(before, (await Protected.protectWithRoom(cube, next, progress)).cells());
}

/** One cell that would be shown, or else hidden. */
export interface CellChange extends CellName {
  readonly verschijnt: boolean;
}

/** Which cell it is, without anything that it holds. */
export type CellName = Pick<Cell, "indicator" | "tabel" | "periode" | "dimensies" | "uitsplitsing">;

/** Cells that are hidden in one and not in the other, in the order of the second. */
export function cellChanges(before: readonly Cell[], after: readonly Cell[]): CellChange[] {
  const wasHidden = new Map(before.map((cell) => [nameOf(cell), isHidden(cell)]));
  return after.flatMap((cell) => {
    const was = wasHidden.get(nameOf(cell));
    if (was === undefined || was === isHidden(cell)) return [];
    const { indicator, tabel, periode, dimensies, uitsplitsing } = cell;
    return [{ indicator, tabel, periode, dimensies, uitsplitsing, verschijnt: was }];
  });
}

/** Cells that are hidden in one and not in the other, by indicator and table. */
export function changesBetween(before: readonly Cell[], after: readonly Cell[]): PolicyChange[] {
  return byIndicator(cellChanges(before, after));
}

function byIndicator(changes: readonly CellChange[]): PolicyChange[] {
  const found = new Map<
    string,
    { indicator: string; tabel: string; verschijnt: string[]; verdwijnt: string[] }
  >();
  for (const change of changes) {
    const { indicator, tabel } = change;
    const name = `${indicator}\t${tabel}`;
    const own = found.get(name) ?? { indicator, tabel, verschijnt: [], verdwijnt: [] };
    found.set(name, own);
    (change.verschijnt ? own.verschijnt : own.verdwijnt).push(spell(change));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

function isHidden({ status }: Cell): boolean {
  return status === "onderdrukt";
}

/** The same for the same cell of another release. */
export function nameOf({ indicator, tabel, periode, dimensies, uitsplitsing }: CellName): string {
  return JSON.stringify([indicator, tabel, periode, dimensies, uitsplitsing]);
}

function spell({ dimensies, uitsplitsing, periode }: CellName): string {
  const codes = Object.values(dimensies).filter((code) => code !== null);
  const place = codes.length === 0 ? "totaal" : codes.join(" × ");
  return `${place}${uitsplitsing === null ? "" : ` (${uitsplitsing})`} ${periode}`;
}
