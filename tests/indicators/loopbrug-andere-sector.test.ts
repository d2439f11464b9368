import { expect, test } from "vitest";
import { compute, type Employer, everywhere, Population } from "../support/population.ts";
import { add, bridge } from "../support/population-registers.ts";

const id = "loopbrug-andere-sector";

test("LB5: to an employer of another section, of the bridges that began with both sections known", async () => {
  const p = new Population();
  const [factory, strange] = [p.employer({ sbi: "10" }), p.employer({ sbi: "00" })];
  for (const employer of [factory, strange]) p.employed(employer);
  everywhere(p, (employer) => {
    const started = "2025-02-01";
    const hospital: Employer = employer;
    bridge(p, employer, { started, to: factory });
    bridge(p, employer, { started, to: hospital });
    bridge(p, employer, { started, to: strange });
    bridge(p, employer, { started });
    bridge(p, employer, { started: "2025-04-01", to: factory });
    bridge(p, employer, { to: factory });
  });
  const { value, units } = await compute(p, id, "2025KW01");
  expect({ value, units }).toEqual({ value: 1 / 2, units: 2 * 120 });
});

test("T10: letters in the bridge itself, of which nobody knows the version, are not used", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const [sector_van, sector_naar] of [
      ["Q", "P"],
      ["Q", "Q"],
    ] as const) {
      add(p, "loopbrug", 1, {
        loopbrug_nr: (p.rows.get("loopbrug")?.length ?? 0) + 1,
        latende_werkgever_nr: employer.number,
        ontvangende_werkgever_nr: employer.number,
        sector_van,
        sector_naar,
        startdatum: 20_120,
        status: "gematcht",
      });
    }
    p.employed(employer);
  });
  expect(await compute(p, id, "2025KW01")).toMatchObject({ value: 0, units: 240 });
});
