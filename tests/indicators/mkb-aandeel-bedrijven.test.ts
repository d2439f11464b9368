import { expect, test } from "vitest";
import { compute, cubeOf, figure, Population } from "../support/population.ts";

const id = "mkb-aandeel-bedrijven";
const year = "2025JJ00";

/** 19 firms of 10 people and 1 of 400, as delivered: 10 people each. */
function sector(): Population {
  const p = new Population();
  for (let firm = 0; firm < 20; firm += 1) {
    const employer = p.employer({ size: firm === 0 ? 400 : 10 });
    for (let person = 0; person < (firm === 0 ? 190 : 10); person += 1) p.employed(employer);
  }
  return p;
}

test("T18: of the firms 95 % are small or medium, of the employees only half", async () => {
  const cube = await cubeOf(sector(), { indicators: [id, "mkb-aandeel-werknemers"] });
  expect(figure(cube, id, year)).toMatchObject({ value: 0.95, persons: 20 });
  expect(figure(cube, "mkb-aandeel-werknemers", year)).toMatchObject({ value: 0.5, persons: 380 });
});

test("T11: fewer than 250 in the whole firm, however few were delivered; unknown sizes and empty firms are left out", async () => {
  const p = new Population();
  for (const size of [1, 249, 250, 5000, null]) {
    for (let firm = 0; firm < 10; firm += 1) p.employed(p.employer({ size }));
  }
  for (let firm = 0; firm < 10; firm += 1) p.employed(p.employer({ size: 20 }), { to: "2025-11-30" });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 40 });
});
