import { expect, test } from "vitest";
import type { Cell } from "../../src/release/types.ts";
import type { FrontFigures, SectorRow } from "../../src/service/portal/figures.ts";
import { findings as findingsIn } from "../../src/service/portal/findings.ts";
import { dutch, voiceAt } from "../../src/service/portal/voice.ts";

function cell(indicator: string, waarde: number | null, personen = 1000): Cell {
  const shown = waarde !== null;
  return {
    indicator,
    tabel: "sector-grootte",
    periode: "2025JJ00",
    dimensies: {},
    uitsplitsing: null,
    waarde,
    ondergrens: null,
    bovengrens: null,
    personen: shown ? personen : null,
    werkgevers: shown ? 20 : null,
    status: shown ? "gepubliceerd" : "onderdrukt",
  };
}

function figures(
  values: Readonly<Record<string, number | null>>,
  before: number | null = null,
): FrontFigures {
  return {
    year: "2025JJ00",
    previous: before === null ? undefined : "2024JJ00",
    indicator: (id) => ({ id, weergave: id.startsWith("werk") ? "aantal" : "procent" }) as never,
    cell: (id, _code, period) => {
      const value = period === "2024JJ00" ? before : values[id];
      return value === undefined ? undefined : cell(id, value);
    },
    bySize: () => [
      { name: "1 tot 10 werkzame personen", cell: cell("scholingsdeelname", 0.3) },
      { name: "250 of meer werkzame personen", cell: cell("scholingsdeelname", 0.6) },
    ],
  };
}

const sector = (name: string, value: number | null, persons?: number): SectorRow => ({
  code: name,
  name,
  cells: [cell("verzuimpercentage", value, persons)],
});

const findings = (known: FrontFigures, sectors: readonly SectorRow[]) => findingsIn(known, sectors, dutch);

const all = { verzuimpercentage: 0.052, scholingsdeelname: 0.41, nulverzuim: 0.5 };

test("three findings, each with something to compare", () => {
  const found = findings(figures(all, 0.05), [sector("Horeca", 0.03), sector("Zorg", 0.07)]);
  expect(found.map(({ value }) => value)).toEqual(["5,2%", "3,0% tot 7,0%", "41,0%"]);
  expect(found[0]?.more).toBe("Dat is 0,2 procentpunt meer dan in 2024.");
  expect(found[1]?.more).toMatch(/^Het laagst is het in Horeca, het hoogst in Zorg\./);
  expect(found[2]?.more).toBe(
    "Bij werkgevers met 1 tot 10 werkzame personen was dat 30,0%, bij werkgevers met 250 of meer werkzame personen 60,0%.",
  );
});

test("the same as last year is said so", () => {
  expect(findings(figures(all, 0.052), [])[0]?.more).toBe("Dat is evenveel als in 2024.");
  expect(findings(figures(all, 0.06), [])[0]?.more).toBe("Dat is 0,8 procentpunt minder dan in 2024.");
});

test("nothing is said of how sectors differ when most of them are hidden, too small or the same", () => {
  const value = (...sectors: SectorRow[]) => findings(figures(all), sectors)[1]?.value;
  expect(value(sector("a", 0.03), sector("b", 0.07), sector("c", null), sector("d", null))).toBe(
    "3,0% tot 7,0%",
  );
  expect(
    value(sector("a", 0.03), sector("b", 0.07), sector("c", null), sector("d", null), sector("e", null)),
  ).toBe("41,0%");
  expect(value(sector("a", 0.03), sector("b", 0.07, 99))).toBe("41,0%");
  expect(value(sector("a", 0.03), sector("b", 0.03))).toBe("41,0%");
});

test("a hidden figure gives no finding, and another takes its place", () => {
  const found = findings(figures({ ...all, verzuimpercentage: null, "werkgelegenheid-banen": 1234 }), []);
  expect(found.map(({ value }) => value)).toEqual(["41,0%", "50,0%", "1.234"]);
  expect(findings(figures({ verzuimpercentage: null }), [])).toEqual([]);
});

test("in English they say the same", () => {
  const found = findingsIn(
    figures({ ...all, nulverzuim: null, "werkgelegenheid-banen": 1234 }, 0.05),
    [sector("Horeca", 0.03)],
    voiceAt("en"),
  );
  expect(found.map(({ value, sentence, more }) => [value, sentence, more])).toEqual([
    [
      "5.2%",
      "of working time was lost to sickness in 2025.",
      "That is 0.2 percentage points more than in 2024.",
    ],
    [
      "41.0%",
      "of employees took a course or training in 2025.",
      "At employers with 1 tot 10 werkzame personen it was 30.0%, at employers with 250 of meer werkzame personen it was 60.0%.",
    ],
    ["1,234", "jobs were there on the last day of 2025 at the employers in these figures.", null],
  ]);
});
