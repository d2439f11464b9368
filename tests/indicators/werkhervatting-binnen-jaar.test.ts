import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "werkhervatting-binnen-jaar";
const year = "2025JJ00";

test("recovered on the 365th day is within a year, a day later is not", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-03-01", "2025-03-01"); // 365 days
    p.absent(p.employed(employer), "2024-03-01", "2025-03-02");
    p.absent(p.employed(employer), "2024-03-01", null);
    p.absent(p.employed(employer), "2024-03-01", "2024-03-05");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW01")?.value).toBe(2 / 4);
  expect(figure(cube, id, "2025KW02")).toBeUndefined();
});

test("T17: only cases that can be followed for 365 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-01-01", "2025-06-01"); // day 365 is 31 December 2024
    p.absent(p.employed(employer), "2024-01-02", "2024-02-01");
    p.absent(p.employed(employer), "2024-12-31", "2025-02-01");
    p.absent(p.employed(employer), "2025-01-01", "2025-02-01");
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 240 });
});

test("who left the employer ill, or whose case was closed on leaving, did not return", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-03-01", "2024-06-01");
    p.absent(p.employed(employer, { to: "2024-05-31" }), "2024-03-01", null);
    p.absent(p.employed(employer, { to: "2024-05-31" }), "2024-03-01", "2024-06-01");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 3, 12);
});

test("T6: a case on two jobs is one, and ends when the person is back on both", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    const second = p.employed(employer, { person: first.person, factor: 0.3 });
    p.absent(first, "2024-03-01", "2024-04-01");
    p.absent(second, "2024-03-01", "2025-06-01");
    const open = p.employed(employer, { factor: 0.5 });
    p.absent(open, "2024-03-01", "2025-02-01");
    p.absent(p.employed(employer, { person: open.person, factor: 0.3 }), "2024-03-01", null);
    p.absent(p.employed(employer), "2024-03-01", "2024-04-01");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 3, 12);
});

test("what a later delivery says of a case goes before what the earlier one could know", async () => {
  const p = new Population();
  const [before, after] = [p.delivery({ years: [2024] }), p.delivery({ years: [2025] })];
  for (let firm = 0; firm < 12; firm += 1) {
    const old = p.employer({ delivery: before });
    const now = p.again(old, after);
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(old);
      p.absent(job, "2024-03-01", null);
      p.absent(p.employed(now, { person: job.person }), "2024-03-01", "2025-02-01");
      const short = p.employed(old);
      p.absent(short, "2024-03-01", "2024-04-01");
      p.employed(now, { person: short.person });
    }
  }
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 240 });
});

test("agency work is left out, and so is an employer whose absence was not delivered all along", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-03-01", "2024-04-01");
    p.absent(p.employed(employer, { contract: "uitzend" }), "2024-03-01", null);
  });
  const delivery = p.delivery({ years: [2025] });
  everywhere(p, (employer) => p.absent(p.employed(employer), "2024-03-01", null), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 120 });
});
