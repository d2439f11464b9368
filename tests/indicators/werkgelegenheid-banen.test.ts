import { describe, expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "werkgelegenheid-banen";
const year = "2025JJ00";

test("the jobs on the last day of the period, of every kind", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { to: "2025-12-31" });
    p.employed(employer, { to: "2025-12-30" });
    p.employed(employer, { from: "2025-12-31" });
    p.employed(employer, { from: "2026-01-01" });
    p.employed(employer, { contract: "uitzend" });
    p.employed(employer, { contract: "oproep", factor: 0 });
    p.employed(employer, { to: "2025-03-31" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBe(4 * 120);
  expect(figure(cube, id, "2025KW04")?.value).toBe(4 * 120);
  expect(figure(cube, id, "2025KW01")?.value).toBe(5 * 120);
});

test("a contract that changes is one job; two jobs are two", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { to: "2025-06-30" });
    p.changed(job, { from: "2025-07-01", factor: 0.5 });
    p.employed(employer, { person: job.person });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 240, persons: 120, units: 240 });
  expect(figure(cube, id, "2025KW02")?.value).toBe(240);
});

test("an employer whose delivery does not cover the year is not counted", async () => {
  const p = new Population();
  const old = p.delivery({ years: [2024] });
  everywhere(p, (employer) => p.employed(employer));
  everywhere(p, (employer) => p.employed(employer), { delivery: old });
  expect((await compute(p, id, year)).value).toBe(120);
});

describe("characteristics", () => {
  test("sector from a division and a code of four or five digits, with or without a point; a letter says nothing", async () => {
    const p = new Population();
    const codes = ["Q", "86", "8610", "86.10", "86101", "88", "8899"];
    for (const sbi of codes) p.employed(p.employer({ sbi }));
    for (const sbi of ["0111", "01.11", "01", "0322", "A"]) p.employed(p.employer({ sbi }));
    for (const sbi of ["99", "9900", "U"]) p.employed(p.employer({ sbi }));
    for (const sbi of ["0910", "10", "3320"]) p.employed(p.employer({ sbi }));
    for (const sbi of ["0411", "89", "34.1", "9700", "T", "00", "", "zorg", "?"])
      p.employed(p.employer({ sbi }));
    const cube = await cubeOf(p, { indicators: [id] });
    const count = (sector: string) => figure(cube, id, year, { sector })?.value;
    expect({
      Q: count("Q"),
      A: count("A"),
      U: count("U"),
      B: count("B"),
      C: count("C"),
      unknown: count("?"),
    }).toEqual({
      Q: 6,
      A: 4,
      U: 2,
      B: 1,
      C: 2,
      unknown: 12,
    });
    expect(figure(cube, id, year)?.value).toBe(6 + 4 + 2 + 1 + 2 + 12);
  });

  test("region from its own code or from the municipality", async () => {
    const p = new Population();
    for (const region of ["AM01", "GM0014", "AM11", "GM0034", "AM99", "GM9999", "x"])
      p.employed(p.employer({ region }));
    const cube = await cubeOf(p, { indicators: [id] });
    const count = (regio: string) => figure(cube, id, year, { regio })?.value;
    expect([count("AM01"), count("AM11"), count("?")]).toEqual([2, 2, 3]);
  });

  test("T11: size is that of the firm as it was delivered, not of the delivered rows", async () => {
    const p = new Population();
    for (const size of [1, 9, 10, 49, 50, 249, 250, 9000, 0, null]) p.employed(p.employer({ size }));
    const cube = await cubeOf(p, { indicators: [id] });
    const count = (grootte: string) => figure(cube, id, year, { grootte })?.value;
    expect(["1-10", "10-50", "50-250", "250+", "?"].map(count)).toEqual([2, 2, 2, 2, 2]);
  });

  test("age is the year minus the year of birth, in classes that begin with their lower bound", async () => {
    const p = new Population();
    const employer = p.employer();
    for (const born of [2010, 2001, 2000, 1991, 1990, 1960, 1951, 1950, 1949, 2011, null])
      p.employed(employer, { born });
    const cube = await cubeOf(p, { indicators: [id] });
    const count = (leeftijd: string) => figure(cube, id, year, { leeftijd })?.value;
    expect(["15-25", "25-35", "35-45", "65-75", "?"].map(count)).toEqual([2, 2, 1, 2, 4]);
  });

  test("an employer without a delivered description is of unknown sector, region and size", async () => {
    const p = new Population();
    const delivery = p.delivery({ without: ["werkgever", "medewerker"] });
    everywhere(p, (employer) => p.employed(employer), { delivery });
    const cube = await cubeOf(p, { indicators: [id] });
    expect(figure(cube, id, year, { sector: "?", grootte: "?" })?.value).toBe(120);
    expect(figure(cube, id, year, { sector: "?", leeftijd: "?" })?.value).toBe(120);
  });
});
