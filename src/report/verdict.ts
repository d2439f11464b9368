import type { Cell } from "../release/types.ts";
import type { RangeMark } from "./document.ts";
import type { Display } from "./numbers.ts";
import { nl, type Texts } from "./texts/nl.ts";
import { isDemonstrable, marginOf } from "./uncertain.ts";
import { isShown, markOf, textOf } from "./words.ts";

/** How a value lies beside its comparator, and whether that is more than chance may make of it. */
export interface Verdict {
  /** Undefined where one of the two has no bounds. */
  readonly sure: boolean | undefined;
  readonly direction: "hoger" | "lager" | "gelijk";
  /** `0,7 procentpunt`, without a sign. */
  readonly size: string;
  readonly all: string;
  readonly allText: string;
}

/** The verdict on a figure beside another; null when one of the two is not shown, or stands for a class. */
export function verdictOf(
  own: Cell | undefined,
  other: Cell | undefined,
  display: Display,
  all: string,
  texts: Texts = nl,
): Verdict | null {
  if (!isShown(own) || !isShown(other) || typeof display !== "string") return null;
  const { direction, text } = texts.numbers.difference(
    display,
    { value: own.waarde, persons: own.personen },
    { value: other.waarde, persons: other.personen },
  );
  const known = isDemonstrable(own, other);
  // What rounds to the same is never called different.
  const sure = direction === "gelijk" ? false : known;
  return { sure, direction, size: text, all, allText: textOf(other, display, texts) };
}

/** A cell as a mark with its bounds; thin when it is indicative. */
export function rangeOf(cell: Cell | undefined, display: Display, texts: Texts = nl): RangeMark {
  const shown = isShown(cell);
  const range = shown ? marginOf(cell, display, texts) : null;
  return {
    ...markOf(cell, display, texts),
    ...(range === null ? {} : { range }),
    low: shown ? cell.ondergrens : null,
    high: shown ? cell.bovengrens : null,
    thin: shown && cell.status === "indicatief",
  };
}
