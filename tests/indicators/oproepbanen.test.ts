import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "oproepbanen";
const year = "2025JJ00";

test("people whose main job is on call, of all whose form is known", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { contract: "oproep", factor: 0 });
    hired(p, employer, { contract: "vast", fixedHours: false });
    hired(p, employer, { contract: "uitzend" });
    hired(p, employer, { contract: "tijdelijk" });
    hired(p, employer, { contract: null });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 4, persons: 480 });
});

test("on call beside a larger job does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = hired(p, employer, { contract: "vast", factor: 0.5 });
    hired(p, employer, { person: job.person, contract: "oproep", factor: 0.1 });
    hired(p, employer, { contract: "oproep", factor: 0.1 });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});
