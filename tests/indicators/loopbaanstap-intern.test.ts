import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";

const id = "loopbaanstap-intern";
const year = "2025JJ00";

test("of who was in service when the 24 months began, also who left since", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { group: "04" });
    hired(p, employer, { group: "04", to: "2024-06-30" });
    const step = hired(p, employer, { group: "04", to: "2024-03-31" });
    moved(p, step, { group: "05", from: "2024-04-01", to: "2025-05-31" });
    hired(p, employer, { group: "04", from: "2024-01-02" });
    hired(p, employer, { group: "04", to: "2023-12-31" });
  });
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1 / 3, 12);
  expect(persons).toBe(360);
});

test("a step at another employer is not one here", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      const job = hired(p, employer, { group: "04", to: "2024-12-31" });
      hired(p, other, { group: "05", person: job.person, from: "2025-01-01" });
      const step = hired(p, employer, { group: "04", to: "2024-12-31" });
      moved(p, step, { group: "05", from: "2025-01-01" });
    }
  }
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("an employer who changed to another supplier is left out: people have other numbers there", async () => {
  const p = new Population();
  const [before, after] = [
    p.delivery({ years: [2023, 2024], supplier: "een" }),
    p.delivery({ years: [2025], supplier: "twee" }),
  ];
  for (let firm = 0; firm < 12; firm += 1) {
    const old = p.employer({ delivery: before });
    const now = p.again(old, after);
    for (let person = 0; person < 10; person += 1) {
      hired(p, old, { group: "04" });
      hired(p, now, { group: "05" });
    }
  }
  everywhere(p, (employer) => hired(p, employer, { group: "04" }));
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
