import { expect, test } from "vitest";
import { catalogWith, composed, shownCell } from "../support/known-population.ts";

const id = "dekking-werknemers";
const persons = "werkgelegenheid-personen";
const cell = (codes: Record<string, string>, value: number | null, change = {}, table = "sector-grootte") =>
  shownCell(persons, table, codes, value, change);

test("people in service divided by the known workers of the same place", async () => {
  const catalog = await catalogWith(
    "Q;T;T;100;2000;CBS;2025",
    "Q;T;10-50;40;800;CBS;2025",
    "Q;AM01;T;9;500;CBS;2025",
    "T;T;T;900;10000;CBS;2025",
  );
  const made = await composed(catalog, id, [
    cell({ sector: "Q", grootte: "T" }, 500),
    cell({ sector: "Q", grootte: "10-50" }, 600),
    cell({ sector: "Q", regio: "AM01" }, 450, {}, "sector-regio"),
    cell({ sector: "T", grootte: "T" }, 5000),
    cell({ sector: "Q", leeftijd: "T" }, 500, {}, "sector-leeftijd"),
  ]);
  expect(made.map((one) => one?.waarde)).toEqual([
    500 / 2000,
    600 / 800,
    450 / 500,
    5000 / 10000,
    500 / 2000,
  ]);
});

test("T16: where nothing was delivered or shown there is no coverage; it is not zero", async () => {
  const catalog = await catalogWith("Q;T;T;100;2000;CBS;2025", "C;T;T;50;1000;CBS;2025");
  const made = await composed(catalog, id, [
    cell({ sector: "Q", grootte: "T" }, null),
    cell({ sector: "C", grootte: "T" }, null, { status: "niet-geleverd" }),
  ]);
  expect(made.map((one) => [one?.waarde, one?.status])).toEqual([
    [null, "niet-te-berekenen"],
    [null, "niet-geleverd"],
  ]);
});

test("no coverage where the population is not known, and none by age", async () => {
  const catalog = await catalogWith("Q;T;T;100;2000;CBS;2025", "C;T;T;100;;CBS;2025");
  const made = await composed(catalog, id, [
    cell({ sector: "C", grootte: "T" }, 500),
    cell({ sector: "Q", grootte: "1-10" }, 500),
    cell({ sector: "Q", leeftijd: "25-35" }, 500, {}, "sector-leeftijd"),
    cell({ sector: "?", grootte: "T" }, 500),
  ]);
  expect(made.map((one) => one?.waarde)).toEqual([null, null, null, null]);
});

test("a population counts two years on, until a newer one, for the year and its quarters", async () => {
  const catalog = await catalogWith(
    "Q;T;T;1;1000;CBS;2022",
    "Q;T;T;1;2000;CBS;2024",
    "C;T;T;1;1000;CBS;2022",
  );
  const at = (sector: string, periode: string) => cell({ sector, grootte: "T" }, 500, { periode });
  const made = await composed(catalog, id, [
    at("Q", "2023JJ00"),
    at("Q", "2024KW02"),
    at("Q", "2026JJ00"),
    at("Q", "2027JJ00"),
    at("Q", "2021JJ00"),
    at("C", "2024KW04"),
    at("C", "2025KW01"),
  ]);
  expect(made.map((one) => one?.waarde)).toEqual([0.5, 0.25, 0.25, null, null, 0.5, null]);
});
