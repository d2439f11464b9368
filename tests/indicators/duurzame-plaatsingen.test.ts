import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population, theCatalog } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "duurzame-plaatsingen";

test("counts who is known to be still in service, of contracts that are twelve months old", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const contract of ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"]) {
      bridge(p, employer, { status: "nog_in_dienst_12m", contract });
    }
    for (const status of ["nog_in_dienst_6m", "contract_ontvangend", "teruggekeerd", "gestopt", "onbekend"]) {
      bridge(p, employer, { status, contract: "2024-06-01" });
    }
    bridge(p, employer, { status: "nog_in_dienst_12m" });
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 2 * 120, units: 7 * 120 });
  const cube = await cubeOf(p, { indicators: [id] });
  const quarters = [1, 2, 3, 4].map((quarter) => figure(cube, id, `2025KW0${quarter}`)?.value);
  expect(quarters).toEqual([120, 0, undefined, 120]);
});

test("is the numerator of LB3: hidden where that is hidden", async () => {
  const { indicators } = await theCatalog();
  const [own, share] = [id, "duurzame-plaatsing-12-maanden"].map((name) =>
    indicators.find(({ definition }) => definition.id === name),
  );
  expect(own?.definition.populatie).toBe(share?.definition.populatie);
  expect(
    own?.sql
      .replace(/,\s*1 as noemer/, "")
      .split("*/")
      .at(-1)
      ?.trim(),
  ).toBe(
    share?.sql
      .replace(/,\s*1 as noemer/, "")
      .split("*/")
      .at(-1)
      ?.trim(),
  );
});
