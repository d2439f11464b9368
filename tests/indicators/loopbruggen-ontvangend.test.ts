import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbruggen-ontvangend";

test("LB8: bridges that began, at the employer that is the ontvangend one; an employer is one unit", async () => {
  const p = new Population();
  const outside = p.employer({ delivery: p.delivery({ without: ["dienstverband"] }) });
  for (let pair = 0; pair < 12; pair += 1) {
    const [from, to] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (const employer of [from, to]) p.employed(employer);
    for (let move = 0; move < 10; move += 1) bridge(p, from, { started: "2025-02-01", to });
    bridge(p, from, { started: "2024-02-01", to });
    bridge(p, from, { registered: "2025-02-01", to });
    bridge(p, to, { started: "2025-02-01", to: outside });
  }
  // Who only let go before, or only after, is no party in 2025.
  for (const started of ["2024-12-31", "2026-01-01"]) {
    const [from, to] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (const employer of [from, to]) p.employed(employer);
    bridge(p, from, { started, to });
  }
  // On the first day of the year.
  const [first, last] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
  for (const employer of [first, last]) p.employed(employer);
  bridge(p, first, { started: "2025-01-01", to: last });
  const cube = await cubeOf(p, { indicators: [id] });
  const at = (sector: string) => figure(cube, id, "2025JJ00", { sector });
  expect(at("Q")).toMatchObject({ value: 0, persons: 13, units: 13, employers: 13 });
  expect(at("C")).toMatchObject({ value: 121, persons: 13 });
});
