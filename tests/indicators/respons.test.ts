import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

test("respondents divided by those in service, only with both and not by nobody", async () => {
  const found = await compose("respons", [
    { respondenten: 120, "medewerkers-bij-enquete": 300 },
    { respondenten: 120 },
    { "medewerkers-bij-enquete": 300 },
    { respondenten: 0, "medewerkers-bij-enquete": 0 },
  ]);
  expect(found).toEqual([0.4, null, null, null]);
});
