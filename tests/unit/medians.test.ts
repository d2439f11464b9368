import { expect, test } from "vitest";
import type { Indicator } from "../../src/catalog/types.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { silent } from "../../src/progress.ts";
import { definition } from "../support/disclosure-cube.ts";
import { figure, Population, storeOf, theCatalog } from "../support/population.ts";

/** The median of the hours of training per person at an employer. */
const median: Indicator = {
  definition: definition("mediane-uren", {
    ...{ eenheid: "medewerker", maat: "mediaan", weergave: "uren", klasse: "hr", populatie: "proef" },
  }),
  file: "mediane-uren.sql",
  sql: "select s.periode, s.eenheid_id, cast(s.uren as double) / 1e12 as waarde from feit_scholing as s where s.uren > 0",
};

test("the median of every cell is that of its own units, exact and between the middle two", async () => {
  const p = new Population();
  const [care, industry] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10", size: 20 })];
  const hours = (employer: typeof care, list: readonly number[], born: number) => {
    for (const own of list) p.trained(p.employed(employer, { born }), "2025-05-06", "2025-05-06", own);
  };
  hours(care, [2, 4, 9], 1985);
  hours(industry, [1, 1, 6, 30], 1995);
  // Two employers, one person: a value at each, one person in the count.
  const both = p.employed(care, { born: 1985 });
  p.trained(both, "2025-05-06", "2025-05-06", 11);
  p.trained(p.employed(industry, { person: both.person }), "2025-05-06", "2025-05-06", 3);
  // Without hours there is no value, so no unit.
  p.employed(care);

  const store = await storeOf(p);
  try {
    const catalog = await theCatalog();
    const cube = await computeCube(store, { ...catalog, indicators: [median] }, [2025], silent);
    const at = (codes: Record<string, string>, period = "2025JJ00") => {
      const found = figure(cube, "mediane-uren", period, codes);
      return found === undefined ? undefined : [found.value, found.units, found.persons];
    };
    // 1 1 2 3 4 6 9 11 30
    expect(at({})).toEqual([4, 9, 8]);
    // 2 4 9 11
    expect(at({ sector: "Q" })).toEqual([6.5, 4, 4]);
    // 1 1 3 6 30
    expect(at({ sector: "C" })).toEqual([3, 5, 5]);
    expect(at({ sector: "C", grootte: "10-50" })).toEqual([3, 5, 5]);
    expect(at({ sector: "C", leeftijd: "25-35" })).toEqual([3.5, 4, 4]);
    expect(at({}, "2025KW02")).toEqual([4, 9, 8]);
    expect(at({}, "2025KW01")).toBeUndefined();
  } finally {
    store.close();
  }
});
