import type { OwnFigure } from "../../release/own.ts";
import type { Cell } from "../../release/types.ts";
import { groupName } from "../benchmark.ts";
import type { EmployerFigure } from "../beside.ts";
import type { BandChart, FunnelPlotChart } from "../chart-data.ts";
import type { Benchmark, FunnelPlot } from "../define-compared.ts";
import type { DocumentSection, TableCell } from "../document.ts";
import type { Figures } from "../figures.ts";
import { noted } from "../letters.ts";
import { limitsOf, spreadOf } from "../limits.ts";
import { chanceOf } from "../own-chance.ts";
import { isCount } from "../own-strip.ts";
import { verdictOn } from "../own-words.ts";
import { isShown, statusOf, textOf } from "../words.ts";
import { chartDisplay, emptySection, sectionOf, titleOf } from "./parts.ts";

/** In which quarter of the employers each own figure lies. */
export function benchmark(
  section: Benchmark,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  const { texts, year } = figures;
  const { formatPeriod, formatValue } = texts.numbers;
  if (employer === undefined) return emptySection(section, texts.benchmark.none);
  const rows = section.cijfers.flatMap((id) => {
    const found = employer.find(({ own }) => own.indicator === id);
    return found === undefined ? [] : [{ id, found, own: found.own, ...placeOf(found) }];
  });
  const placed = rows.filter(({ quarter }) => quarter !== null).length;
  const message =
    placed === 0
      ? texts.benchmark.noQuarter
      : `${texts.benchmark.count(placed, rows.length)} ${texts.benchmark.meaning}`;
  const value = (id: string, own: OwnFigure) =>
    own.waarde === null ? texts.scale.hidden : formatValue(figures.display(id), own.waarde, own.personen);
  const chart: BandChart = {
    kind: "bands",
    bands: texts.benchmark.bands,
    ownLabel: texts.benchmark.own,
    rows: rows.map(({ id, own, quarter }) => ({
      label: titleOf(figures, id, id),
      quarter,
      text: value(id, own),
      shown: own.waarde !== null,
    })),
  };
  return sectionOf(section, message, {
    caption: texts.benchmark.caption(formatPeriod(year)),
    description: texts.benchmark.description(message),
    chart: placed === 0 ? null : chart,
    table: {
      columns: texts.benchmark.columns,
      rows: rows.map(({ id, found, own, group, quarter }) => ({
        head: titleOf(figures, id, id),
        cells: [
          { text: value(id, own), value: own.waarde },
          groupCell(found, group, quarter, figures),
          { text: quarter === null ? "–" : (texts.benchmark.bands[quarter - 1] ?? "–"), value: null },
        ],
      })),
    },
    notes: placed === rows.length || placed === 0 ? [] : [texts.benchmark.unplaced],
  });
}

/** The group that an own figure is placed in. Without one to lie beside: that is something else than no data. */
function groupCell(
  found: EmployerFigure,
  cell: Cell | undefined,
  quarter: OwnFigure["kwart"],
  figures: Figures,
): TableCell {
  const { release, texts } = figures;
  if (cell === undefined) return { text: "–", value: null };
  const group = groupName(release, cell, texts);
  const verdict = isCount(found.own.indicator, figures) ? null : verdictOn(found, { cell, quarter }, figures);
  return {
    text: noted(textOf(cell, figures.display(found.own.indicator), texts), group),
    value: cell.waarde,
    group,
    ...statusOf(cell, texts),
    ...(verdict === null ? {} : { verdict }),
  };
}

/** The closest group in which it can be told where the employer stands, else its group. */
function placeOf({ own, group, beside }: EmployerFigure): {
  readonly group: Cell | undefined;
  readonly quarter: OwnFigure["kwart"];
} {
  if (own.kwart !== null) return { group, quarter: own.kwart };
  const placed = beside.find(({ cell, quarter }) => quarter !== null && isShown(cell));
  return placed === undefined ? { group, quarter: null } : { group: placed.cell, quarter: placed.quarter };
}

/** One own figure between the limits of chance around its group. */
export function funnelPlot(
  section: FunnelPlot,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  const { texts, year } = figures;
  const words = texts.funnelPlot;
  const { formatPeriod, formatValue } = texts.numbers;
  const found = employer?.find(({ own }) => own.indicator === section.indicator);
  if (found === undefined || found.own.waarde === null)
    return emptySection(section, words.noOwn(section.onderwerp));
  const { own, group } = found;
  const display = figures.display(section.indicator);
  const spread = figures.indicator(section.indicator)?.interval === "werkgever" ? spreadOf(group) : null;
  if (own.waarde === null || own.personen === null || !isShown(group) || spread === null) {
    return emptySection(section, words.noLimits);
  }
  const [value, persons] = [own.waarde, own.personen];
  const limits = limitsOf({
    target: group.waarde,
    spread,
    share: display === "procent",
    most: Math.max(persons * 2, 100),
  });
  const chance = chanceOf(found, figures);
  if (chance === null) return emptySection(section, words.noLimits);
  const say = words[chance.place];
  const name = groupName(figures.release, group, texts);
  const text = formatValue(display, value, persons);
  const groupText = formatValue(display, group.waarde, group.personen);
  const message = say(
    section.onderwerp,
    text,
    words.people(persons),
    `${words.group} “${name}” (${groupText})`,
  );
  const chart: FunnelPlotChart = {
    kind: "funnel-plot",
    display: chartDisplay(display),
    xTitle: words.axis,
    innerLabel: words.inner,
    outerLabel: words.outer,
    target: { label: words.group, value: group.waarde, text: groupText },
    own: { label: words.own, persons, value, text },
    limits,
  };
  const cell = (bound: number) => ({ value: bound, text: formatValue(display, bound, group.personen) });
  return sectionOf(section, message, {
    caption: words.caption(titleOf(figures, section.indicator, section.titel), formatPeriod(year)),
    description: words.description(message),
    chart,
    table: {
      columns: words.columns,
      rows: limits
        .filter((_, i) => i % 6 === 0 || i === limits.length - 1)
        .map(({ persons: count, inner, outer }) => ({
          head: words.people(count),
          cells: [...inner, ...outer].map(cell),
        })),
    },
    notes: [words.note],
  });
}
