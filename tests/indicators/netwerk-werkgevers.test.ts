import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "netwerk-werkgevers";

test("NW1: employers on either side of a bridge that began in 24 months", async () => {
  const p = new Population();
  const firms = Array.from({ length: 14 }, () => p.employer());
  for (const employer of firms) p.employed(employer);
  const [one, two, three, four, five, six] = firms as [never, never, never, never, never, never];
  bridge(p, one, { started: "2024-01-01", to: two });
  bridge(p, one, { started: "2025-12-31", to: three });
  bridge(p, two, { started: "2025-06-01", to: one });
  bridge(p, four, { started: "2023-12-31", to: five });
  bridge(p, four, { started: "2026-01-01", to: five });
  bridge(p, six, { started: "2025-06-01" });
  bridge(p, six, { started: "2025-06-01", to: six });
  const cube = await cubeOf(p, { indicators: [id], years: [2025] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 3, persons: 3, employers: 3 });
  expect(figure(cube, id, "2025KW03")).toMatchObject({ value: 4 });
});
