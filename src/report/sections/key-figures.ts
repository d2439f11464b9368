import { formatPeriod } from "../../release/period.ts";
import type { Cell } from "../../release/types.ts";
import { coverageOf } from "../coverage.ts";
import type { KeyFigureDefinition, KeyFigures } from "../define.ts";
import type { DocumentSection, Fact, KeyFigure } from "../document.ts";
import type { Figures } from "../figures.ts";
import { formatDate, formatValue } from "../numbers.ts";
import { flaggedName, referenceText } from "../references.ts";
import { capital } from "../selection.ts";
import { doubt, marginOf, missingParts } from "../uncertain.ts";
import { baseOf, comparison, type Filler, fill, hiddenNote, isShown, textOf, unavailable } from "../words.ts";
import { intro, paragraphs } from "./parts.ts";

/** The figures of the year at a glance. */
export function keyFigures(section: KeyFigures, figures: Figures): DocumentSection {
  const items = section.cijfers.map((definition) => keyFigure(definition, figures));
  const suppressed = section.cijfers.filter(
    ({ indicator }) => own(indicator, figures)?.status === "onderdrukt",
  );
  const note = hiddenNote(suppressed.map(({ titel }) => titel.toLowerCase()));
  return {
    id: section.id,
    titel: section.titel,
    headline: headline(section, figures),
    blocks: [
      ...intro(section),
      ...paragraphs(note === null ? [] : [note]),
      { kind: "key-figures", figures: items },
    ],
  };
}

function headline(section: KeyFigures, figures: Figures): string | null {
  const first = section.cijfers[0];
  if (first === undefined) return null;
  const { chosen, report, year } = figures;
  const display = figures.display(first.indicator);
  const [mine, all] = [own(first.indicator, figures), total(first.indicator, figures)];
  const period = formatPeriod(year);
  if (!isShown(mine)) {
    const start = `Over ${period} is ${section.onderwerp} van ${chosen.phrase} ${unavailable(figures.counts.read)}.`;
    return isShown(all) && !chosen.isTotal
      ? `${start} In ${report.keuze.alle} was dat ${textOf(all, display)}.`
      : start;
  }
  const start = `In ${period} was ${section.onderwerp} in ${chosen.phrase} ${textOf(mine, display)}`;
  if (display === "aantal" && isShown(all) && !chosen.isTotal && all.waarde > 0) {
    const share = formatValue("procent", mine.waarde / all.waarde, all.personen);
    return `${start}. Dat is ${share} van ${report.keuze.alle} (${textOf(all, display)}).`;
  }
  return chosen.isTotal || !isShown(all)
    ? `${start}.`
    : `${start}, ${comparison(mine, all, display, report.keuze.alle)}.${doubt(mine, all)}`;
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
    waarde: textOf(cell, display),
    shown,
    sentence: (shown ? fill(zin, fillers(definition, figures)) : undefined) ?? unsaid(cell, figures),
    facts: factsOf(definition, figures),
  };
}

function unsaid(cell: Cell | undefined, figures: Figures): string {
  const { chosen, report, counts } = figures;
  if (isShown(cell)) return "Een deel van de cijfers hierbij is niet te tonen.";
  const missing = missingParts(cell, (id) => figures.indicator(id)?.titel ?? id);
  if (missing !== null) return `Dit cijfer is niet te berekenen: ${missing}.`;
  return `Dit cijfer is voor ${chosen.isTotal ? report.keuze.alle : report.keuze.deze} ${unavailable(counts.read)}.`;
}

function factsOf(definition: KeyFigureDefinition, figures: Figures): Fact[] {
  const { indicator, naast = [] } = definition;
  const { chosen, report } = figures;
  const display = figures.display(indicator);
  const facts: Fact[] = [];
  if (!chosen.isTotal) {
    facts.push({ term: capital(report.keuze.kort), value: textOf(total(indicator, figures), display) });
  }
  for (const reference of figures.references(indicator)) {
    facts.push({ term: flaggedName(reference), value: referenceText(reference, display, figures) });
  }
  for (const beside of naast) {
    if (figures.indicator(beside.indicator) === undefined) continue;
    const cell = own(beside.indicator, figures);
    if (cell === undefined) continue;
    facts.push({ term: beside.titel, value: textOf(cell, figures.display(beside.indicator)) });
  }
  const margin = marginOf(own(indicator, figures), display);
  if (margin !== null) facts.push({ term: "Marge", value: margin });
  const missing = missingParts(own(indicator, figures), (id) => figures.indicator(id)?.titel ?? id);
  if (missing !== null) facts.push({ term: "Onvolledig", value: capital(missing) });
  const base = baseOf(own(indicator, figures));
  if (base !== null) facts.push({ term: "Basis", value: base });
  const coverage = coverageOf(figures.release, own(indicator, figures));
  if (coverage !== null) facts.push({ term: "Dekking", value: coverage });
  return facts;
}

function fillers(definition: KeyFigureDefinition, figures: Figures): Map<string, Filler> {
  const values = new Map<string, Filler>();
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
