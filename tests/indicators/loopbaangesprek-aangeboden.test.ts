import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "loopbaangesprek-aangeboden";

test("a talk about the career by the employer or by both, in twelve months", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const by of ["werknemer", "werkgever", "samen"] as const) {
      talk(p, p.employed(employer), "2025-06-01", { kind: "loopbaan", by });
    }
    talk(p, p.employed(employer), "2025-06-01", { kind: "ontwikkel", by: "werkgever" });
    talk(p, p.employed(employer), "2024-06-01", { kind: "loopbaan", by: "werkgever" });
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 5, base: 5 * 120 });
});

test("a career talk of unknown initiative is unknown; another talk of unknown initiative does not matter", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    talk(p, p.employed(employer), "2025-06-01", { kind: "loopbaan" });
    talk(p, p.employed(employer), "2025-06-01", { kind: "welzijn" });
    const proved = p.employed(employer);
    talk(p, proved, "2025-06-01", { kind: "loopbaan" });
    talk(p, proved, "2025-07-01", { kind: "loopbaan", by: "samen" });
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
