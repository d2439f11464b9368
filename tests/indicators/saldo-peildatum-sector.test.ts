import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

test("inflow minus outflow, in percentage points, only with both", async () => {
  const cells = [
    { "instroom-peildatum-sector": 0.12, "uitstroom-peildatum-sector": 0.1 },
    { "instroom-peildatum-sector": 0.08, "uitstroom-peildatum-sector": 0.2 },
    { "instroom-peildatum-sector": 0.1 },
    { "uitstroom-peildatum-sector": 0.1 },
  ];
  const [grows, shrinks, ...incomplete] = await compose("saldo-peildatum-sector", cells);
  expect(grows).toBeCloseTo(0.02, 12);
  expect(shrinks).toBeCloseTo(-0.12, 12);
  expect(incomplete).toEqual([null, null]);
});
