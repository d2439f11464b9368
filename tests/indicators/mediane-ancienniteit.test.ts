import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "mediane-ancienniteit";
const year = "2025JJ00";

test("the middle of the years since the first day, up to and with the last day of the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { from: "1996-01-01" });
    p.employed(employer, { from: "2022-01-01" });
    p.employed(employer, { from: "2025-12-01" });
    p.employed(employer, { from: "2000-01-01", to: "2025-12-30" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 4, persons: 360 });
  expect(figure(cube, id, "2025KW01")?.value).toBeCloseTo(9222 / 365.25, 9);
});

test("another contract at once goes on, a break begins anew", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { from: "2022-01-01", to: "2023-05-31" });
    p.employed(employer, { person: first.person, from: "2023-06-01" });
    const broken = p.employed(employer, { from: "2018-01-01", to: "2024-11-30" });
    p.employed(employer, { person: broken.person, from: "2025-01-01" });
  });
  const { value } = await compute(p, id, year);
  expect(value).toBeCloseTo((1461 + 365) / 2 / 365.25, 9);
});
