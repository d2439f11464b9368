import { expect, test } from "vitest";
import { composeAt, type Place } from "../support/composites-places.ts";
import { theCatalog } from "../support/population.ts";

const id = "wederkerigheid-label";

function at(codes: Record<string, string>, x: number, y: number, tabel = "sector-grootte"): Place {
  return { codes, tabel, parts: { "aanbod-werkgever": x, "initiatief-werknemer": y } };
}

/** Medians of 0.5 and 0.4. */
const sectors = [
  at({ sector: "A", grootte: "T" }, 0.9, 0.1),
  at({ sector: "C", grootte: "T" }, 0.5, 0.4),
  at({ sector: "F", grootte: "T" }, 0.6, 0.9),
  at({ sector: "G", grootte: "T" }, 0.1, 0.8),
  at({ sector: "Q", grootte: "T" }, 0.2, 0.3),
];

test("RC-Q: where the two lie against the medians of the sectors; equal to the median is high", async () => {
  expect(await composeAt(id, sectors)).toEqual([2, 1, 1, 3, 4]);
  const list = (await theCatalog()).codeLists.find((one) => one.id === "wederkerigheid-label");
  expect(list?.codes.map(({ code }) => code)).toEqual(["1", "2", "3", "4"]);
});

test("other cells lie against the same medians and do not move them; a sector in two tables counts once", async () => {
  const others = [
    at({ sector: "A", grootte: "250+" }, 0.5, 0.39),
    at({ sector: "T", grootte: "T" }, 0.49, 0.4),
    at({ sector: "?", grootte: "T" }, 0, 0),
    at({ sector: "A", regio: "T" }, 0.9, 0.1, "sector-regio"),
    at({ regio: "AM01", grootte: "T" }, 0.5, 0.4, "regio-grootte"),
  ];
  expect((await composeAt(id, [...sectors, ...others])).slice(5)).toEqual([2, 3, 4, 2, 1]);
});

test("with fewer than five sectors, or without one of the two, there is no label", async () => {
  expect(await composeAt(id, sectors.slice(1))).toEqual([null, null, null, null]);
  const half: Place = { codes: { sector: "B", grootte: "T" }, parts: { "aanbod-werkgever": 0.9 } };
  expect(await composeAt(id, [...sectors, half])).toEqual([2, 1, 1, 3, 4, null]);
  const other = sectors.map((place, index) => (index === 0 ? { ...place, periode: "2024JJ00" } : place));
  expect(await composeAt(id, other)).toEqual([null, null, null, null, null]);
});
