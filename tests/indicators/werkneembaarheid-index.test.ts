import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

test("the mean of the three domains, only if all three are there", async () => {
  const found = await compose("werkneembaarheid-index", [
    { autonomie: 60, "brede-inzetbaarheid": 72, loopbaanperspectief: 45 },
    { autonomie: 60, "brede-inzetbaarheid": 72 },
    { "brede-inzetbaarheid": 72, loopbaanperspectief: 45 },
    { autonomie: 0, "brede-inzetbaarheid": 0, loopbaanperspectief: 0 },
  ]);
  expect(found).toEqual([59, null, null, 0]);
});
