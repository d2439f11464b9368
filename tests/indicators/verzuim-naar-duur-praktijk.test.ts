import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "verzuim-naar-duur-praktijk";
const year = "2025JJ00";

test("less than a week, up to six weeks, and longer: they add up to the absence rate", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const back of ["2025-03-07", "2025-03-08", "2025-04-12", "2025-04-13"]) {
      p.absent(p.employed(employer), "2025-03-01", back); // 6, 7, 42 and 43 days
    }
  });
  const cube = await cubeOf(p, { indicators: ["verzuimpercentage", id] });
  const days = (code: string) => (figure(cube, id, year, {}, code)?.value ?? Number.NaN) * 4 * 365;
  expect(days("kort")).toBeCloseTo(6, 9);
  expect(days("middellang")).toBeCloseTo(7 + 42, 9);
  expect(days("lang")).toBeCloseTo(43, 9);
  expect((figure(cube, "verzuimpercentage", year)?.value ?? 0) * 4 * 365).toBeCloseTo(98, 9);
});

test("an open case counts by its days so far", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-03-27", null); // 5 days in the first quarter
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: ["verzuimpercentage", id] });
  expect(figure(cube, id, "2025KW01", {}, "kort")?.value).toBeCloseTo(5 / 180, 12);
  expect(figure(cube, id, "2025KW02", {}, "kort")?.value).toBe(0);
  expect(figure(cube, id, "2025KW02", {}, "lang")?.value).toBeCloseTo(91 / 182, 12);
});
