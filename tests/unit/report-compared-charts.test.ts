import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { drawChart } from "../../src/report/charts.ts";
import type { Chart, RangeMark } from "../../src/report/document.ts";
import { limitsOf, spreadOf } from "../../src/report/limits.ts";
import { regionTiles } from "../../src/report/region-tiles.ts";
import { stepOf, stepScale } from "../../src/report/step-scale.ts";
import { nl } from "../../src/report/texts/nl.ts";
import { root } from "../support/root.ts";

const hidden: RangeMark = { value: null, text: "Niet getoond", low: null, high: null, thin: false };
const mark = (value: number, half: number, thin = false): RangeMark => ({
  value,
  text: `${value}`,
  low: value - half,
  high: value + half,
  thin,
});
const scale = stepScale([0.02, 0.09], "procent", nl, true);
const area = { short: "Rijn", label: "Rijnmond & <proef>", own: false };
const shape = {
  type: "Polygon" as const,
  coordinates: [
    [
      [4, 52],
      [5, 52],
      [5, 53],
      [4, 53],
      [4, 52],
    ],
  ],
};
const axis = { titel: "As & <proef>", display: "procent", middle: 0.5, middleLabel: "mediaan 50%" };
const corners = { highHigh: "beide", highLow: "een", lowHigh: "ander", lowLow: "geen" };

const intervals: Chart = {
  kind: "intervals",
  display: "procent",
  thinLabel: "indicatief",
  line: { label: "alle sectoren", value: 0.5, text: "50%" },
  rows: [
    { label: "A & <proef>", own: true, mark: mark(0.4, 0.1) },
    { label: "B", own: false, mark: mark(0.6, 0.05, true) },
    { label: "C", own: false, mark: hidden },
  ],
};

const charts: readonly (readonly [string, Chart])[] = [
  ["intervals", intervals],
  [
    "profile",
    {
      kind: "profile",
      display: "score-0-100",
      ownLabel: "deze",
      allLabel: "alle",
      thinLabel: "indicatief",
      rows: [
        { label: "Doen & <proef>", own: mark(50, 3), all: { value: 55, text: "55" }, note: "knelpunt" },
        { label: "Weten", own: hidden, all: null, note: null },
      ],
    },
  ],
  [
    "quadrant",
    {
      kind: "quadrant",
      x: axis,
      y: axis,
      corners,
      points: [
        { code: "A", label: "Landbouw", x: 0.2, y: 0.8, own: true },
        { code: "B", label: "Bouw", x: 0.7, y: 0.3, own: false },
      ],
    },
  ],
  [
    "plane",
    {
      kind: "plane",
      x: axis,
      y: axis,
      corners,
      step: 0.1,
      classes: nl.plane.classes("sector"),
      hidden: "niet getoond",
      bins: [
        { x: 0.3, y: 0.4, count: 2, codes: ["A", "B"], own: "deze sector" },
        { x: 0.5, y: 0.5, count: null, codes: [], own: null },
      ],
    },
  ],
  [
    "funnel",
    {
      kind: "funnel",
      display: "procent",
      cohorts: ["2024", "2025"],
      allLabel: "alle",
      groups: [
        {
          label: "Van wie & <proef>",
          steps: [
            {
              label: "kreeg een match",
              marks: [mark(0.5, 0.1), mark(0.8, 0.1)],
              all: { value: 0.7, text: "70%" },
            },
            { label: "kreeg een contract", marks: [hidden, hidden], all: null },
          ],
        },
      ],
    },
  ],
  [
    "matrix",
    {
      kind: "matrix",
      display: "procent",
      rowTitle: "van",
      columnTitle: "naar",
      rows: [{ code: "A", label: "A & <proef>", own: true }],
      columns: [
        { code: "A", label: "A" },
        { code: "B", label: "B" },
      ],
      cells: [[{ value: 0.08, text: "8%" }, hidden]],
      scale,
    },
  ],
  [
    "funnel plot",
    {
      kind: "funnel-plot",
      display: "procent",
      xTitle: "medewerkers & <proef>",
      innerLabel: "95%",
      outerLabel: "99,8%",
      target: { label: "groep", value: 0.05, text: "5%" },
      own: { label: "uw organisatie", persons: 100, value: 0.08, text: "8%" },
      limits: limitsOf({ target: 0.05, spread: 0.2, share: true, most: 200 }),
    },
  ],
  [
    "tiles",
    {
      kind: "tiles",
      scale,
      areas: [
        { ...area, code: "AM22", column: 0, row: 0, mark: { value: 0.03, text: "3%" } },
        { ...area, code: "AM21", column: 1, row: 0, mark: hidden },
      ],
    },
  ],
  [
    "map",
    {
      kind: "map",
      scale,
      areas: [
        { ...area, short: "R&<", code: "AM22", shape, mark: { value: 0.03, text: "3%" } },
        { ...area, code: "AM21", shape, mark: hidden },
      ],
    },
  ],
  [
    "bands",
    {
      kind: "bands",
      bands: nl.benchmark.bands,
      ownLabel: nl.benchmark.own,
      rows: [
        { label: "Verzuim & <proef>", quarter: 4, text: "7%", shown: true },
        { label: "Verloop", quarter: null, text: "Niet getoond", shown: false },
      ],
    },
  ],
];

function parse(xml: string): Document {
  return new JSDOM(xml, { contentType: "image/svg+xml" }).window.document;
}

/** From where to where the level lines run: alone, or as parts of one path. */
function levels(svg: Document): (readonly [number, number])[] {
  const whole = [...svg.querySelectorAll("line")].map(
    (line) => [Number(line.getAttribute("x1")), Number(line.getAttribute("x2"))] as const,
  );
  const parts = [...svg.querySelectorAll("path")].flatMap((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(
      ([, from, to]) => [Number(from), Number(to)] as const,
    ),
  );
  return [...whole, ...parts];
}

function numbersIn(svg: Document, pattern: RegExp): number[] {
  return [...svg.querySelectorAll("path")].flatMap((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(pattern)].map(([, value]) => Number(value)),
  );
}

function numbers(svg: Document, selector: string, name: string): number[] {
  return [...svg.querySelectorAll(selector)].map((node) => Number(node.getAttribute(name)));
}

describe.each(charts)("%s", (name, chart) => {
  const drawings = drawChart(chart, "titel");

  test("is well-formed in both sizes, with letters that can be read", () => {
    drawings.forEach((xml, i) => {
      const svg = parse(xml);
      expect(svg.documentElement.tagName).toBe("svg");
      const sizes = numbers(svg, "[font-size]", "font-size");
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.min(...sizes) * ([608 / 720, 1][i] ?? 1)).toBeGreaterThanOrEqual(11);
    });
  });

  test("takes its colours from the page and is the same at every drawing", () => {
    for (const xml of drawings) expect(xml).not.toMatch(/(fill|stroke)="(#|rgb|black|white)/);
    expect(drawChart(chart, "titel")).toEqual(drawings);
  });

  test.skipIf(["quadrant", "funnel plot"].includes(name))("says in words what is not shown", () => {
    for (const xml of drawings) expect(parse(xml).documentElement.textContent).toContain("niet getoond");
  });
});

test("a dot stands in the middle of its bar, and the comparator between those below and above it", () => {
  const svg = parse(drawChart(intervals, "a")[0] ?? "");
  const bars = levels(svg).filter(([from, to]) => to - from > 5 && to - from < 300);
  const dots = numbers(svg, "circle[cx]", "cx");
  const middles = bars.map(([from, to]) => (from + to) / 2);
  expect(middles).toHaveLength(2);
  for (const middle of middles) expect(dots.some((x) => Math.abs(x - middle) < 0.6)).toBe(true);
  const [first = 0, second = 0] = [...middles].sort((a, b) => a - b);
  const comparator = numbersIn(svg, /M([\d.]+) [\d.]+V/g).filter((x) => x > first + 1 && x < second - 1);
  expect(comparator.some((x) => Math.abs(x - (first + second) / 2) < 0.6)).toBe(true);
});

test("the bar of a step is as long as its share", () => {
  const chart = charts.find(([name]) => name === "funnel")?.[1] as Chart;
  const bars = [
    ...parse(drawChart(chart, "a")[0] ?? "").querySelectorAll("g:not(:last-child):not([data-says]) rect"),
  ].map((rect) => Number(rect.getAttribute("width")));
  const [newest = 0, oldest = 1] = [...bars].sort((a, b) => b - a);
  expect(oldest / newest).toBeCloseTo(0.5 / 0.8, 2);
});

test("a point in a quadrant stands right of what is lower and above what is lower", () => {
  const chart = charts.find(([name]) => name === "quadrant")?.[1] as Chart;
  const svg = parse(drawChart(chart, "a")[0] ?? "");
  const own = svg.querySelector("circle");
  const other = /translate\(([\d.]+),([\d.]+)\)/.exec(
    svg.querySelector("path[transform]")?.getAttribute("transform") ?? "",
  );
  expect(Number(own?.getAttribute("cx"))).toBeLessThan(Number(other?.[1]));
  expect(Number(own?.getAttribute("cy"))).toBeLessThan(Number(other?.[2]));
});

describe("the tile map", () => {
  const codes = readFileSync(join(root, "queries/codelists/arbeidsmarktregio.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(";")[0] ?? "");

  test("has every region once, and no two on one place", () => {
    expect(Object.keys(regionTiles).sort()).toEqual(codes.filter((code) => code.startsWith("AM")).sort());
    const places = Object.values(regionTiles).map(({ column, row }) => `${column},${row}`);
    expect(new Set(places).size).toBe(35);
    expect(new Set(Object.values(regionTiles).map(({ short }) => short)).size).toBe(35);
  });

  test.each([
    ["AM01", "AM03"],
    ["AM02", "AM03"],
    ["AM36", "AM05"],
    ["AM18", "AM12"],
    ["AM18", "AM37"],
    ["AM21", "AM22"],
    ["AM22", "AM24"],
    ["AM24", "AM25"],
    ["AM25", "AM26"],
    ["AM26", "AM28"],
    ["AM28", "AM32"],
    ["AM29", "AM33"],
    ["AM33", "AM30"],
    ["AM13", "AM14"],
    ["AM38", "AM07"],
    ["AM07", "AM08"],
    ["AM09", "AM05"],
    ["AM23", "AM35"],
    ["AM27", "AM28"],
    ["AM11", "AM36"],
    ["AM15", "AM17"],
    ["AM10", "AM27"],
  ] as const)("%s lies beside %s", (one, other) => {
    const [a, b] = [regionTiles[one], regionTiles[other]];
    expect(
      Math.max(Math.abs((a?.column ?? 9) - (b?.column ?? 0)), Math.abs((a?.row ?? 9) - (b?.row ?? 0))),
    ).toBe(1);
  });

  test("has the north above the south and the west left of the east", () => {
    expect(regionTiles.AM01?.row).toBeLessThan(regionTiles.AM30?.row ?? 0);
    expect(regionTiles.AM21?.column).toBeLessThan(regionTiles.AM05?.column ?? 0);
  });
});

describe("classes of value", () => {
  test("have round edges, and a value on an edge belongs above it", () => {
    expect(scale.edges).toEqual([0.04, 0.06, 0.08]);
    expect(scale.labels).toEqual(["minder dan 4%", "4% tot 6%", "6% tot 8%", "8% of meer"]);
    expect([0.02, 0.04, 0.0799, 0.2].map((value) => stepOf(scale, value))).toEqual([0, 1, 2, 3]);
  });

  test.each([[[0.5]], [[0.5, 0.5]], [[]], [[1, 2, 3000]], [[-0.2, 0.3]], [[0.501, 0.502]]])(
    "are at most four for %j",
    (values) => {
      const { edges, labels } = stepScale(values, "procent", nl, false);
      expect(edges.length).toBeLessThanOrEqual(3);
      expect(labels.length).toBe(values.length === 0 ? 0 : edges.length + 1);
    },
  );
});

describe("limits of chance", () => {
  const cell = { waarde: 0.05, ondergrens: 0.04, bovengrens: 0.06, personen: 400 } as Parameters<
    typeof spreadOf
  >[0];

  test("come back to the interval of the group at its own size", () => {
    const spread = spreadOf(cell) ?? 0;
    const last = limitsOf({ target: 0.05, spread, share: true, most: 400 }).at(-1);
    expect(last?.inner[0]).toBeCloseTo(0.04, 6);
    expect(last?.inner[1]).toBeCloseTo(0.06, 6);
  });

  test("halve when there are four times as many people, and stay within 0 and 1", () => {
    const spread = spreadOf(cell) ?? 0;
    const wide = (most: number) =>
      (limitsOf({ target: 0.5, spread, share: true, most }).at(-1)?.inner[1] ?? 0) - 0.5;
    expect(wide(100) / wide(400)).toBeCloseTo(2, 6);
    for (const { outer } of limitsOf({ target: 0.01, spread: 5, share: true, most: 50 })) {
      expect(outer).toEqual([0, 1]);
    }
  });

  test("do not exist without the bounds of the group", () => {
    expect(spreadOf({ ...cell, ondergrens: null } as Parameters<typeof spreadOf>[0])).toBeNull();
  });
});

test.each(["matrix", "tiles"])("%s: an indicative figure has a star, which the legend explains", (name) => {
  const [, chart] = charts.find(([own]) => own === name) ?? [];
  if (chart === undefined) throw new Error("no such chart");
  const indicative = JSON.parse(
    JSON.stringify(chart).replace(/"(\d)%"/, '"$1% (indicatief)"'),
  ) as typeof chart;
  const texts = (one: typeof chart) =>
    [...parse(drawChart(one, "a")[0] ?? "").querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts(indicative)).toEqual(expect.arrayContaining([expect.stringMatching(/^\d%\*$/), "indicatief"]));
  expect(texts(chart).join()).not.toMatch(/\*|indicatief/);
});
