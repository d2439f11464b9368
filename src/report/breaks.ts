import type { SeriesBreak } from "../release/types.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** `Vanaf 2022 is het cijfer van NEA anders gemaakt: …`: what a reader must know before laying old beside new. */
export function breakText(
  subject: string,
  { vanaf, uitleg }: SeriesBreak,
  { words, numbers }: Texts = nl,
): string {
  return words.broken(subject, numbers.formatPeriod(vanaf), vanaf.includes("KW"), uitleg);
}

/** Where breaks stand on an axis of periods, in order; one before the first period separates nothing. */
export function breakMarks(
  breaks: readonly SeriesBreak[],
  periods: readonly string[],
  label: string,
): { readonly period: string; readonly label: string }[] {
  return breaks.flatMap(({ vanaf }) => {
    const at = periods.findIndex((code) => code >= vanaf);
    return at < 1 ? [] : [{ period: periods[at] ?? "", label }];
  });
}
