import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

const id = "initiatief-werknemer";
const all = {
  "scholing-eigen-initiatief": 0.2,
  "leerbudget-gebruikers": 0.4,
  "paspoort-bijgewerkt": 0.1,
  "gesprek-op-verzoek": 0.15,
  "medewerker-doet-het-nodige": 0.7,
};

test("RC-I: the mean of the parts that are there", async () => {
  const { "paspoort-bijgewerkt": passport, ...four } = all;
  const found = await compose(id, [all, four]);
  expect(found[0]).toBeCloseTo((0.2 + 0.4 + passport + 0.15 + 0.7) / 5, 12);
  expect(found[1]).toBeCloseTo((0.2 + 0.4 + 0.15 + 0.7) / 4, 12);
});

test("with fewer than three of the five parts it cannot be computed", async () => {
  const two = { "scholing-eigen-initiatief": 0.2, "medewerker-doet-het-nodige": 0.7 };
  expect(await compose(id, [two, { ...two, "gesprek-op-verzoek": 0 }])).toEqual([
    null,
    expect.closeTo(0.3, 12),
  ]);
});
