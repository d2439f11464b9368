import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "medewerkers-per-leidinggevende";
const year = "2025JJ00";

test("people without leaders' tasks per leader, at the main job on the last day", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (let person = 0; person < 5; person += 1) hired(p, employer, { leads: false });
    const leader = hired(p, employer, { leads: true, factor: 0.6 });
    hired(p, employer, { leads: false, factor: 0.2, person: leader.person });
    hired(p, employer, { leads: true, to: "2025-11-30" });
    hired(p, employer);
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 5, persons: 720 });
});

test("an employer whose only leader leads in a side job has none", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { leads: true });
    hired(p, employer, { leads: false });
  });
  everywhere(p, (employer) => {
    const worker = hired(p, employer, { leads: false });
    hired(p, employer, { leads: true, factor: 0.2, person: worker.person });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 240 });
});

test("an employer who names no leader did not deliver them", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { leads: true });
    hired(p, employer, { leads: false });
  });
  everywhere(p, (employer) => hired(p, employer, { leads: false }));
  expect((await compute(p, id, year)).value).toBe(1);
});
