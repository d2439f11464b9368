import { parsePeriod } from "../../release/period.ts";
import { breakMarks, breakText } from "../breaks.ts";
import type { Trend } from "../define.ts";
import type { DataTable, DocumentSection, Figure, Mark, TrendChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import { differences, isBackground, type Reference, sourceName } from "../references.ts";
import type { Texts } from "../texts/nl.ts";
import { absentNote, extremes, hiddenNote, markOf, unavailable } from "../words.ts";
import { sinceLastYear } from "./over-years.ts";
import { intro, paragraphs } from "./parts.ts";

/** Years of a reference that are shown before the first year of the release: enough to see the seasons. */
const yearsBefore = 2;

/** One figure by quarter, beside the series of others. */
export function trend(section: Trend, figures: Figures): DocumentSection {
  const { texts } = figures;
  const display = figures.indicator(section.indicator)?.weergave ?? "";
  const references = figures
    .references(section.indicator)
    .filter(({ definition }) => !isBackground(definition));
  const chart = chartOf(section, figures, references, display);
  const own = chart.series.find(({ role }) => role === "own");
  const marks = labelled(own?.marks ?? [], chart.periods, texts);
  const sentences = references.map((reference) => referenceSentence(reference, figures, display));
  const methods = references
    .filter(({ values }) => values.size > 0)
    .flatMap((reference) => [reference.definition.methode, differences(reference, texts)])
    .filter((text) => text !== null);
  const breaks = breaksOf(section, figures, references);
  const since = sinceLastYear(section, figures);
  return {
    id: section.id,
    titel: section.titel,
    headline: headline(section, figures, marks),
    blocks: [
      ...intro(section),
      ...paragraphs(since === null ? sentences : [since, ...sentences]),
      { kind: "figure", figure: figureOf(section, figures, chart, references) },
      ...paragraphs(breaks.flatMap(({ subject, own }) => own.map((one) => breakText(subject, one, texts)))),
      ...paragraphs(methods),
    ],
  };
}

function chartOf(
  section: Trend,
  figures: Figures,
  references: readonly Reference[],
  display: string,
): TrendChart {
  const { chosen, report, quarters, texts } = figures;
  const periods = periodsOf(figures, references);
  const marks = (who: "own" | "all") =>
    periods.map((periode) =>
      quarters.includes(periode)
        ? markOf(figures.cell({ indicator: section.indicator, who, periode }), display, texts)
        : undefined,
    );
  const series: TrendChart["series"][number][] = [
    {
      role: "own",
      label: chosen.isTotal ? report.keuze.kort : report.keuze.deze,
      marks: marks("own"),
      ...boundsOf(section, figures, periods),
    },
  ];
  if (!chosen.isTotal) series.push({ role: "all", label: report.keuze.kort, marks: marks("all") });
  for (const reference of references) {
    if (reference.values.size === 0) continue;
    const known = periods.map((code) => referenceMark(reference, code, display, texts));
    series.push({ role: "reference", label: sourceName(reference), marks: known });
  }
  const breaks = breaksOf(section, figures, references).flatMap(({ own, label }) =>
    breakMarks(own, periods, label),
  );
  return { kind: "trend", display, periods, series, ...(breaks.length === 0 ? {} : { breaks }) };
}

/** Where the lines of the chart are made in another way than before, and how a reader is told. */
function breaksOf({ indicator }: Trend, figures: Figures, references: readonly Reference[]) {
  const { breuken = [] } = figures.indicator(indicator) ?? {};
  const { trend: words, words: common } = figures.texts;
  const drawn = references.filter(({ values }) => values.size > 0);
  return [
    { own: breuken, subject: common.thisFigure, label: words.otherMethod },
    ...drawn.map((reference) => {
      const name = sourceName(reference);
      const { breuken: own = [] } = reference.definition;
      return { own, subject: common.figureOf(name), label: `${name}: ${words.otherMethod}` };
    }),
  ];
}

/** Nothing where no quarter has bounds, so that no empty band is promised. */
function boundsOf({ indicator }: Trend, figures: Figures, periods: readonly string[]) {
  const bounds = periods.map((periode) => {
    const cell = figures.cell({ indicator, who: "own", periode });
    if (cell?.waarde == null || cell.ondergrens === null || cell.bovengrens === null) return undefined;
    return [cell.ondergrens, cell.bovengrens] as const;
  });
  return bounds.every((bound) => bound === undefined) ? {} : { bounds };
}

function periodsOf({ quarters }: Figures, references: readonly Reference[]): string[] {
  const first = Number(quarters.at(0)?.slice(0, 4)) - yearsBefore;
  const last = quarters.at(-1) ?? "";
  const earlier = references.flatMap(({ values }) =>
    [...values.keys()].filter((code) => {
      const { kind, year } = parsePeriod(code);
      return kind === "kwartaal" && Number(year) >= first && code <= last;
    }),
  );
  return [...new Set([...quarters, ...earlier])].sort();
}

function referenceMark(
  { values }: Reference,
  code: string,
  display: string,
  { numbers }: Texts,
): Mark | undefined {
  const value = values.get(code);
  if (value === undefined) return undefined;
  return { value, text: numbers.formatValue(display, value, Number.POSITIVE_INFINITY) };
}

type Labelled = Mark & { readonly label: string };

function labelled(
  marks: readonly (Mark | undefined)[],
  periods: readonly string[],
  { numbers }: Texts,
): Labelled[] {
  const years = new Set(periods.filter((_, i) => marks[i] !== undefined).map((code) => code.slice(0, 4)));
  const name = years.size > 1 ? numbers.formatPeriod : numbers.formatPeriodPart;
  return marks.flatMap((mark, i) => (mark === undefined ? [] : [{ ...mark, label: name(periods[i] ?? "") }]));
}

function headline({ indicator, onderwerp }: Trend, figures: Figures, marks: readonly Labelled[]): string {
  const { chosen, quarters, texts } = figures;
  const words = texts.trend;
  const span = spanOf(figures);
  const range = extremes(marks);
  if (range === null) {
    const cells = quarters.map((periode) => figures.cell({ indicator, who: "own", periode }));
    const why = unavailable(cells, texts);
    return texts.words.withheld(words.subject(onderwerp), chosen.phrase, why, false);
  }
  const shown = marks.filter((mark) => mark.value !== null).length;
  const part = shown === marks.length ? "" : words.part;
  const { low, high } = range;
  return low.text === high.text
    ? words.constant(span, onderwerp, chosen.phrase, part, low.text)
    : words.between(span, onderwerp, chosen.phrase, part, low, high);
}

function spanOf({ quarters, texts: { trend: words, numbers } }: Figures): string {
  const [first = "", last = ""] = [quarters.at(0), quarters.at(-1)];
  if (first.slice(0, 4) === last.slice(0, 4)) return words.within(first.slice(0, 4));
  return words.span(numbers.formatPeriod(first), numbers.formatPeriod(last));
}

function referenceSentence(
  reference: Reference,
  { chosen, quarters, texts }: Figures,
  display: string,
): string {
  const words = texts.trend;
  const name = words.source(sourceName(reference));
  const known = quarters.filter((code) => reference.values.has(code));
  if (known.length === 0) return words.noReference(name, chosen.phrase);
  const range = extremes(
    known.map((code) => ({
      ...{ value: 0, text: "", label: code },
      ...referenceMark(reference, code, display, texts),
    })),
  );
  const said = words.reference(name, chosen.phrase, range?.low.text ?? "", range?.high.text ?? "");
  const open = quarters.filter((code) => !reference.values.has(code)).map(texts.numbers.formatPeriod);
  return open.length === 0 ? said : `${said} ${words.open(open)}`;
}

function figureOf(
  section: Trend,
  figures: Figures,
  chart: TrendChart,
  references: readonly Reference[],
): Figure {
  const { chosen, quarters, texts } = figures;
  const words = texts.trend;
  const { formatPeriod } = texts.numbers;
  const title = figures.indicator(section.indicator)?.titel ?? section.titel;
  const own = chart.series.find(({ role }) => role === "own")?.marks ?? [];
  const hidden = quarters.filter((code) => isStatus(figures, section.indicator, code, "onderdrukt"));
  const absent = quarters.filter((code) => isAbsent(figures, section.indicator, code));
  const caption = words.caption(title, chosen.phrase);
  const notes = [
    hiddenNote(hidden.map(formatPeriod), texts),
    absentNote(absent.map(formatPeriod), texts),
    ...references
      .filter(({ values }) => values.size > 0)
      .map(({ definition }) => words.sourceNote(definition.titel, definition.bron, definition.licentie)),
  ];
  const drawable = chart.series.some(({ marks }) => marks.some((mark) => typeof mark?.value === "number"));
  return {
    id: `figuur-${section.id}`,
    caption,
    description: words.description(
      own.length > 0 && chart.series[0]?.bounds !== undefined,
      chart.series.map(({ label }) => label),
    ),
    chart: drawable ? chart : null,
    table: tableOf(caption, chart, quarters, texts),
    notes: notes.filter((note) => note !== null),
  };
}

function isStatus(figures: Figures, indicator: string, periode: string, status: string): boolean {
  return figures.cell({ indicator, who: "own", periode })?.status === status;
}

/** Whether nothing is known of the quarter. */
function isAbsent(figures: Figures, indicator: string, periode: string): boolean {
  return figures.cell({ indicator, who: "own", periode }) === undefined;
}

/** Our own quarters first: what only others have stands under them, and says so, so that nobody takes it for ours. */
function tableOf(
  caption: string,
  { periods, series }: TrendChart,
  quarters: readonly string[],
  texts: Texts,
): DataTable {
  const words = texts.trend;
  const { formatPeriod } = texts.numbers;
  const others = series.filter(({ role }) => role === "reference");
  const isOurs = (code: string) => quarters.includes(code);
  const order = [...periods.filter(isOurs), ...periods.filter((code) => !isOurs(code))];
  const head = (code: string) => {
    if (isOurs(code)) return formatPeriod(code);
    const at = periods.indexOf(code);
    const known = others.filter(({ marks }) => marks[at] !== undefined);
    return words.onlyOthers(
      formatPeriod(code),
      known.map(({ label }) => label),
    );
  };
  return {
    caption,
    columns: [words.quarter, ...series.map(({ label }) => capital(label))],
    rows: order.map((code) => ({
      head: head(code),
      cells: series.map(({ marks, role }) => {
        const mark = marks[periods.indexOf(code)];
        const outside = role === "reference" ? words.noFigure : words.outside;
        return mark ?? { text: outside, value: null };
      }),
    })),
  };
}
