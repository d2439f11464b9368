import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "flexibele-arbeidsrelatie";
const year = "2025JJ00";

test("T8: for an indefinite time without fixed hours is flexible", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { contract: "vast", fixedHours: true });
    hired(p, employer, { contract: "vast", fixedHours: false });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("limited time, on call, by an agency and any other form are flexible", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { contract: "vast", fixedHours: true });
    hired(p, employer, { contract: "tijdelijk", fixedHours: true });
    hired(p, employer, { contract: "oproep", factor: 0 });
    hired(p, employer, { contract: "uitzend", fixedHours: true });
    hired(p, employer, { contract: "overig" });
  });
  expect((await compute(p, id, year)).value).toBe(4 / 5);
});

test("nothing said about fixed hours: the hours of the contract decide, and without them the form is unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { contract: "vast", factor: 0.5 });
    hired(p, employer, { contract: "vast", factor: 0 });
    hired(p, employer, { contract: "vast", factor: null });
    hired(p, employer, { contract: null });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("a person counts once, at the main job, as it is on the last day", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = hired(p, employer, { contract: "vast", fixedHours: true, factor: 0.6 });
    hired(p, employer, { person: job.person, contract: "oproep", factor: 0.2 });
    hired(p, employer, { contract: "tijdelijk", to: "2025-09-30" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 0, persons: 120 });
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 1 / 2, persons: 240 });
});
