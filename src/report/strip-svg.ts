import { colours, line, paper, soft, textWidth } from "./chart-style.ts";
import type { Strip, StripShape } from "./document.ts";

/** In units of the drawing, which is as wide as the column of strips: letters stay readable at 288 px. */
const width = 320;
const side = 12;
const font = 11;
/** Room between marks below which the next one stands higher. */
const nearest = 9;
const lift = 10;

type Draw = (x: number, y: number) => string;

const stroke = (colour: string) => `fill="${paper}" stroke="${colour}" stroke-width="1.6"`;
const shapes: Readonly<Record<StripShape, Draw>> = {
  "sector-grootte": (x, y) =>
    `<rect x="${x - 3.8}" y="${y - 3.8}" width="7.6" height="7.6" fill="${colours.all}"/>`,
  sector: (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="${colours.all}"/>`,
  grootte: (x, y) => `<path d="M${x - 4.4} ${y + 3.8}h8.8L${x} ${y - 4.4}z" ${stroke(colours.all)}/>`,
  regio: (x, y) => `<rect x="${x - 3.6}" y="${y - 3.6}" width="7.2" height="7.2" ${stroke(colours.all)}/>`,
  fonds: (x, y) => `<circle cx="${x}" cy="${y}" r="3.8" ${stroke(colours.all)}/>`,
  cluster: (x, y) => `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" ${stroke(colours.all)}/>`,
  alle: (x, y) => `<rect x="${x - 1.3}" y="${y - 6}" width="2.6" height="12" fill="${colours.all}"/>`,
  verwacht: (x, y) => `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" fill="${colours.reference}"/>`,
  eigen: (x, y) =>
    `<circle cx="${x}" cy="${y}" r="6" fill="${colours.own}" stroke="${paper}" stroke-width="1.6"/>`,
  toeval: (x, y) => `<rect x="${x - 10}" y="${y - 5}" width="20" height="10" rx="2" fill="var(--step-1)"/>`,
};

/** A shape by itself, to stand before its word. */
export function shapeSvg(shape: StripShape): string {
  return `<svg viewBox="0 0 20 15" aria-hidden="true">${shapes[shape](10, 7.5)}</svg>`;
}

/** A strip; all it shows stands beside it in words. */
export function stripSvg({ domain: [low, high], ticks, own, band, marks }: Strip): string {
  const place = (value: number) => round(side + ((value - low) / (high - low || 1)) * (width - 2 * side));
  const lanes = lanesOf(
    marks.map(({ value }) => place(value)),
    own === null ? null : place(own),
  );
  const y = 8 + Math.max(0, ...lanes) * lift;
  const height = y + 26;
  const parts = [
    band === null
      ? ""
      : `<rect x="${place(band[0])}" y="${y - 6}" width="${round(Math.max(2, place(band[1]) - place(band[0])))}" height="12" rx="2" fill="var(--step-1)"/>`,
    `<path d="M${side} ${y}H${width - side}" stroke="${line}" stroke-width="1.5"/>`,
    ...ticksOf(ticks, place, y),
    ...marks.map(({ shape, value }, at) => shapes[shape](place(value), y - (lanes[at] ?? 0) * lift)),
    own === null ? "" : shapes.eigen(place(own), y),
  ];
  return `<svg class="strip" viewBox="0 0 ${width} ${height}" aria-hidden="true" font-size="${font}">${parts.join("")}</svg>`;
}

/** Marks that would cover each other stand on top of each other; the own one has the line to itself. */
function lanesOf(xs: readonly number[], own: number | null): number[] {
  const taken: number[][] = [own === null ? [] : [own]];
  const lanes = xs.map(() => 0);
  for (const at of [...xs.keys()].sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0))) {
    const x = xs[at] ?? 0;
    let lane = 0;
    while (
      (taken[lane] ?? []).some((other, i) => Math.abs(other - x) < (lane === 0 && i === 0 ? 11 : nearest))
    )
      lane++;
    taken[lane] = [...(taken[lane] ?? []), x];
    lanes[at] = lane;
  }
  return lanes;
}

/** The ends always have their number, those between where there is room. */
function ticksOf(ticks: Strip["ticks"], place: (value: number) => number, y: number): string[] {
  let free = Number.NEGATIVE_INFINITY;
  const last = ticks.at(-1);
  const end = last === undefined ? 0 : place(last.value) - textWidth(last.text, font);
  return ticks.map((tick) => {
    const x = place(tick.value);
    const half = textWidth(tick.text, font) / 2;
    const isEnd = tick === last || tick === ticks[0];
    const fits = isEnd || (x - half > free && x + half < end);
    if (fits) free = x + half + 6;
    const anchor = tick === ticks[0] ? "start" : tick === last ? "end" : "middle";
    const at = anchor === "start" ? x - 4 : anchor === "end" ? x + 4 : x;
    const label = fits
      ? `<text x="${round(at)}" y="${y + 22}" text-anchor="${anchor}" fill="${soft}">${escaped(tick.text)}</text>`
      : "";
    return `<path d="M${x} ${y + 5}v5" stroke="${line}" stroke-width="1.5"/>${label}`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
