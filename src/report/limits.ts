import type { Cell } from "../release/types.ts";
import type { FunnelPlotChart } from "./chart-data.ts";

/** Two-sided points of the normal distribution for 95 % and 99.8 %. */
const inner = 1.96;
const outer = 3.09;

/**
 * Standard deviation of a figure per root of a person, from the interval of the group. That interval is clustered by
 * employer, so its variance times the persons is the variance per person times the overdispersion between employers
 * (D.J. Spiegelhalter, Statistics in Medicine 24 (2005): the mean of the squared z of the units). Null without bounds.
 */
export function spreadOf(group: Cell | undefined): number | null {
  if (
    group === undefined ||
    group.ondergrens === null ||
    group.bovengrens === null ||
    group.personen === null
  ) {
    return null;
  }
  const half = (group.bovengrens - group.ondergrens) / 2;
  return (half / inner) * Math.sqrt(group.personen);
}

interface Question {
  readonly target: number;
  readonly spread: number;
  /** Whether the figure lies between 0 and 1. */
  readonly share: boolean;
  readonly most: number;
}

/** Limits of chance around a target for growing numbers of persons, the last of them `most`. */
export function limitsOf({ target, spread, share, most }: Question): FunnelPlotChart["limits"] {
  const least = Math.max(5, most / 20);
  const count = 40;
  return Array.from({ length: count + 1 }, (_, i) =>
    limitsAt(target, spread, share, Math.round(least * (most / least) ** (i / count))),
  );
}

/** Limits of chance around a target for one number of persons. */
export function limitsAt(
  target: number,
  spread: number,
  share: boolean,
  persons: number,
): FunnelPlotChart["limits"][number] {
  const error = spread / Math.sqrt(persons);
  const around = (z: number): readonly [number, number] => [
    Math.max(target - z * error, 0),
    share ? Math.min(target + z * error, 1) : target + z * error,
  ];
  return { persons, inner: around(inner), outer: around(outer) };
}
