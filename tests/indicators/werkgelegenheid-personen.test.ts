import { expect, test } from "vitest";
import { cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "werkgelegenheid-personen";
const year = "2025JJ00";

test("two jobs at one employer are one person", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.employed(employer, { person: job.person, contract: "uitzend" });
    p.employed(employer, { person: job.person, to: "2025-06-30" });
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 240, persons: 240, units: 360 });
  expect(figure(cube, id, "2025KW01")).toMatchObject({ value: 240, persons: 240, units: 480 });
});

test("who works for two employers is one person, at the larger job", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      p.employed(other, { person: p.employed(one, { factor: 0.6 }).person, factor: 0.4 });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 120, persons: 120 });
  expect(figure(cube, id, year, { sector: "Q" })).toMatchObject({ value: 120, persons: 120 });
  expect(figure(cube, id, year, { sector: "C" })).toMatchObject({ value: 0, persons: 120 });
});

test("the job that was delivered as the main one goes before the larger one", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      p.employed(other, { person: p.employed(one, { factor: 0.6 }).person, factor: 0.4, main: true });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year, { sector: "C" })).toMatchObject({ value: 120 });
});

test("who moves on is counted where they are on the last day", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(one, { to: "2025-06-30" });
      p.employed(other, { person: job.person, from: "2025-07-01" });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  const count = (period: string, sector: string) => figure(cube, id, period, { sector })?.value;
  expect([count("2025KW02", "Q"), count("2025KW02", "C")]).toEqual([120, undefined]);
  expect([count(year, "Q"), count(year, "C")]).toEqual([undefined, 120]);
});
