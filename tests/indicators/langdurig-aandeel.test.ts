import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";

const id = "langdurig-aandeel";
const year = "2025JJ00";

test("lost time of cases of more than 42 days, of all lost time, by factor and degree", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { factor: 0.5 }), "2025-03-01", "2025-04-13", [["2025-03-11", 50]]);
    p.absent(p.employed(employer), "2025-03-01", "2025-04-12");
    p.employed(employer);
  });
  const { value, persons } = await compute(p, id, year);
  const long = 0.5 * (10 + 33 * 0.5);
  expect(value).toBeCloseTo(long / (long + 42), 12);
  expect(persons).toBe(240);
});

test("a case that runs over the end of the period is as long as it is so far", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-11-20", null); // 42 days in 2025
    p.absent(p.employed(employer), "2025-11-19", null); // 43 days in 2025
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(43 / 85, 12);
});
