import { expect, test } from "vitest";
import { compute, Population } from "../support/population.ts";
import { intervention, takesPart } from "../support/population-registers.ts";

const id = "werkgevers-met-interventie";

test("employers that take part, or of whom a worker does, of those with workers", async () => {
  const p = new Population();
  const [roster, coach] = [intervention(p), intervention(p)];
  for (let firm = 0; firm < 12; firm += 1) {
    const [own, through, both, none, empty] = [1, 2, 3, 4, 5].map(() => p.employer()) as never[];
    for (const employer of [own, none] as never[]) p.employed(employer);
    takesPart(p, roster, { employer: own as never }, "2025-02-01");
    takesPart(p, coach, { person: p.employed(through as never).person }, "2025-02-01");
    takesPart(p, coach, { person: p.employed(both as never).person }, "2025-02-01");
    takesPart(p, roster, { employer: both as never }, "2024-02-01", "2025-01-31");
    takesPart(p, roster, { employer: none as never }, "2024-02-01", "2024-12-31");
    takesPart(p, roster, { employer: empty as never }, "2025-02-01");
    p.employed(empty as never, { to: "2024-12-31" });
  }
  const { value, units, persons } = await compute(p, id, "2025JJ00");
  expect({ value, units, persons }).toEqual({ value: 3 / 4, units: 48, persons: 48 });
});

test("T16: an employer that delivered no participation is left out", async () => {
  const p = new Population();
  const roster = intervention(p);
  const delivery = p.delivery({ without: ["deelname"] });
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer(), p.employer({ delivery })];
    for (const employer of [one, other]) p.employed(employer);
    takesPart(p, roster, { employer: one }, "2025-02-01");
  }
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, units: 12 });
});
