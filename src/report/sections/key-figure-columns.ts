import type { Cell } from "../../release/types.ts";
import { coverageOf } from "../coverage.ts";
import type { KeyFigureDefinition } from "../define.ts";
import type { Column, TableCell } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import type { Display } from "../numbers.ts";
import { flaggedName, referenceText } from "../references.ts";
import type { Texts } from "../texts/nl.ts";
import { missingParts } from "../uncertain.ts";
import { isShown, markOf, textOf } from "../words.ts";

/** What a key figure says, as columns of a workbook: numbers where the page has them within its words. */
export function keyFigureColumns({ indicator, naast = [] }: KeyFigureDefinition, figures: Figures): Column[] {
  const { chosen, release, report, texts, year } = figures;
  const { workbook } = texts.page;
  const at = (id: string, who: "own" | "all") => figures.cell({ indicator: id, who, periode: year });
  const display = figures.display(indicator);
  const cell = at(indicator, "own");
  const titleOf = (id: string) => figures.indicator(id)?.titel ?? id;
  const besides = naast.flatMap(({ indicator: id, titel }) => {
    const found = at(id, "own");
    return found === undefined ? [] : [`${titel}: ${textOf(found, figures.display(id), texts)}`];
  });
  const kort = capital(report.keuze.kort);
  const bound = (name: string) => workbook.boundOf(kort, name);
  return [
    ...withBounds([workbook.value, workbook.lower, workbook.upper], cell, display, texts),
    { head: texts.persons, cell: count(cell, "personen", texts) },
    { head: texts.employers, cell: count(cell, "werkgevers", texts) },
    ...(chosen.isTotal
      ? []
      : withBounds(
          [kort, bound(workbook.lower), bound(workbook.upper)],
          at(indicator, "all"),
          display,
          texts,
        )),
    { head: workbook.beside, cell: word(besides.join("; ")) },
    {
      head: texts.keyFigures.incomplete,
      cell: word(capital(missingParts(cell, titleOf, texts) ?? "")),
    },
    { head: texts.keyFigures.coverage, cell: word(coverageOf(release, cell, texts) ?? "") },
    ...referenceColumns(indicator, figures),
  ];
}

/** Figures of others in words, for their periods are not ours; a source with more series has one column. */
function referenceColumns(indicator: string, figures: Figures): Column[] {
  const said = new Map<string, string[]>();
  for (const reference of figures.references(indicator)) {
    const head = flaggedName(reference, figures.texts);
    const text = referenceText(reference, figures.display(indicator), figures);
    said.set(head, [...(said.get(head) ?? []), text]);
  }
  return [...said].map(([head, list]) => ({ head, cell: word(list.join("; ")) }));
}

function word(text: string): TableCell {
  return { text, value: null };
}

/** A value with the bounds of its interval. */
function withBounds(
  [head, lower, upper]: readonly [string, string, string],
  cell: Cell | undefined,
  display: Display,
  texts: Texts,
): Column[] {
  const bound = (one: number | null | undefined): TableCell =>
    one == null || !isShown(cell)
      ? word("")
      : { text: texts.numbers.formatValue(display, one, cell.personen), value: one };
  return [
    { head, cell: markOf(cell, display, texts) },
    { head: lower, cell: bound(cell?.ondergrens) },
    { head: upper, cell: bound(cell?.bovengrens) },
  ];
}

function count(cell: Cell | undefined, column: "personen" | "werkgevers", { numbers }: Texts): TableCell {
  const value = isShown(cell) ? cell[column] : null;
  return { value, text: value === null ? "" : numbers.formatNumber(value) };
}
