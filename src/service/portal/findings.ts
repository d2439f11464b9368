import type { Cell } from "../../release/types.ts";
import { judgement } from "../../report/uncertain.ts";
import { isShown, type Shown } from "../../report/words.ts";
import type { FrontFigures, SectorRow } from "./figures.ts";
import { periodIn, type Voice } from "./voice.ts";

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
export function findings(figures: FrontFigures, sectors: readonly SectorRow[], voice: Voice): Finding[] {
  const all = [absence, spread, training, neverAbsent, workers];
  const year = periodIn(voice, figures.year);
  return all.flatMap((make) => make({ figures, sectors, voice, year }) ?? []).slice(0, 3);
}

interface Known {
  readonly figures: FrontFigures;
  readonly sectors: readonly SectorRow[];
  readonly voice: Voice;
  /** The newest year, as readers see it. */
  readonly year: string;
}

type Maker = (known: Known) => Finding | undefined;

const absence: Maker = (known) => {
  const cell = shown(known.figures.cell("verzuimpercentage", "T"));
  if (cell === undefined) return undefined;
  const sentence = known.voice.texts.home.findings.absence(known.year);
  return { value: text(known, cell), sentence, more: sinceLastYear(known, cell) };
};

function sinceLastYear({ figures, voice }: Known, cell: Shown): string | null {
  if (figures.previous === undefined) return null;
  const before = shown(figures.cell(cell.indicator, "T", figures.previous));
  if (before === undefined) return null;
  const { texts, report } = voice;
  const year = periodIn(voice, figures.previous);
  const { difference } = report.numbers;
  const { direction, text: size } = difference(display(figures, cell), side(cell), side(before));
  if (direction === "gelijk") return texts.home.findings.same(year);
  return texts.home.findings.differs(size, direction === "hoger", year, judgement(cell, before, report));
}

const spread: Maker = (known) => {
  const { sectors, voice } = known;
  const named = sectors.flatMap(({ code, name, cells: [cell] }) => {
    const one = shown(cell);
    const enough = one !== undefined && (one.personen ?? 0) >= persons;
    return code === "T" || !enough ? [] : [{ name, cell: one }];
  });
  // Of a minority of the sectors the lowest and the highest say nothing about how far all of them lie apart.
  const listed = sectors.filter(({ code }) => code !== "T").length;
  if (named.length * 2 < listed) return undefined;
  const sorted = named.toSorted((a, b) => a.cell.waarde - b.cell.waarde);
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (low === undefined || high === undefined || low.cell.waarde === high.cell.waarde) return undefined;
  const said = voice.texts.home.findings;
  return {
    value: said.range(text(known, low.cell), text(known, high.cell)),
    sentence: said.spread,
    more: said.extremes(low.name, high.name),
  };
};

const training: Maker = (known) => {
  const { figures, voice } = known;
  const cell = shown(figures.cell("scholingsdeelname", "T"));
  if (cell === undefined) return undefined;
  const value = text(known, cell);
  const said = voice.texts.home.findings;
  const sentence = said.training(known.year);
  const sizes = figures.bySize("scholingsdeelname");
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const [least, most] = [shown(small?.cell), shown(large?.cell)];
  if (small === undefined || large === undefined || least === undefined || most === undefined) {
    return { value, sentence, more: null };
  }
  const more = said.bySize(small.name, text(known, least), large.name, text(known, most));
  return { value, sentence, more };
};

const neverAbsent: Maker = (known) => {
  const cell = shown(known.figures.cell("nulverzuim", "T"));
  if (cell === undefined) return undefined;
  const sentence = known.voice.texts.home.findings.neverAbsent(known.year);
  return { value: text(known, cell), sentence, more: sinceLastYear(known, cell) };
};

const workers: Maker = (known) => {
  const cell = shown(known.figures.cell("werkgelegenheid-banen", "T"));
  if (cell === undefined) return undefined;
  const sentence = known.voice.texts.home.findings.workers(known.year);
  return { value: text(known, cell), sentence, more: null };
};

const shown = (cell: Cell | undefined): Shown | undefined => (isShown(cell) ? cell : undefined);

const display = (figures: FrontFigures, cell: Cell): string =>
  figures.indicator(cell.indicator)?.weergave ?? "";

const text = ({ figures, voice }: Known, cell: Shown): string =>
  voice.report.numbers.formatValue(display(figures, cell), cell.waarde, cell.personen);

const side = (cell: Shown) => ({ value: cell.waarde, persons: cell.personen });
