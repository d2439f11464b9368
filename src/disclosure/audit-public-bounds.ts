import type { Cell } from "../release/types.ts";

/** total = sum of parts, by the number of their variable. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * What is known of a count: a published one to half a step, a hidden one only that it is not 0.
 * @param base to whose multiples counts were rounded; 1: they are exact.
 */
export function limitsOf(cell: Cell, base = 1): readonly [low: number, high: number] {
  if (cell.status === "onderdrukt") return [1, Number.POSITIVE_INFINITY];
  const value = cell.waarde ?? 0;
  if (base > 1) {
    const half = Math.floor(base / 2);
    return [Math.max(0, value - half), value + half];
  }
  const half = Number.isInteger(value) ? 0 : 0.5;
  return [value - half, value + half];
}

/**
 * What counts that cannot be negative must at least and at most be, from the sums they are in, again and again
 * until nothing changes: 3 in all over three hidden cells is 1 each (disclosure.md 6.6).
 * @returns undefined when the published figures contradict each other, so that nothing can be built on them.
 */
export function tighten(limits: Limits, sums: readonly Sum[]): Limits | undefined {
  const [low, high] = [limits.low.slice(), limits.high.slice()];
  const set = (variable: number, from: number, to: number): boolean => {
    const had = [low[variable] ?? 0, high[variable] ?? 0] as const;
    low[variable] = Math.max(had[0], Math.ceil(from - 1e-6));
    high[variable] = Math.min(had[1], Math.floor(to + 1e-6));
    return low[variable] !== had[0] || high[variable] !== had[1];
  };
  for (let changed = true, round = 0; changed && round < 200; round++) {
    changed = false;
    for (const { total, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + (low[part] ?? 0), 0);
      const most = parts.reduce((sum, part) => sum + (high[part] ?? 0), 0);
      changed = set(total, least, most) || changed;
      for (const part of parts) {
        // Infinity minus infinity says nothing.
        const others = parts.reduce((sum, other) => sum + (other === part ? 0 : (high[other] ?? 0)), 0);
        const from =
          others === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : (low[total] ?? 0) - others;
        changed = set(part, from, (high[total] ?? 0) - (least - (low[part] ?? 0))) || changed;
      }
      if ((low[total] ?? 0) > (high[total] ?? 0)) return undefined;
    }
  }
  return low.some((from, variable) => from > (high[variable] ?? 0)) ? undefined : { low, high };
}
