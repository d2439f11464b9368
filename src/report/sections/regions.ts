import type { Regions } from "../define-compared.ts";
import type { Chart, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import type { RegionShapes } from "../region-shapes.ts";
import { regionTiles } from "../region-tiles.ts";
import { stepScale } from "../step-scale.ts";
import { verdictOf } from "../verdict.ts";
import { isShown, markOf, textOf, unavailable } from "../words.ts";
import { cellsOf, chartDisplay, missingNotes, sectionOf, titleOf } from "./parts.ts";

/** One figure on the tile map, or on borders where the user gave a file with all of them. */
export function regions(section: Regions, figures: Figures, shapes?: RegionShapes): DocumentSection {
  const { chosen, texts, year } = figures;
  const { indicator, tabel, dimensie, onderwerp } = section;
  const display = figures.display(indicator);
  const whole = figures.cell({ indicator, who: "own", periode: year });
  const rows = figures
    .codes(dimensie)
    .map(({ code, naam }) => {
      const cell = figures.cell({ indicator, who: "own", periode: year, class: { tabel, code } });
      return { code, label: naam, cell, verdict: verdictOf(cell, whole, display, chosen.phrase, texts) };
    })
    .sort((a, b) => texts.numbers.compareNames(a.label, b.label));
  const shown = rows.filter(({ cell }) => isShown(cell));
  const side = (direction: string) =>
    shown
      .filter(({ verdict }) => verdict?.sure === true && verdict.direction === direction)
      .map(({ label }) => label);
  const message =
    shown.length === 0 || !isShown(whole)
      ? texts.unavailable(
          texts.regions.by(onderwerp),
          chosen.phrase,
          unavailable([whole, ...rows.map(({ cell }) => cell)], texts),
        )
      : texts.counted({
          subject: onderwerp,
          year: texts.numbers.formatPeriod(year),
          shown: shown.length,
          of: rows.length,
          one: texts.regions.one,
          many: texts.regions.many,
          whole: chosen.phrase,
          wholeText: textOf(whole, display, texts),
          higher: side("hoger"),
          lower: side("lager"),
          judged: shown.filter(({ verdict }) => verdict?.sure !== undefined).length,
          named: false,
        });
  const values = shown.flatMap(({ cell }) => cell?.waarde ?? []);
  const scale = stepScale(values, chartDisplay(display), texts, shown.length < rows.length);
  const areas = rows.flatMap(({ code, label, cell }) => {
    const tile = regionTiles[code];
    const mark = markOf(cell, display, texts);
    return tile === undefined ? [] : [{ ...tile, code, label, own: false, mark }];
  });
  const bordered = areas.flatMap(({ column: _, row: __, ...area }) => {
    const shape = shapes?.get(area.code);
    return shape === undefined ? [] : [{ ...area, shape }];
  });
  const complete = bordered.length === areas.length && areas.length > 0;
  const chart: Chart = complete ? { kind: "map", scale, areas: bordered } : { kind: "tiles", scale, areas };
  return sectionOf(section, message, {
    caption: texts.intervals.caption(
      titleOf(figures, indicator, section.titel),
      texts.regions.one,
      texts.numbers.formatPeriod(year),
      chosen.phrase,
    ),
    description: texts.regions.description(shown.length, rows.length, message),
    chart: values.length === 0 || areas.length === 0 ? null : chart,
    table: {
      columns: [
        texts.regions.head,
        titleOf(figures, indicator, section.titel),
        texts.margin,
        texts.persons,
        texts.employers,
      ],
      rows: rows.map(({ label, cell }) => ({
        head: label,
        cells: cellsOf(cell, display, texts),
      })),
    },
    notes: [...(complete ? [] : [texts.regions.note]), ...missingNotes(rows, figures)],
  });
}
