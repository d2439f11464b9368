import type { Catalog } from "../catalog/types.ts";
import type { Policy } from "../disclosure/policy.ts";
import { Protected } from "../disclosure/protected.ts";
import type { Engine } from "../engine/engine.ts";
import { computeCube } from "../indicators/cube.ts";
import { withDeliveredGroups } from "../indicators/delivered-groups.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { choosePeriod } from "./coverage.ts";

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

/**
 * Which cells another policy would show or hide, on the data as they are now. Nothing is written.
 * @throws AppError NOTHING_DELIVERED, PERIOD_NOT_COVERED, DISCLOSURE.
 */
export async function previewPolicy(
  store: Engine,
  known: Catalog,
  { years: asked, current, next, now }: PreviewOptions,
  progress: Progress,
): Promise<PolicyChange[]> {
  const years = await choosePeriod(store, asked, now);
  const cube = await computeCube(store, await withDeliveredGroups(store, known, years), years, progress);
  const before = (await Protected.protectWithRoom(cube, current, progress)).cells();
  return changesBetween(before, (await Protected.protectWithRoom(cube, next, progress)).cells());
}

/** Cells that are hidden in one and not in the other, by indicator and table. */
export function changesBetween(before: readonly Cell[], after: readonly Cell[]): PolicyChange[] {
  const wasHidden = new Map(before.map((cell) => [nameOf(cell), isHidden(cell)]));
  const found = new Map<
    string,
    { indicator: string; tabel: string; verschijnt: string[]; verdwijnt: string[] }
  >();
  for (const cell of after) {
    const was = wasHidden.get(nameOf(cell));
    if (was === undefined || was === isHidden(cell)) continue;
    const name = `${cell.indicator}\t${cell.tabel}`;
    const change = found.get(name) ?? {
      indicator: cell.indicator,
      tabel: cell.tabel,
      verschijnt: [],
      verdwijnt: [],
    };
    found.set(name, change);
    (was ? change.verschijnt : change.verdwijnt).push(spell(cell));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

function isHidden({ status }: Cell): boolean {
  return status === "onderdrukt";
}

function nameOf({ indicator, tabel, periode, dimensies, uitsplitsing }: Cell): string {
  return JSON.stringify([indicator, tabel, periode, dimensies, uitsplitsing]);
}

function spell({ dimensies, uitsplitsing, periode }: Cell): string {
  const codes = Object.values(dimensies).filter((code) => code !== null);
  const place = codes.length === 0 ? "totaal" : codes.join(" × ");
  return `${place}${uitsplitsing === null ? "" : ` (${uitsplitsing})`} ${periode}`;
}
