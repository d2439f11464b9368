import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "arbeidsrelatie-naar-contract";
const year = "2025JJ00";

test("every form has its own class, and the classes add up to everyone", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const fixedHours of [true, false]) {
      hired(p, employer, { contract: "vast", fixedHours });
      hired(p, employer, { contract: "tijdelijk", fixedHours });
    }
    hired(p, employer, { contract: "tijdelijk", fixedHours: true });
    hired(p, employer, { contract: "oproep", factor: 0, fixedHours: false });
    hired(p, employer, { contract: "uitzend", fixedHours: true });
    hired(p, employer, { contract: "overig", fixedHours: true });
  });
  const cube = await cubeOf(p, { indicators: [id, "flexibele-arbeidsrelatie"] });
  const share = (code: string) => figure(cube, id, year, {}, code)?.value;
  const codes = [
    "vast",
    "tijdelijk",
    "oproep",
    "uitzend",
    "vast-zonder-uren",
    "tijdelijk-zonder-uren",
    "overig",
  ];
  expect(codes.map(share)).toEqual([1, 2, 1, 1, 1, 1, 1].map((people) => people / 8));
  expect(figure(cube, "flexibele-arbeidsrelatie", year)?.value).toBe(1 - (share("vast") ?? 0));
});

test("a person counts once, at the main job", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = hired(p, employer, { contract: "tijdelijk", fixedHours: true, factor: 0.8 });
    hired(p, employer, { person: job.person, contract: "oproep", factor: 0.2 });
    hired(p, employer, { contract: null });
  });
  const cube = await cubeOf(p, { indicators: [id, "flexibele-arbeidsrelatie"] });
  expect(figure(cube, id, year, {}, "tijdelijk")).toMatchObject({ value: 1, persons: 120 });
  expect(figure(cube, id, year, {}, "oproep")).toMatchObject({ value: 0, persons: 120 });
});
