import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "open-verzuimgevallen";
const year = "2025JJ00";

test("cases that run on the last day, of who is in service then", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-12-31", "2026-01-05");
    p.absent(p.employed(employer), "2022-12-01", null);
    p.absent(p.employed(employer), "2025-09-01", "2025-12-31");
    p.absent(p.employed(employer, { to: "2025-12-30" }), "2025-12-01", null);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 240, persons: 360, personsWith: 240 });
  expect(figure(cube, id, "2025KW03")?.value).toBe(240);
  expect(figure(cube, id, "2025KW02")?.value).toBe(120);
});

test("T6: a case on two jobs is one; two cases on two jobs are two", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const begin of ["2025-12-01", "2025-12-05"]) {
      const first = p.employed(employer, { factor: 0.5 });
      p.absent(first, "2025-12-01", null);
      p.absent(p.employed(employer, { factor: 0.3, person: first.person }), begin, null);
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 3 * 120, persons: 240 });
});
