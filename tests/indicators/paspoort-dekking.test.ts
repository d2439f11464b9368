import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { passport } from "../support/population-registers.ts";

const id = "paspoort-dekking";

test("PP1: who has a passport on the last day, of who is in service then", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { made: "2025-12-31" });
    passport(p, p.employed(employer), { made: "2026-01-01" });
    passport(p, p.employed(employer), { made: null });
    p.employed(employer);
    passport(p, p.employed(employer, { to: "2025-12-30" }));
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 4, base: 4 * 120 });
});

test("it is known for every quarter when a passport was made", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { made: "2025-04-01" });
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const shares = ["2025KW01", "2025KW02", "2025JJ00"].map((period) => figure(cube, id, period)?.value);
  expect(shares).toEqual([0, 1 / 2, 1 / 2]);
});

test("T16: an employer that delivered no passports is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => passport(p, p.employed(employer)));
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: ["paspoort"] }) });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, employers: 12 });
});
