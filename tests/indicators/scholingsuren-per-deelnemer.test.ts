import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholingsuren-per-deelnemer";
const year = "2025JJ00";

test("hours of those who followed training; who followed none is not in the mean", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2025-02-01", { hours: 16 });
    training(p, job, "2025-05-01", { hours: 4.5 });
    training(p, p.employed(employer), "2025-05-01", { hours: 0 });
    p.employed(employer);
  });
  const { value, persons } = await compute(p, id, year);
  expect({ value, persons }).toEqual({ value: expect.closeTo((16 + 4.5) / 2, 9), persons: 240 });
});

test("hours are spread over the days; who has an activity with unknown hours is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2024-12-22", { to: "2025-01-10", hours: 40 });
    const unknown = p.employed(employer);
    training(p, unknown, "2025-02-01", { hours: 100 });
    training(p, unknown, "2025-02-01");
  });
  const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
  expect(figure(cube, id, "2024JJ00")).toMatchObject({ value: expect.closeTo(20, 9), persons: 120 });
  expect(figure(cube, id, year)).toMatchObject({ value: expect.closeTo(20, 9), persons: 120 });
});
