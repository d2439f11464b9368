import { expect, test } from "vitest";
import { compute, Population } from "../support/population.ts";

const id = "mkb-aandeel-werknemers";
const year = "2025JJ00";

test("T18: people, each at the main job, at firms of fewer than 250", async () => {
  const p = new Population();
  for (let firm = 0; firm < 10; firm += 1) {
    const [small, large] = [p.employer({ size: 249 }), p.employer({ size: 250 })];
    const unknown = p.employer({ size: null });
    for (let person = 0; person < 9; person += 1) {
      p.employed(large);
      p.employed(unknown);
      if (person < 3) p.employed(small);
    }
    const both = p.employed(small, { factor: 0.6 });
    p.employed(large, { factor: 0.4, person: both.person });
  }
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(4 / 13, 12);
  expect(persons).toBe(130);
});
