import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "uitstroom-peildatum";
const year = "2025JJ00";

test("main job a year ago and not now, at the employer of then; what happened between does not count", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "87" })];
    for (let person = 0; person < 10; person += 1) {
      p.employed(employer);
      p.employed(employer, { to: "2025-12-30" });
      const gone = p.employed(employer, { to: "2025-05-31" });
      p.employed(other, { person: gone.person, from: "2025-06-01" });
      const back = p.employed(employer, { to: "2025-03-31" });
      p.employed(employer, { person: back.person, from: "2025-09-01" });
      p.employed(employer, { from: "2025-01-01", to: "2025-11-30" });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW03")).toMatchObject({ value: 1 / 4, persons: 480 });
});

test("the main job is at one employer: a second job that stays is not the main one of then", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(one, { factor: 0.6, to: "2025-06-30" });
      p.employed(other, { person: job.person, factor: 0.4 });
      const main = p.employed(one, { factor: 0.4 });
      p.employed(other, { person: main.person, factor: 0.6, to: "2025-06-30" });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 1, persons: 240 });
  expect(figure(cube, id, year, { sector: "Q" })).toMatchObject({ value: 1, persons: 120 });
  expect(figure(cube, id, year, { sector: "C" })).toMatchObject({ value: 1, persons: 120 });
});

test("agency work, and an employer that did not deliver the year before or this year, are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer, { contract: "uitzend", to: "2025-05-31" });
  });
  const [now, then] = [p.delivery({ years: [2025] }), p.delivery({ years: [2024] })];
  everywhere(p, (employer) => p.employed(employer, { to: "2025-05-31" }), { delivery: now });
  everywhere(p, (employer) => p.employed(employer), { delivery: then });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});

test("an employer who changed to another supplier is left out: people have other numbers there", async () => {
  const p = new Population();
  const [before, after] = [
    p.delivery({ years: [2023, 2024], supplier: "een" }),
    p.delivery({ years: [2025], supplier: "twee" }),
  ];
  for (let firm = 0; firm < 12; firm += 1) {
    const old = p.employer({ delivery: before });
    const now = p.again(old, after);
    for (let person = 0; person < 10; person += 1) {
      p.employed(old);
      p.employed(now);
    }
  }
  everywhere(p, (employer) => p.employed(employer));
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
