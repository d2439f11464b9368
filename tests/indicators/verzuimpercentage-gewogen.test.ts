import { expect, test } from "vitest";
import { catalogWith, composed, shownCell } from "../support/known-population.ts";

const id = "verzuimpercentage-gewogen";
const sizes = ["1-10", "10-50", "50-250", "250+"];
const cell = (grootte: string, value: number | null, change = {}) =>
  shownCell("verzuimpercentage", "sector-grootte", { sector: "Q", grootte }, value, change);
const known = (workers: readonly number[]) =>
  workers.map((number, index) => `Q;T;${sizes[index]};10;${number};CBS;2025`);

async function weighted(lines: readonly string[], values: readonly (number | null)[]) {
  const cells = [cell("T", 0.06), ...values.map((value, index) => cell(sizes[index] ?? "", value))];
  const made = await composed(await catalogWith(...lines), id, cells);
  return made.map((one) => one?.waarde);
}

test("every size class weighs as in the whole sector, not as it was delivered", async () => {
  const made = await weighted(known([100, 200, 300, 400]), [0.02, 0.04, 0.05, 0.07]);
  expect(made[0]).toBeCloseTo((100 * 0.02 + 200 * 0.04 + 300 * 0.05 + 400 * 0.07) / 1000, 9);
  expect(made.slice(1)).toEqual([null, null, null, null]);
});

test("not where a class is hidden or its number is not known: the rest would pass for the whole", async () => {
  expect((await weighted(known([100, 200, 300, 400]), [0.02, 0.04, null, 0.07]))[0]).toBeNull();
  expect((await weighted(known([100, 200, 300]), [0.02, 0.04, 0.05, 0.07]))[0]).toBeNull();
  expect((await weighted(known([100, 200, 0, 400]), [0.02, 0.04, 0.05, 0.07]))[0]).toBeNull();
});

test("the numbers of regions and the total are no weights", async () => {
  const more = ["Q;T;T;40;9999;CBS;2025", ...sizes.map((size) => `Q;AM01;${size};1;7;CBS;2025`)];
  const made = await weighted([...known([100, 100, 100, 100]), ...more], [0.02, 0.04, 0.05, 0.07]);
  expect(made[0]).toBeCloseTo((0.02 + 0.04 + 0.05 + 0.07) / 4, 9);
});
