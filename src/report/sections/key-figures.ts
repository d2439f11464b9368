import type { Cell } from "../../release/types.ts";
import { coverageOf } from "../coverage.ts";
import type { KeyFigureDefinition, KeyFigures } from "../define.ts";
import type { DocumentSection, Fact, KeyFigure } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital, valued } from "../letters.ts";
import type { Display } from "../numbers.ts";
import { flaggedName, referenceText } from "../references.ts";
import type { Texts } from "../texts/nl.ts";
import { judgement, marginOf, missingParts } from "../uncertain.ts";
import {
  baseOf,
  comparison,
  type Filler,
  fill,
  hiddenNote,
  isShown,
  type Shown,
  textOf,
  unavailable,
} from "../words.ts";
import { keyFigureColumns } from "./key-figure-columns.ts";
import { intro, onlyDelivered, paragraphs } from "./parts.ts";

/** The figures of the year at a glance. */
export function keyFigures(section: KeyFigures, figures: Figures): DocumentSection {
  const items = section.cijfers.map((definition) => keyFigure(definition, figures));
  const suppressed = section.cijfers.filter(
    ({ indicator }) => own(indicator, figures)?.status === "onderdrukt",
  );
  const note = hiddenNote(
    suppressed.map(({ titel }) => titel.toLowerCase()),
    figures.texts,
  );
  return {
    id: section.id,
    titel: section.titel,
    headline: headline(section, figures),
    blocks: [
      ...intro(section),
      ...onlyDelivered(figures),
      ...paragraphs(note === null ? [] : [note]),
      { kind: "key-figures", figures: items },
    ],
  };
}

function headline(section: KeyFigures, figures: Figures): string | null {
  const first = section.cijfers[0];
  if (first === undefined) return null;
  const { chosen, report, texts, year } = figures;
  const { formatPeriod, formatValue } = texts.numbers;
  const words = texts.keyFigures;
  const display = figures.display(first.indicator);
  const [mine, all] = [own(first.indicator, figures), total(first.indicator, figures)];
  const period = formatPeriod(year);
  if (!isShown(mine)) {
    const start = isUndelivered(mine)
      ? words.nothingOf(section.onderwerp, chosen.phrase, period)
      : words.withheld(section.onderwerp, chosen.phrase, period, unavailable([mine], texts));
    return isShown(all) && !chosen.isTotal
      ? `${start} ${texts.instead(report.keuze.alle, textOf(all, display, texts))}`
      : start;
  }
  const start = words.was(section.onderwerp, chosen.phrase, period, textOf(mine, display, texts));
  if (display === "aantal" && isShown(all) && !chosen.isTotal && all.waarde > 0) {
    const share = formatValue("procent", mine.waarde / all.waarde, all.personen);
    return `${start}. ${words.share(share, report.keuze.alle, textOf(all, display, texts))}`;
  }
  return chosen.isTotal || !isShown(all)
    ? `${start}.`
    : `${start}, ${comparison(mine, all, display, report.keuze.alle, texts)}.${verdict(mine, all, display, texts)}`;
}

/** What rounds to the same is called neither different nor alike. */
function verdict(mine: Shown, all: Shown, display: Display, texts: Texts): string {
  const side = ({ waarde, personen }: Shown) => ({ value: waarde, persons: personen });
  const { difference } = texts.numbers;
  const alike =
    typeof display !== "string" || difference(display, side(mine), side(all)).direction === "gelijk";
  return alike ? "" : judgement(mine, all, texts);
}

function keyFigure(definition: KeyFigureDefinition, figures: Figures): KeyFigure {
  const { indicator, titel, zin } = definition;
  const cell = own(indicator, figures);
  const display = figures.display(indicator);
  const shown = isShown(cell);
  // Without a list of definitions there is nothing to link to.
  const defined = figures.report.sections.some(({ kind }) => kind === "definitions");
  return {
    indicator: defined && figures.indicator(indicator) !== undefined ? indicator : null,
    titel,
    waarde: textOf(cell, display, figures.texts),
    shown,
    sentence: (shown ? fill(zin, fillers(definition, figures)) : undefined) ?? unsaid(cell, figures),
    facts: factsOf(definition, figures),
    columns: keyFigureColumns(definition, figures),
  };
}

function unsaid(cell: Cell | undefined, figures: Figures): string {
  const { chosen, report, texts } = figures;
  const words = texts.keyFigures;
  if (isShown(cell)) return words.partly;
  const missing = missingParts(cell, (id) => figures.indicator(id)?.titel ?? id, texts);
  if (missing !== null) return words.incalculable(missing);
  if (isUndelivered(cell)) return words.undelivered;
  const who = chosen.isTotal ? report.keuze.alle : report.keuze.deze;
  return words.unsaid(who, unavailable([cell], texts));
}

function isUndelivered(cell: Cell | undefined): boolean {
  return cell === undefined || cell.status === "niet-geleverd";
}

function factsOf(definition: KeyFigureDefinition, figures: Figures): Fact[] {
  const { indicator, naast = [] } = definition;
  const { chosen, report, texts } = figures;
  const words = texts.keyFigures;
  const display = figures.display(indicator);
  const facts: Fact[] = [];
  if (!chosen.isTotal) {
    const all = total(indicator, figures);
    facts.push({
      term: capital(report.keuze.kort),
      value: valued(textOf(all, display, texts), marginOf(all, display, texts), texts.margin.toLowerCase()),
    });
  }
  for (const reference of figures.references(indicator)) {
    facts.push({ term: flaggedName(reference, texts), value: referenceText(reference, display, figures) });
  }
  for (const beside of naast) {
    if (figures.indicator(beside.indicator) === undefined) continue;
    const cell = own(beside.indicator, figures);
    if (cell === undefined) continue;
    facts.push({
      term: beside.titel,
      value: textOf(cell, figures.display(beside.indicator), texts),
      indicator: beside.indicator,
    });
  }
  const margin = marginOf(own(indicator, figures), display, texts);
  if (margin !== null) facts.push({ term: texts.margin, value: margin });
  const titleOf = (id: string) => figures.indicator(id)?.titel ?? id;
  const missing = missingParts(own(indicator, figures), titleOf, texts);
  if (missing !== null) facts.push({ term: words.incomplete, value: capital(missing) });
  const base = baseOf(own(indicator, figures), texts);
  if (base !== null) facts.push({ term: words.base, value: base });
  const coverage = coverageOf(figures.release, own(indicator, figures), texts);
  if (coverage !== null) facts.push({ term: words.coverage, value: coverage });
  return facts;
}

function fillers(definition: KeyFigureDefinition, figures: Figures): Map<string, Filler> {
  const values = new Map<string, Filler>();
  const { formatDate, formatValue } = figures.texts.numbers;
  for (const { id } of figures.release.definitions.indicatoren) {
    const cell = own(id, figures);
    if (!isShown(cell)) continue;
    const filler = { text: formatValue(figures.display(id), cell.waarde, cell.personen), value: cell.waarde };
    values.set(id, filler);
    if (id === definition.indicator) values.set("waarde", filler);
  }
  const year = figures.year.slice(0, 4);
  values.set("jaar", { text: year, value: Number(year) });
  values.set("peildatum", { text: formatDate(`${year}-12-31T12:00:00Z`), value: Number(year) });
  return values;
}

function own(indicator: string, figures: Figures) {
  return figures.cell({ indicator, who: "own", periode: figures.year });
}

function total(indicator: string, figures: Figures) {
  return figures.cell({ indicator, who: "all", periode: figures.year });
}
