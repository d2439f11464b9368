import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "mediane-verzuimduur";
const year = "2025JJ00";

test("T3: the middle duration in whole calendar days, whatever the part-time factor or degree", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { factor: 0.6 }), "2025-03-03", "2025-03-17", [["2025-03-10", 50]]);
    p.absent(p.employed(employer), "2025-03-03", "2025-03-05");
    p.absent(p.employed(employer), "2024-03-03", "2025-03-03");
    p.absent(p.employed(employer), "2025-03-03", null);
  });
  const cube = await cubeOf(p, { indicators: [id, "gemiddelde-verzuimduur"] });
  expect(figure(cube, id, year)).toMatchObject({ value: 14, persons: 360 });
  expect(figure(cube, "gemiddelde-verzuimduur", year)?.value).toBeCloseTo((14 + 2 + 365) / 3, 12);
});

test("of several cases of one job the last to end counts, so that a person counts once", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const often = p.employed(employer);
    p.absent(often, "2025-02-01", "2025-02-21");
    p.absent(often, "2025-05-01", "2025-05-05");
    p.absent(p.employed(employer), "2025-05-01", "2025-05-09");
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 6, persons: 240, units: 240 });
});
