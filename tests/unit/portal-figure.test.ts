import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { figureOf } from "../../src/service/portal/figure.ts";
import { dutch } from "../../src/service/portal/voice.ts";

const mark = (value: number | null) => ({
  value,
  text: value === null ? "Niet getoond" : `${value * 100}%`,
  low: value === null ? null : value - 0.01,
  high: value === null ? null : value + 0.01,
  thin: false,
});

test("every drawn mark says what it stands for, as text and not as markup, and the narrow drawing has the same places", async () => {
  const figure = await figureOf(
    {
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
          { label: "Hout & <b>meubel</b>", own: true, mark: { ...mark(0.05), range: "4% tot 6%" } },
          { label: "Verborgen", own: true, mark: mark(null) },
          { label: "Zorg", own: true, mark: { ...mark(0.08), thin: true } },
        ],
      },
    },
    { voice: dutch, lang: () => "" },
  );
  const { document } = new JSDOM(String(figure)).window;
  const marks = [...document.querySelectorAll(".chart-wide [data-says] > *")];
  expect(marks.map((one) => one.querySelector("title")?.textContent)).toEqual([
    "Hout & <b>meubel</b>: 5% (marge 4% tot 6%)",
    "Verborgen: Niet getoond",
    "Zorg: 8%",
  ]);
  expect(document.querySelectorAll(".chart-narrow [data-says] > *")).toHaveLength(3);
  expect(document.querySelectorAll("b, i, [style]")).toHaveLength(0);
  expect(document.querySelector("svg")?.getAttribute("aria-labelledby")).toBe("f-titel f-beschrijving");
});
