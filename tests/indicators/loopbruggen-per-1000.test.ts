import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbruggen-per-1000";
const year = "2025JJ00";

test("LB1: bridges that began in the period, per mean number of workers", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const moved = p.employed(employer);
    bridge(p, employer, { person: moved.person, started: "2025-12-31" });
    bridge(p, employer, { person: p.employed(employer).person, started: "2026-01-01" });
    bridge(p, employer, { person: p.employed(employer).person, started: "2024-12-31" });
    // Half of the 365 days, and 73 of them.
    p.employed(employer, { from: "2025-07-02", to: "2026-07-01" });
    p.employed(employer, { to: "2025-03-14" });
  });
  const { value, numerator } = await compute(p, id, year);
  expect(numerator.sum).toBe(120);
  expect(value).toBeCloseTo(1 / (3 + 183 / 365 + 73 / 365), 9);
});

test("who left before his bridge began still counts with it; who is nobody here does not", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const left = p.employed(employer, { to: "2025-03-31" });
    bridge(p, employer, { person: left.person, started: "2025-05-01" });
    bridge(p, employer, { started: "2025-05-01" });
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: expect.closeTo(1, 9), personsWith: 120 });
  expect(figure(cube, id, "2025KW01")?.value).toBe(0);
});

test("T16: an employer that delivered no bridges is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { person: p.employed(employer).person, started: "2025-02-01" });
  });
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: ["loopbrug"] }) });
  expect(await compute(p, id, year)).toMatchObject({ value: expect.closeTo(1, 9), employers: 12 });
});
