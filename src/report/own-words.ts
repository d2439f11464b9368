import { type BesideCell, type EmployerFigure, phraseOf } from "./beside.ts";
import type { Figures } from "./figures.ts";
import { inBrackets as marked } from "./letters.ts";
import { chanceAround, chanceOf, peopleChanceOf } from "./own-chance.ts";
import { isCount } from "./own-strip.ts";
import type { Side } from "./texts/nl-strips.ts";
import { isShown, type Shown, textOf } from "./words.ts";

/** How the own figure lies beside the closest group and the others, never saying more than the limits allow. */
export function sayBeside(found: EmployerFigure, figures: Figures): string {
  const { own, group, beside } = found;
  const words = figures.texts.mirror.strips;
  if (own.waarde === null || isCount(own.indicator, figures)) return "";
  const shown = beside.filter(({ cell }) => isShown(cell));
  const closest = shown.find(({ cell }) => isSame(cell, group)) ?? shown[0];
  if (closest === undefined || !isShown(closest.cell)) return words.noGroup;
  const side = sideOf(found, closest.cell, figures);
  const who = phraseOf(closest, figures);
  const text = marked(textOf(closest.cell, figures.display(own.indicator), figures.texts));
  const first =
    side === "gelijk" ? words.same(who, text) : words[howOf(found, closest, figures)]({ side, who, text });
  return [
    first,
    ...sayOthers(found, shown, closest, figures),
    ...sayQuarter(found, shown, closest, figures),
  ].join(" ");
}

type How = "inside" | "between" | "outside" | "beyond" | "beyondPeople" | "plain" | "unknown";

/** The cell that a figure lies beside, and the quarter of its employers that the figure falls in. */
type Placed = Pick<BesideCell, "cell" | "quarter">;

/** How sure a difference is. */
function howOf({ own }: EmployerFigure, { cell, quarter }: Placed, figures: Figures): How {
  const chance = chanceOf({ own, group: cell }, figures);
  if (chance !== null) return chance.place;
  const people = peopleChanceOf(own, cell, figures);
  if (people !== null)
    return people.place === "inside" ? "inside" : quarter === null ? "beyondPeople" : "beyond";
  // What is reckoned from others has no chance of its own.
  return figures.indicator(own.indicator)?.maat === "afgeleid" || quarter !== null ? "plain" : "unknown";
}

/** The word for one comparison in a table: `hoger, kan toeval zijn`. */
export function verdictOn(found: EmployerFigure, beside: Placed, figures: Figures): string | null {
  const words = figures.texts.mirror.strips.verdicts;
  if (found.own.waarde === null || !isShown(beside.cell)) return null;
  const side = sideOf(found, beside.cell, figures);
  if (side === "gelijk") return words.same;
  const how = howOf(found, beside, figures);
  if (how === "plain" || how === "unknown") return words.plain(side);
  return words[how === "beyondPeople" ? "beyond" : how](side);
}

/** Beside which of the others it lies on the other side. */
function sayOthers(
  found: EmployerFigure,
  shown: readonly BesideCell[],
  closest: BesideCell,
  figures: Figures,
): string[] {
  if (!isShown(closest.cell)) return [];
  const side = sideOf(found, closest.cell, figures);
  if (side === "gelijk") return [];
  const other: Side = side === "hoger" ? "lager" : "hoger";
  const names = shown.flatMap((one) =>
    one !== closest && isShown(one.cell) && sideOf(found, one.cell, figures) === other
      ? [phraseOf(one, figures)]
      : [],
  );
  return names.length === 0 ? [] : [figures.texts.mirror.strips.otherSide(other, names)];
}

/** In which quarter of the employers it falls, of the closest place where that can be told. */
function sayQuarter(
  found: EmployerFigure,
  shown: readonly BesideCell[],
  closest: BesideCell,
  figures: Figures,
): string[] {
  const { texts } = figures;
  const placed = closest.quarter !== null ? closest : shown.find(({ quarter }) => quarter !== null);
  const quarter = placed?.quarter ?? found.own.kwart;
  if (quarter === null) return [];
  const place = placed ?? closest;
  const who = phraseOf(place, figures);
  return [texts.mirror.strips.quarter(texts.own.quarters[quarter], place.kind, who)];
}

/** The figure beside what its own make-up of people leads one to expect. */
export function sayExpected(found: EmployerFigure, expected: number, figures: Figures): string {
  const { own } = found;
  const { texts } = figures;
  const words = texts.mirror.strips;
  if (own.waarde === null) return "";
  const display = figures.display(own.indicator);
  const start = words.expectedIs(texts.numbers.formatValue(display, expected, own.personen));
  const { direction, text } = texts.numbers.difference(
    display,
    { value: own.waarde, persons: own.personen },
    { value: expected, persons: own.personen },
  );
  if (direction === "gelijk") return `${start} ${words.againstExpected.same}`;
  const place = expectedChance(found, expected, figures)?.place ?? "unknown";
  return `${start} ${words.againstExpected[place](text, direction)}`;
}

/** Limits of chance around what was to be expected, as wide as figures vary among all employers. */
export function expectedChance({ own, group, beside }: EmployerFigure, expected: number, figures: Figures) {
  if (figures.indicator(own.indicator)?.interval !== "werkgever") return null;
  const all = beside.find(({ kind }) => kind === "alle")?.cell;
  return chanceAround(own, expected, isShown(all) ? all : group, figures);
}

function sideOf({ own }: EmployerFigure, cell: Shown, figures: Figures): Side | "gelijk" {
  if (own.waarde === null) return "gelijk";
  return figures.texts.numbers.difference(
    figures.display(own.indicator),
    { value: own.waarde, persons: own.personen },
    { value: cell.waarde, persons: cell.personen },
  ).direction;
}

function isSame(a: BesideCell["cell"], b: BesideCell["cell"]): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.tabel === b.tabel &&
    JSON.stringify(a.dimensies) === JSON.stringify(b.dimensies)
  );
}
