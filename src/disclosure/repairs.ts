import type { CellKey } from "../indicators/types.ts";
import { TOTAL } from "../indicators/types.ts";
import type { Leak } from "./audit.ts";
import { cellId } from "./groups.ts";
import { patternName, type Suppressed } from "./joint.ts";
import { isHidden } from "./pattern.ts";

/**
 * Adds to `asked` what to hide so that these leaks are gone: per leak the cheapest of the published cells that give
 * it away, of several leaks one where that will do. What was published before cannot be hidden any more.
 * @returns false when nothing is left to hide.
 */
export function addRepairs(
  leaks: readonly Leak[],
  patterns: readonly Suppressed[],
  asked: Map<string, Set<string>>,
): boolean {
  const chosen = new Set<string>();
  for (const { pattern: number, by } of leaks) {
    const suppressed = patterns[number];
    if (suppressed === undefined) continue;
    const { past, pattern, given } = suppressed;
    const { keys, measures } = pattern.population;
    const persons = (cell: number) => Math.max(0, ...measures.map(({ facts }) => facts[cell]?.persons ?? 0));
    const open = by.filter((cell) => {
      const key = keys[cell];
      return key !== undefined && !isHidden(pattern.states[cell]) && !past.known.has(cellId(key));
    });
    const name = patternName(given);
    if (open.some((cell) => chosen.has(`${name}\t${idOf(keys, cell)}`))) continue;
    const [cheapest] = open.toSorted(
      (a, b) =>
        loss(keys[a]) - loss(keys[b]) || persons(a) - persons(b) || (idOf(keys, a) < idOf(keys, b) ? -1 : 1),
    );
    if (cheapest === undefined) continue;
    const id = idOf(keys, cheapest);
    chosen.add(`${name}\t${id}`);
    asked.set(name, (asked.get(name) ?? new Set()).add(id));
  }
  return chosen.size > 0;
}

/** How much of the picture goes with a cell: totals and years are what most readers come for. */
function loss(key: CellKey | undefined): number {
  if (key === undefined) return 0;
  return key.codes.filter((code) => code === TOTAL).length + (key.period.includes("JJ") ? 0.5 : 0);
}

function idOf(keys: readonly CellKey[], cell: number): string {
  return cellId(keys[cell] as CellKey);
}
