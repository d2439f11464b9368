import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDelivery } from "../../src/intake/check.ts";
import type { Issue } from "../../src/intake/issue.ts";
import { silent } from "../../src/progress.ts";
import { dirtKinds } from "../../src/sample/dirt.ts";
import { makeSample } from "../../src/sample/sample.ts";
import { options } from "../support/delivery.ts";

/** Kind of planted dirt → the rule that finds it; none for what the contract allows. */
const ruleOf: Readonly<Record<string, string | undefined>> = {
  "onmogelijke-datum": "DATUM-BESTAAT-NIET",
  "geen-datum": "DATUM-ONGELDIG",
  "geen-getal": "GETAL-ONGELDIG",
  "onbekende-waarde": "CODE-ONBEKEND",
  "geen-ja-nee": "JANEE-ONGELDIG",
  "eind-voor-begin": "SCHOLING-EIND-VOOR-BEGIN",
  "hersteld-voor-begin": "VERZUIM-HERSTELD-VOOR-BEGIN",
  "dubbele-sleutel": "SLEUTEL-DUBBEL",
  "onbekende-verwijzing": "VERWIJZING-ONBEKEND",
  "verzuim-buiten-dienstverband": "VERZUIM-VOOR-DIENSTVERBAND",
  "overlappende-rijen": "DIENSTVERBAND-OVERLAP",
  "percentage-buiten-bereik": "GETAL-BEREIK",
  "verplicht-leeg": "WAARDE-ONTBREEKT",
  "uren-buiten-bereik": "GETAL-BEREIK",
  "factor-buiten-bereik": "GETAL-BEREIK",
  "leeftijd-onwaarschijnlijk": "MEDEWERKER-LEEFTIJD",
  "datum-in-de-toekomst": "GESPREK-TOEKOMST",
  "datum-dag-voorop": undefined,
  "decimale-komma": undefined,
};

async function findings(seed: number, dirt: boolean) {
  const out = join(mkdtempSync(join(tmpdir(), "intake-dirt-")), "sector");
  const sample = await makeSample({ out, workers: 1000, seed, dirt }, silent);
  const { issues } = await checkDelivery([out], options, silent);
  return { planted: sample.dirt, issues };
}

/** Remarks that the sample itself gives: how often, since planted rows move the lines. */
function remarks(issues: readonly Issue[], planted: ReadonlySet<string>): string[] {
  return issues
    .filter(({ ernst, code }) => ernst === "opmerking" && !planted.has(code))
    .map(({ code, aantal }) => `${code} ${aantal}`);
}

describe("the made-up sector", () => {
  test("every kind of dirt has its rule here", () => {
    expect(Object.keys(ruleOf).sort()).toEqual(dirtKinds.map(({ code }) => code).sort());
  });

  test.each([3, 42])(
    "seed %i: the dirt is found by rule, file, line and column, and nothing else",
    async (seed) => {
      const { planted, issues } = await findings(seed, true);
      const expected = planted.flatMap(({ code, bestand, regel, kolom }) => {
        const rule = ruleOf[code];
        return rule === undefined ? [] : [`${rule} ${bestand}:${regel} ${kolom}`];
      });
      expect(expected.length).toBe(2 * (dirtKinds.length - 2));
      const rules = new Set(Object.values(ruleOf).filter((rule) => rule !== undefined));
      const found = issues
        .filter(({ ernst, code }) => ernst !== "opmerking" || rules.has(code))
        .flatMap(({ code, bestand, regels, kolom }) =>
          regels.map((regel) => `${code} ${bestand}:${regel} ${kolom}`),
        );
      expect(found.sort()).toEqual(expected.sort());
      const clean = await findings(seed, false);
      expect(clean.issues.filter(({ ernst }) => ernst !== "opmerking")).toEqual([]);
      expect(remarks(issues, rules)).toEqual(remarks(clean.issues, rules));
    },
  );
});
