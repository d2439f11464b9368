import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "verzuim-naar-duur-vernet";
const classes = ["1-14", "15-91", "92-365", "366-730"];

async function sums(p: Population, period = "2025JJ00") {
  const cube = await cubeOf(p, { indicators: [id, "verzuimpercentage"] });
  return {
    parts: classes.map((code) => figure(cube, id, period, {}, code)?.numerator.sum ?? 0),
    whole: figure(cube, "verzuimpercentage", period)?.numerator.sum ?? 0,
  };
}

test("G3: a case of 50 days is in 15-91", async () => {
  const p = new Population();
  everywhere(p, (employer) =>
    p.absent(p.employed(employer), "2025-01-10", "2025-03-01", [["2025-02-01", 50]]),
  );
  expect((await sums(p)).parts).toEqual([0, 120 * 36, 0, 0]);
});

test("the edges of the classes: 14 and 15, 91 and 92, 365 and 366 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-02-01", "2025-02-15");
    p.absent(p.employed(employer), "2025-02-01", "2025-02-16");
    p.absent(p.employed(employer), "2025-02-01", "2025-05-03");
    p.absent(p.employed(employer), "2025-02-01", "2025-05-04");
    p.absent(p.employed(employer), "2024-12-22", "2025-12-22");
    p.absent(p.employed(employer), "2024-12-22", "2025-12-23");
  });
  expect((await sums(p)).parts).toEqual([120 * 14, 120 * (15 + 91), 120 * (92 + 355), 120 * 356]);
});

test("a case of more than 730 days stays in the last class, so that the classes add up", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2023-03-02", null);
    p.absent(p.employed(employer, { factor: 0.7 }), "2025-03-01", "2025-03-10");
  });
  const { parts, whole } = await sums(p);
  expect(parts[3]).toBe(120 * 59);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 9);
});
