import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "verzuim-naar-duur-rijk";
const year = "2025JJ00";
const classes = ["1-7", "8-42", "43-365", ">365"];

async function byClass(p: Population, period = year) {
  const cube = await cubeOf(p, { indicators: [id, "verzuimpercentage"] });
  const figures = classes.map((code) => figure(cube, id, period, {}, code));
  return {
    figures,
    values: figures.map((one) => one?.value),
    whole: figure(cube, "verzuimpercentage", period),
  };
}

test("G3: a case of 50 days is in 43-365 with all its days", async () => {
  const p = new Population();
  everywhere(p, (employer) =>
    p.absent(p.employed(employer), "2025-01-10", "2025-03-01", [["2025-02-01", 50]]),
  );
  const { values } = await byClass(p);
  expect(values[2]).toBeCloseTo(36 / 365, 12);
  expect(values.filter((_, index) => index !== 2)).toEqual([0, 0, 0]);
});

test("G5: an open case has the class of its days up to the end of the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.absent(p.employed(employer), "2025-12-01", null));
  expect((await byClass(p)).values[1]).toBeCloseTo(31 / 365, 12);
});

test("the edges of the classes: 7 and 8, 42 and 43, 365 and 366 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-02-01", "2025-02-08");
    p.absent(p.employed(employer), "2025-02-01", "2025-02-09");
    p.absent(p.employed(employer), "2025-02-01", "2025-03-15");
    p.absent(p.employed(employer), "2025-02-01", "2025-03-16");
    p.absent(p.employed(employer), "2024-12-22", "2025-12-22");
    p.absent(p.employed(employer), "2024-12-22", "2025-12-23");
  });
  const { figures } = await byClass(p);
  expect(figures.map((one) => one?.numerator.sum)).toEqual([
    120 * 7,
    120 * (8 + 42),
    120 * (43 + 355),
    120 * 356,
  ]);
});

test("the class follows from the whole case, also from its days outside the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.absent(p.employed(employer), "2024-12-20", "2025-02-20"));
  const { values } = await byClass(p, "2025KW01");
  expect(values).toEqual([0, 0, expect.closeTo(50 / 90, 12), 0]);
});

test("the classes add up, and share one denominator, persons and units", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 0.8 });
    p.absent(job, "2025-01-05", "2025-01-08");
    p.absent(job, "2025-02-05", "2025-02-28", [["2025-02-10", 40]]);
    p.absent(p.employed(employer), "2023-01-01", null);
    p.employed(employer);
  });
  const { figures, whole } = await byClass(p);
  expect(figures.reduce((sum, one) => sum + (one?.numerator.sum ?? 0), 0)).toBeCloseTo(
    whole?.numerator.sum ?? 0,
    9,
  );
  for (const one of figures) {
    expect(one?.denominator).toEqual(whole?.denominator);
    expect([one?.persons, one?.units, one?.employers]).toEqual([360, 360, 12]);
  }
  expect(figures.map((one) => one?.personsWith)).toEqual([120, 120, 0, 0]);
  expect(figures.map((one) => one?.personsWithout)).toEqual([360, 360, 360, 360]);
});

test("one case on two jobs has one length, that of the longest", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    const second = p.employed(employer, { factor: 0.5, person: first.person });
    p.absent(first, "2025-03-01", "2025-03-06");
    p.absent(second, "2025-03-01", "2025-03-21");
  });
  const { figures } = await byClass(p);
  expect(figures.map((one) => one?.numerator.sum)).toEqual([0, 120 * (5 + 20) * 0.5, 0, 0]);
});
