import { expect, test } from "vitest";
import { compute, Population } from "../support/population.ts";
import { intervention, takesPart } from "../support/population-registers.ts";

const id = "interventies-per-werkgever";

test("WW1: different interventions per employer that uses one, by itself or through workers", async () => {
  const p = new Population();
  const [roster, coach, scan] = [intervention(p), intervention(p), intervention(p)];
  for (let firm = 0; firm < 12; firm += 1) {
    const [three, one, none] = [p.employer(), p.employer(), p.employer()];
    const job = p.employed(three);
    takesPart(p, roster, { employer: three }, "2025-02-01");
    takesPart(p, roster, { person: job.person }, "2025-02-01");
    takesPart(p, coach, { person: job.person }, "2025-02-01");
    takesPart(p, coach, { person: p.employed(three).person }, "2025-03-01");
    takesPart(p, scan, { person: p.employed(three).person }, "2025-03-01");
    takesPart(p, scan, { person: p.employed(one).person }, "2025-03-01");
    takesPart(p, coach, { employer: one }, "2026-03-01");
    p.employed(none);
  }
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: (3 + 1) / 2, units: 24 });
});
