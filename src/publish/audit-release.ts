import type { Catalog } from "../catalog/types.ts";
import { type AuditedPattern, audit, type Leak } from "../disclosure/audit.ts";
import { describeCell } from "../disclosure/derivation.ts";
import { auditIntervals, type IntervalViolation } from "../disclosure/interval-audit.ts";
import { intervalTasks } from "../disclosure/interval-demands.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { Engine } from "../engine/engine.ts";
import { computeCube } from "../indicators/cube.ts";
import { withDeliveredGroups } from "../indicators/delivered-groups.ts";
import type { Cube, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import type { Release } from "../release/open.ts";
import { sha256 } from "../release/open.ts";
import type { Cell, Definitions } from "../release/types.ts";
import { snapshot } from "./coverage.ts";

/** What the audit with the store adds to the audit of the public files. */
export interface StoreAudit {
  readonly leaks: readonly Leak[];
  /** Sensitive cells that do not have their protection level, by name and without limits. */
  readonly narrow: readonly string[];
  readonly tested: number;
  /** Dutch sentences: what was tested, and what could not be. */
  readonly said: readonly string[];
  /** Whether the store still holds the data of the release. */
  readonly sameData: boolean;
}

/**
 * Audits a release again with the data it was made from: the exact tests with insiders, remainders and
 * differences, and the protection level of every sensitive cell.
 */
export async function auditWithStore(
  release: Release,
  store: Engine,
  full: Catalog,
  policy: Policy,
  progress: Progress,
): Promise<StoreAudit> {
  const years = [...new Set(release.manifest.perioden.map((period) => Number(period.slice(0, 4))))];
  const catalog = ofRelease(await withDeliveredGroups(store, full, years), release.definitions);
  const { text } = await snapshot(store, catalog.agreed);
  const cube = await computeCube(store, catalog, years, progress);
  const patterns = patternsOf(cube, await release.cells());
  const judgement = { policy, dimensions: cube.dimensions };
  progress("Insiders, resten en verschillen toetsen");
  const { leaks, tested } = audit(patterns, judgement);
  const known = patterns.filter(({ population }) => population.contributors !== undefined);
  const tasks = known.flatMap(({ population, hidden }) => intervalTasks(population, hidden, judgement));
  const intervals = await auditIntervals(tasks, { progress });
  const missing = patterns.length - known.length;
  return {
    leaks,
    narrow: intervals.violations.map((one) => describeNarrow(one, cube)),
    tested: tested + intervals.tasks.reduce((sum, task) => sum + task.tested, 0),
    said: [
      ...(tasks.length === 0 ? [] : [intervals.said]),
      ...(missing === 0
        ? []
        : [
            `Van ${missing} van de ${patterns.length} groepen cijfers is niet bekend wie bijdraagt; daar zijn alleen sommen getoetst.`,
          ]),
    ],
    sameData: sha256(text) === release.manifest.gegevens_hash,
  };
}

/** The tables that the release has: of one from before there were funds or clusters nothing is known about those. */
function ofRelease(catalog: Catalog, { dimensies, tabellen }: Definitions): Catalog {
  const among = (own: readonly { readonly id: string }[]) => (id: string) => own.some((one) => one.id === id);
  const [isDimension, isTable] = [among(dimensies), among(tabellen)];
  return {
    ...catalog,
    dimensions: catalog.dimensions.filter(({ id }) => isDimension(id)),
    tables: catalog.tables.filter(({ id }) => isTable(id)),
  };
}

/** Which cells of the cube the release hides. */
export function patternsOf(cube: Cube, cells: readonly Cell[]): AuditedPattern[] {
  const name = (table: string, period: string, codes: readonly (string | null)[]) =>
    JSON.stringify([table, period, codes]);
  const hiddenBy = new Map<string, Set<string>>();
  for (const { indicator, tabel, periode, dimensies, status } of cells) {
    if (status !== "onderdrukt") continue;
    const own = hiddenBy.get(indicator) ?? new Set();
    own.add(
      name(
        tabel,
        periode,
        cube.dimensions.map((id) => dimensies[id] ?? null),
      ),
    );
    hiddenBy.set(indicator, own);
  }
  return cube.populations
    .filter(({ measures }) => measures.length > 0)
    .map((population) => ({
      population,
      hidden: population.keys.map(({ table, period, codes }) =>
        population.measures.some(({ definition }) =>
          hiddenBy.get(definition.id)?.has(name(table, period, codes)),
        ),
      ),
      structural: isStructural(population),
    }));
}

function isStructural({ measures }: Population): boolean {
  return (
    measures.every(({ definition }) => definition.klasse === "structuur") &&
    ["dienstverband", "medewerker"].includes(measures[0]?.definition.eenheid ?? "")
  );
}

function describeNarrow(
  { population, quantity, cell, proven }: IntervalViolation,
  { populations }: Cube,
): string {
  const key = populations.find(({ id }) => id === population)?.keys[cell];
  const place = key === undefined ? population : `${population}: ${describeCell(key)}`;
  return proven
    ? `${place}: de getoonde cijfers laten te weinig ruimte (${quantity})`
    : `${place}: niet aangetoond dat er genoeg ruimte is (${quantity})`;
}
