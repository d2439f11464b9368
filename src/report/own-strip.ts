import { type EmployerFigure, labelOf } from "./beside.ts";
import { niceRange } from "./chart-style.ts";
import type { Strip, StripShape } from "./document.ts";
import type { Figures } from "./figures.ts";
import { type Chance, chanceOf, peopleChanceOf } from "./own-chance.ts";
import { isShown, textOf } from "./words.ts";

/** What an own figure is laid beside; without a value it is on no strip, and `text` says why. */
export interface StripMark {
  readonly shape: StripShape | null;
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
}

const counts: readonly string[] = ["som", "aantal"];

/** Whether a figure says mainly how large an organisation is, so that it lies beside nothing. */
export function isCount(indicator: string, figures: Figures): boolean {
  return counts.includes(figures.indicator(indicator)?.maat ?? "");
}

/** The figures around an own figure, what was to be expected first, and what cannot stand there with the reason. */
export function marksOf(found: EmployerFigure, expected: number | null, figures: Figures): StripMark[] {
  const { own, beside } = found;
  const { texts } = figures;
  const words = texts.mirror.strips;
  if (isCount(own.indicator, figures)) return [];
  const display = figures.display(own.indicator);
  const marks = beside.flatMap((one): StripMark[] =>
    isShown(one.cell)
      ? [
          {
            shape: one.kind,
            label: labelOf(one, figures),
            text: textOf(one.cell, display, texts),
            value: one.cell.waarde,
          },
        ]
      : [],
  );
  const hidden = (["few", "hidden"] as const).flatMap((why): StripMark[] => {
    const names = beside.flatMap((one) => (one.why === why ? [labelOf(one, figures)] : []));
    if (names.length === 0) return [];
    return [{ shape: null, label: names.join(", "), text: words.why[why], value: null }];
  });
  const text = expected === null ? "" : texts.numbers.formatValue(display, expected, own.personen);
  return [
    ...(expected === null
      ? []
      : [{ shape: "verwacht" as const, label: words.expected, text, value: expected }]),
    ...marks,
    ...hidden,
  ];
}

/** The strip of a figure; null when there is nothing to lay it beside, or it is no number. */
export function stripOf(found: EmployerFigure, marks: readonly StripMark[], figures: Figures): Strip | null {
  const { own } = found;
  const display = figures.display(own.indicator);
  const placed = marks.flatMap(({ shape, value }) =>
    shape === null || value === null ? [] : [{ shape, value }],
  );
  if (placed.length === 0 || typeof display !== "string" || display === "klasse") return null;
  const band = bandOf(found, figures)?.inner ?? null;
  const values = [
    ...placed.map(({ value }) => value),
    ...(own.waarde === null ? [] : [own.waarde]),
    ...(band ?? []),
  ];
  const { domain, ticks, step } = niceRange(values, 4);
  const tick = figures.texts.numbers.formatTick(display, step);
  return {
    domain,
    ticks: ticks.map((value) => ({ value, text: tick(value) })),
    own: own.waarde,
    band,
    marks: placed,
  };
}

/**
 * How far chance reaches around the closest group, or the closest that there is. Limits that count people alone are
 * the least that it can do.
 */
function bandOf({ own, group, beside }: EmployerFigure, figures: Figures): Chance | null {
  const closest = group ?? beside.find(({ cell }) => cell !== undefined)?.cell;
  return chanceOf({ own, group: closest }, figures) ?? peopleChanceOf(own, closest, figures);
}

/** Expected figures and those that lie beside one: a third reckoned number would only confuse. */
function expectedBy({ report }: Figures): ReadonlySet<string | undefined> {
  return new Set(
    report.sections.flatMap((one) =>
      one.kind === "own-figures"
        ? one.cijfers.flatMap(({ indicator, verwacht }) =>
            verwacht === undefined ? [] : [indicator, verwacht],
          )
        : [],
    ),
  );
}

/** The base of a figure, how far chance reaches and the estimate, short; beside an expectation no estimate. */
export function seenOf(found: EmployerFigure, figures: Figures): string[] {
  const { own } = found;
  const { texts } = figures;
  const words = texts.mirror.strips;
  if (own.personen === null || isCount(own.indicator, figures)) return [];
  const display = figures.display(own.indicator);
  const said = (value: number) => texts.numbers.formatValue(display, value, own.personen);
  const chance = bandOf(found, figures);
  const isSurvey = figures.indicator(own.indicator)?.eenheid === "respondent";
  return [
    isSurvey ? words.answers(own.personen) : words.people(own.personen),
    ...(chance === null
      ? []
      : [words.possible(texts.words.range(said(chance.inner[0]), said(chance.inner[1])))]),
    ...(own.geschat === null ||
    expectedBy(figures).has(own.indicator) ||
    said(own.geschat) === said(own.waarde ?? own.geschat)
      ? []
      : [words.estimate(said(own.geschat))]),
  ];
}
