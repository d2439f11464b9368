import { type BesideCell, type EmployerFigure, labelOf } from "../beside.ts";
import type { DataTable, TableCell } from "../document.ts";
import type { Figures } from "../figures.ts";
import { noted } from "../letters.ts";
import { isCount } from "../own-strip.ts";
import { verdictOn } from "../own-words.ts";
import { statusOf, textOf } from "../words.ts";

interface Row {
  readonly titel: string;
  readonly found: EmployerFigure | undefined;
  readonly sentence: string;
}

/** The figures of some strips as a table: a column per place around the employer, each with a word on the difference. */
export function ownTable(rows: readonly Row[], caption: string, figures: Figures): DataTable {
  const words = figures.texts.mirror.strips;
  const places = new Map<string, BesideCell>();
  for (const { found } of rows) for (const one of found?.beside ?? []) places.set(labelOf(one, figures), one);
  const labels = [...places.keys()].filter((label) =>
    rows.some(({ found }) =>
      found?.beside.some((one) => labelOf(one, figures) === label && one.cell !== undefined),
    ),
  );
  return {
    caption,
    columns: [words.columns.figure, words.columns.own, ...labels, words.columns.words],
    rows: rows.map(({ titel, found, sentence }) => ({
      head: titel,
      cells: [
        ownCell(found, figures),
        ...labels.map((label) => besideCell(found, label, figures)),
        { text: sentence, value: null },
      ],
    })),
  };
}

function ownCell(found: EmployerFigure | undefined, figures: Figures): TableCell {
  const { texts } = figures;
  if (found === undefined) return { text: texts.mirror.cards.absent, value: null };
  const { waarde, personen, indicator } = found.own;
  if (waarde === null) return { text: texts.mirror.cards.hidden, value: null };
  return { text: texts.numbers.formatValue(figures.display(indicator), waarde, personen), value: waarde };
}

function besideCell(found: EmployerFigure | undefined, label: string, figures: Figures): TableCell {
  const { texts } = figures;
  const place = found?.beside.find((one) => labelOf(one, figures) === label);
  if (found === undefined || place === undefined || isCount(found.own.indicator, figures))
    return { text: "–", value: null };
  if (place.cell === undefined)
    return { text: place.why === null ? "–" : texts.mirror.strips.why[place.why], value: null };
  const text = textOf(place.cell, figures.display(found.own.indicator), texts);
  const verdict = verdictOn(found, place, figures);
  return {
    text: verdict === null ? text : noted(text, verdict),
    value: place.cell.waarde,
    ...statusOf(place.cell, texts),
    ...(verdict === null ? {} : { verdict }),
  };
}
