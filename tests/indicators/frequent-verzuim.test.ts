import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, type Job, Population } from "../support/population.ts";

const id = "frequent-verzuim";
const year = "2025JJ00";

function reports(p: Population, job: Job, days: readonly string[]): void {
  for (const day of days) p.absent(job, day, day.replace(/..$/, "28"));
}

test("three or more reports in twelve months, of who was in service all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    reports(p, p.employed(employer), ["2025-01-01", "2025-05-05", "2025-12-27"]);
    reports(p, p.employed(employer), ["2024-12-27", "2025-05-05", "2025-12-27"]);
    p.employed(employer);
    reports(p, p.employed(employer, { from: "2025-01-02" }), ["2025-02-01", "2025-05-05", "2025-06-05"]);
    reports(p, p.employed(employer, { to: "2025-12-30" }), ["2025-02-01", "2025-05-05", "2025-06-05"]);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / 3, 12);
  expect(figure(cube, id, year)?.persons).toBe(360);
});

test("a quarter looks back twelve months too", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    reports(p, p.employed(employer), ["2024-04-01", "2024-09-09", "2025-03-03"]);
    reports(p, p.employed(employer), ["2024-03-27", "2024-09-09", "2025-03-03"]);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")?.value).toBe(1 / 2);
  expect(figure(cube, id, year)?.value).toBe(0);
});

test("T6: a report on two jobs is one; an employer without the whole time delivered is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    const second = p.employed(employer, { factor: 0.3, person: first.person });
    reports(p, first, ["2025-02-01", "2025-05-05"]);
    reports(p, second, ["2025-02-01", "2025-05-05"]);
  });
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
