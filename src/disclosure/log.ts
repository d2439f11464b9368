import type { Pattern, Reason } from "./pattern.ts";

/** Why a cell is hidden. Never leaves the closed wing: a reason says something about the value. */
export interface LogEntry {
  readonly population: string;
  readonly table: string;
  readonly period: string;
  readonly codes: readonly (string | null)[];
  readonly state: "primair" | "secundair";
  readonly reasons: readonly Reason[];
}

/** The reasons of every hidden cell. */
export function logOf(patterns: readonly Pattern[]): LogEntry[] {
  return patterns.flatMap(({ population, states, reasons }) =>
    population.keys.flatMap(({ table, period, codes }, cell): LogEntry[] => {
      const state = states[cell];
      if (state !== "primair" && state !== "secundair") return [];
      return [{ population: population.id, table, period, codes, state, reasons: reasons[cell] ?? [] }];
    }),
  );
}
