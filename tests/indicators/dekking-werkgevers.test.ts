import { expect, test } from "vitest";
import { catalogWith, composed, shownCell } from "../support/known-population.ts";

const id = "dekking-werkgevers";
const cell = (codes: Record<string, string>, value: number | null, werkgevers: number | null) =>
  shownCell("werkgelegenheid-personen", "sector-grootte", codes, value, { werkgevers });

test("employers with people in service divided by the known employers, not workers by workers", async () => {
  const catalog = await catalogWith(
    "Q;T;T;80;2000;CBS;2025",
    "C;T;T;;1000;CBS;2025",
    "T;T;T;400;9000;CBS;2025",
  );
  const made = await composed(catalog, id, [
    cell({ sector: "Q", grootte: "T" }, 500, 12),
    cell({ sector: "C", grootte: "T" }, 500, 10),
    cell({ sector: "T", grootte: "T" }, 4500, 100),
    cell({ sector: "Q", grootte: "250+" }, 450, 3),
  ]);
  expect(made.map((one) => one?.waarde)).toEqual([12 / 80, null, 100 / 400, null]);
});

test("T16: an employer who delivers nothing lowers the coverage; without any delivery there is none", async () => {
  const catalog = await catalogWith("Q;T;T;2;30;CBS;2025", "C;T;T;2;30;CBS;2025");
  const made = await composed(catalog, id, [
    cell({ sector: "Q", grootte: "T" }, 150, 1),
    cell({ sector: "C", grootte: "T" }, null, null),
  ]);
  expect(made.map((one) => one?.waarde)).toEqual([0.5, null]);
});
