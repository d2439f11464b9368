import { describe, expect, test } from "vitest";
import { periodsOf } from "../../src/indicators/periods.ts";
import { withTables } from "../../src/indicators/prepare.ts";
import { silent } from "../../src/progress.ts";
import {
  compute,
  cubeOf,
  everywhere,
  figure,
  Population,
  storeOf,
  theCatalog,
} from "../support/population.ts";

const id = "verzuimpercentage";
const year = "2025JJ00";

describe("worked cases", () => {
  test("G1: 14 days of a leap year; the first day back is not a sick day", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2024-03-01", "2024-03-15"));
    const { value, persons, employers } = await compute(p, id, "2024JJ00");
    expect(value).toBeCloseTo(14 / 366, 12);
    expect(value).not.toBeCloseTo(15 / 366, 4); // what the convention "up to and including" would give
    expect({ persons, employers }).toEqual({ persons: 120, employers: 12 });
  });

  test("G2: sick at 0.6, beside a colleague who is well", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.absent(p.employed(employer, { factor: 0.6 }), "2025-03-03", "2025-03-17");
      p.employed(employer);
    });
    const { value, numerator, denominator } = await compute(p, id, year);
    expect(value).toBeCloseTo(8.4 / 584, 12);
    expect(numerator.sum).toBeCloseTo(120 * 14 * 0.6, 9);
    expect(denominator.sum).toBeCloseTo(120 * (365 * 0.6 + 365), 9);
  });

  test("G3: 100 % and then 50 %", async () => {
    const p = new Population();
    everywhere(p, (employer) =>
      p.absent(p.employed(employer), "2025-01-10", "2025-03-01", [
        ["2025-01-10", 100],
        ["2025-02-01", 50],
      ]),
    );
    expect((await compute(p, id, year)).value).toBeCloseTo((22 + 28 * 0.5) / 365, 12);
  });

  test("G5: a case that is still open counts up to the end of the period", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2025-12-01", null));
    expect((await compute(p, id, year)).value).toBeCloseTo(31 / 365, 12);
  });

  test("G9: maternity leave between two cases is not absence", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer);
      p.absent(job, "2025-05-01", "2025-05-20");
      p.leave(job, "2025-05-20", "2025-09-08");
      p.absent(job, "2025-09-09", "2025-09-19");
    });
    expect((await compute(p, id, year)).value).toBeCloseTo((19 + 10) / 365, 12);
  });

  test("G13 and T1: days are pooled, percentages are never averaged", async () => {
    const p = new Population();
    for (let pair = 0; pair < 12; pair += 1) {
      const [small, large] = [p.employer(), p.employer()];
      p.absent(p.employed(small), "2025-01-01", "2025-02-07", [["2025-02-06", 50]]); // 36.5 = 10 % of 365
      for (let person = 0; person < 100; person += 1) {
        p.absent(p.employed(large), "2025-01-01", "2025-01-16", [["2025-01-15", 60]]); // 14.6 = 4 % of 365
      }
    }
    const { value } = await compute(p, id, year);
    expect(value).toBeCloseTo((0.1 * 1 + 0.04 * 100) / 101, 12); // 4.0594 %, as 10 and 1 000 fte
    expect(value).not.toBeCloseTo((0.1 + 0.04) / 2, 3);
  });
});

describe("time in service", () => {
  test("T5: the first quarter of a leap year has 91 days", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2024-02-20", "2024-03-05"));
    expect((await compute(p, id, "2024KW01")).value).toBeCloseTo(14 / 91, 12);
  });

  test("a case over new year counts in each year for its own days", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2024-12-22", "2025-01-11"));
    const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
    expect(figure(cube, id, "2024JJ00")?.value).toBeCloseTo(10 / 366, 12);
    expect(figure(cube, id, "2024KW04")?.value).toBeCloseTo(10 / 92, 12);
    expect(figure(cube, id, "2025JJ00")?.value).toBeCloseTo(10 / 365, 12);
  });

  test("a contract that changes during the case counts each day with the factor of that day", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer, { factor: 1, to: "2025-06-30" });
      p.changed(job, { factor: 0.5, from: "2025-07-01" });
      p.absent(job, "2025-06-21", "2025-07-11");
    });
    const { value, units } = await compute(p, id, year);
    expect(value).toBeCloseTo((10 * 1 + 10 * 0.5) / (181 * 1 + 184 * 0.5), 12);
    expect(units).toBe(120);
  });

  test("who starts or leaves counts for the days in service, and an open case stops with the job", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.employed(employer, { from: "2025-12-22" });
      p.absent(p.employed(employer, { to: "2025-01-20" }), "2025-01-11", null);
    });
    expect((await compute(p, id, year)).value).toBeCloseTo(10 / (10 + 20), 12);
  });

  test("two jobs at one employer: each has its own time and its own sick days", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const first = p.employed(employer, { factor: 0.5 });
      p.employed(employer, { factor: 0.3, person: first.person });
      p.absent(first, "2025-03-01", "2025-03-11");
    });
    const { value, persons, units } = await compute(p, id, year);
    expect(value).toBeCloseTo((10 * 0.5) / (365 * 0.5 + 365 * 0.3), 12);
    expect({ persons, units }).toEqual({ persons: 120, units: 240 });
  });

  test("the factor follows from hours and full-time hours where it is not delivered", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.absent(p.employed(employer, { factor: null, hours: [28, 40] }), "2025-03-01", "2025-03-11");
      p.employed(employer);
    });
    expect((await compute(p, id, year)).value).toBeCloseTo((10 * 0.7) / (365 * 1.7), 12);
  });
});

describe("what a case counts for", () => {
  test("at most 730 days from its first day; the time in service stays", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2023-03-02", null));
    // Day 730 after 2 March 2023 is 1 March 2025 (2024 is a leap year): 59 days of 2025 count.
    expect((await compute(p, id, year)).value).toBeCloseTo(59 / 365, 12);
  });

  test("cases of more than 730 days are counted apart", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.absent(p.employed(employer), "2023-03-02", null);
      p.absent(p.employed(employer), "2023-03-02", "2025-03-01");
      p.absent(p.employed(employer), "2025-03-01", null);
    });
    const store = await storeOf(p);
    const catalog = await theCatalog();
    const sums = "select periode, sum(gekapt) as gekapt from feit_ziekte group by periode order by periode";
    const periods = periodsOf([2025], catalog.periods);
    const rows = await withTables(store, catalog, periods, silent, (engine) => engine.rows(sums));
    store.close();
    expect(rows.map(({ gekapt }) => gekapt)).toEqual([120, 120, 120, 120, 120]);
  });

  test("a relapse is a case of its own, both count", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-03-11");
      p.absent(job, "2025-03-15", "2025-03-20");
    });
    expect((await compute(p, id, year)).value).toBeCloseTo((10 + 5) / 365, 12);
  });

  test("days before the first part are full days", async () => {
    const p = new Population();
    everywhere(p, (employer) =>
      p.absent(p.employed(employer), "2025-03-01", "2025-03-21", [["2025-03-11", 25]]),
    );
    expect((await compute(p, id, year)).value).toBeCloseTo((10 + 10 * 0.25) / 365, 12);
  });

  test("a sick day inside maternity leave is no sick day, also when leave is registered twice", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-03-31", [["2025-03-11", 50]]);
      p.leave(job, "2025-03-06", "2025-03-12");
      p.leave(job, "2025-03-08", "2025-03-10");
      p.leave(job, "2025-03-09", "2025-03-15");
    });
    // 30 days: 5 full, 10 in leave, 15 half.
    expect((await compute(p, id, year)).value).toBeCloseTo((5 + 15 * 0.5) / 365, 12);
  });

  test("other leave changes nothing", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-03-11");
      p.leave(job, "2025-03-01", "2025-03-31", "overig");
    });
    expect((await compute(p, id, year)).value).toBeCloseTo(10 / 365, 12);
  });
});

describe("who is in the base", () => {
  test("agency work, zero hours and jobs without a known factor are left out", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.employed(employer);
      for (const other of [
        { contract: "uitzend" },
        { contract: "oproep", factor: 0 },
        { factor: 0 },
        { factor: null },
      ]) {
        p.absent(p.employed(employer, other), "2025-01-01", "2025-02-01");
      }
    });
    const { value, persons, denominator } = await compute(p, id, year);
    expect(value).toBe(0);
    expect({ persons, days: denominator.sum }).toEqual({ persons: 120, days: 120 * 365 });
  });

  test("on-call work with hours counts", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.employed(employer, { contract: "oproep", factor: 0.2 }));
    expect((await compute(p, id, year)).denominator.sum).toBeCloseTo(120 * 365 * 0.2, 9);
  });

  test("T16: an employer that delivered no absence is not an employer without absence", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-03-11"));
    const delivery = p.delivery({ without: ["verzuim", "verzuim_deel"] });
    everywhere(p, (employer) => p.employed(employer), { delivery });
    const { value, employers } = await compute(p, id, year);
    expect(value).toBeCloseTo(10 / 365, 12);
    expect(employers).toBe(12);
  });

  test("an employer that delivered no leave stays in the base", async () => {
    const p = new Population();
    const delivery = p.delivery({ without: ["verlof"] });
    everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-03-11"), { delivery });
    expect((await compute(p, id, year)).value).toBeCloseTo(10 / 365, 12);
  });

  test("the newest delivery of a year speaks, and only for the years it covers", async () => {
    const p = new Population();
    const newer = p.delivery({ years: [2025] });
    everywhere(p, (employer) => {
      p.absent(p.employed(employer), "2024-12-02", "2025-01-06");
      const again = p.again(employer, newer);
      p.absent(p.employed(again), "2024-12-02", "2025-01-11");
    });
    const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
    expect(figure(cube, id, "2024JJ00")?.value).toBeCloseTo(30 / 366, 12);
    expect(figure(cube, id, "2025JJ00")?.value).toBeCloseTo(10 / 365, 12);
  });

  test("a newer delivery without absence takes the employer out: old cases belong to old jobs", async () => {
    const p = new Population();
    const newer = p.delivery({ without: ["verzuim", "verzuim_deel"] });
    everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-03-11"));
    everywhere(p, (employer) => {
      p.absent(p.employed(employer), "2025-03-01", "2025-03-21");
      p.employed(p.again(employer, newer));
    });
    const { value, employers } = await compute(p, id, year);
    expect(value).toBeCloseTo(10 / 365, 12);
    expect(employers).toBe(12);
  });
});
