import type { OwnFigure } from "../release/own.ts";

/** Own figures as they were last told in an earlier release, by the number of the employer. */
export type ToldBefore = (employer: number) => readonly OwnFigure[];

/**
 * What an employer sees of its answers in a release after another (disclosure.md 2.10). It has the figure of before, so
 * that old and new together tell what those answered who came or went between: that must be as many as may be shown.
 * Else the figure of before stays as it was, also when as many answered and something else.
 * @param least answers that may be shown.
 */
export function keepTold(figure: OwnFigure, told: readonly OwnFigure[], least: number): OwnFigure {
  const before = told.find(
    (own) =>
      own.indicator === figure.indicator &&
      own.uitsplitsing === figure.uitsplitsing &&
      own.periode === figure.periode &&
      own.waarde !== null,
  );
  if (before === undefined || figure.waarde === null) return figure;
  if (Math.abs((figure.personen ?? 0) - (before.personen ?? 0)) >= least) return figure;
  // What it may be laid beside are the cells of today.
  return figure.naast === undefined ? before : { ...before, naast: figure.naast };
}
