import type { VirtualCounts } from "./fixpoint.ts";
import type { Pattern, State } from "./pattern.ts";

/** What happened in one population; for the closed wing. */
export interface PopulationCounts {
  readonly population: string;
  readonly cells: number;
  readonly primary: number;
  /** Cells per rule; a cell may break several. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly secondary: number;
  readonly empty: number;
  readonly virtual: VirtualCounts;
  readonly seconds: number;
}

/** @param seconds that protecting took. */
export function countsOf({
  pattern,
  seconds,
}: {
  readonly pattern: Pattern;
  readonly seconds: number;
}): PopulationCounts {
  const { population, states, reasons } = pattern;
  const byRule: Record<string, number> = {};
  for (const own of reasons) {
    for (const rule of new Set(own.map((reason) => reason.rule))) byRule[rule] = (byRule[rule] ?? 0) + 1;
  }
  const count = (state: State) => states.filter((own) => own === state).length;
  return {
    population: population.id,
    cells: states.length,
    primary: count("primair"),
    byRule,
    secondary: count("secundair"),
    empty: count("leeg"),
    virtual: pattern.virtual,
    seconds,
  };
}
