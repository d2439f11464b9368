import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "instroom-peildatum";
const year = "2025JJ00";

test("main job now and not a year ago, of all with one now", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer, { from: "2025-01-01" });
    p.employed(employer, { from: "2024-12-31" });
    p.employed(employer, { from: "2025-02-01", to: "2025-12-30" });
    const back = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: back.person, from: "2025-09-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 1 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW01")).toMatchObject({ value: 3 / 5, persons: 600 });
});

test("an employer without the year before is left out, and so are agency work and zero hours", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer, { from: "2025-03-01", contract: "uitzend" });
    p.employed(employer, { from: "2025-03-01", factor: 0 });
  });
  const delivery = p.delivery({ years: [2025] });
  everywhere(p, (employer) => p.employed(employer, { from: "2025-02-01" }), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
