import type { Cell } from "../../release/types.ts";
import { TOTAL } from "../codes.ts";
import type { Flows } from "../define-compared.ts";
import type { DocumentSection, MatrixChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { dimensionOf } from "../selection.ts";
import { stepScale } from "../step-scale.ts";
import { marginOf } from "../uncertain.ts";
import { hiddenNote, isShown, markOf, type Shown, textOf } from "../words.ts";
import { chartDisplay, emptySection, intro, paragraphs, sectionOf, titleOf } from "./parts.ts";

/** From each code of the choice to each; rows and columns in which nothing is shown are named in words. */
export function flows(section: Flows, figures: Figures): DocumentSection {
  const { chosen, report, texts, year } = figures;
  const { indicator } = section;
  const display = figures.display(indicator);
  const codes = figures.codes(dimensionOf(report));
  const at = (from: string, to: string) =>
    figures.cell({ indicator, who: { code: from }, periode: year, uitsplitsing: to });
  const shows = (cell: Cell | undefined) => isShown(cell);
  const total = { code: TOTAL, naam: report.keuze.kort };
  const froms = [total, ...codes].filter((from) => codes.some((to) => shows(at(from.code, to.code))));
  const tos = codes.filter((to) => froms.some((from) => shows(at(from.code, to.code))));
  const hidden = codes.filter((from) => codes.some((to) => at(from.code, to.code)?.status === "onderdrukt"));
  const message = headlineOf(section, figures, (to) => at(chosen.code, to));
  const notes = [
    hiddenNote(
      hidden.map(({ naam }) => naam),
      texts,
    ),
  ].filter((note) => note !== null);
  // An empty table would give a second reason for what the note says already.
  if (froms.length === 0)
    return { ...emptySection(section, message), blocks: [...intro(section), ...paragraphs(notes)] };
  const values = froms.flatMap((from) => tos.flatMap((to) => at(from.code, to.code)?.waarde ?? []));
  const chart: MatrixChart = {
    kind: "matrix",
    display: chartDisplay(display),
    rowTitle: texts.flows.from,
    columnTitle: texts.flows.to,
    rows: froms.map(({ code, naam }) => ({
      code,
      label: code === TOTAL ? naam : `${code} ${naam}`,
      own: code === chosen.code,
    })),
    columns: tos.map(({ code, naam }) => ({ code, label: naam })),
    cells: froms.map((from) =>
      tos.map((to) => {
        const cell = at(from.code, to.code);
        return cell === undefined ? undefined : markOf(cell, display, texts);
      }),
    ),
    scale: stepScale(values, chartDisplay(display), texts, hidden.length > 0),
  };
  return sectionOf(section, message, {
    caption: texts.flows.caption(
      titleOf(figures, indicator, section.titel),
      texts.numbers.formatPeriod(year),
    ),
    description: texts.flows.description(message),
    chart,
    table: {
      columns: [texts.flows.from, ...tos.map(({ code, naam }) => `${texts.flows.to} ${code} ${naam}`)],
      rows: froms.map((from) => ({
        head: from.code === TOTAL ? from.naam : `${from.code} ${from.naam}`,
        cells: tos.map((to) => markOf(at(from.code, to.code), display, texts)),
      })),
    },
    notes,
  });
}

function headlineOf(section: Flows, figures: Figures, to: (code: string) => Cell | undefined): string {
  const { chosen, report, texts, year } = figures;
  const display = figures.display(section.indicator);
  const shown = figures
    .codes(dimensionOf(report))
    .map(({ code, naam }) => ({ naam, cell: to(code) }))
    .filter((one): one is { naam: string; cell: Shown } => isShown(one.cell));
  const most = Math.max(...shown.map(({ cell }) => cell.waarde));
  const top = shown.filter(({ cell }) => cell.waarde === most);
  const first = top[0];
  if (first === undefined) {
    const isHidden = figures.codes(dimensionOf(report)).some(({ code }) => to(code)?.status === "onderdrukt");
    return isHidden ? texts.flows.hidden(chosen.phrase) : texts.flows.absent(chosen.phrase);
  }
  const names = texts.numbers.formatList(top.map(({ naam }) => `${report.keuze.een} ${naam}`));
  const range = top.length === 1 ? marginOf(first.cell, display, texts) : null;
  return texts.flows.most(
    section.onderwerp,
    chosen.phrase,
    texts.numbers.formatPeriod(year),
    names,
    textOf(first.cell, display, texts),
    range,
  );
}
