import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/release/types.ts";
import { medianOf } from "../../src/report/sections/plane.ts";
import { nl } from "../../src/report/texts/nl.ts";
import { verdictOf } from "../../src/report/verdict.ts";

function cell(waarde: number | null, ondergrens: number | null, bovengrens: number | null): Cell {
  return {
    indicator: "proef",
    tabel: "t",
    periode: "2025JJ00",
    dimensies: {},
    uitsplitsing: null,
    waarde,
    ondergrens,
    bovengrens,
    personen: 500,
    werkgevers: 20,
    status: waarde === null ? "onderdrukt" : "gepubliceerd",
  };
}

const all = "alle sectoren samen";

function sentence(own: Cell, other: Cell): string {
  const verdict = verdictOf(own, other, "procent", all);
  return nl.compared({
    subject: "de deelname",
    year: "2025",
    phrase: "de sector Bouw",
    text: "x",
    margin: null,
    verdict,
  });
}

describe("a sentence says no more than the interval allows", () => {
  const total = cell(0.5, 0.49, 0.51);
  test.each([
    [
      "clearly higher",
      cell(0.6, 0.57, 0.63),
      /Dat is aantoonbaar hoger dan in alle sectoren samen \(50,0%\), met een verschil van 10,0 procentpunt\./,
    ],
    ["clearly lower", cell(0.4, 0.37, 0.43), /aantoonbaar lager dan in alle sectoren samen \(50,0%\)/],
    [
      "within the margin",
      cell(0.52, 0.48, 0.56),
      /niet aantoonbaar anders dan in alle sectoren samen \(50,0%\)\./,
    ],
    ["the same", cell(0.5, 0.499, 0.501), /niet aantoonbaar anders/],
    [
      "without bounds",
      cell(0.7, null, null),
      /In alle sectoren samen was dat 50,0%; of het verschil toeval kan zijn, is bij dit cijfer niet te zeggen\./,
    ],
  ])("%s", (_, own, expected) => {
    expect(sentence(own, total)).toMatch(expected);
  });

  test("nothing about a comparator that is hidden", () => {
    expect(sentence(cell(0.5, 0.4, 0.6), cell(null, null, null))).toBe(
      "In 2025 was de deelname in de sector Bouw x.",
    );
  });
});

describe("what lies higher and lower", () => {
  const base = {
    subject: "het verzuim",
    year: "2025",
    shown: 3,
    of: 3,
    one: "regio",
    many: "regio’s",
    whole: "de sector Bouw",
    wholeText: "5,0%",
    judged: 3,
  };
  test.each([
    [
      { higher: [], lower: [], named: true },
      "In 2025 was het verzuim in de sector Bouw 5,0%. Van geen enkele regio verschilt het aantoonbaar daarvan.",
    ],
    [
      { higher: ["Twente"], lower: [], named: true },
      "In 2025 was het verzuim in de sector Bouw 5,0%. Het was in 1 regio (Twente) aantoonbaar hoger. Bij de andere is het verschil niet aantoonbaar of niet te beoordelen.",
    ],
    [
      { higher: ["Twente", "Zeeland"], lower: ["Rijnmond"], named: false },
      "In 2025 was het verzuim in de sector Bouw 5,0%. Het was in 2 regio’s aantoonbaar hoger en in 1 regio aantoonbaar lager.",
    ],
    [
      { higher: [], lower: [], named: true, judged: 0 },
      "In 2025 was het verzuim in de sector Bouw 5,0%. Of regio’s daarvan verschillen, is niet te zeggen: er zijn geen marges.",
    ],
    [
      { higher: [], lower: [], named: true, shown: 1, of: 35 },
      "In 2025 was het verzuim in de sector Bouw 5,0%. Van geen enkele regio verschilt het aantoonbaar daarvan. Van de 35 regio’s is er maar één te tonen.",
    ],
  ])("case %#", (more, expected) => {
    expect(nl.counted({ ...base, ...more })).toBe(expected);
  });
});

test("a margin and a mark share one pair of brackets", () => {
  expect(nl.profile.lowest("Doen", "48,0 (indicatief)", "45,0 tot 51,0")).toBe(
    "Het laagst scoort “Doen”, met 48,0 (indicatief, marge 45,0 tot 51,0).",
  );
  expect(nl.profile.lowest("Doen", "48,0", "45,0 tot 51,0")).toBe(
    "Het laagst scoort “Doen”, met 48,0 (marge 45,0 tot 51,0).",
  );
});

test("parts beside the total", () => {
  expect(nl.profile.beside(all, ["“A” (3% tegen 2%)"], [], 2)).toBe(
    "Vergeleken met alle sectoren samen: aantoonbaar hoger: “A” (3% tegen 2%). Bij de andere is het verschil niet aantoonbaar.",
  );
  expect(nl.profile.beside(all, [], [], 2)).toBe(
    "Geen van de onderdelen die te tonen zijn, is aantoonbaar anders dan in alle sectoren samen.",
  );
  expect(nl.profile.beside(all, [], [], 0)).toBe("");
});

test("there is no median of fewer than five", () => {
  expect(medianOf([1, 2, 3, 4])).toBeNull();
  expect(medianOf([5, 1, 4, 2, 3])).toBe(3);
  expect(medianOf([6, 1, 4, 2, 3, 5])).toBe(3.5);
});
