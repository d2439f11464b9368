import type { Cell } from "../../release/types.ts";
import type { PlaneChart, QuadrantChart } from "../chart-data.ts";
import type { Plane, Quadrant } from "../define-compared.ts";
import type { Chart, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import { dimensionOf } from "../selection.ts";
import { isShown, markOf, type Shown, textOf, unavailable } from "../words.ts";
import { chartDisplay, missingNotes, sectionOf, titleOf } from "./parts.ts";

/** Fewest codes that make a median worth naming; the same as for the composites of the release. */
const least = 5;

interface Point {
  readonly code: string;
  readonly label: string;
  readonly x: Shown;
  readonly y: Shown;
}

type Corner = keyof Plane["vakken"];

/** All codes of the choice in two axes, as points or counted in squares. */
export function plane(section: Quadrant | Plane, figures: Figures): DocumentSection {
  const { chosen, report, texts, year } = figures;
  const codes = figures.codes(dimensionOf(report)).map(({ code, naam }) => {
    const at = (indicator: string) => figures.cell({ indicator, who: { code }, periode: year });
    return { code, label: naam, x: at(section.x.indicator), y: at(section.y.indicator) };
  });
  const points = codes.filter((one): one is Point => isShown(one.x) && isShown(one.y));
  const middle = {
    x: medianOf(points.map(({ x }) => x.waarde)),
    y: medianOf(points.map(({ y }) => y.waarde)),
  };
  const message = headlineOf(section, figures, points, middle);
  const title = (side: Plane["x"]) => titleOf(figures, side.indicator, side.titel);
  const cornerName = (one: Point) => {
    const corner = cornerOf(one, middle);
    return corner === null ? "–" : section.vakken[corner];
  };
  return sectionOf(section, message, {
    caption: texts.plane.caption(section.x.titel, section.y.titel, texts.numbers.formatPeriod(year)),
    description: texts.plane.description(points.length, message),
    chart: points.length === 0 ? null : chartOf(section, figures, points, middle),
    table: {
      columns: [
        capital(texts.words.dimension(dimensionOf(report))),
        title(section.x),
        title(section.y),
        texts.plane.corner,
      ],
      rows: codes.map((one) => ({
        head: `${one.code} ${one.label}${one.code === chosen.code ? ` (${report.keuze.deze})` : ""}`,
        cells: [
          markOf(one.x, figures.display(section.x.indicator), texts),
          markOf(one.y, figures.display(section.y.indicator), texts),
          { text: isShown(one.x) && isShown(one.y) ? cornerName(one as Point) : "–", value: null },
        ],
      })),
    },
    notes: [
      texts.plane.note,
      ...missingNotes(
        codes.map(({ label, x, y }) => ({ label, cell: worst(x, y) })),
        figures,
      ),
    ],
  });
}

/** Of a pair, the one that explains why it cannot be drawn. */
function worst(x: Cell | undefined, y: Cell | undefined): Cell | undefined {
  return isShown(x) ? y : x;
}

interface Middle {
  readonly x: number | null;
  readonly y: number | null;
}

/** The median of what is shown; null below five. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < least) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return (low + high) / 2;
}

function cornerOf({ x, y }: Point, middle: Middle): Corner | null {
  if (middle.x === null || middle.y === null) return null;
  const [right, up] = [x.waarde >= middle.x - 1e-12, y.waarde >= middle.y - 1e-12];
  if (right) return up ? "hoogHoog" : "hoogLaag";
  return up ? "laagHoog" : "laagLaag";
}

/** The cells of the chosen one on both axes. */
function sidesOf({ x, y }: Quadrant | Plane, { cell, year }: Figures): (Cell | undefined)[] {
  return [x, y].map(({ indicator }) => cell({ indicator, who: "own", periode: year }));
}

function headlineOf(
  section: Quadrant | Plane,
  figures: Figures,
  points: readonly Point[],
  middle: Middle,
): string {
  const { chosen, report, texts, year } = figures;
  const subject = texts.plane.between(report.keuze.kort);
  if (middle.x === null || middle.y === null)
    return texts.plane.noMiddle(least, texts.words.many(report.keuze.kort));
  if (chosen.isTotal) return overall(section, figures, points, middle);
  const own = points.find(({ code }) => code === chosen.code);
  const corner = own === undefined ? null : cornerOf(own, middle);
  if (own === undefined || corner === null)
    return texts.unavailable(subject, chosen.phrase, unavailable(sidesOf(section, figures), texts));
  const sides = (["x", "y"] as const).map((side) => {
    const { indicator, onderwerp } = section[side];
    const median = texts.numbers.formatValue(
      figures.display(indicator),
      middle[side] ?? 0,
      own[side].personen,
    );
    return texts.plane.side(onderwerp, textOf(own[side], figures.display(indicator), texts), median);
  });
  const open = (["x", "y"] as const).filter((side) => holds(own[side], middle[side] ?? 0));
  const bare = own.x.ondergrens === null && own.y.ondergrens === null;
  const unsure =
    open.length === 0 ? "" : ` ${texts.plane.unsure(open.map((side) => section[side].onderwerp))}`;
  const doubt = bare ? ` ${texts.plane.noMargin}` : unsure;
  const place = texts.plane.place(texts.numbers.formatPeriod(year), chosen.phrase, section.vakken[corner]);
  return `${place} ${texts.plane.sides(sides[0] ?? "", sides[1] ?? "")}${doubt}`;
}

function holds({ ondergrens, bovengrens }: Cell, value: number): boolean {
  return ondergrens !== null && bovengrens !== null && value >= ondergrens && value <= bovengrens;
}

function overall(
  section: Quadrant | Plane,
  figures: Figures,
  points: readonly Point[],
  middle: Middle,
): string {
  const { report, texts } = figures;
  const corners = (Object.keys(section.vakken) as Corner[]).flatMap((corner) => {
    const count = points.filter((point) => cornerOf(point, middle) === corner).length;
    return count === 0 ? [] : [texts.plane.inCorner(count, section.vakken[corner])];
  });
  const many = texts.words.many(report.keuze.kort);
  return texts.plane.overall(
    texts.numbers.formatCount(points.length, texts.words.dimension(dimensionOf(report)), many),
    corners,
  );
}

function chartOf(
  section: Quadrant | Plane,
  figures: Figures,
  points: readonly Point[],
  middle: Middle,
): Chart {
  const { chosen, report, texts } = figures;
  const axis = (side: "x" | "y") => {
    const display = figures.display(section[side].indicator);
    const value = middle[side];
    const text = value === null ? "" : texts.numbers.formatValue(display, value, Number.POSITIVE_INFINITY);
    return {
      titel: section[side].titel,
      display: chartDisplay(display),
      middle: value,
      middleLabel: texts.plane.median(text),
    };
  };
  const { hoogHoog, hoogLaag, laagHoog, laagLaag } = section.vakken;
  const corners = { highHigh: hoogHoog, highLow: hoogLaag, lowHigh: laagHoog, lowLow: laagLaag };
  const shared = { x: axis("x"), y: axis("y"), corners };
  const own = (code: string) => code === chosen.code;
  if (section.kind === "quadrant") {
    const drawn = points.map(({ code, label, x, y }) => ({
      code,
      label,
      x: x.waarde,
      y: y.waarde,
      own: own(code),
    }));
    return { kind: "quadrant", ...shared, points: drawn } satisfies QuadrantChart;
  }
  const bins = new Map<string, { x: number; y: number; codes: string[] }>();
  for (const { code, x, y } of points) {
    const [left, low] = [floorTo(x.waarde, section.stap), floorTo(y.waarde, section.stap)];
    const bin = bins.get(`${left}|${low}`) ?? { x: left, y: low, codes: [] };
    bin.codes.push(code);
    bins.set(`${left}|${low}`, bin);
  }
  return {
    kind: "plane",
    ...shared,
    step: section.stap,
    classes: texts.plane.classes(texts.words.dimension(dimensionOf(report))),
    hidden: texts.scale.hidden,
    bins: [...bins.values()].map((bin) => ({
      ...bin,
      count: bin.codes.length,
      own: bin.codes.some(own) ? report.keuze.deze : null,
    })),
  } satisfies PlaneChart;
}

function floorTo(value: number, step: number): number {
  return Number((Math.floor(value / step + 1e-9) * step).toPrecision(12));
}
