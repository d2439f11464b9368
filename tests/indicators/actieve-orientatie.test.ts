import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { intervention, passport, takesPart } from "../support/population-registers.ts";

const id = "actieve-orientatie";
const year = "2025JJ00";

test("SH4: an intervention around knowing, or the own passport kept up, in twelve months", async () => {
  const p = new Population();
  const [scan, coach] = [intervention(p, { mechanism: "weten" }), intervention(p, { mechanism: "willen" })];
  everywhere(p, (employer) => {
    const part = (number: number, from: string) =>
      takesPart(p, number, { person: p.employed(employer).person }, from);
    part(scan, "2025-01-01");
    part(scan, "2024-12-31");
    part(scan, "2026-01-01");
    part(coach, "2025-06-01");
    takesPart(p, scan, { employer }, "2025-06-01");
    passport(p, p.employed(employer), { byWorker: "2025-01-01" });
    passport(p, p.employed(employer), { byWorker: "2024-12-31", byEmployer: "2025-06-01" });
    passport(p, p.employed(employer), { made: "2025-06-01" });
  });
  const { value, units } = await compute(p, id, year);
  expect({ value, units }).toEqual({ value: 2 / 7, units: 7 * 120 });
});

test("a passport that was changed later is unknown, unless there is an intervention", async () => {
  const p = new Population();
  const scan = intervention(p, { mechanism: "weten" });
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2026-02-01" });
    const proved = p.employed(employer);
    passport(p, proved, { byWorker: "2026-02-01" });
    takesPart(p, scan, { person: proved.person }, "2025-06-01");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 1, persons: 120 });
  expect(figure(cube, id, "2025KW03")).toBeUndefined();
});

test("T16: both registers must be delivered, the participation for all twelve months", async () => {
  const p = new Population();
  everywhere(p, (employer) => passport(p, p.employed(employer), { byWorker: "2025-02-01" }));
  for (const without of ["paspoort", "deelname"] as const) {
    everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: [without] }) });
  }
  expect(await compute(p, id, year)).toMatchObject({ value: 1, employers: 12 });
});
