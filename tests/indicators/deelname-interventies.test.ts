import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { intervention, takesPart } from "../support/population-registers.ts";

const id = "deelname-interventies";

test("who took part on a day of the period, of all who were in service", async () => {
  const p = new Population();
  const coach = intervention(p);
  everywhere(p, (employer) => {
    const part = (from: string, to: string | null) =>
      takesPart(p, coach, { person: p.employed(employer).person }, from, to);
    part("2024-12-01", "2025-01-01");
    part("2025-12-31", null);
    part("2024-12-01", "2024-12-31");
    part("2026-01-01", null);
    part("2023-01-01", null);
    p.employed(employer);
    takesPart(p, coach, { employer }, "2025-01-01");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 3 / 6, units: 6 * 120 });
  expect(figure(cube, id, "2025KW02")?.value).toBe(1 / 6);
});

test("with two employers it counts at both, unless the delivery names one", async () => {
  const p = new Population();
  const coach = intervention(p);
  everywhere(p, (employer) => {
    for (const named of [true, false]) {
      const job = p.employed(employer);
      const other = p.employer({ sbi: "10" });
      p.employed(other, { person: job.person });
      takesPart(p, coach, named ? { person: job.person, employer } : { person: job.person }, "2025-02-01");
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00", { sector: "Q" })?.value).toBe(1);
  expect(figure(cube, id, "2025JJ00", { sector: "C" })?.value).toBe(1 / 2);
});

test("T16: an employer that delivered no participation is left out", async () => {
  const p = new Population();
  const coach = intervention(p);
  everywhere(p, (employer) => takesPart(p, coach, { person: p.employed(employer).person }, "2025-02-01"));
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: ["deelname"] }) });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, employers: 12 });
});
