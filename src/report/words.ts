import type { Cell } from "../release/types.ts";
import type { Mark } from "./document.ts";
import type { Display } from "./numbers.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** What the site says of every suppression: which rule hid a cell is never told. */
export const { hidden: hiddenWord, reason: hiddenReason, sample: sampleNotice } = nl.words;

/** Why there is nothing to say where none of `cells` has a value: hidden is another thing than never delivered. */
export function unavailable(cells: readonly (Cell | undefined)[], { words }: Texts = nl): string {
  const has = (status: Cell["status"]) => cells.some((cell) => cell?.status === status);
  if (has("onderdrukt")) return words.concealed;
  return has("niet-te-berekenen") ? words.incalculable : words.unknown;
}

/** A cell with a value. */
export type Shown = Cell & { readonly waarde: number };

export function isShown(cell: Cell | undefined): cell is Shown {
  return cell !== undefined && cell.waarde !== null;
}

/** The value of a cell with its unit, or the words that stand for it. */
export function textOf(cell: Cell | undefined, display: Display, { words, numbers }: Texts = nl): string {
  if (cell === undefined) return words.absent;
  if (!isShown(cell)) return words.without[cell.status] ?? words.hidden;
  const text = numbers.formatValue(display, cell.waarde, cell.personen);
  const { status } = statusOf(cell, { words });
  return status === undefined ? text : `${text} (${status})`;
}

/** The word behind a value that is not simply published; nothing where there is none. */
export function statusOf(
  cell: Cell | undefined,
  { words }: Pick<Texts, "words"> = nl,
): { readonly status?: string } {
  if (!isShown(cell) || cell.status === "gepubliceerd") return {};
  return { status: words.marks[cell.status] ?? cell.status };
}

/** A cell as a mark of a chart: hidden is never 0. */
export function markOf(cell: Cell | undefined, display: Display, texts: Texts = nl): Mark {
  return { value: cell?.waarde ?? null, text: textOf(cell, display, texts), ...statusOf(cell, texts) };
}

/** `12.345 personen bij 1 werkgever`, or null where the base itself is not told. */
export function baseOf(cell: Cell | undefined, { words }: Texts = nl): string | null {
  if (!isShown(cell) || cell.personen === null) return null;
  const persons = words.persons(cell.personen);
  return cell.werkgevers === null ? persons : words.base(persons, cell.werkgevers);
}

/**
 * How one value lies beside another: `0,7 procentpunt hoger dan in alle sectoren samen (5,2%)`. Whether the
 * difference means anything is said apart (judgement).
 */
export function comparison(
  own: Shown,
  all: Shown,
  display: Display,
  allPhrase: string,
  { words, numbers }: Texts = nl,
): string {
  const { formatValue } = numbers;
  const { compared } = words;
  const ownText = formatValue(display, own.waarde, own.personen);
  const allText = formatValue(display, all.waarde, all.personen);
  if (typeof display !== "string") {
    return ownText === allText ? compared.sameClass(allPhrase) : compared.otherClass(allPhrase, allText);
  }
  if (ownText === allText) return compared.same(allPhrase);
  const { direction, text } = numbers.difference(
    display,
    { value: own.waarde, persons: own.personen },
    { value: all.waarde, persons: all.personen },
  );
  if (direction === "gelijk") return compared.alike(allPhrase, allText);
  return compared.differs(text, direction, allPhrase, allText);
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
export function hiddenNote(labels: readonly string[], { words }: Texts = nl): string | null {
  return labels.length === 0 ? null : words.hiddenNote(labels);
}

/** Names what nothing is known about; null when there is no such thing. */
export function absentNote(labels: readonly string[], { words }: Texts = nl): string | null {
  return labels.length === 0 ? null : words.absentNote(labels);
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
