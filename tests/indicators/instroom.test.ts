import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "instroom";
const year = "2025JJ00";

test("who began in the period, divided by the mean number of people", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (let person = 0; person < 4; person += 1) p.employed(employer);
    p.employed(employer, { from: "2025-07-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / (4 + 184 / 365), 12);
  expect(figure(cube, id, "2025KW02")?.value).toBe(0);
  expect(figure(cube, id, "2025KW03")?.value).toBeCloseTo(1 / 5, 12);
});

test("a contract that follows at once is no beginning; coming back after a break is", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const renewed = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: renewed.person, from: "2025-04-01" });
    const back = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: back.person, from: "2025-05-01" });
    p.employed(employer, { from: "2025-03-01", contract: "uitzend" });
  });
  const { numerator, persons } = await compute(p, id, year);
  expect({ begun: numerator.sum / 365, persons }).toEqual({ begun: 120, persons: 240 });
});

test("the first year that was delivered is not the first year of those in it", async () => {
  const p = new Population();
  const delivery = p.delivery({ years: [2025] });
  everywhere(
    p,
    (employer) => {
      p.employed(employer, { from: "2019-05-01" });
      p.employed(employer, { from: "2025-01-01" });
    },
    { delivery },
  );
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 2, 12);
});
