import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { drawChart } from "../../src/report/charts.ts";
import type { ClassChart, TrendChart } from "../../src/report/document.ts";
import { tokens } from "../../src/report/page-style.ts";
import { chartDocument, serializeChart } from "../../src/report/svg.ts";

const trend: TrendChart = {
  kind: "trend",
  display: "procent",
  periods: ["2025KW01", "2025KW02", "2025KW03", "2025KW04"],
  series: [
    {
      role: "own",
      label: "Groot & <klein>",
      marks: [
        { value: 0.05, text: "5,0%" },
        { value: 0.06, text: "6,0%" },
        { value: null, text: "Niet getoond" },
        { value: 0.055, text: "5,5%" },
      ],
    },
    {
      role: "reference",
      label: "CBS",
      marks: [{ value: 0.054, text: "5,4%" }, undefined, undefined, undefined],
    },
  ],
};

const bars: ClassChart = {
  kind: "bars",
  display: "procent",
  ownLabel: "deze sector",
  allLabel: "alle sectoren",
  rows: [
    { label: "klein & <fijn>", own: { value: 0.03, text: "3,0%" }, all: { value: 0.045, text: "4,5%" } },
    { label: "groot", own: { value: 0.06, text: "6,0%" }, all: null },
    { label: "leeg", own: { value: null, text: "Niet getoond" }, all: null },
  ],
};

const charts = [
  ["lines", trend],
  ["bars", bars],
  ["dots", { ...bars, kind: "dots" }],
] as const;

const rows = ["klein & <fijn>: 3,0% (alle sectoren: 4,5%)", "groot: 6,0%", "leeg: Niet getoond"];
const sayings: Readonly<Record<string, readonly string[]>> = {
  bars: rows,
  dots: rows,
  trend: [
    "1e kwartaal 2025: Groot & <klein> 5,0%; CBS 5,4%",
    "2e kwartaal 2025: Groot & <klein> 6,0%",
    "3e kwartaal 2025: Groot & <klein> niet getoond",
    "4e kwartaal 2025: Groot & <klein> 5,5%",
  ],
};

function parse(xml: string): Document {
  return new JSDOM(xml, { contentType: "image/svg+xml" }).window.document;
}

describe.each(charts)("%s", (_, chart) => {
  const drawings = drawChart(chart, "titel beschrijving");

  test("are well-formed XML in both sizes, whatever is in a name", () => {
    expect(drawings).toHaveLength(2);
    for (const xml of drawings) expect(parse(xml).documentElement.tagName).toBe("svg");
    expect(drawings[0]).toContain("&amp; &lt;");
  });

  test("are one image with a name of its own, and nothing inside says otherwise", () => {
    for (const xml of drawings) {
      const svg = parse(xml).documentElement;
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-labelledby")).toBe("titel beschrijving");
      expect(
        svg.querySelector("[aria-label], [aria-description], [font-variant], [style], style"),
      ).toBeNull();
    }
  });

  test("have letters of at least 11 px at the narrowest place they are shown", () => {
    const scales = [608 / 720, 1];
    drawings.forEach((xml, i) => {
      const sizes = [...parse(xml).querySelectorAll("[font-size]")].map((node) =>
        Number(node.getAttribute("font-size")),
      );
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.min(...sizes) * (scales[i] ?? 1)).toBeGreaterThanOrEqual(11);
    });
  });

  test("say in words what is not shown", () => {
    for (const xml of drawings) expect(parse(xml).documentElement.textContent).toContain("niet getoond");
  });

  test("say at each place the value that stands there, in the wide one, and keep the places in the narrow one", () => {
    const [wide, narrow] = drawings.map((xml) => [...parse(xml).querySelectorAll("[data-says] > *")]);
    const said = (wide ?? []).map((place) => place.querySelector("title")?.textContent);
    expect(said).toEqual(sayings[chart.kind]);
    expect(narrow).toHaveLength(said.length);
    expect(narrow?.every((place) => place.textContent === "")).toBe(true);
  });

  test("are the same at every drawing", () => {
    expect(drawChart(chart, "titel beschrijving")).toEqual(drawings);
  });

  test("take their colours from the page", () => {
    for (const xml of drawings) expect(xml).not.toMatch(/(fill|stroke)="(#|rgb|black|white)/);
  });
});

test("bars are as long as their values", () => {
  const drawing = parse(drawChart(bars, "a")[0] ?? "");
  const widths = [...drawing.querySelectorAll("g:not([data-says]) > rect")].map((rect) =>
    Number(rect.getAttribute("width")),
  );
  expect(widths).toHaveLength(2);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(0.03 / 0.06, 2);
});

test("a line breaks where a quarter is hidden, and dots stand at their own value", () => {
  const svg = parse(drawChart(trend, "a")[0] ?? "");
  const line = svg.querySelector('[stroke-width="3"] path')?.getAttribute("d") ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
  const heights = [...svg.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cy")));
  expect(heights).toHaveLength(3);
  const [first = 0, second = 0, last = 0] = heights;
  expect((first - last) / (first - second)).toBeCloseTo(0.5, 1);
});

test("what the page and the image say is not said again by its parts", () => {
  const svg = chartDocument.createElementNS("http://www.w3.org/2000/svg", "svg");
  const node = chartDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  node.setAttribute("font-variant", "tabular-nums");
  node.setAttribute("aria-label", "x-axis & <tick>");
  node.append(chartDocument.createElementNS("http://www.w3.org/2000/svg", "path"));
  svg.append(node);
  const xml = serializeChart(svg, { labelledBy: "t", className: "c" });
  expect(xml).toContain("<g><path/></g>");
});

describe.each(Object.entries(tokens))("contrast in %s", (_, colours) => {
  const text = ["ink", "ink-soft", "accent", "link", "mark-own", "mark-all", "mark-reference"] as const;

  test.each(text)("%s reads on every ground", (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[name], colours.panel)).toBeGreaterThanOrEqual(name.startsWith("mark") ? 3 : 4.5);
  });

  test("a notice reads on its own ground", () => {
    expect(contrast(colours.ink, colours.notice)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours["notice-line"], colours.panel)).toBeGreaterThanOrEqual(3);
  });
});

/** Contrast of WCAG 2.2: relative luminance of sRGB. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
