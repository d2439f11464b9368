import type { Cell } from "../release/types.ts";
import type { Mark } from "./document.ts";
import { type Display, difference, formatCount, formatList, formatValue } from "./numbers.ts";

/** The public words for every suppression: which rule hid a cell is never told. */
export const hiddenWord = "Niet getoond";
export const hiddenReason =
  "Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen.";

const statusWords = {
  onderdrukt: hiddenWord,
  "niet-geleverd": "Niet geleverd",
  "niet-van-toepassing": "Niet van toepassing",
  "niet-te-berekenen": "Niet te berekenen",
} as const;

const absentWord = "Geen gegevens";

/** Why there is nothing to say, when `read` cells of the chosen one were found: hidden, or never delivered. */
export function unavailable(read: number): string {
  return read === 0 ? "niet bekend" : "niet te tonen";
}

/** That there is nothing to say of a subject: `Van de sector Bouw is het verzuimpercentage niet te tonen.` */
export function withheld(subject: string, phrase: string, read: number, verb = "is"): string {
  return `Van ${phrase} ${verb} ${subject} ${unavailable(read)}.`;
}

/** A cell with a value. */
export type Shown = Cell & { readonly waarde: number };

export function isShown(cell: Cell | undefined): cell is Shown {
  return cell !== undefined && cell.waarde !== null;
}

/** The value of a cell with its unit, or the words that stand for it. */
export function textOf(cell: Cell | undefined, display: Display): string {
  if (cell === undefined) return absentWord;
  if (!isShown(cell)) return statusWords[cell.status as keyof typeof statusWords] ?? hiddenWord;
  const text = formatValue(display, cell.waarde, cell.personen);
  return cell.status === "gepubliceerd" ? text : `${text} (${cell.status})`;
}

/** A value with a note; its own mark, such as `(indicatief)`, comes within the same brackets. */
export function noted(text: string, note: string): string {
  const [, value = text, mark] = /^(.*) \((\w+)\)$/.exec(text) ?? [];
  return mark === undefined ? `${value} (${note})` : `${value} (${note}, ${mark})`;
}

/** A value within brackets of a sentence: its own mark follows after a comma. */
export function inBrackets(text: string): string {
  return text.replace(/ \((\w+)\)$/, ", $1");
}

/** A cell as a mark of a chart: hidden is never 0. */
export function markOf(cell: Cell | undefined, display: Display): Mark {
  return { value: cell?.waarde ?? null, text: textOf(cell, display) };
}

/** `12.345 personen bij 1 werkgever`, or null where the base itself is not told. */
export function baseOf(cell: Cell | undefined): string | null {
  if (!isShown(cell) || cell.personen === null) return null;
  const persons = formatCount(cell.personen, "persoon", "personen");
  if (cell.werkgevers === null) return persons;
  return `${persons} bij ${formatCount(cell.werkgevers, "werkgever", "werkgevers")}`;
}

/**
 * How one value lies beside another: `0,7 procentpunt hoger dan in alle sectoren samen (5,2%)`. Whether the
 * difference means anything is said apart (doubt).
 */
export function comparison(own: Shown, all: Shown, display: Display, allPhrase: string): string {
  const ownText = formatValue(display, own.waarde, own.personen);
  const allText = formatValue(display, all.waarde, all.personen);
  if (typeof display !== "string") {
    return ownText === allText ? `hetzelfde als in ${allPhrase}` : `anders dan in ${allPhrase} (${allText})`;
  }
  if (ownText === allText) return `even hoog als in ${allPhrase}`;
  const { direction, text } = difference(
    display,
    { value: own.waarde, persons: own.personen },
    { value: all.waarde, persons: all.personen },
  );
  if (direction === "gelijk") return `ongeveer even hoog als in ${allPhrase} (${allText})`;
  return `${text} ${direction} dan in ${allPhrase} (${allText})`;
}

/** A value for a template: its full text, and the number behind it to choose between one and many. */
export interface Filler {
  readonly text: string;
  readonly value: number;
}

/**
 * Fills `{name}` and `{name|one|many}`. Undefined when one of the values is missing: a sentence is said whole
 * or not at all.
 */
export function fill(template: string, values: ReadonlyMap<string, Filler>): string | undefined {
  let complete = true;
  const text = template.replace(/\{([a-z0-9-]+)(?:\|([^|}]+)\|([^|}]+))?\}/g, (_, name, one, many) => {
    const filler = values.get(name);
    if (filler === undefined) {
      complete = false;
      return "";
    }
    return one === undefined ? filler.text : `${filler.text} ${filler.value === 1 ? one : many}`;
  });
  return complete ? text : undefined;
}

/** Names what is not shown, in words; null when everything is. */
export function hiddenNote(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : `${hiddenWord}: ${formatList(labels)}. ${hiddenReason}`;
}

/** Names what nothing is known about; null when there is no such thing. */
export function absentNote(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : `Geen gegevens geleverd: ${formatList(labels)}.`;
}

/** Lowest and highest of some marks as shown, with the labels that have them. */
export function extremes(marks: readonly (Mark & { readonly label: string })[]): {
  readonly low: { readonly text: string; readonly labels: readonly string[] };
  readonly high: { readonly text: string; readonly labels: readonly string[] };
} | null {
  const shown = marks.filter((mark) => mark.value !== null);
  const sorted = [...shown].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const withText = (text: string) => shown.filter((mark) => mark.text === text).map((mark) => mark.label);
  return {
    low: { text: first.text, labels: withText(first.text) },
    high: { text: last.text, labels: withText(last.text) },
  };
}

/** Said wherever figures of the made-up sector are shown; those of CBS beside them are real. */
export const sampleNotice = "Verzonnen gegevens: dit is een voorbeeld. Alleen de cijfers van CBS zijn echt.";
