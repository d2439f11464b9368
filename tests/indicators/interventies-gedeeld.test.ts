import { expect, test } from "vitest";
import { compute, type Employer, Population } from "../support/population.ts";
import { intervention, takesPart } from "../support/population-registers.ts";

const id = "interventies-gedeeld";

/** The fund that an employer names itself. */
function fund(p: Population, name: string): Employer {
  const employer = p.employer({ sbi: "99" });
  const row = p.rows.get("werkgever")?.at(-1);
  if (row !== undefined) row[5] = name;
  p.employed(employer);
  return employer;
}

test("LN1: uses of what more than one fund uses, of all uses under a fund", async () => {
  const p = new Population();
  const [shared, also, own, loose] = [intervention(p), intervention(p), intervention(p), intervention(p)];
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [fund(p, "fonds-een"), fund(p, "fonds-twee")];
    takesPart(p, shared, { employer: one }, "2025-02-01");
    takesPart(p, shared, { employer: other }, "2025-02-01");
    takesPart(p, also, { employer: one }, "2025-03-01");
    takesPart(p, also, { employer: other }, "2025-04-01");
    takesPart(p, own, { employer: one }, "2025-02-01");
    takesPart(p, own, { employer: other }, "2024-02-01", "2024-12-31");
    const outside = p.employer({ sbi: "99" });
    p.employed(outside);
    takesPart(p, loose, { employer: outside }, "2025-02-01");
    takesPart(p, loose, { employer: one }, "2025-02-01");
  }
  const { value, denominator, units } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum, units }).toEqual({ value: 4 / 6, base: 72, units: 24 });
});
