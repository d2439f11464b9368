import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";

const id = "verzuimpercentage-inclusief-zwangerschap";
const year = "2025JJ00";

test("G9: 112 days of leave between two cases count as absence", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-05-01", "2025-05-20");
    p.leave(job, "2025-05-20", "2025-09-08");
    p.absent(job, "2025-09-09", "2025-09-19");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo((19 + 112 + 10) / 365, 12);
});

test("leave counts with the part-time factor and in full, also over sick days at half", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 0.8 });
    p.absent(job, "2025-03-01", "2025-03-31", [["2025-03-01", 50]]);
    p.leave(job, "2025-03-11", "2025-03-20");
    p.employed(employer);
  });
  // 20 half days and 10 days of leave.
  expect((await compute(p, id, year)).value).toBeCloseTo((20 * 0.5 * 0.8 + 10 * 0.8) / (365 * 1.8), 12);
});

test("leave is cut at the period and at the end of the job; other leave does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.leave(p.employed(employer), "2025-03-22", "2025-07-12");
    p.leave(p.employed(employer, { to: "2025-01-20" }), "2025-01-11", null);
    p.leave(p.employed(employer), "2025-01-01", "2025-02-10", "overig");
  });
  expect((await compute(p, id, "2025KW01")).value).toBeCloseTo((10 + 10) / (90 + 20 + 90), 12);
});

test("a contract that changes during leave counts each day with the factor of that day", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 1, to: "2025-06-30" });
    p.changed(job, { factor: 0.5, from: "2025-07-01" });
    p.leave(job, "2025-06-21", "2025-07-10");
  });
  expect((await compute(p, id, year)).value).toBeCloseTo((10 + 10 * 0.5) / (181 + 184 * 0.5), 12);
});

test("T16: an employer without delivered absence is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.employed(employer));
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.leave(p.employed(employer), "2025-01-01", "2025-04-01"), { delivery });
  const { value, employers } = await compute(p, id, year);
  expect({ value, employers }).toEqual({ value: 0, employers: 12 });
});
