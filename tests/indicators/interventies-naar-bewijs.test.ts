import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { intervention, takesPart } from "../support/population-registers.ts";

const id = "interventies-naar-bewijs";

test("WW1: what is in use by its place on the ladder; an unknown place is a class of its own", async () => {
  const p = new Population();
  const described = intervention(p, { ladder: "goed-beschreven" });
  const good = intervention(p, { ladder: "goede-aanwijzingen" });
  const strange = intervention(p, { ladder: "zes sterren" });
  const unknown = intervention(p);
  for (let firm = 0; firm < 12; firm += 1) {
    const employer = p.employer();
    const job = p.employed(employer);
    for (const number of [described, good, strange]) takesPart(p, number, { employer }, "2025-02-01");
    takesPart(p, described, { person: job.person }, "2025-02-01");
    takesPart(p, unknown, { person: job.person }, "2025-02-01");
  }
  const cube = await cubeOf(p, { indicators: [id] });
  const share = (level: string) => figure(cube, id, "2025JJ00", {}, level)?.value;
  expect(share("goed-beschreven")).toBe(1 / 4);
  expect(share("goede-aanwijzingen")).toBe(1 / 4);
  expect(share("onbekend")).toBe(2 / 4);
  expect(share("sterke-aanwijzingen")).toBe(0);
});
