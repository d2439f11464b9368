import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

const id = "scheefheid";
const both = (a: number, i: number) => ({ "aanbod-werkgever": a, "initiatief-werknemer": i });

test("RC-S: the worked cases of the definition; the other way round it is negative", async () => {
  const found = await compose(id, [
    both(0.8, 0.3),
    both(0.1, 0.1),
    both(0.7, 0.7),
    both(0.3, 0.8),
    both(0, 0.2),
  ]);
  expect(found[0]).toBeCloseTo(0.4545, 4);
  expect(found.slice(1, 3)).toEqual([0, 0]);
  expect(found[3]).toBeCloseTo(-0.4545, 4);
  expect(found[4]).toBe(-1);
});

test("nothing on both sides is out of balance nor in it; a side that is not there is unknown", async () => {
  expect(await compose(id, [both(0, 0), { "aanbod-werkgever": 0.9 }])).toEqual([null, null]);
});
