import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/release/types.ts";
import { formatValue } from "../../src/report/numbers.ts";
import { doubt, isDemonstrable, marginOf, missingParts } from "../../src/report/uncertain.ts";
import { comparison, isShown, textOf } from "../../src/report/words.ts";

function cell(
  waarde: number | null,
  ondergrens: number | null = null,
  bovengrens: number | null = null,
): Cell {
  return {
    ...{ indicator: "mix", tabel: "t", periode: "2025JJ00", dimensies: { sector: "C" }, uitsplitsing: null },
    ...{ waarde, ondergrens, bovengrens, personen: 640, werkgevers: 12, status: "gepubliceerd" as const },
  };
}

describe("a difference", () => {
  test.each([
    // 0.05 apart; √(0.02² + 0.04²) = 0.0447 and √(0.03² + 0.04²) = 0.05.
    ["more than both margins together", cell(0.1, 0.08, 0.13), cell(0.05, 0.04, 0.09), true],
    ["the other way around", cell(0.05, 0.04, 0.09), cell(0.1, 0.08, 0.13), true],
    ["as much as chance may make", cell(0.1, 0.07, 0.13), cell(0.05, 0.04, 0.09), false],
    ["only the sides that face each other count", cell(0.1, 0.09, 0.4), cell(0.05, -0.9, 0.06), true],
    ["none", cell(0.1, 0.09, 0.11), cell(0.1, 0.09, 0.11), false],
    ["no bounds", cell(0.1), cell(0.05, 0.04, 0.09), undefined],
    ["no value", cell(null), cell(0.05, 0.04, 0.09), undefined],
  ])("%s", (_name, one, other, expected) => {
    expect(isDemonstrable(one, other)).toBe(expected);
  });

  test("is doubted in words when it may be chance, and only then", () => {
    const words = " Dat verschil is niet aantoonbaar: het kan toeval zijn.";
    expect(doubt(cell(0.1, 0.07, 0.13), cell(0.05, 0.04, 0.09))).toBe(words);
    expect(doubt(cell(0.1, 0.08, 0.13), cell(0.05, 0.04, 0.09))).toBe("");
    expect(doubt(cell(0.1, 0.07, 0.13), cell(0.1, 0.04, 0.19))).toBe("");
    expect(doubt(cell(0.1), cell(0.05))).toBe("");
  });
});

test("a margin has both bounds in the form of the value", () => {
  expect(marginOf(cell(0.05, 0.041, 0.06), "procent")).toBe("4,1% tot 6,0%");
  expect(marginOf(cell(0.05), "procent")).toBeNull();
  expect(marginOf(undefined, "procent")).toBeNull();
});

test("what is missing is named by its title", () => {
  const titles: Record<string, string> = { a: "Leerbudget", b: "Gesprek" };
  const titleOf = (id: string) => titles[id] ?? id;
  expect(missingParts(cell(0.5), titleOf)).toBeNull();
  expect(missingParts({ ...cell(null), ontbreekt: ["a"] }, titleOf)).toBe("“Leerbudget” ontbreekt");
  expect(missingParts({ ...cell(null), ontbreekt: ["a", "b"] }, titleOf)).toBe(
    "“Leerbudget” en “Gesprek” ontbreken",
  );
  expect(textOf({ ...cell(null), status: "niet-te-berekenen" }, "index")).toBe("Niet te berekenen");
});

test("a class is written and compared by its name", () => {
  const names = new Map([
    ["1", "wederkerig"],
    ["2", "eigen kracht"],
  ]);
  const [one, two] = [cell(1), cell(2)];
  if (!isShown(one) || !isShown(two)) throw new Error("not shown");
  expect(formatValue(names, 2, 640)).toBe("eigen kracht");
  expect(comparison(one, two, names, "alle sectoren")).toBe("anders dan in alle sectoren (eigen kracht)");
  expect(comparison(one, one, names, "alle sectoren")).toBe("hetzelfde als in alle sectoren");
});

test.each([
  ["jaren", 4.2, "4,2 jaar"],
  ["procentpunt", -0.031, "-3,1 procentpunt"],
  ["index", 0.49, "0,49"],
])("%s", (display, value, text) => {
  expect(formatValue(display, value, 640)).toBe(text);
});
