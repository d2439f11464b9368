import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { figureOf } from "../../src/service/portal/figure.ts";

const mark = (value: number | null) => ({
  value,
  text: value === null ? "Niet getoond" : `${value * 100}%`,
  low: value === null ? null : value - 0.01,
  high: value === null ? null : value + 0.01,
  thin: false,
});

test("every drawn mark says what it stands for, as text and not as markup, in both sizes", async () => {
  const figure = await figureOf({
    id: "f",
    caption: "<i>Verzuim</i>",
    description: "Punten.",
    notes: [],
    chart: {
      kind: "intervals",
      display: "procent",
      line: null,
      thinLabel: "indicatief",
      rows: [
        { label: "Hout & <b>meubel</b>", own: true, mark: mark(0.05) },
        { label: "Verborgen", own: true, mark: mark(null) },
        { label: "Zorg", own: true, mark: { ...mark(0.08), thin: true } },
      ],
    },
  });
  const { document } = new JSDOM(String(figure)).window;
  for (const size of ["wide", "narrow"]) {
    const marks = [...document.querySelectorAll(`.chart-${size} [data-p]`)];
    expect(marks.map((one) => one.querySelector("title")?.textContent)).toEqual([
      "Hout & <b>meubel</b>: 5%",
      "Zorg: 8%",
    ]);
    // The sign in the legend is no mark.
    expect(document.querySelectorAll(`.chart-${size} circle`)).toHaveLength(3);
  }
  expect(document.querySelectorAll("b, i, [style]")).toHaveLength(0);
  expect(document.querySelector("svg")?.getAttribute("aria-labelledby")).toBe("f-titel f-beschrijving");
});
