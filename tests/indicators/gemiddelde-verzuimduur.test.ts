import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "gemiddelde-verzuimduur";
const year = "2025JJ00";

test("G2: two weeks at 0.6 is 14 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.absent(p.employed(employer, { factor: 0.6 }), "2025-03-03", "2025-03-17"));
  expect((await compute(p, id, year)).value).toBe(14);
});

test("G3 and T3: half days are whole days", async () => {
  const p = new Population();
  everywhere(p, (employer) =>
    p.absent(p.employed(employer), "2025-01-10", "2025-03-01", [["2025-02-01", 50]]),
  );
  expect((await compute(p, id, year)).value).toBe(50);
});

test("T4: the first day back is not a day of the case", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-03-02"));
  expect((await compute(p, id, year)).value).toBe(1);
});

test("G5: who is still ill does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-12-01", null);
    p.absent(p.employed(employer), "2025-12-01", "2025-12-05");
  });
  const { value, units } = await compute(p, id, year);
  expect({ value, units }).toEqual({ value: 4, units: 120 });
});

test("G9: two cases around maternity leave", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-05-01", "2025-05-20");
    p.leave(job, "2025-05-20", "2025-09-08");
    p.absent(job, "2025-09-09", "2025-09-19");
  });
  const { value, denominator } = await compute(p, id, year);
  expect(value).toBe((19 + 10) / 2);
  expect(denominator.sum).toBe(240);
});

test("a case counts where it ends, with its days of before; on 1 January that is the new year", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-12-22", "2025-01-11");
    p.absent(p.employed(employer, { to: "2024-12-31" }), "2024-12-27", "2025-01-01");
  });
  const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
  expect(figure(cube, id, "2024JJ00")).toBeUndefined();
  expect(figure(cube, id, "2025KW01")?.value).toBe((20 + 5) / 2);
  expect(figure(cube, id, "2025KW02")).toBeUndefined();
});

test("T6: one case on two jobs is one, and lasts until the person is back everywhere", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer);
    const second = p.employed(employer, { person: first.person });
    p.absent(first, "2025-03-01", "2025-03-11");
    p.absent(second, "2025-03-01", "2025-03-21");
    const third = p.employed(employer);
    const fourth = p.employed(employer, { person: third.person });
    p.absent(third, "2025-03-01", "2025-03-11");
    p.absent(fourth, "2025-03-01", null);
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, cases: denominator.sum }).toEqual({ value: 20, cases: 120 });
});

test("a relapse is a case of its own; agency work and recovery after the job are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-01", "2025-03-11");
    p.absent(job, "2025-03-15", "2025-03-19");
    p.absent(p.employed(employer, { contract: "uitzend" }), "2025-03-01", "2025-06-01");
    p.absent(p.employed(employer, { to: "2025-03-31" }), "2025-03-01", "2025-06-01");
  });
  expect((await compute(p, id, year)).value).toBe((10 + 4) / 2);
});
