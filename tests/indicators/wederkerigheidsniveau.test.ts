import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

const id = "wederkerigheidsniveau";
const both = (a: number, i: number) => ({ "aanbod-werkgever": a, "initiatief-werknemer": i });

test("RC-N: the worked cases of the definition", async () => {
  const found = await compose(id, [both(0.8, 0.3), both(0.1, 0.1), both(0.7, 0.7)]);
  expect(found[0]).toBeCloseTo(0.4899, 4);
  expect(found[1]).toBeCloseTo(0.1, 12);
  expect(found[2]).toBeCloseTo(0.7, 12);
});

test("nothing on one side is a level of nothing; a side that is not there is unknown", async () => {
  expect(await compose(id, [both(0, 0.9), { "aanbod-werkgever": 0.9 }])).toEqual([0, null]);
});
