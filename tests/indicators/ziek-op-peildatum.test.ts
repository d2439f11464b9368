import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { moved } from "../support/population-jobs.ts";

const id = "ziek-op-peildatum";
const year = "2025JJ00";

test("T4: ill on the last day; the first day back is not a day of illness", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-12-31", "2026-01-05");
    p.absent(p.employed(employer), "2025-12-01", "2025-12-31");
    p.absent(p.employed(employer), "2022-12-01", null, [["2025-01-01", 10]]);
    p.absent(p.employed(employer), "2026-01-01", null);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW03")?.value).toBe(1 / 4);
});

test("who left or only has work that does not count is out of the base; leave is not illness", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { to: "2025-12-30" }), "2025-12-01", null);
    p.absent(p.employed(employer, { contract: "uitzend" }), "2025-12-01", null);
    const changed = p.employed(employer, { to: "2025-06-30" });
    moved(p, changed, { from: "2025-07-01", factor: 0, contract: "oproep" });
    const leave = p.employed(employer);
    p.absent(leave, "2025-12-01", "2026-02-01");
    p.leave(leave, "2025-12-20", "2026-03-01");
    const beside = p.employed(employer);
    p.employed(employer, { person: beside.person, factor: 0 });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 240 });
});

test("T16: an employer that delivered no absence is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-12-01", null);
    p.employed(employer);
  });
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});
