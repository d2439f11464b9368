import { expect, test } from "vitest";
import { composeAt, type Place } from "../support/composites-places.ts";

const id = "toegangskloof-loopbrug";

function at(codes: Record<string, string>, value: number, personen: number, tabel = "sector-grootte"): Place {
  return { codes, tabel, personen, parts: { "loopbruggen-per-1000": value } };
}

const sizes = [
  at({ sector: "Q", grootte: "1-10" }, 0.2, 100),
  at({ sector: "Q", grootte: "10-50" }, 0.3, 200),
  at({ sector: "Q", grootte: "50-250" }, 0.5, 700),
  at({ sector: "Q", grootte: "250+" }, 0.6, 5000),
];
const gap = (0.2 * 100 + 0.3 * 200 + 0.5 * 700) / 1000 - 0.6;

test("T18: MK2 weighs the firms below 250 by their persons, not by firms, and takes off the rate of the others", async () => {
  const total = at({ sector: "Q", grootte: "T" }, 0.55, 6000);
  const found = await composeAt(id, [...sizes, total]);
  expect(found).toEqual([null, null, null, null, expect.closeTo(gap, 12)]);
  expect(gap).toBeCloseTo(-0.17, 12);
});

test("the same cell in another table has the same gap; another sector has its own or none", async () => {
  const found = await composeAt(id, [
    ...sizes,
    at({ sector: "Q", regio: "T" }, 0.55, 6000, "sector-regio"),
    at({ sector: "Q", regio: "AM01" }, 0.55, 6000, "sector-regio"),
    at({ sector: "C", grootte: "T" }, 0.55, 6000),
    at({ sector: "Q", leeftijd: "25-35" }, 0.55, 600, "sector-leeftijd"),
  ]);
  expect(found.slice(4)).toEqual([expect.closeTo(gap, 12), null, null, null]);
});

test("with one size class hidden there is no gap, large or small", async () => {
  const total = at({ sector: "Q", grootte: "T" }, 0.55, 6000);
  for (const hidden of [0, 3]) {
    const shown = sizes.filter((_, index) => index !== hidden);
    expect((await composeAt(id, [...shown, total])).at(-1)).toBeNull();
  }
});

test("a place that stands in two tables counts once", async () => {
  const country = [
    ...sizes.map((place) => ({ ...place, codes: { ...place.codes, sector: "T" } })),
    ...sizes.map(({ codes, ...place }) => ({
      ...place,
      tabel: "regio-grootte",
      codes: { regio: "T", grootte: codes.grootte ?? "" },
    })),
  ];
  const total = at({ regio: "T", grootte: "T" }, 0.55, 6000, "regio-grootte");
  expect((await composeAt(id, [...country, total])).at(-1)).toBeCloseTo(gap, 12);
});
