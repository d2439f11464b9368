import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "scholingsuren";
const year = "2025JJ00";

test("hours of all activities per person in service", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.trained(job, "2025-02-01", "2025-02-03", 16);
    p.trained(job, "2025-05-01", null, 4.5);
    p.employed(employer);
  });
  expect((await compute(p, id, year)).value).toBeCloseTo((16 + 4.5) / 2, 9);
});

test("hours are spread over the calendar days of the activity", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.trained(p.employed(employer), "2024-12-22", "2025-04-10", 110));
  const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
  // 10 + 90 + 10 days, an hour a day.
  expect(figure(cube, id, "2024JJ00")?.value).toBeCloseTo(10, 9);
  expect(figure(cube, id, "2025KW01")?.value).toBeCloseTo(90, 9);
  expect(figure(cube, id, "2025KW02")?.value).toBeCloseTo(10, 9);
  expect(figure(cube, id, year)?.value).toBeCloseTo(100, 9);
});

test("unknown hours do not become 0: who followed such an activity is left out of the mean", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.trained(p.employed(employer), "2025-02-01", null, 12);
    const unknown = p.employed(employer);
    p.trained(unknown, "2025-02-01", null, null);
    p.trained(unknown, "2025-08-01", null, 30);
  });
  const cube = await cubeOf(p, { indicators: [id, "scholingsdeelname"] });
  expect(figure(cube, id, year)).toMatchObject({ value: expect.closeTo(12, 9), persons: 120 });
  expect(figure(cube, id, "2025KW03")?.value).toBeCloseTo(30 / 2, 9);
  expect(figure(cube, "scholingsdeelname", year)?.persons).toBe(240);
});

test("an activity of exactly 0 hours is known", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.trained(p.employed(employer), "2025-02-01", null, 0);
    p.trained(p.employed(employer), "2025-02-01", null, 10);
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(10 / 2, 9);
});

test("T16: an employer that delivered no training is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.trained(p.employed(employer), "2025-02-01", null, 8));
  const delivery = p.delivery({ without: ["scholing"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const { value, employers } = await compute(p, id, year);
  expect({ value, employers }).toEqual({ value: expect.closeTo(8, 9), employers: 12 });
});
