import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

const id = "loopbrug-saldo";
const both = (out: number, into: number) => ({ "loopbruggen-latend": out, "loopbruggen-ontvangend": into });

test("LB8: those let go less those received, for all employers of the cell together", async () => {
  expect(await compose(id, [both(40, 25), both(25, 40), both(12, 12)])).toEqual([15, -15, 0]);
});

test("with one of the two hidden there is no balance", async () => {
  expect(await compose(id, [{ "loopbruggen-latend": 40 }, { "loopbruggen-ontvangend": 40 }])).toEqual([
    null,
    null,
  ]);
});
