import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { type Anonymity, measureAnonymity } from "../../src/intake/identifiers/anonymity.ts";
import { anonymityLines } from "../../src/intake/identifiers/anonymity-text.ts";
import { stagingStatements } from "../../src/store/schema.ts";

interface Person {
  readonly werkgever: number;
  readonly geboortejaar: number | null;
  readonly geslacht: string | null;
  readonly functiegroep: string | null;
  readonly contractvorm: string | null;
  readonly ziek: boolean;
}

const text = (value: string | null) => (value === null ? "null" : `'${value}'`);

/** Staged tables with one job per person in 2025; every employer in one region. */
async function measure(persons: readonly Person[], absence = true): Promise<Anonymity | undefined> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await engine.run(stagingStatements().join(";\n"));
    await engine.run("insert into leveringsjaar values (2025)");
    if (absence) await engine.run("insert into geleverd values ('verzuim')");
    for (const nr of new Set(persons.map(({ werkgever }) => werkgever))) {
      await engine.run(`insert into werkgever (rij, werkgever_nr, regio) values (${nr}, ${nr}, 'AM05')`);
    }
    for (const [index, one] of persons.entries()) {
      const nr = index + 1;
      await engine.run(`insert into medewerker (rij, medewerker_nr, geboortejaar, geslacht) values (${nr}, ${nr}, ${one.geboortejaar}, ${text(one.geslacht)});
        insert into dienstverband (rij, dienstverband_nr, medewerker_nr, werkgever_nr, begin, functiegroep, contractvorm)
          values (${nr}, ${nr}, ${nr}, ${one.werkgever}, 18000, ${text(one.functiegroep)}, ${text(one.contractvorm)});
        ${one.ziek ? `insert into verzuim (rij, verzuim_nr, dienstverband_nr, begin) values (${nr}, ${nr}, ${nr}, 20200)` : "select 1"}`);
    }
    return await measureAnonymity(engine);
  } finally {
    engine.close();
  }
}

const person: Person = {
  werkgever: 1,
  geboortejaar: 1990,
  geslacht: "V",
  functiegroep: "zorg",
  contractvorm: "vast",
  ziek: false,
};
const several = (count: number, more: Partial<Person> = {}) =>
  Array.from({ length: count }, () => ({ ...person, ...more }));

describe("groups with the same characteristics", () => {
  test("shares below 5 and 10, and groups in which all or none were absent", async () => {
    const persons = [
      ...several(4),
      ...several(6, { geslacht: "M" }),
      ...several(9, { werkgever: 2 }),
      ...several(1, { werkgever: 2, ziek: true }),
    ];
    expect(await measure(persons)).toEqual({
      personen: 20,
      kenmerken: ["leeftijdsklasse", "geslacht", "regio", "functiegroep", "werkgever", "contractvorm"],
      onder5: 4 / 20,
      onder10: (4 + 6) / 20,
      eenvormig: (4 + 6) / 20,
    });
  });

  test("ages of one class are one group: 25 to 35 in 2025 is born from 1991 to 2000", async () => {
    const persons = [...several(3, { geboortejaar: 1991 }), ...several(2, { geboortejaar: 2000 })];
    expect((await measure(persons))?.onder5).toBe(0);
    expect((await measure([...persons, ...several(1, { geboortejaar: 1990 })]))?.onder5).toBe(0.1667);
  });

  test("what is missing fits every group", async () => {
    const persons = [...several(4), ...several(1, { geslacht: null })];
    expect((await measure(persons))?.onder5).toBe(0);
    expect((await measure([...several(4), ...several(1, { geslacht: "M" })]))?.onder5).toBe(1);
  });

  test("without absence nothing is said of it, and without jobs nothing at all", async () => {
    expect((await measure(several(3), false))?.eenvormig).toBeNull();
    expect(await measure([])).toBeUndefined();
  });

  test("the same as comparing every two persons", async () => {
    const one: fc.Arbitrary<Person> = fc.record({
      werkgever: fc.integer({ min: 1, max: 2 }),
      geboortejaar: fc.constantFrom(1985, 1995, null),
      geslacht: fc.constantFrom("V", "M", null),
      functiegroep: fc.constantFrom("zorg", "kantoor"),
      contractvorm: fc.constant(null),
      ziek: fc.boolean(),
    });
    const fits = (a: unknown, b: unknown) => a === null || b === null || a === b;
    const same = (a: Person, b: Person) =>
      a.werkgever === b.werkgever &&
      a.functiegroep === b.functiegroep &&
      fits(a.geslacht, b.geslacht) &&
      fits(a.geboortejaar, b.geboortejaar);
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 40 }), async (persons) => {
        const groups = persons.map((own) => persons.filter((other) => same(own, other)));
        const share = (small: (group: readonly Person[]) => boolean) =>
          Math.round((groups.filter(small).length / persons.length) * 10_000) / 10_000;
        const result = await measure(persons);
        expect(result?.onder5).toBe(share((group) => group.length < 5));
        expect(result?.onder10).toBe(share((group) => group.length < 10));
        expect(result?.eenvormig).toBe(share((group) => new Set(group.map(({ ziek }) => ziek)).size < 2));
      }),
      { numRuns: 25, seed: 5, endOnFailure: true },
    );
  });
});

test("two lines for a reader", () => {
  const kenmerken = ["geslacht", "regio", "werkgever"];
  expect(anonymityLines({ personen: 1234, kenmerken, onder5: 0.342, onder10: 0.5, eenvormig: 0 })).toEqual([
    "Herleidbaarheid: 34,2 % van 1.234 personen zit in een groep van minder dan 5, 50,0 % in een groep van minder dan 10 (geslacht, regio en werkgever).",
    "Verzuim per groep: 0,0 % zit in een groep waarin iedereen of niemand verzuim had.",
  ]);
});
