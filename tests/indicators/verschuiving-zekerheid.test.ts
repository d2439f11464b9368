import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

test("work security minus job security, in percentage points, only with both", async () => {
  const cells = [
    { werkzekerheid: 0.62, baanzekerheid: 0.5 },
    { werkzekerheid: 0.4, baanzekerheid: 0.75 },
    { werkzekerheid: 0.4 },
    { baanzekerheid: 0.75 },
  ];
  const [up, down, ...incomplete] = await compose("verschuiving-zekerheid", cells);
  expect(up).toBeCloseTo(0.12, 12);
  expect(down).toBeCloseTo(-0.35, 12);
  expect(incomplete).toEqual([null, null]);
});
