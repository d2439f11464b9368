import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbrug-naar-sector";

test("LB5: the flow from section to section; the shares of one section add up to one", async () => {
  const p = new Population();
  const [factory, shop] = [p.employer({ sbi: "10" }), p.employer({ sbi: "47" })];
  for (const employer of [factory, shop]) p.employed(employer);
  everywhere(p, (employer) => {
    const started = "2025-05-01";
    p.employed(employer);
    bridge(p, employer, { started, to: factory });
    bridge(p, employer, { started, to: factory });
    bridge(p, employer, { started, to: shop });
    bridge(p, employer, { started, to: employer });
    bridge(p, employer, { started });
    bridge(p, employer, { started: "2024-05-01", to: factory });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const share = (to: string) => figure(cube, id, "2025JJ00", { sector: "Q" }, to)?.value;
  expect([share("C"), share("G"), share("Q"), share("A")]).toEqual([2 / 4, 1 / 4, 1 / 4, 0]);
  expect(figure(cube, id, "2025KW02", {}, "C")?.denominator.sum).toBe(4 * 120);
});
