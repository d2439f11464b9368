import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "netwerk-paren";

test("NW1: pairs within one region, each once, at the employer that lets go", async () => {
  const p = new Population();
  const [one, two, three] = [p.employer(), p.employer(), p.employer()];
  const [far, farther] = [p.employer({ region: "AM05" }), p.employer({ region: "AM05" })];
  for (const employer of [one, two, three, far, farther]) p.employed(employer);
  bridge(p, one, { started: "2024-01-01", to: two });
  bridge(p, one, { started: "2025-01-01", to: two });
  bridge(p, two, { started: "2025-01-01", to: one });
  bridge(p, one, { started: "2025-01-01", to: three });
  bridge(p, three, { started: "2023-12-31", to: one });
  bridge(p, one, { started: "2025-01-01", to: far });
  bridge(p, farther, { started: "2025-01-01", to: far });
  bridge(p, one, { started: "2025-01-01", to: one });
  bridge(p, two, { started: "2025-01-01" });
  const cube = await cubeOf(p, { indicators: [id, "netwerk-werkgevers"] });
  expect(figure(cube, id, "2025JJ00", { regio: "AM01" })?.value).toBe(3);
  expect(figure(cube, id, "2025JJ00", { regio: "AM05" })?.value).toBe(1);
  expect(figure(cube, "netwerk-werkgevers", "2025JJ00", { regio: "AM05" })?.value).toBe(2);
});
