import { describe, expect, test } from "vitest";
import type { Cell, Status } from "../../src/release/types.ts";
import { capital, noted } from "../../src/report/letters.ts";
import {
  absentNote,
  baseOf,
  comparison,
  extremes,
  fill,
  hiddenNote,
  isShown,
  markOf,
  type Shown,
  textOf,
} from "../../src/report/words.ts";

function cell(waarde: number | null, status: Status = "gepubliceerd", personen: number | null = 640): Cell {
  return {
    indicator: "verzuimpercentage",
    tabel: "sector-grootte",
    periode: "2025JJ00",
    dimensies: { sector: "C" },
    uitsplitsing: null,
    waarde,
    ondergrens: null,
    bovengrens: null,
    personen,
    werkgevers: personen === null ? null : 1,
    status,
  };
}

function shown(waarde: number, personen = 640): Shown {
  const one = cell(waarde, "gepubliceerd", personen);
  if (!isShown(one)) throw new Error("not shown");
  return one;
}

describe("a cell in words", () => {
  test.each([
    [cell(0.052), "5,2%"],
    [cell(0.052, "voorlopig"), "5,2% (voorlopig)"],
    [cell(0.052, "indicatief"), "5,2% (indicatief)"],
    [cell(null, "onderdrukt", null), "Niet getoond"],
    [cell(null, "niet-geleverd", null), "Niet geleverd"],
    [cell(null, "niet-van-toepassing", null), "Niet van toepassing"],
    [undefined, "Geen gegevens"],
    [cell(0), "0,0%"],
  ])("case %#: %s", (one, text) => {
    expect(textOf(one, "procent")).toBe(text);
  });

  test("hidden is never 0", () => {
    expect(markOf(cell(null, "onderdrukt", null), "procent")).toEqual({ value: null, text: "Niet getoond" });
    expect(markOf(cell(0), "procent").value).toBe(0);
  });

  test("the base says one and many, and nothing about a hidden cell", () => {
    expect(baseOf(cell(0.05, "gepubliceerd", 12345))).toBe("12.345 personen bij 1 werkgever");
    expect(baseOf(cell(null, "onderdrukt", 7))).toBeNull();
  });
});

describe("comparisons", () => {
  const words = (own: Shown, all: Shown) => comparison(own, all, "procent", "alle sectoren samen");

  test("name size and direction, without a judgement", () => {
    expect(words(shown(0.059), shown(0.052))).toBe("0,7 procentpunt hoger dan in alle sectoren samen (5,2%)");
    expect(words(shown(0.045), shown(0.052))).toBe("0,7 procentpunt lager dan in alle sectoren samen (5,2%)");
    expect(words(shown(0.052), shown(0.052))).toBe("even hoog als in alle sectoren samen");
  });

  test("never claim more digits than the coarser figure has", () => {
    expect(words(shown(0.05, 60), shown(0.052))).toBe("ongeveer even hoog als in alle sectoren samen (5,2%)");
  });
});

describe("templates", () => {
  const values = new Map([
    ["waarde", { text: "1", value: 1 }],
    ["uren", { text: "1.200", value: 1200 }],
  ]);

  test("choose between one and many", () => {
    expect(fill("{waarde|persoon|personen} en {uren|uur|uren}", values)).toBe("1 persoon en 1.200 uren");
  });

  test("are said whole or not at all", () => {
    expect(fill("{waarde} van {onbekend}", values)).toBeUndefined();
  });
});

test("notes name what is missing in words, and are silent when nothing is", () => {
  expect(hiddenNote([])).toBeNull();
  expect(hiddenNote(["Twente", "Drenthe"])).toMatch(/^Niet getoond: Twente en Drenthe\. Er zijn te weinig /);
  expect(absentNote(["Twente"])).toBe("Geen gegevens geleverd: Twente.");
});

test("extremes leave hidden values out and name every label of a tie", () => {
  const marks = [
    { value: null, text: "Niet getoond", label: "a" },
    { value: 0.05, text: "5,0%", label: "b" },
    { value: 0.06, text: "6,0%", label: "c" },
    { value: 0.05, text: "5,0%", label: "d" },
  ];
  expect(extremes(marks)).toEqual({
    low: { text: "5,0%", labels: ["b", "d"] },
    high: { text: "6,0%", labels: ["c"] },
  });
  expect(extremes(marks.slice(0, 1))).toBeNull();
});

test("a capital for ij is two letters", () => {
  expect(capital("ijssel")).toBe("IJssel");
  expect(capital("één")).toBe("Één");
});

test("a note stands in the same brackets as the mark of the value", () => {
  expect(noted("4,2%", "4e kwartaal")).toBe("4,2% (4e kwartaal)");
  expect(noted("4,2% (indicatief)", "4e kwartaal")).toBe("4,2% (4e kwartaal, indicatief)");
});
