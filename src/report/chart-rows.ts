import * as Plot from "@observablehq/plot";
import { ink, paper, type Size, textWidth, wrapText } from "./chart-style.ts";

/** One row of a chart: its name, the value at its end or the words that stand for it. */
export interface RowText {
  readonly label: string;
  readonly text: string;
  readonly shown: boolean;
  readonly strong: boolean;
}

/** Where rows and their texts stand. On a telephone the name stands above the marks, so that these keep the width. */
export interface RowFrame {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** From the middle of a row down to its marks, and up to its name. */
  readonly markShift: number;
  readonly textShift: number;
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

export function frameRows(rows: readonly RowText[], { name, width, font }: Size): RowFrame {
  const keys = rows.map((_, i) => String(i));
  const values = Math.max(...rows.map(({ text }) => textWidth(text, font)), 20);
  const wide = name === "wide";
  const room = wide
    ? Math.min(240, Math.max(...rows.map(({ label }) => textWidth(label, font * 1.04))))
    : width - values - 20;
  const wrapped = rows.map(({ label }) => wrapText(label, Math.max(room, 90), font));
  const lines = Math.max(...wrapped.map((parts) => parts.length), 1);
  const names = wrapped.map((parts) => parts.join("\n"));
  if (wide) {
    const rowHeight = Math.max(30, lines * font * 1.15 + 10);
    return { left: room + 16, right: values + 16, rowHeight, markShift: 0, textShift: 0, keys, names };
  }
  const block = lines * font * 1.15;
  const rowHeight = block + 30;
  return {
    left: 16,
    right: 16,
    rowHeight,
    markShift: rowHeight / 2 - 13,
    textShift: -(rowHeight - block) / 2 + 3,
    keys,
    names,
  };
}

/** Names and values of the rows as marks of Plot. */
export function rowTexts(rows: readonly RowText[], frame: RowFrame, { name, font }: Size): Plot.Markish[] {
  const wide = name === "wide";
  const at = (i: number) => frame.keys[i] ?? "";
  return rows.flatMap((row, i) => {
    const weight = {
      fontSize: font,
      fill: ink,
      fontWeight: row.strong ? 700 : 400,
      stroke: paper,
      strokeWidth: 4,
      lineHeight: 1.15,
    } as const;
    return [
      Plot.text([frame.names[i] ?? ""], {
        ...weight,
        y: () => at(i),
        text: (text: string) => text,
        frameAnchor: "left",
        textAnchor: wide ? "end" : "start",
        dx: wide ? -12 : -8,
        dy: frame.textShift,
      }),
      Plot.text([row.shown ? row.text : row.text.toLowerCase()], {
        ...weight,
        y: () => at(i),
        text: (text: string) => text,
        frameAnchor: "right",
        textAnchor: wide ? "start" : "end",
        dx: wide ? 12 : 8,
        dy: frame.textShift,
        ...(row.shown ? {} : { fontStyle: "italic", fontWeight: 400 }),
      }),
    ];
  });
}
