import { formatPeriod, formatPeriodPart, parsePeriod } from "../../release/period.ts";
import { breakMarks, breakText } from "../breaks.ts";
import type { Trend } from "../define.ts";
import type { DataTable, DocumentSection, Figure, Mark, TrendChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { formatList, formatValue } from "../numbers.ts";
import { differences, isBackground, type Reference, sourceName } from "../references.ts";
import { capital } from "../selection.ts";
import { absentNote, extremes, hiddenNote, markOf, noted, withheld } from "../words.ts";
import { intro, paragraphs } from "./parts.ts";

/** Years of a reference that are shown before the first year of the release: enough to see the seasons. */
const yearsBefore = 2;

/** One figure by quarter, beside the series of others. */
export function trend(section: Trend, figures: Figures): DocumentSection {
  const display = figures.indicator(section.indicator)?.weergave ?? "";
  const references = figures
    .references(section.indicator)
    .filter(({ definition }) => !isBackground(definition));
  const chart = chartOf(section, figures, references, display);
  const own = chart.series.find(({ role }) => role === "own");
  const marks = labelled(own?.marks ?? [], chart.periods);
  const sentences = references.map((reference) => referenceSentence(reference, figures, display));
  const methods = references
    .filter(({ values }) => values.size > 0)
    .flatMap((reference) => [reference.definition.methode, differences(reference)])
    .filter((text) => text !== null);
  const breaks = breaksOf(section, figures, references);
  return {
    id: section.id,
    titel: section.titel,
    headline: headline(section, figures, marks),
    blocks: [
      ...intro(section),
      ...paragraphs(sentences),
      { kind: "figure", figure: figureOf(section, figures, chart, references) },
      ...paragraphs(breaks.flatMap(({ subject, own }) => own.map((one) => breakText(subject, one)))),
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
  const { chosen, report, quarters } = figures;
  const periods = periodsOf(figures, references);
  const marks = (who: "own" | "all") =>
    periods.map((periode) =>
      quarters.includes(periode)
        ? markOf(figures.cell({ indicator: section.indicator, who, periode }), display)
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
    const known = periods.map((code) => referenceMark(reference, code, display));
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
  const drawn = references.filter(({ values }) => values.size > 0);
  return [
    { own: breuken, subject: "dit cijfer", label: "andere methode" },
    ...drawn.map((reference) => {
      const name = sourceName(reference);
      const { breuken: own = [] } = reference.definition;
      return { own, subject: `het cijfer van ${name}`, label: `${name}: andere methode` };
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

function referenceMark({ values }: Reference, code: string, display: string): Mark | undefined {
  const value = values.get(code);
  if (value === undefined) return undefined;
  return { value, text: formatValue(display, value, Number.POSITIVE_INFINITY) };
}

type Labelled = Mark & { readonly label: string };

function labelled(marks: readonly (Mark | undefined)[], periods: readonly string[]): Labelled[] {
  const years = new Set(periods.filter((_, i) => marks[i] !== undefined).map((code) => code.slice(0, 4)));
  const name = years.size > 1 ? formatPeriod : formatPeriodPart;
  return marks.flatMap((mark, i) => (mark === undefined ? [] : [{ ...mark, label: name(periods[i] ?? "") }]));
}

function headline(section: Trend, figures: Figures, marks: readonly Labelled[]): string {
  const { chosen, quarters } = figures;
  const span = spanOf(quarters);
  const range = extremes(marks);
  if (range === null) {
    return withheld(`${section.onderwerp} per kwartaal`, chosen.phrase, figures.counts.read);
  }
  const shown = marks.filter((mark) => mark.value !== null).length;
  const part = shown === marks.length ? "" : ", in de kwartalen die te tonen zijn,";
  if (range.low.text === range.high.text) {
    return `${span} was ${section.onderwerp} in ${chosen.phrase}${part} per kwartaal ${range.low.text}.`;
  }
  const [low, high] = [range.low, range.high].map(({ text, labels }) => noted(text, formatList(labels)));
  return `${span} lag ${section.onderwerp} per kwartaal in ${chosen.phrase}${part} tussen ${low} en ${high}.`;
}

function spanOf(quarters: readonly string[]): string {
  const [first = "", last = ""] = [quarters.at(0), quarters.at(-1)];
  if (first.slice(0, 4) === last.slice(0, 4)) return `In ${first.slice(0, 4)}`;
  return `Van het ${formatPeriod(first)} tot en met het ${formatPeriod(last)}`;
}

function referenceSentence(reference: Reference, { chosen, quarters }: Figures, display: string): string {
  const name = sourceName(reference);
  const article = /^[A-Z]+$/.test(name) ? "het " : "";
  const known = quarters.filter((code) => reference.values.has(code));
  if (known.length === 0) {
    return `${capital(`${article}${name}`)} heeft over deze kwartalen geen cijfer voor ${chosen.phrase}.`;
  }
  const range = extremes(
    known.map((code) => ({ value: 0, text: "", ...referenceMark(reference, code, display), label: code })),
  );
  const values =
    range?.low.text === range?.high.text
      ? `op ${range?.low.text}`
      : `uit op cijfers van ${range?.low.text} tot ${range?.high.text}`;
  const open = quarters.filter((code) => !reference.values.has(code)).map(formatPeriod);
  const later = open.length === 0 ? "" : ` Nog zonder cijfer: ${formatList(open)}.`;
  return `${capital(`${article}${name}`)} komt voor ${chosen.phrase} in dezelfde kwartalen ${values}.${later}`;
}

function figureOf(
  section: Trend,
  figures: Figures,
  chart: TrendChart,
  references: readonly Reference[],
): Figure {
  const { chosen, quarters } = figures;
  const title = figures.indicator(section.indicator)?.titel ?? section.titel;
  const own = chart.series.find(({ role }) => role === "own")?.marks ?? [];
  const hidden = quarters.filter((code) => isStatus(figures, section.indicator, code, "onderdrukt"));
  const absent = quarters.filter((code) => own[chart.periods.indexOf(code)]?.text.startsWith("Geen"));
  const notes = [
    hiddenNote(hidden.map(formatPeriod)),
    absentNote(absent.map(formatPeriod)),
    ...references
      .filter(({ values }) => values.size > 0)
      .map(({ definition }) => `Bron ${definition.titel}: ${definition.bron}, ${definition.licentie}.`),
  ];
  const drawable = chart.series.some(({ marks }) => marks.some((mark) => typeof mark?.value === "number"));
  return {
    id: `figuur-${section.id}`,
    caption: `${title} per kwartaal, ${chosen.phrase}`,
    description: `Lijndiagram${own.length > 0 && chart.series[0]?.bounds !== undefined ? " met een band voor de marge van 95%," : ""} met ${formatList(chart.series.map(({ label }) => label))}. De cijfers staan in de tabel.`,
    chart: drawable ? chart : null,
    table: tableOf(`${title} per kwartaal, ${chosen.phrase}`, chart),
    notes: notes.filter((note) => note !== null),
  };
}

function isStatus(figures: Figures, indicator: string, periode: string, status: string): boolean {
  return figures.cell({ indicator, who: "own", periode })?.status === status;
}

function tableOf(caption: string, { periods, series }: TrendChart): DataTable {
  return {
    caption,
    columns: ["Kwartaal", ...series.map(({ label }) => capital(label))],
    rows: periods.map((code, i) => ({
      head: formatPeriod(code),
      cells: series.map(({ marks, role }) => {
        const outside = role === "reference" ? "Geen cijfer" : "Niet in deze publicatie";
        return { text: marks[i]?.text ?? outside, value: marks[i]?.value ?? null };
      }),
    })),
  };
}
