import type { Population } from "../indicators/types.ts";
import { cellId } from "./groups.ts";
import type { Past } from "./past.ts";
import { type Pattern, type Prepared, prepare, suppressPrepared } from "./pattern.ts";
import type { Policy } from "./policy.ts";
import { tightTotals } from "./room.ts";

/** The suppression of one population, once it is known what is hidden elsewhere: needs nothing of the others. */
export interface SuppressTask {
  /** With variables for inner cells, when there is a past. */
  readonly population: Population;
  readonly past: Past;
  readonly dimensions: readonly string[];
  readonly policy: Policy;
  /** Ids of cells that must be hidden because they are hidden elsewhere. */
  readonly nested: ReadonlySet<string>;
  /** Ids of cells that the tests of the gate asked to hide besides. */
  readonly asked: ReadonlySet<string>;
}

/** A pattern, and how long it took. */
export interface Made {
  readonly pattern: Pattern;
  readonly seconds: number;
}

/** @throws AppError DISCLOSURE when a cell cannot be protected. */
export function suppressTask(task: SuppressTask, prepared: () => Prepared = () => prepareTask(task)): Made {
  const start = performance.now();
  const pattern = suppressRoomily(prepared(), task);
  return { pattern, seconds: (performance.now() - start) / 1000 };
}

export function prepareTask({
  population,
  past,
  dimensions,
  policy,
}: Omit<SuppressTask, "nested" | "asked">): Prepared {
  return prepare(population, dimensions, policy, past);
}

/** As `suppressPrepared`; totals that leave the hidden cells in them no room are hidden too. It ends: each round hides more. */
function suppressRoomily(prepared: Prepared, { nested, asked, policy }: SuppressTask): Pattern {
  const repairs = new Set<number>();
  prepared.structure.population.keys.forEach((key, cell) => {
    if (asked.size > 0 && asked.has(cellId(key))) repairs.add(cell);
  });
  for (;;) {
    const pattern = suppressPrepared(prepared, nested, repairs);
    const tight = tightTotals(prepared.structure.population, pattern.states, policy);
    const added = tight.filter((cell) => !repairs.has(cell));
    if (added.length === 0) return pattern;
    for (const cell of added) repairs.add(cell);
  }
}
