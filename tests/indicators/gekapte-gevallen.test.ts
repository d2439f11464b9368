import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "gekapte-gevallen";
const year = "2025JJ00";

test("cases with days of illness after the 730th in the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2023-04-01", "2025-03-31"); // 730 days
    p.absent(p.employed(employer), "2023-04-01", "2025-04-01"); // 731 days
    p.absent(p.employed(employer), "2023-10-02", null); // the 731st day is 1 October 2025
    p.absent(p.employed(employer), "2025-04-01", null);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 240, persons: 480, personsWith: 240 });
  expect(figure(cube, id, "2025KW01")?.value).toBe(120);
  expect(figure(cube, id, "2025KW02")?.value).toBe(0);
  expect(figure(cube, id, "2025KW04")?.value).toBe(120);
});
