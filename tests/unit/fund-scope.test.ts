import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withFundScope } from "../../src/catalog/fund-scope.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { AppError } from "../../src/errors.ts";
import { periodsOf } from "../../src/indicators/periods.ts";
import { withTables } from "../../src/indicators/prepare.ts";
import { silent } from "../../src/progress.ts";
import {
  type Employer,
  type EmployerOptions,
  Population,
  storeOf,
  theCatalog,
} from "../support/population.ts";
import { employerWith, type ScopeOptions } from "../support/population-lists.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "regiespiegel-fondsen-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const scope = `fondsen:
  techniek:
    naam: Fonds Techniek
    cao: ["9201", "9202"]
    sbi:
      - { versie: "2008", van: "24", tot: "33" }
  zorg:
    naam: Fonds Zorg
    cao: ["9031"]
    sbi:
      - { versie: "2008", van: "86", tot: "8710" }
      - { versie: "2025", van: "86", tot: "88" }
`;

/** Fund and ground per employer, with this file in the home. */
async function funds(population: Population, file?: string): Promise<Map<number, string>> {
  if (file !== undefined) writeFileSync(join(home, "fondsen.yml"), file);
  const catalog = withFundScope(await theCatalog(), home);
  const needed = ["werkgever", "werkgever_fonds"];
  const small: Catalog = {
    ...catalog,
    indicators: [],
    facts: catalog.facts.filter(({ id }) => needed.includes(id)),
  };
  const store = await storeOf(population);
  try {
    const periods = periodsOf([2025], ["jaar", "kwartaal"]);
    const rows = await withTables(store, small, periods, silent, (engine) =>
      engine.rows<{ werkgever_nr: number; fonds: string; grond: string }>(
        "select werkgever_nr, fonds, grond from feit_werkgever_fonds where jaar = 2025 order by 1, 2",
      ),
    );
    expect(new Set(rows.map((row) => row.werkgever_nr)).size).toBe(rows.length);
    return new Map(rows.map(({ werkgever_nr, fonds, grond }) => [werkgever_nr, `${fonds} (${grond})`]));
  } finally {
    store.close();
  }
}

function staffed(population: Population, employer: Employer): number {
  population.employed(employer);
  return employer.number;
}

describe("the fund of an employer", () => {
  test("what was delivered goes before the agreement, and that before the activity", async () => {
    const p = new Population();
    const add = (options: EmployerOptions & ScopeOptions) => staffed(p, employerWith(p, options));
    const own = add({ sbi: "2511", cao: "9201", fund: "bouw" });
    const late = add({ sbi: "2511", cao: "9201", fund: "zuivel" });
    const agreement = add({ sbi: "8610", cao: "9202" });
    const activity = add({ sbi: "2511" });
    const other = add({ sbi: "2511", cao: "9999" });
    const none = add({ sbi: "4711", cao: "9999" });
    const found = await funds(p, scope);
    expect(found.get(own)).toBe("bouw (werkgever)");
    expect(found.get(late)).toBe("zuivel (werkgever)");
    expect(found.get(agreement)).toBe("techniek (cao)");
    expect(found.get(activity)).toBe("techniek (sbi)");
    expect(found.get(other)).toBe("techniek (sbi)");
    expect(found.has(none)).toBe(false);
  });

  test("a range ends with every code below its last one, in its own version", async () => {
    const p = new Population();
    const add = (sbi: string, version: "2008" | "2025" = "2008") =>
      staffed(p, employerWith(p, { sbi, version }));
    const inside = [add("86"), add("86101"), add("8710"), add("87101"), add("8810", "2025"), add("33")];
    const outside = [add("8720"), add("8810"), add("23"), add("34"), add("2511", "2025"), add("85")];
    const found = await funds(p, scope);
    expect(inside.map((number) => found.has(number))).toEqual(inside.map(() => true));
    expect(outside.map((number) => found.has(number))).toEqual(outside.map(() => false));
  });

  test("without a file only what was delivered says something", async () => {
    const p = new Population();
    const own = staffed(p, employerWith(p, { fund: "zorg" }));
    staffed(p, employerWith(p, { cao: "9201" }));
    expect([...(await funds(p))]).toEqual([[own, "zorg (werkgever)"]]);
  });
});

describe("fondsen.yml", () => {
  const faults = async (file: string): Promise<string[]> => {
    writeFileSync(join(home, "fondsen.yml"), file);
    const catalog = await theCatalog();
    try {
      withFundScope(catalog, home);
      return [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toBe("SETTINGS_INVALID");
      return error.problems.map(({ line, message }) => `${line}: ${message}`);
    }
  };

  test.each([
    [
      "two funds with one agreement",
      scope.replace("9031", "9202"),
      ["7: De fondsen 'techniek' en 'zorg' noemen dezelfde cao-code."],
    ],
    [
      "two funds with one activity",
      scope.replace('"86", tot: "8710"', '"3320", tot: "8710"'),
      ["7: De fondsen 'techniek' en 'zorg' noemen dezelfde SBI-codes."],
    ],
    [
      "a range that runs back",
      scope.replace('"24", tot: "33"', '"34", tot: "33"'),
      ["2: Bij 'techniek' ligt een reeks SBI-codes achterstevoren."],
    ],
    [
      "a version that is not there",
      scope.replace('"2025"', '"1993"'),
      ["12: De sleutel 'fondsen.zorg.sbi.1.versie' moet een van deze zijn: 2008, 2025."],
    ],
    [
      "a code that lost its zero as a number",
      scope.replace('"9031"', "31"),
      ["9: De sleutel 'fondsen.zorg.cao.0' moet een tekst zijn."],
    ],
    [
      "a key that is unknown",
      scope.replace("naam: Fonds Zorg", "naam: Fonds Zorg\n    leden: 3"),
      ["9: De sleutel 'fondsen.zorg.leden' is onbekend."],
    ],
  ])("%s", async (_name, file, expected) => {
    expect(file).not.toBe(scope);
    expect(await faults(file)).toEqual(expected);
  });

  test("the file as it should be", async () => {
    expect(await faults(scope)).toEqual([]);
  });
});
