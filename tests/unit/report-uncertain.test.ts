import { describe, expect, test } from "vitest";
import { report } from "../../reports/sectorrapport.ts";
import type { Cell } from "../../src/release/types.ts";
import type { KeyFigures } from "../../src/report/define.ts";
import { type Published, readFigures } from "../../src/report/figures.ts";
import { formatValue } from "../../src/report/numbers.ts";
import { keyFigures } from "../../src/report/sections/key-figures.ts";
import { isDemonstrable, judgement, marginOf, missingParts } from "../../src/report/uncertain.ts";
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

  test("is judged in words either way, and only where that is known", () => {
    const words = " Dat verschil is niet aantoonbaar: het kan toeval zijn.";
    expect(judgement(cell(0.1, 0.07, 0.13), cell(0.05, 0.04, 0.09))).toBe(words);
    expect(judgement(cell(0.1, 0.08, 0.13), cell(0.05, 0.04, 0.09))).toBe(" Dat verschil is aantoonbaar.");
    expect(judgement(cell(0.1, 0.07, 0.13), cell(0.1, 0.04, 0.19))).toBe("");
    expect(judgement(cell(0.1), cell(0.05))).toBe("");
  });

  test("is demonstrable whenever the margins do not touch, as the site tells its readers", () => {
    for (let low = 1; low < 40; low++) {
      for (let width = 1; width < 30; width++) {
        const above = low + width;
        const one = cell(low, 0, above);
        const other = cell(above + 10, above + 1, above + 50);
        expect(isDemonstrable(one, other)).toBe(true);
      }
    }
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

describe("the key figures of the sector report", () => {
  const bounded = { ondergrens: 0.051, bovengrens: 0.066 };
  const values: Readonly<Record<string, Partial<Cell>>> = {
    verzuimpercentage: { waarde: 0.058, ...bounded },
    "verzuimpercentage-verwacht": { waarde: 0.05 },
    "verzuimpercentage-gestandaardiseerd": {
      waarde: null,
      status: "niet-te-berekenen",
      ontbreekt: ["verzuimpercentage-verwacht"],
    },
  };

  async function factsOf(ids: readonly string[]) {
    const indicatoren = ids.map((id) => ({
      ...{ id, titel: `Titel ${id}`, weergave: "procent", uitkomst: null },
    }));
    const cells = ids.flatMap((indicator) =>
      ["C", "T"].map((sector) => ({
        ...cell(0.05, 0.049, 0.052),
        ...{ indicator, tabel: "sector-grootte", dimensies: { sector, grootte: "T" } },
        ...(sector === "C" ? values[indicator] : {}),
      })),
    );
    const release = {
      manifest: { perioden: ["2025JJ00"], id: "2025-1.0.0" },
      definitions: {
        indicatoren,
        tabellen: [{ id: "sector-grootte", titel: "", dimensies: ["sector", "grootte"] }],
        dimensies: [{ id: "sector", titel: "Sector", codelijst: "sectie" }],
        referenties: [],
      },
      codeLists: new Map([["sectie", { id: "sectie", codes: [{ code: "C", naam: "Industrie" }] }]]),
      cells: async () => cells,
    } as unknown as Published;
    const section = report.sections.find(({ kind }) => kind === "key-figures") as KeyFigures;
    const chosen = { code: "C", name: "Industrie", isTotal: false, phrase: "de sector Industrie" };
    const made = keyFigures(section, await readFigures(release, report, chosen));
    const block = made.blocks.find(({ kind }) => kind === "key-figures");
    const [first] = block?.kind === "key-figures" ? block.figures : [];
    return {
      headline: made.headline,
      facts: Object.fromEntries((first?.facts ?? []).map(({ term, value }) => [term, value])),
    };
  }

  test("have a margin, and the expected and standardised figure where the release has them", async () => {
    const { headline, facts } = await factsOf(Object.keys(values));
    expect(facts).toMatchObject({
      Marge: "5,1% tot 6,6%",
      "Verwacht naar leeftijd, geslacht en grootte": "5,0%",
      Gestandaardiseerd: "Niet te berekenen",
    });
    expect(headline).toMatch(/hoger dan in alle sectoren samen \(5,0%\)\. Dat verschil is aantoonbaar\.$/);
    expect(Object.keys((await factsOf(["verzuimpercentage"])).facts)).not.toContain("Gestandaardiseerd");
  });

  test("doubt a difference that may be chance", async () => {
    const near = { ...values.verzuimpercentage, ondergrens: 0.049 };
    (values as Record<string, Partial<Cell>>).verzuimpercentage = near;
    const { headline } = await factsOf(["verzuimpercentage"]);
    expect(headline).toMatch(/\(5,0%\)\. Dat verschil is niet aantoonbaar: het kan toeval zijn\.$/);
  });
});
