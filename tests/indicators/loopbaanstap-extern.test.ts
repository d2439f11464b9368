import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbaanstap-extern";
const year = "2025JJ00";

test("a contract by a career bridge within 24 months", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { group: "04" });
    const inside = hired(p, employer, { group: "04", to: "2024-12-31" });
    moved(p, inside, { group: "05", from: "2025-01-01" });
    const left = hired(p, employer, { group: "04", to: "2024-02-29" });
    moved(p, left, { group: "05", from: "2024-03-01", to: "2025-05-31" });
    bridge(p, employer, { person: left.person, contract: "2025-06-01" });
  });
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1 / 3, 12);
  expect(persons).toBe(360);
});

test("who came after the 24 months began and left by a bridge counts; no contract or an old one is no step", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const late = hired(p, employer, { group: "04", from: "2024-03-01", to: "2025-03-31" });
    bridge(p, employer, { person: late.person, contract: "2025-04-01" });
    const none = hired(p, employer, { group: "04" });
    bridge(p, employer, { person: none.person, registered: "2025-04-01" });
    const old = hired(p, employer, { group: "04" });
    bridge(p, employer, { person: old.person, contract: "2023-12-31" });
  });
  const delivery = p.delivery({ without: ["loopbrug"] });
  everywhere(p, (employer) => hired(p, employer, { group: "04" }), { delivery });
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1 / 3, 12);
  expect(persons).toBe(360);
});
