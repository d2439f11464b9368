import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { inFunction, training } from "../support/population-registers.ts";

const id = "brede-inzetbaarheid-registratie";
const year = "2025JJ00";

test("WB2r: general training or two function groups in 36 months, of who was there all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2023-01-01", { goal: "breed" });
    training(p, p.employed(employer), "2022-12-31", { goal: "breed" });
    training(p, p.employed(employer), "2024-05-01", { goal: "functie" });
    const moved = p.employed(employer, { to: "2023-06-30" });
    inFunction(p, moved, "zorg", "2023-07-01", "2024-06-30");
    inFunction(p, moved, "kantoor", "2024-07-01", null);
    const same = p.employed(employer, { to: "2023-06-30" });
    inFunction(p, same, "zorg", "2023-07-01", "2024-06-30");
    inFunction(p, same, "zorg", "2024-07-01", null);
    training(p, p.employed(employer, { from: "2023-01-02" }), "2024-05-01", { goal: "breed" });
    p.employed(employer, { from: "2023-01-01" });
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 6, base: 6 * 120 });
});

test("a function group that was left before the 36 months does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const moved = p.employed(employer, { to: "2023-01-31" });
    inFunction(p, moved, "zorg", "2023-02-01", "2023-03-31");
    inFunction(p, moved, "kantoor", "2023-04-01", null);
  });
  const delivery = p.delivery({ years: [2022, 2023, 2024, 2025, 2026] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const cube = await cubeOf(p, { indicators: [id], years: [2025, 2026] });
  expect(figure(cube, id, year)?.numerator.sum).toBe(120);
  expect(figure(cube, id, "2026KW01")?.numerator.sum).toBe(0);
});

test("an unknown goal is not a narrow one: who has nothing else is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2024-05-01");
    const proved = p.employed(employer);
    training(p, proved, "2024-05-01");
    training(p, proved, "2024-06-01", { goal: "breed" });
    p.employed(employer);
  });
  const { value, persons } = await compute(p, id, year);
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});

test("T16: an employer that delivered fewer than three years is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => training(p, p.employed(employer), "2024-05-01", { goal: "breed" }));
  const delivery = p.delivery({ years: [2024, 2025] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, employers: 12 });
});
