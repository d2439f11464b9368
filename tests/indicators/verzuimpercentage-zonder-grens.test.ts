import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "verzuimpercentage-zonder-grens";
const year = "2025JJ00";

test("days after the 730th count here, and not in the ordinary percentage", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2023-02-01", "2025-03-01"); // the 730th day is 30 January 2025
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id, "verzuimpercentage"] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(59 / 730, 12);
  expect(figure(cube, "verzuimpercentage", year)?.value).toBeCloseTo(30 / 730, 12);
});

test("part-time factor, degree of incapacity and maternity leave as in the ordinary percentage", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 0.5 });
    p.absent(job, "2025-03-01", "2025-03-21", [["2025-03-11", 40]]);
    p.leave(job, "2025-03-01", "2025-03-05");
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id, "verzuimpercentage"] });
  expect(figure(cube, id, year)?.value).toBeCloseTo((0.5 * (5 + 10 * 0.4)) / (1.5 * 365), 12);
  expect(figure(cube, "verzuimpercentage", year)?.value).toBe(figure(cube, id, year)?.value);
});
