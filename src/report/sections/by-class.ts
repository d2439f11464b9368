import { formatPeriod } from "../../release/period.ts";
import type { Cell } from "../../release/types.ts";
import { codesIn, UNKNOWN } from "../codes.ts";
import { coverageOf } from "../coverage.ts";
import type { ByBreakdown, ByClass } from "../define.ts";
import type { ClassChart, DataTable, DocumentSection, Figure, Mark } from "../document.ts";
import type { Figures } from "../figures.ts";
import { compareNames, formatCount, formatList, formatNumber } from "../numbers.ts";
import { bySizeNote } from "../references.ts";
import { capital } from "../selection.ts";
import { marginOf } from "../uncertain.ts";
import {
  absentNote,
  extremes,
  hiddenNote,
  inBrackets,
  isShown,
  markOf,
  noted,
  textOf,
  withheld,
} from "../words.ts";
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
  const parts = section.cijfers.map((subject) => {
    const rows = classRows(section, subject.indicator, figures);
    const title = figures.indicator(subject.indicator)?.titel ?? subject.onderwerp;
    const caption = `${title} naar ${section.klasse.een} in ${formatPeriod(figures.year)}, ${figures.chosen.phrase}`;
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
  const definition = figures.indicator(indicator);
  const own = definition?.uitsplitsing ?? "";
  const list = figures.release.codeLists.get(own);
  const rows = codesIn(figures.release, own).map(({ code, naam }) =>
    rowOf(naam, figures, indicator, (who) =>
      figures.cell({ indicator, who, periode: figures.year, uitsplitsing: code }),
    ),
  );
  const caption = `${definition?.titel ?? section.titel} in ${formatPeriod(figures.year)}, ${figures.chosen.phrase}`;
  const figure = figureOf(`figuur-${section.id}`, caption, indicator, "bars", klasse.een, rows, figures);
  const scheme = list === undefined ? [] : [`Indeling: ${list.titel} (${list.bron}).`];
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

const unknownClass = { code: UNKNOWN, naam: "Onbekend" };

function classRows(section: ByClass, indicator: string, figures: Figures): Row[] {
  const codes = [...figures.codes(section.dimensie)];
  if (section.chart === "dots") codes.sort((a, b) => compareNames(a.naam, b.naam));
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
  const all = figures.chosen.isTotal ? null : markOf(find("all"), display);
  return { label, cell, own: markOf(cell, display), all };
}

function classHeadline(section: ByClass, subject: string, all: readonly Row[], figures: Figures): string {
  const { klasse, noemtUitersten } = section;
  const { phrase } = figures.chosen;
  // People of whom the class is unknown are no class to be the lowest or the highest.
  const rows = all.filter(({ label }) => label !== unknownClass.naam);
  const shown = rows.filter(({ own }) => own.value !== null);
  const range = extremes(shown.map(({ own, label }) => ({ ...own, label })));
  const [only] = shown;
  if (range === null || only === undefined) {
    return withheld(`${subject} naar ${klasse.een}`, phrase, figures.counts.read);
  }
  if (shown.length === 1) {
    return `${capital(subject)} is in ${phrase} voor één ${klasse.een} te tonen: ${only.label}, ${only.own.text}.`;
  }
  const year = formatPeriod(figures.year);
  const part =
    shown.length === rows.length
      ? ""
      : ` Dat geldt voor de ${formatNumber(shown.length)} van de ${formatNumber(rows.length)} ${klasse.meer} die te tonen zijn.`;
  if (range.low.text === range.high.text) {
    return `In ${year} was ${subject} in ${phrase} in elke ${klasse.een} ${range.low.text}.${part}`;
  }
  const named = (side: { readonly text: string; readonly labels: readonly string[] }) =>
    noemtUitersten ? noted(side.text, formatList(side.labels)) : side.text;
  return `In ${year} liep ${subject} in ${phrase} per ${klasse.een} uiteen van ${named(range.low)} tot ${named(range.high)}.${part}`;
}

function breakdownHeadline(section: ByBreakdown, rows: readonly Row[], figures: Figures): string {
  const { phrase } = figures.chosen;
  const { klasse, onderwerp, geheel } = section;
  const shown = rows.filter(({ own }) => own.value !== null);
  if (geheel === null) return shareHeadline(section, shown, rows.length, figures);
  const whole = figures.cell({ indicator: geheel, who: "own", periode: figures.year });
  if (shown.length === 0) return withheld(`${onderwerp} naar ${klasse.een}`, phrase, figures.counts.read);
  if (shown.length < rows.length || !isShown(whole)) {
    const names = formatList(shown.map(({ label, own }) => `${label} (${inBrackets(own.text)})`));
    return `Van ${onderwerp} in ${phrase} zijn alleen deze ${klasse.meer} te tonen: ${names}.`;
  }
  const top = extremes(shown.map(({ own, label }) => ({ ...own, label })))?.high;
  const text = textOf(whole, figures.display(geheel));
  const names = formatList((top?.labels ?? []).map((label) => `“${label}”`));
  const noun = top?.labels.length === 1 ? klasse.een : klasse.meer;
  const points = top?.text.replace("%", " procentpunt") ?? "";
  const each = top?.labels.length === 1 ? "" : " elk";
  return `Van ${onderwerp} van ${text} in ${phrase} komt het grootste deel uit de ${noun} ${names}:${each} ${points}.`;
}

/** Of a breakdown that is its own whole. */
function shareHeadline(section: ByBreakdown, shown: readonly Row[], of: number, figures: Figures): string {
  const { phrase } = figures.chosen;
  const { klasse, onderwerp } = section;
  const top = extremes(shown.map(({ own, label }) => ({ ...own, label })))?.high;
  if (top === undefined) {
    return withheld(`${onderwerp} naar ${klasse.een}`, phrase, figures.counts.read, "zijn");
  }
  const names = formatList(top.labels.map((label) => `“${label}”`));
  const noun = top.labels.length === 1 ? klasse.een : klasse.meer;
  const part = shown.length === of ? "" : " dat te tonen is";
  return `Van ${onderwerp} in ${phrase} valt het grootste deel${part} in de ${noun} ${names}: ${top.text}.`;
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
  const { chosen, report } = figures;
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
  const other = chosen.isTotal ? "" : `, met ${report.keuze.alle} ter vergelijking`;
  const form = kind === "bars" ? "Staafdiagram" : "Puntendiagram op alfabet";
  return {
    id,
    caption,
    description: `${form} met ${formatCount(drawn.length, "rij", "rijen")}${other}. De cijfers staan in de tabel.`,
    chart: drawn.some(({ own, all }) => own.value !== null || all?.value != null) ? chart : null,
    table: tableOf(caption, classWord, rows, chart, indicator, figures),
    notes: [hiddenNote(hidden), absentNote(absent), incomplete(rows, figures)].filter(
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
  return `Niet te berekenen: ${formatList(cells.map(({ label }) => label))}. Daar ontbreekt een deel: ${formatList(titles)}.`;
}

function tableOf(
  caption: string,
  head: string,
  rows: readonly Row[],
  chart: ClassChart,
  indicator: string,
  { display, release }: Figures,
): DataTable {
  const margins = rows.map(({ cell }) => marginOf(cell, display(indicator)));
  const coverage = rows.map(({ cell }) => coverageOf(release, cell));
  const covered = coverage.some((text) => text !== null);
  const bounded = margins.some((margin) => margin !== null);
  const other = chart.allLabel === null ? [] : [capital(chart.allLabel)];
  return {
    caption,
    columns: [
      capital(head),
      capital(chart.ownLabel),
      ...(bounded ? ["Marge"] : []),
      ...other,
      "Personen",
      "Werkgevers",
      ...(covered ? ["Dekking"] : []),
    ],
    rows: rows.map(({ label, cell, own, all }, index) => ({
      head: label,
      cells: [
        own,
        ...(bounded ? [{ value: null, text: margins[index] ?? "–" }] : []),
        ...(all === null ? [] : [all]),
        ...[count(cell, "personen"), count(cell, "werkgevers")],
        ...(covered ? [{ value: null, text: coverage[index] ?? "–" }] : []),
      ],
    })),
  };
}

function count(cell: Cell | undefined, column: "personen" | "werkgevers"): Mark {
  const value = isShown(cell) ? cell[column] : null;
  return { value, text: value === null ? "–" : formatNumber(value) };
}
