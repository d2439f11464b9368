import type { Cell } from "../../release/types.ts";
import type { Intervals } from "../define-compared.ts";
import type { DocumentSection, IntervalChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import type { Display } from "../numbers.ts";
import { dimensionOf } from "../selection.ts";
import type { Texts } from "../texts/nl.ts";
import { marginOf } from "../uncertain.ts";
import { rangeOf, type Verdict, verdictOf } from "../verdict.ts";
import { isShown, textOf, unavailable } from "../words.ts";
import { cellsOf, chartDisplay, missingNotes, sectionOf, titleOf } from "./parts.ts";

/** Above this many rows, those without a value are named in words only. */
const manyRows = 10;

interface Row {
  readonly label: string;
  readonly own: boolean;
  readonly cell: Cell | undefined;
  readonly verdict: Verdict | null;
}

/** One figure with its margin per code or class, beside one comparator. */
export function intervals(section: Intervals, figures: Figures): DocumentSection {
  const { chosen, report, texts, year } = figures;
  const { indicator, over } = section;
  const { formatPeriod } = texts.numbers;
  const display = figures.display(indicator);
  const chosenOne = over === "keuze";
  const whole = figures.cell({ indicator, who: chosenOne ? "all" : "own", periode: year });
  const phrase = chosenOne ? report.keuze.alle : chosen.phrase;
  const rows = rowsOf(section, figures, whole, phrase);
  const per = chosenOne ? texts.words.dimension(dimensionOf(report)) : over.klasse.een;
  const named = chosenOne || chosen.isTotal ? report.keuze.kort : report.keuze.deze;
  const line = lineOf(whole, display, named, texts);
  const message = headlineOf(section, figures, rows, whole, phrase);
  const chart: IntervalChart = {
    kind: "intervals",
    display: chartDisplay(display),
    thinLabel: texts.thin,
    line,
    rows: rows
      .filter(({ cell }) => rows.length <= manyRows || isShown(cell))
      .map(({ label, own, cell }) => ({ label, own, mark: rangeOf(cell, display, texts) })),
  };
  const caption = texts.intervals.caption(
    titleOf(figures, indicator, section.titel),
    per,
    formatPeriod(year),
    phrase,
  );
  return sectionOf(section, message, {
    caption,
    description: texts.intervals.description(chart.rows.length, line?.label ?? null, message),
    chart: rows.some(({ cell }) => isShown(cell)) ? chart : null,
    table: {
      columns: [
        capital(per),
        titleOf(figures, indicator, section.titel),
        texts.margin,
        texts.persons,
        texts.employers,
        texts.difference,
      ],
      rows: rows.map(({ label, cell, verdict }) => ({
        head: label,
        cells: [...cellsOf(cell, display, texts), { text: wordOf(verdict, figures), value: null }],
      })),
    },
    notes: [texts.intervals.note, ...missingNotes(rows, figures)],
  });
}

function rowsOf(section: Intervals, figures: Figures, whole: Cell | undefined, phrase: string): Row[] {
  const { indicator, over } = section;
  const { chosen, report, texts, year } = figures;
  const display = figures.display(indicator);
  const dimension = over === "keuze" ? dimensionOf(report) : over.dimensie;
  return figures.codes(dimension).map(({ code, naam }) => {
    const cell =
      over === "keuze"
        ? figures.cell({ indicator, who: { code }, periode: year })
        : figures.cell({ indicator, who: "own", periode: year, class: { tabel: over.tabel, code } });
    const own = over !== "keuze" || code === chosen.code;
    return { label: naam, own, cell, verdict: verdictOf(cell, whole, display, phrase, texts) };
  });
}

function lineOf(
  whole: Cell | undefined,
  display: Display,
  label: string,
  { numbers }: Texts,
): IntervalChart["line"] {
  if (!isShown(whole)) return null;
  return { label, value: whole.waarde, text: numbers.formatValue(display, whole.waarde, whole.personen) };
}

function headlineOf(
  section: Intervals,
  figures: Figures,
  rows: readonly Row[],
  whole: Cell | undefined,
  phrase: string,
): string {
  const { chosen, report, texts, year } = figures;
  const { onderwerp, indicator, over, noemt } = section;
  const display = figures.display(indicator);
  const subject = onderwerp;
  const { formatPeriod } = texts.numbers;
  if (over === "keuze" && !chosen.isTotal) {
    const own = figures.cell({ indicator, who: "own", periode: year });
    if (!isShown(own)) {
      const start = texts.unavailable(subject, chosen.phrase, unavailable([own], texts));
      return isShown(whole) ? `${start} ${texts.instead(phrase, textOf(whole, display, texts))}` : start;
    }
    return texts.compared({
      subject,
      year: formatPeriod(year),
      phrase: chosen.phrase,
      text: textOf(own, display, texts),
      margin: marginOf(own, display, texts),
      verdict: verdictOf(own, whole, display, report.keuze.alle, texts),
    });
  }
  const shown = rows.filter(({ cell }) => isShown(cell));
  if (shown.length === 0 || !isShown(whole))
    return texts.unavailable(subject, phrase, unavailable([whole, ...rows.map(({ cell }) => cell)], texts));
  const lying = (side: string) =>
    shown
      .filter(({ verdict }) => verdict?.sure === true && verdict.direction === side)
      .map(({ label }) => label);
  return texts.counted({
    subject,
    year: formatPeriod(year),
    shown: shown.length,
    of: rows.length,
    one: over === "keuze" ? texts.words.dimension(dimensionOf(report)) : over.klasse.een,
    many: over === "keuze" ? texts.words.many(report.keuze.kort) : over.klasse.meer,
    whole: phrase,
    wholeText: textOf(whole, display, texts),
    higher: lying("hoger"),
    lower: lying("lager"),
    judged: shown.filter(({ verdict }) => verdict?.sure !== undefined).length,
    named: noemt,
  });
}

function wordOf(verdict: Verdict | null, { texts }: Figures): string {
  if (verdict?.sure === undefined) return "–";
  return verdict.sure ? texts.words.demonstrable(verdict.direction) : texts.no;
}
