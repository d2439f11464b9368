import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";

const id = "langdurig-ziek-op-peildatum";
const year = "2025JJ00";

test("ill on the last day for more than 42 days, that day with them", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-11-19", null); // the 43rd day
    p.absent(p.employed(employer), "2025-11-20", null); // the 42nd day
    p.absent(p.employed(employer), "2025-03-01", "2025-12-31");
    p.absent(p.employed(employer), "2022-03-01", null);
    p.employed(employer);
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 2 / 5, persons: 600 });
});

test("leave is not illness", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-08-01", "2026-05-01");
    p.leave(job, "2025-12-20", "2026-03-01");
    p.absent(p.employed(employer), "2025-08-01", "2026-05-01");
  });
  expect((await compute(p, id, year)).value).toBe(1 / 2);
});
