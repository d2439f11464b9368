import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";

const id = "voltijders";
const year = "2025JJ00";

test("35 hours or more a week is full-time, whatever is full-time by the agreement", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { factor: null, hours: [35, 40] });
    p.employed(employer, { factor: null, hours: [34.9, 36] });
    p.employed(employer, { factor: null, hours: [40, 40] });
    p.employed(employer, { factor: null, hours: [32, 32] });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 480 });
});

test("unknown hours are left out, and jobs of one person count once, at the main job", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { factor: 1 });
    const job = p.employed(employer, { factor: null, hours: [36, 36] });
    p.employed(employer, { person: job.person, factor: null, hours: [4, 36] });
    p.employed(employer, { factor: null, hours: [0, 36] });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});
