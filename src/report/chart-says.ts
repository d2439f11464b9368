import * as Plot from "@observablehq/plot";
import type { Mark, RangeMark } from "./document.ts";
import type { Texts } from "./texts/nl.ts";

/** A place in a chart that says its value to whoever points at it: the key of its row or column, and the words. */
export interface Saying {
  readonly key: string;
  readonly says: string;
}

/** `pointer-events` also tells the page, and the PDF, which groups are there for the pointer alone. */
const unseen = { fill: "none", stroke: "none", title: "says" } as const;

/** Rows over the whole width of the drawing, from the top of a row to the next. */
export function sayingRows(
  rows: readonly Saying[],
  { left, right }: { readonly left: number; readonly right: number },
): Plot.Markish {
  return Plot.cell([...rows], {
    ...unseen,
    y: "key",
    insetLeft: -left,
    insetRight: -right,
    pointerEvents: "all",
  });
}

/** Columns of one width over the height of the frame. */
export function sayingColumns(columns: readonly Saying[], width: number): Plot.Markish {
  return Plot.ruleX([...columns], { ...unseen, x: "key", strokeWidth: width, pointerEvents: "stroke" });
}

/** `Industrie: 40,4% (alle sectoren: 45,6%)`, with the margin in front where there is one. */
export function rowSays(
  label: string,
  own: Mark & Partial<Pick<RangeMark, "range">>,
  beside: { readonly label: string | null; readonly mark: Mark | null },
  { words }: Texts,
): string {
  const parts = [
    ...(own.range === undefined ? [] : [words.margin(own.range)]),
    ...(beside.label === null || beside.mark === null ? [] : [`${beside.label}: ${beside.mark.text}`]),
  ];
  return `${label}: ${own.text}${parts.length === 0 ? "" : ` (${parts.join("; ")})`}`;
}
