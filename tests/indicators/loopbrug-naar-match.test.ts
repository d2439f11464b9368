import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbrug-naar-match";

test("LB2: at least matched, by status or by a later step, of who was registered a year before", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const registered = "2024-05-01";
    for (const status of ["aangemeld", "profiel_gereed", "gematcht", "nog_in_dienst_12m", "gestopt"]) {
      bridge(p, employer, { registered, status });
    }
    bridge(p, employer, { registered, status: "gestopt", to: employer });
    bridge(p, employer, { registered, status: "teruggekeerd", started: "2024-08-01" });
    bridge(p, employer, { registered, status: "onbekend" });
    bridge(p, employer, { registered, status: "onbekend", contract: "2024-09-01" });
    bridge(p, employer, { registered: null, status: "gematcht" });
  });
  const { value, units } = await compute(p, id, "2025KW02");
  expect({ value, units }).toEqual({ value: 5 / 8, units: 8 * 120 });
});

test("T17: who was registered less than a year before the end of the period is not in the cohort", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const registered of ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01", "2025-12-30"]) {
      bridge(p, employer, { registered, status: registered < "2025" ? "gematcht" : "aangemeld" });
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 1, units: 240 });
  const quarters = [1, 2, 3, 4].map((quarter) => figure(cube, id, `2025KW0${quarter}`)?.units);
  expect(quarters).toEqual([120, undefined, undefined, 120]);
});
