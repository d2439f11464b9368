import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "doorlooptijd-loopbrug";

test("LB4: the middle of the days from registration to start, of what began in the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const started = "2025-05-01";
    bridge(p, employer, { started, registered: "2025-04-21" });
    bridge(p, employer, { started, registered: "2025-04-01" });
    bridge(p, employer, { started, registered: "2024-05-01" });
    bridge(p, employer, { started: "2025-08-01", registered: "2025-08-01" });
    bridge(p, employer, { started: "2025-05-01", registered: "2025-05-02" });
    bridge(p, employer, { started: "2024-05-01", registered: "2024-04-30" });
    bridge(p, employer, { started });
    bridge(p, employer, { registered: "2025-01-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 30, units: 3 * 120 });
  // Between 10 and 30 of 0, 10, 30 and 365.
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 20, units: 4 * 120 });
});

test("who still waits does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => bridge(p, employer, { registered: "2025-01-01" }));
  await expect(compute(p, id, "2025JJ00")).rejects.toThrow("nobody contributes");
});
