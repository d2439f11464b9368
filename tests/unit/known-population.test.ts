import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withKnownPopulation } from "../../src/catalog/known-population.ts";
import { AppError } from "../../src/errors.ts";
import { definitionsOf } from "../../src/publish/definitions.ts";
import { catalogWith } from "../support/known-population.ts";
import { theCatalog } from "../support/population.ts";

async function faults(...lines: string[]): Promise<string[]> {
  try {
    await catalogWith(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("SETTINGS_INVALID");
    return error.problems.map(({ line, message }) => `${line}: ${message}`);
  }
}

test.each([
  [
    "a code that is not there",
    "X;AM04;T;1;1;CBS;2025",
    [
      "2: De code in 'sector' staat niet in de codelijst en is geen T.",
      "2: De code in 'regio' staat niet in de codelijst en is geen T.",
    ],
  ],
  [
    "a size of another scheme",
    "Q;T;10-100;1;1;CBS;2025",
    ["2: De code in 'grootte' staat niet in de codelijst en is geen T."],
  ],
  [
    "a number with a point",
    "Q;T;T;1.000;1;CBS;2025",
    ["2: 'werkgevers' is geen geheel getal zonder punten."],
  ],
  [
    "no source",
    "Q;T;T;1;1;;2025",
    ["2: De bron ontbreekt: zonder bron is een populatie niet te controleren."],
  ],
  ["no year", "Q;T;T;1;1;CBS;25", ["2: 'jaar' is geen jaar."]],
])("%s", async (_name, line, expected) => {
  expect(await faults(line)).toEqual(expected);
});

test("a place twice in one year, and a line of another length", async () => {
  expect(await faults("Q;T;T;1;1;CBS;2025", "Q;T;T;2;2;CBS;2025", "Q;T;T;2;2;CBS;2024")).toEqual([
    "3: Deze sector, regio en grootte staan er voor dit jaar twee keer.",
  ]);
  expect(await faults("Q;T;T;1;1;CBS")).toEqual([
    "2: Elke regel moet evenveel velden hebben, gescheiden door ';'.",
  ]);
});

test("without the file there is no coverage in the release, and no column of empty cells", async () => {
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-populatie-"));
  const catalog = withKnownPopulation(await theCatalog(), home);
  rmSync(home, { recursive: true });
  const ids = definitionsOf(catalog, []).indicatoren.map(({ id }) => id);
  expect(ids).not.toContain("dekking-werkgevers");
  expect(ids).toContain("werkgelegenheid-personen");
  expect(definitionsOf(catalog, []).populatie).toEqual([]);
});

test("a release names the population with its source and year", async () => {
  const { indicatoren, populatie } = definitionsOf(await catalogWith("Q;T;T;80;;CBS 81589NED;2024"), []);
  expect(indicatoren.map(({ id }) => id)).toContain("dekking-werkgevers");
  expect(populatie).toHaveLength(3 * 5);
  expect(populatie?.find(({ periode }) => periode === "2025KW03")).toEqual({
    ...{ sector: "Q", regio: "T", grootte: "T", periode: "2025KW03", jaar: 2024 },
    ...{ werkgevers: 80, werknemers: null, bron: "CBS 81589NED" },
  });
});
