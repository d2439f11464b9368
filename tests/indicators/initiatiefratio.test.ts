import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "initiatiefratio";
const year = "2025JJ00";

test("SH2: activities by the worker or by both, of those whose initiative is known", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2025-02-01", { by: "werknemer" });
    training(p, job, "2025-02-02", { by: "samen" });
    training(p, job, "2025-02-03", { by: "werkgever" });
    training(p, job, "2025-02-04");
    training(p, p.employed(employer), "2025-02-01", { by: "werkgever" });
    p.employed(employer);
  });
  const { value, denominator, persons } = await compute(p, id, year);
  expect({ value, base: denominator.sum, persons }).toEqual({ value: 2 / 4, base: 4 * 120, persons: 240 });
});

test("an activity counts where it begins; the year is the sum of its quarters", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2024-12-31", { to: "2025-06-30", by: "werknemer" });
    training(p, job, "2025-03-31", { to: "2025-09-30", by: "werknemer" });
    training(p, job, "2025-04-01", { by: "werkgever" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const parts = ["2025KW01", "2025KW02", "2025KW03", year].map((period) => {
    const found = figure(cube, id, period);
    return [found?.numerator.sum, found?.denominator.sum];
  });
  expect(parts).toEqual([
    [120, 120],
    [0, 120],
    [undefined, undefined],
    [120, 240],
  ]);
});

test("T16: an employer that delivered no training is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => training(p, p.employed(employer), "2025-02-01", { by: "samen" }));
  const delivery = p.delivery({ without: ["scholing"] });
  everywhere(p, (employer) => training(p, p.employed(employer), "2025-02-01", { by: "werkgever" }), {
    delivery,
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, employers: 12 });
});
