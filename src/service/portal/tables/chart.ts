import type { Cell } from "../../../release/types.ts";
import { TOTAL, UNKNOWN } from "../../../report/codes.ts";
import type { Chart, Mark, RangeMark } from "../../../report/document.ts";
import type { Display } from "../../../report/numbers.ts";
import { regionTiles } from "../../../report/region-tiles.ts";
import { stepScale } from "../../../report/step-scale.ts";
import { marginOf } from "../../../report/uncertain.ts";
import { markOf, textOf } from "../../../report/words.ts";
import type { Edition } from "../edition.ts";
import type { PortalTexts } from "../texts/nl.ts";
import { periodIn, type Voice } from "../voice.ts";
import type { Choice } from "./choice.ts";
import { displayOf, type Factor, factorsOf, indicatorsOf, inOrder, isVarying } from "./factors.ts";

/** A chart that fits a choice, or why there is none. */
export type Fitting =
  | {
      readonly chart: Chart;
      readonly caption: string;
      readonly description: string;
      readonly notes: string[];
    }
  | { readonly none: string };

const mostRows = 40;
const mostSquares = 150;
interface Drawn {
  readonly cells: readonly Cell[];
  readonly display: Display & string;
  /** In which the drawn cells differ, besides the period. */
  readonly by: readonly Factor[];
  readonly title: string;
  readonly notes: string[];
  readonly voice: Voice;
}

/** The chart of the kinds of a report that fits a choice best: of its first indicator, and of one moment unless only time differs. */
export function fittingChart(edition: Edition, choice: Choice, all: readonly Cell[]): Fitting {
  const { voice } = edition;
  const texts = voice.texts.tables;
  const [indicator] = indicatorsOf(edition, choice);
  if (indicator === undefined || all.length === 0) return { none: texts.noChart.hidden };
  const display = displayOf(edition, indicator);
  if (typeof display !== "string") return { none: texts.noChart.words };
  const factors = factorsOf(edition, choice).filter(({ id }) => id !== "indicator");
  const own = inOrder(
    factors,
    all.filter((cell) => cell.indicator === indicator.id),
  );
  const fits = (factor: Factor) =>
    factor.id === "uitsplitsing" ? indicator.uitsplitsing !== null : isVarying(choice, factor);
  const by = factors.filter((factor) => factor.id !== "periode" && fits(factor));
  const fixed = factors.filter(
    (factor) => factor.id !== "periode" && !fits(factor) && factor.id !== "uitsplitsing",
  );
  const of = fixed.map((factor) => partName(factor, own[0])).filter((name) => name !== null);
  const title = [indicator.titel, ...of].join(", ");
  const notes = choice.indicators.length > 1 ? [texts.firstOnly(indicator.titel)] : [];
  const drawn: Drawn = { cells: own, display, by, title, notes, voice };
  return overTime(drawn) ?? atOneMoment(drawn);
}

/** A dimension at its total says nothing in a caption. */
function partName({ codeOf, name, title }: Factor, cell: Cell | undefined): string | null {
  const code = cell === undefined ? TOTAL : codeOf(cell);
  return code === TOTAL ? null : `${title.toLowerCase()} ${name(code)}`;
}

/** Lines, where at least two periods of one kind are chosen of one group, or of one group and its total. */
function overTime({ cells, display, by, title, notes, voice }: Drawn): Fitting | undefined {
  const texts = voice.texts.tables;
  const periods = longest([...new Set(cells.map(({ periode }) => periode))]);
  // The lines of a report begin at zero.
  const isBelow = cells.some(({ waarde, ondergrens }) => (waarde ?? 0) < 0 || (ondergrens ?? 0) < 0);
  if (periods.length < 2 || by.length > 1 || isBelow) return undefined;
  const [factor] = by;
  const codes = factor === undefined ? [TOTAL] : [...new Set(cells.map(factor.codeOf))];
  const group = codes.filter((code) => code !== TOTAL && code !== UNKNOWN);
  if (codes.length > 2 || group.length > 1) return undefined;
  const own = group[0] ?? TOTAL;
  const at = (code: string, periode: string) =>
    cells.find((cell) => cell.periode === periode && (factor === undefined || factor.codeOf(cell) === code));
  const name = (code: string) => factor?.name(code) ?? texts.total;
  const marks = (code: string) => periods.map((periode) => markOf(at(code, periode), display, voice.report));
  const series = codes
    .toSorted((a, b) => Number(b === own) - Number(a === own))
    .map((code) => ({
      role: code === own ? ("own" as const) : ("all" as const),
      label: name(code),
      marks: marks(code),
    }));
  if (series.every((one) => one.marks.every(({ value }) => value === null)))
    return { none: texts.noChart.hidden };
  const bounds = periods.map((periode) => {
    const cell = at(own, periode);
    return cell?.ondergrens == null || cell.bovengrens === null
      ? undefined
      : ([cell.ondergrens, cell.bovengrens] as const);
  });
  const [first, ...others] = series;
  if (first === undefined) return undefined;
  const banded = bounds.some((bound) => bound !== undefined) ? { ...first, bounds } : first;
  const chart: Chart = { kind: "trend", display, periods, series: [banded, ...others] };
  const caption = `${title}, ${periodRange(periods, voice)}`;
  return { chart, caption, description: texts.described(texts.kinds.trend), notes };
}

function periodRange(periods: readonly string[], { texts: { tables } }: Voice): string {
  return periods[0]?.includes("KW") === true ? tables.perQuarter : tables.perYear;
}

/** The periods of the kind of which there are most, in order. */
function longest(periods: readonly string[]): string[] {
  const years = periods.filter((code) => code.endsWith("JJ00"));
  const shorter = periods.filter((code) => !code.endsWith("JJ00"));
  return (shorter.length > years.length ? shorter : years).toSorted();
}

function atOneMoment(drawn: Drawn): Fitting {
  const { cells, by, title, voice } = drawn;
  const texts = voice.texts.tables;
  const periods = [...new Set(cells.map(({ periode }) => periode))];
  const period =
    periods
      .filter((code) => code.endsWith("JJ00"))
      .toSorted()
      .at(-1) ??
    periods.toSorted().at(-1) ??
    "";
  const moment = cells.filter(({ periode }) => periode === period);
  const name = periodIn(voice, period);
  const notes = periods.length > 1 ? [...drawn.notes, texts.newestOnly(name)] : drawn.notes;
  const [first, second, ...more] = by;
  if (first === undefined) return { none: texts.noChart.single };
  if (more.length > 0) return { none: texts.noChart.large };
  if (moment.every(({ waarde }) => waarde === null)) return { none: texts.noChart.hidden };
  const fitted =
    second === undefined ? alongOne(moment, first, drawn) : square(moment, [first, second], drawn);
  if (fitted === undefined) return { none: texts.noChart.large };
  const { kind, chart } = fitted;
  const along = [first, second].flatMap((factor) => factor?.title.toLowerCase() ?? []).join(texts.and);
  return {
    chart,
    caption: texts.by(title, along, name),
    description: texts.described(texts.kinds[kind]),
    notes,
  };
}

type Fitted = { readonly kind: keyof PortalTexts["tables"]["kinds"]; readonly chart: Chart } | undefined;

function alongOne(cells: readonly Cell[], factor: Factor, { display, voice }: Drawn): Fitted {
  const { report } = voice;
  const rows = cells.filter((cell) => factor.codeOf(cell) !== TOTAL);
  const total = cells.find((cell) => factor.codeOf(cell) === TOTAL);
  const areas = rows.flatMap((cell) => {
    const tile = regionTiles[factor.codeOf(cell)];
    if (tile === undefined) return [];
    const code = factor.codeOf(cell);
    return [{ ...tile, code, label: factor.name(code), own: false, mark: markOf(cell, display, report) }];
  });
  if (factor.id === "regio" && areas.length > 5 && areas.some(({ mark }) => mark.value !== null)) {
    const values = rows.flatMap(({ waarde }) => waarde ?? []);
    const scale = stepScale(values, display, report, values.length < rows.length);
    return { kind: "tiles", chart: { kind: "tiles", scale, areas } };
  }
  if (rows.length > mostRows || rows.every(({ waarde }) => waarde === null)) return undefined;
  const label = (cell: Cell) => factor.name(factor.codeOf(cell));
  if (display !== "aantal" && rows.some(({ ondergrens }) => ondergrens !== null)) {
    const line =
      total?.waarde == null
        ? null
        : { label: factor.name(TOTAL), value: total.waarde, text: textOf(total, display, report) };
    const marks = rows.map((cell) => ({
      label: label(cell),
      own: true,
      mark: rangeOf(cell, display, voice),
    }));
    return {
      kind: "intervals",
      chart: { kind: "intervals", display, line, thinLabel: voice.texts.tables.thin, rows: marks },
    };
  }
  if (rows.some(({ waarde }) => waarde !== null && waarde < 0)) return undefined;
  const all: Mark | null =
    total?.waarde == null || display === "aantal" ? null : markOf(total, display, report);
  const bars = rows.map((cell) => ({ label: label(cell), own: markOf(cell, display, report), all }));
  const allLabel = all === null ? null : factor.name(TOTAL);
  return { kind: "bars", chart: { kind: "bars", display, ownLabel: factor.title, allLabel, rows: bars } };
}

function rangeOf(cell: Cell, display: string, { report }: Voice): RangeMark & { readonly range?: string } {
  const margin = marginOf(cell, display, report);
  return {
    ...markOf(cell, display, report),
    low: cell.ondergrens,
    high: cell.bovengrens,
    thin: cell.status === "indicatief",
    ...(margin === null ? {} : { range: margin }),
  };
}

function square(
  cells: readonly Cell[],
  [rows, columns]: readonly [Factor, Factor],
  { display, voice: { report } }: Drawn,
): Fitted {
  const codes = (factor: Factor) =>
    [...new Set(cells.map(factor.codeOf))].filter((code) => code !== TOTAL && code !== UNKNOWN);
  const [down, across] = [codes(rows), codes(columns)];
  if (down.length * across.length > mostSquares) return undefined;
  const values = cells.flatMap(({ waarde }) => waarde ?? []);
  const scale = stepScale(values, display, report, values.length < cells.length);
  const byKey = new Map(cells.map((cell) => [`${rows.codeOf(cell)}|${columns.codeOf(cell)}`, cell]));
  const named = (factor: Factor) => (code: string) => ({
    code,
    label: shortened(factor.name(code)),
    own: false,
  });
  return {
    kind: "matrix",
    chart: {
      kind: "matrix",
      display,
      rowTitle: rows.title,
      columnTitle: columns.title,
      rows: down.map(named(rows)),
      columns: across.map(named(columns)),
      cells: down.map((row) =>
        across.map((column) => {
          const cell = byKey.get(`${row}|${column}`);
          return cell === undefined ? undefined : markOf(cell, display, report);
        }),
      ),
      scale,
    },
  };
}

/** A raster has room for so many letters of a name; the table has it whole. */
const longestName = 40;

function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}
