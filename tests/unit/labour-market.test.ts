import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLabourMarket } from "../../src/catalog/labour-market.ts";
import { AppError } from "../../src/errors.ts";
import { theCatalog } from "../support/population.ts";
import { marketOf } from "../support/statements.ts";

async function faults(...lines: string[]): Promise<string[]> {
  try {
    await marketOf(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("SETTINGS_INVALID");
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

test.each([
  [
    "codes that are not there",
    "zorg;X;AM04;1;1;1;CBS;2025",
    [
      "De code in 'functiegroep' is geen code van de BRC 2014 en geen T.",
      "De code in 'sector' staat niet in de codelijst en is geen T.",
      "De code in 'regio' staat niet in de codelijst en is geen T.",
    ],
  ],
  [
    "numbers with a point or a comma",
    "T;Q;T;1.000;1,5;;CBS;2025",
    ["'vacatures' is geen geheel getal zonder punten.", "'banen' is geen geheel getal zonder punten."],
  ],
  ["no number", "T;Q;T;;;;CBS;2025", ["Er staat geen enkel aantal."]],
  ["no source", "T;Q;T;1;1;1;;2025", ["De bron ontbreekt: zonder bron is een aantal niet te controleren."]],
  ["no year", "T;Q;T;1;1;1;CBS;2025KW01", ["'jaar' is geen jaar."]],
])("%s", async (_name, line, expected) => {
  expect(await faults("T;T;T;1;1;1;CBS;2025", line)).toEqual(
    expected.map((message) => `arbeidsmarkt.csv:3: ${message}`),
  );
});

test("a place twice in one year, a line of another length, and another head", async () => {
  expect(await faults("0111;T;T;1;;1;CBS;2025", "0111;T;T;2;;2;CBS;2025", "0111;T;T;2;;2;CBS;2024")).toEqual([
    "arbeidsmarkt.csv:3: Deze functiegroep, sector en regio staan er voor dit jaar twee keer.",
  ]);
  expect(await faults("T;T;T;1;1;CBS;2025")).toEqual([
    "arbeidsmarkt.csv:2: Elke regel moet evenveel velden hebben, gescheiden door ';'.",
  ]);
});

test("without the file the catalogue stays as it is", async () => {
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-arbeidsmarkt-"));
  const catalog = await theCatalog();
  expect(withLabourMarket(catalog, home)).toBe(catalog);
  rmSync(home, { recursive: true });
});
