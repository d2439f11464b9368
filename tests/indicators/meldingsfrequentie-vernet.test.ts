import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "meldingsfrequentie-vernet";
const year = "2025JJ00";

test("T7: a quarter is exactly a quarter of a year: 1.6 where counting days gives 1.6222", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const employer = p.employer();
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(employer);
      if (person < 4) p.absent(job, "2025-02-01", "2025-02-04");
    }
  }
  const cube = await cubeOf(p, { indicators: [id, "meldingsfrequentie"] });
  expect(figure(cube, id, "2025KW01")?.value).toBeCloseTo((4 / 10) * 4, 12);
  expect(figure(cube, "meldingsfrequentie", "2025KW01")?.value).toBeCloseTo((4 / 10) * (365 / 90), 12);
  expect(figure(cube, id, year)?.value).toBeCloseTo(4 / 10, 12);
});

test("T2: heads in service count, not part-time factors", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { factor: 0.6 }), "2025-03-03", "2025-03-17");
    p.employed(employer, { from: "2025-07-01" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(365 / (365 + 184), 12);
});
