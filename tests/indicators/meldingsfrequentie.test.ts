import { describe, expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "meldingsfrequentie";
const year = "2025JJ00";

describe("worked cases", () => {
  test("G2 and T2: one case per two people, whatever their part-time factor", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      p.absent(p.employed(employer, { factor: 0.6 }), "2025-03-03", "2025-03-17");
      p.employed(employer);
    });
    expect((await compute(p, id, year)).value).toBeCloseTo(1 / 2, 12);
  });

  test("G3: from full to partial is not a new case", async () => {
    const p = new Population();
    everywhere(p, (employer) =>
      p.absent(p.employed(employer), "2025-01-10", "2025-03-01", [["2025-02-01", 50]]),
    );
    expect((await compute(p, id, year)).value).toBeCloseTo(1, 12);
  });

  test("G9: ill before and after maternity leave is two cases, the leave is none", async () => {
    const p = new Population();
    everywhere(p, (employer) => {
      const job = p.employed(employer);
      p.absent(job, "2025-05-01", "2025-05-20");
      p.leave(job, "2025-05-20", "2025-09-08");
      p.absent(job, "2025-09-09", "2025-09-19");
    });
    expect((await compute(p, id, year)).value).toBeCloseTo(2, 12);
  });
});

test("T7: a quarter is brought to a year by its days, so quarters do not add up to the year", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const employer = p.employer();
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(employer);
      if (person < 4) p.absent(job, "2025-02-01", "2025-02-04");
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")?.value).toBeCloseTo((4 / 10) * (365 / 90), 12); // 1.6222, not 1.6
  expect(figure(cube, id, "2025KW02")?.value).toBe(0);
  expect(figure(cube, id, year)?.value).toBeCloseTo(4 / 10, 12);
});

test("T5: a leap year has 366 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.absent(p.employed(employer), "2024-02-01", "2024-02-04"));
  const cube = await cubeOf(p, { indicators: [id], years: [2024] });
  expect(figure(cube, id, "2024KW01")?.value).toBeCloseTo(366 / 91, 12);
  expect(figure(cube, id, "2024JJ00")?.value).toBeCloseTo(1, 12);
});

test("T6: one case on two jobs at one employer is one case of one person", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    const second = p.employed(employer, { factor: 0.3, person: first.person });
    p.absent(first, "2025-03-01", "2025-03-11");
    p.absent(second, "2025-03-01", "2025-03-11");
  });
  const { value, denominator, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1, 12);
  expect(denominator.sum).toBe(120 * 365);
  expect(persons).toBe(120);
});

test("jobs that overlap in part count each day once; other begin days are other cases", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { to: "2025-06-30" });
    const second = p.employed(employer, { from: "2025-06-01", person: first.person });
    p.absent(first, "2025-03-01", "2025-03-11");
    p.absent(second, "2025-09-01", "2025-09-11");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(2 / (365 / 365), 12);
});

test("a case that began before the period is not new; a relapse is", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2024-12-30", "2025-01-10");
    p.absent(job, "2025-01-20", "2025-01-25");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1, 12);
});

test("half a year in service is half a person", async () => {
  const p = new Population();
  everywhere(p, (employer) =>
    p.absent(p.employed(employer, { from: "2025-07-01" }), "2025-08-01", "2025-08-03"),
  );
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / (184 / 365), 12);
});

test("agency work and zero hours are left out, and so is an employer without delivered absence", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.absent(p.employed(employer, { contract: "uitzend" }), "2025-03-01", "2025-03-05");
    p.absent(p.employed(employer, { contract: "oproep", factor: 0 }), "2025-03-01", "2025-03-05");
  });
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const { value, persons } = await compute(p, id, year);
  expect({ value, persons }).toEqual({ value: 0, persons: 120 });
});
