import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";
import { theCatalog } from "../support/population.ts";

const id = "aanbod-werkgever";
const all = {
  "leerbudget-recht": 0.9,
  ontwikkelgesprek: 0.8,
  "loopbaangesprek-aangeboden": 0.3,
  "werkgever-doet-het-nodige": 0.6,
};

test("RC-A: the mean of the parts that are there", async () => {
  const { ontwikkelgesprek, ...three } = all;
  const found = await compose(id, [all, three]);
  expect(found[0]).toBeCloseTo((0.9 + 0.8 + 0.3 + 0.6) / 4, 12);
  expect(found[1]).toBeCloseTo((0.9 + 0.3 + 0.6) / 3, 12);
});

test("with fewer than three of the five parts it cannot be computed; zero is a part", async () => {
  const two = { "leerbudget-recht": 0.9, ontwikkelgesprek: 0.8 };
  expect(await compose(id, [two, { ...two, "loopbaangesprek-aangeboden": 0 }, {}])).toEqual([
    null,
    expect.closeTo(1.7 / 3, 12),
    null,
  ]);
});

test("the part that no delivery has is named to the reader", async () => {
  const { composites } = await theCatalog();
  const found = composites.find(({ definition }) => definition.id === id);
  expect(found?.definition.delen).toEqual(Object.keys(all));
  expect(found?.definition.let_op).toMatch(/vier[\s\S]*het vijfde, scholing in werktijd/i);
});
