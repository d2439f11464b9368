import { formatPeriod } from "../../release/period.ts";
import type { Cell } from "../../release/types.ts";
import { difference, formatValue } from "../../report/numbers.ts";
import { doubt } from "../../report/uncertain.ts";
import { isShown, type Shown } from "../../report/words.ts";
import type { FrontFigures, SectorRow } from "./figures.ts";

/** Something worth knowing, in words anyone can read: the sentence goes on where the value ends. */
export interface Finding {
  readonly value: string;
  readonly sentence: string;
  /** A second sentence with something to compare, or null. */
  readonly more: string | null;
}

/** A sector with fewer people is not named as the lowest or the highest: chance decides too much there. */
const persons = 100;

/** The first three findings that this release has the figures for. */
export function findings(figures: FrontFigures, sectors: readonly SectorRow[]): Finding[] {
  const all = [absence, spread, training, neverAbsent, workers];
  return all.flatMap((make) => make(figures, sectors) ?? []).slice(0, 3);
}

type Maker = (figures: FrontFigures, sectors: readonly SectorRow[]) => Finding | undefined;

const absence: Maker = (figures) => {
  const cell = shown(figures.cell("verzuimpercentage", "T"));
  if (cell === undefined) return undefined;
  const value = text(figures, cell);
  const sentence = `van de werktijd ging in ${formatPeriod(figures.year)} verloren door ziekte.`;
  return { value, sentence, more: sinceLastYear(figures, cell) };
};

function sinceLastYear(figures: FrontFigures, cell: Shown): string | null {
  if (figures.previous === undefined) return null;
  const before = shown(figures.cell(cell.indicator, "T", figures.previous));
  if (before === undefined) return null;
  const year = formatPeriod(figures.previous);
  const { direction, text: size } = difference(display(figures, cell), side(cell), side(before));
  if (direction === "gelijk") return `Dat is evenveel als in ${year}.`;
  return `Dat is ${size} ${direction === "hoger" ? "meer" : "minder"} dan in ${year}.${doubt(cell, before)}`;
}

const spread: Maker = (figures, sectors) => {
  const known = sectors.flatMap(({ code, name, cells: [cell] }) => {
    const one = shown(cell);
    const enough = one !== undefined && (one.personen ?? 0) >= persons;
    return code === "T" || !enough ? [] : [{ name, cell: one }];
  });
  // Of a minority of the sectors the lowest and the highest say nothing about how far all of them lie apart.
  const listed = sectors.filter(({ code }) => code !== "T").length;
  if (known.length * 2 < listed) return undefined;
  const sorted = known.toSorted((a, b) => a.cell.waarde - b.cell.waarde);
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (low === undefined || high === undefined || low.cell.waarde === high.cell.waarde) return undefined;
  const [lowText, highText] = [text(figures, low.cell), text(figures, high.cell)];
  return {
    value: `${lowText} tot ${highText}`,
    sentence: "ziekteverzuim: zo ver liggen de sectoren uit elkaar.",
    more: `Het laagst is het in ${low.name}, het hoogst in ${high.name}. Kleine sectoren en sectoren zonder cijfer tellen hierin niet mee.`,
  };
};

const training: Maker = (figures) => {
  const cell = shown(figures.cell("scholingsdeelname", "T"));
  if (cell === undefined) return undefined;
  const value = text(figures, cell);
  const sentence = `van de werknemers volgde in ${formatPeriod(figures.year)} een cursus of opleiding.`;
  const sizes = figures.bySize("scholingsdeelname");
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const [least, most] = [shown(small?.cell), shown(large?.cell)];
  if (small === undefined || large === undefined || least === undefined || most === undefined) {
    return { value, sentence, more: null };
  }
  const more = `Bij werkgevers met ${small.name} was dat ${text(figures, least)}, bij werkgevers met ${large.name} ${text(figures, most)}.`;
  return { value, sentence, more };
};

const neverAbsent: Maker = (figures) => {
  const cell = shown(figures.cell("nulverzuim", "T"));
  if (cell === undefined) return undefined;
  const value = text(figures, cell);
  const sentence = `van de werknemers meldde zich in ${formatPeriod(figures.year)} niet één keer ziek.`;
  return { value, sentence, more: sinceLastYear(figures, cell) };
};

const workers: Maker = (figures) => {
  const cell = shown(figures.cell("werkgelegenheid-banen", "T"));
  if (cell === undefined) return undefined;
  const value = text(figures, cell);
  const sentence = `banen waren er op de laatste dag van ${formatPeriod(figures.year)} bij de werkgevers in deze cijfers.`;
  return { value, sentence, more: null };
};

const shown = (cell: Cell | undefined): Shown | undefined => (isShown(cell) ? cell : undefined);

const display = (figures: FrontFigures, cell: Cell): string =>
  figures.indicator(cell.indicator)?.weergave ?? "";

const text = (figures: FrontFigures, cell: Shown): string =>
  formatValue(display(figures, cell), cell.waarde, cell.personen);

const side = (cell: Shown) => ({ value: cell.waarde, persons: cell.personen });
