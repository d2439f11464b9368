import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "aandacht-gesprek";

test("RL3: any talk in twelve months, of who was in service for twelve months", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const kind of ["functionering", "welzijn", "verzuim", "loopbaan"] as const) {
      talk(p, p.employed(employer), "2025-06-01", { kind });
    }
    const often = p.employed(employer);
    talk(p, often, "2025-05-01", { kind: "welzijn" });
    talk(p, often, "2025-06-01", { kind: "welzijn" });
    p.employed(employer);
    talk(p, p.employed(employer), "2024-06-01");
    talk(p, p.employed(employer, { from: "2025-03-01" }), "2025-06-01");
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 5 / 7, base: 7 * 120 });
});

test("the window moves with the quarter, over the leap day too", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    talk(p, p.employed(employer), "2024-04-01");
    talk(p, p.employed(employer), "2024-03-31");
    p.employed(employer, { to: "2025-03-30" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const shares = ["2025KW01", "2025KW02"].map((period) => figure(cube, id, period)?.value);
  expect(shares).toEqual([1 / 2, 0]);
});

test("a talk at one employer is no talk at the other", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(one);
      p.employed(other, { person: job.person });
      talk(p, job, "2025-06-01");
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00", { sector: "Q" })?.value).toBe(1);
  expect(figure(cube, id, "2025JJ00", { sector: "C" })?.value).toBe(0);
});
