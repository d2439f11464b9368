import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbruggen-gestart";

test("bridges by the day they began, at the employer that lets go", async () => {
  const p = new Population();
  const other = p.employer({ sbi: "10" });
  everywhere(p, (employer) => {
    for (const started of ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", null]) {
      bridge(p, employer, { started, registered: "2025-01-01", to: other });
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")?.value).toBe(240);
  expect(figure(cube, id, "2025KW01")?.value).toBe(120);
  expect(figure(cube, id, "2025JJ00", { sector: "Q" })?.value).toBe(240);
  expect(figure(cube, id, "2025JJ00", { sector: "C" })).toBeUndefined();
});

test("an employer that delivered none has no figure, not zero; one of another supplier neither", async () => {
  const p = new Population();
  const without = p.delivery({ without: ["loopbrug"] });
  everywhere(p, (employer) => p.employed(employer), { delivery: without, sbi: "10" });
  everywhere(p, (employer) => {
    bridge(p, employer, { started: "2025-01-01" });
    bridge(p, { ...employer, delivery: without }, { started: "2025-01-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 120, persons: 120 });
  expect(figure(cube, id, "2025JJ00", { sector: "C" })).toBeUndefined();
});

test("age is that of the person; without a person it is unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { person: p.employed(employer, { born: 1985 }).person, started: "2025-01-01" });
    bridge(p, employer, { started: "2025-01-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const ages = ["35-45", "?"].map(
    (leeftijd) => figure(cube, id, "2025JJ00", { leeftijd, sector: "T" })?.value,
  );
  expect(ages).toEqual([120, 120]);
});
