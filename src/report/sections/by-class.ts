import type { Cell } from "../../release/types.ts";
import { codesIn, UNKNOWN } from "../codes.ts";
import { coverageOf } from "../coverage.ts";
import type { ByBreakdown, ByClass } from "../define.ts";
import type { ClassChart, DataTable, DocumentSection, Figure, Mark } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital, inBrackets } from "../letters.ts";
import { bySizeNote } from "../references.ts";
import type { Texts } from "../texts/nl.ts";
import { marginOf } from "../uncertain.ts";
import { absentNote, extremes, hiddenNote, isShown, markOf, textOf, unavailable } from "../words.ts";
import { intro } from "./parts.ts";

/** Above this many classes, those without a value are named in words only. */
const manyClasses = 10;

interface Row {
  readonly label: string;
  readonly cell: Cell | undefined;
  readonly own: Mark;
  readonly all: Mark | null;
}

/** Figures of the year by the classes of another dimension. */
export function byClass(section: ByClass, figures: Figures): DocumentSection {
  const { texts } = figures;
  const year = texts.numbers.formatPeriod(figures.year);
  const parts = section.cijfers.map((subject) => {
    const rows = classRows(section, subject.indicator, figures);
    const title = figures.indicator(subject.indicator)?.titel ?? subject.onderwerp;
    const caption = texts.byClass.caption(title, section.klasse.een, year, figures.chosen.phrase);
    const id = `figuur-${section.id}-${subject.indicator}`;
    return {
      headline: classHeadline(section, subject.onderwerp, rows, figures),
      figure: withNote(
        figureOf(id, caption, subject.indicator, section.chart, section.klasse.een, rows, figures),
        section.dimensie === "grootte" ? bySizeNote(figures, subject.indicator) : null,
      ),
    };
  });
  const [first, ...others] = parts;
  return {
    id: section.id,
    titel: section.titel,
    headline: first?.headline ?? null,
    blocks: [
      ...intro(section),
      ...(first === undefined ? [] : [{ kind: "figure" as const, figure: first.figure }]),
      ...others.flatMap(({ headline, figure }) => [
        { kind: "paragraph" as const, text: headline },
        { kind: "figure" as const, figure },
      ]),
    ],
  };
}

/** One figure of the year by the classes of its own breakdown. */
export function byBreakdown(section: ByBreakdown, figures: Figures): DocumentSection {
  const { indicator, klasse } = section;
  const { texts, year } = figures;
  const definition = figures.indicator(indicator);
  const own = definition?.uitsplitsing ?? "";
  const list = figures.release.codeLists.get(own);
  const rows = codesIn(figures.release, own).map(({ code, naam }) =>
    rowOf(naam, figures, indicator, (who) =>
      figures.cell({ indicator, who, periode: figures.year, uitsplitsing: code }),
    ),
  );
  const caption = texts.byClass.wholeCaption(
    definition?.titel ?? section.titel,
    texts.numbers.formatPeriod(year),
    figures.chosen.phrase,
  );
  const figure = figureOf(`figuur-${section.id}`, caption, indicator, "bars", klasse.een, rows, figures);
  const scheme = list === undefined ? [] : [texts.byClass.scheme(list.titel, list.bron)];
  return {
    id: section.id,
    titel: section.titel,
    headline: breakdownHeadline(section, rows, figures),
    blocks: [
      ...intro(section),
      { kind: "figure", figure: { ...figure, notes: [...figure.notes, ...scheme] } },
    ],
  };
}

function classRows(section: ByClass, indicator: string, figures: Figures): Row[] {
  const { texts } = figures;
  const unknownClass = { code: UNKNOWN, naam: texts.words.unknownClass };
  const codes = [...figures.codes(section.dimensie)];
  if (section.chart === "dots") codes.sort((a, b) => texts.numbers.compareNames(a.naam, b.naam));
  const known = (code: string, who: "own" | "all") =>
    figures.cell({ indicator, who, periode: figures.year, class: { tabel: section.tabel, code } });
  const listed = known(unknownClass.code, "own") === undefined ? codes : [...codes, unknownClass];
  return listed.map(({ code, naam }) => rowOf(naam, figures, indicator, (who) => known(code, who)));
}

function rowOf(
  label: string,
  figures: Figures,
  indicator: string,
  find: (who: "own" | "all") => Cell | undefined,
): Row {
  const display = figures.display(indicator);
  const cell = find("own");
  const all = figures.chosen.isTotal ? null : markOf(find("all"), display, figures.texts);
  return { label, cell, own: markOf(cell, display, figures.texts), all };
}

function classHeadline(section: ByClass, subject: string, all: readonly Row[], figures: Figures): string {
  const { klasse, noemtUitersten } = section;
  const { chosen, texts } = figures;
  const { phrase } = chosen;
  // People of whom the class is unknown are no class to be the lowest or the highest.
  const rows = all.filter(({ label }) => label !== texts.words.unknownClass);
  const shown = rows.filter(({ own }) => own.value !== null);
  const range = extremes(shown.map(({ own, label }) => ({ ...own, label })));
  const [only] = shown;
  if (range === null || only === undefined) return withheld(subject, klasse.een, all, figures, false);
  if (shown.length === 1) return texts.byClass.only(subject, phrase, klasse.een, only.label, only.own.text);
  return texts.byClass.spread({
    ...{ subject, phrase, one: klasse.een, many: klasse.meer, named: noemtUitersten, ...range },
    year: texts.numbers.formatPeriod(figures.year),
    shown: shown.length,
    of: rows.length,
    unknown: rows.length === all.length ? null : texts.words.unknownClass,
  });
}

/** That no class has a figure to show. */
function withheld(
  subject: string,
  one: string,
  rows: readonly Row[],
  { chosen, texts }: Figures,
  plural: boolean,
): string {
  const split = texts.byClass.subject(subject, one);
  const cells = rows.map(({ cell }) => cell);
  return texts.words.withheld(split, chosen.phrase, unavailable(cells, texts), plural);
}

function breakdownHeadline(section: ByBreakdown, rows: readonly Row[], figures: Figures): string {
  const { chosen, texts } = figures;
  const { klasse, onderwerp, geheel } = section;
  const shown = rows.filter(({ own }) => own.value !== null);
  const top = extremes(shown.map(({ own, label }) => ({ ...own, label })))?.high;
  const largest = { subject: onderwerp, phrase: chosen.phrase, one: klasse.een, many: klasse.meer };
  if (top === undefined) return withheld(onderwerp, klasse.een, rows, figures, geheel === null);
  if (geheel === null)
    return texts.byClass.largestShare({ ...largest, ...top }, shown.length === rows.length);
  const whole = figures.cell({ indicator: geheel, who: "own", periode: figures.year });
  if (shown.length < rows.length || !isShown(whole)) {
    const parts = shown.map(({ label, own }) => `${label} (${inBrackets(own.text)})`);
    return texts.byClass.some(onderwerp, chosen.phrase, klasse.meer, parts);
  }
  return texts.byClass.largest({ ...largest, ...top }, textOf(whole, figures.display(geheel), texts));
}

function figureOf(
  id: string,
  caption: string,
  indicator: string,
  kind: ClassChart["kind"],
  classWord: string,
  rows: readonly Row[],
  figures: Figures,
): Figure {
  const { chosen, report, texts } = figures;
  const hidden = rows.filter(({ cell }) => cell?.status === "onderdrukt").map(({ label }) => label);
  const absent = rows
    .filter(({ cell }) => cell === undefined || cell.status === "niet-geleverd")
    .map(({ label }) => label);
  const drawn = rows.length > manyClasses ? rows.filter(({ own }) => own.value !== null) : rows;
  const chart: ClassChart = {
    kind,
    display: figures.indicator(indicator)?.weergave ?? "",
    ownLabel: chosen.isTotal ? report.keuze.kort : report.keuze.deze,
    allLabel: chosen.isTotal ? null : report.keuze.kort,
    rows: drawn.map(({ label, own, all }) => ({ label, own, all })),
  };
  return {
    id,
    caption,
    description: texts.byClass.description(kind, drawn.length, chosen.isTotal ? null : report.keuze.alle),
    chart: drawn.some(({ own, all }) => own.value !== null || all?.value != null) ? chart : null,
    table: tableOf(caption, classWord, rows, chart, indicator, figures),
    notes: [hiddenNote(hidden, texts), absentNote(absent, texts), incomplete(rows, figures)].filter(
      (note) => note !== null,
    ),
  };
}

function withNote(figure: Figure, note: string | null): Figure {
  return note === null ? figure : { ...figure, notes: [...figure.notes, note] };
}

/** Which classes cannot be computed, and what is missing there. */
function incomplete(rows: readonly Row[], figures: Figures): string | null {
  const cells = rows.filter(({ cell }) => cell?.status === "niet-te-berekenen");
  const missing = [...new Set(cells.flatMap(({ cell }) => cell?.ontbreekt ?? []))];
  if (missing.length === 0) return null;
  const titles = missing.map((id) => `“${figures.indicator(id)?.titel ?? id}”`);
  return figures.texts.byClass.incomplete(
    cells.map(({ label }) => label),
    titles,
  );
}

function tableOf(
  caption: string,
  head: string,
  rows: readonly Row[],
  chart: ClassChart,
  indicator: string,
  { display, release, texts }: Figures,
): DataTable {
  const margins = rows.map(({ cell }) => marginOf(cell, display(indicator), texts));
  const coverage = rows.map(({ cell }) => coverageOf(release, cell, texts));
  const covered = coverage.some((text) => text !== null);
  const bounded = margins.some((margin) => margin !== null);
  const other = chart.allLabel === null ? [] : [capital(chart.allLabel)];
  return {
    caption,
    columns: [
      capital(head),
      capital(chart.ownLabel),
      ...(bounded ? [texts.margin] : []),
      ...other,
      texts.persons,
      texts.employers,
      ...(covered ? [texts.byClass.coverage] : []),
    ],
    rows: rows.map(({ label, cell, own, all }, index) => ({
      head: label,
      cells: [
        own,
        ...(bounded ? [{ value: null, text: margins[index] ?? "–" }] : []),
        ...(all === null ? [] : [all]),
        ...[count(cell, "personen", texts), count(cell, "werkgevers", texts)],
        ...(covered ? [{ value: null, text: coverage[index] ?? "–" }] : []),
      ],
    })),
  };
}

function count(cell: Cell | undefined, column: "personen" | "werkgevers", { numbers }: Texts): Mark {
  const value = isShown(cell) ? cell[column] : null;
  return { value, text: value === null ? "–" : numbers.formatNumber(value) };
}
