import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

test("inflow minus outflow, in percentage points, only with both", async () => {
  const cells = [
    { instroom: 0.12, uitstroom: 0.1 },
    { instroom: 0.08, uitstroom: 0.2 },
    { instroom: 0.1 },
    { uitstroom: 0.1 },
  ];
  const [grows, shrinks, ...incomplete] = await compose("saldo-in-en-uitstroom", cells);
  expect(grows).toBeCloseTo(0.02, 12);
  expect(shrinks).toBeCloseTo(-0.12, 12);
  expect(incomplete).toEqual([null, null]);
});
