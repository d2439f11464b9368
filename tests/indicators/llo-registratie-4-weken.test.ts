import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population, theCatalog } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "llo-registratie-4-weken";
const year = "2025JJ00";

test("who had training that ran in the 28 days up to the last day, of those in service on it", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-12-04");
    training(p, p.employed(employer), "2025-06-01", { to: "2025-12-04" });
    training(p, p.employed(employer), "2025-12-31", { to: "2026-06-01" });
    training(p, p.employed(employer), "2025-12-03");
    training(p, p.employed(employer), "2026-01-01");
    p.employed(employer);
    for (const born of [2001, 2000, 1985, 1975, 1961, 1960]) p.employed(employer, { born });
    p.employed(employer, { to: "2025-12-30" });
    training(p, p.employed(employer, { to: "2025-12-30" }), "2025-12-10");
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, base: denominator.sum }).toEqual({ value: 3 / 10, base: 10 * 120 });
});

test("T5: in a leap year the window still starts 28 days before the end of the first quarter", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2024-03-04");
    training(p, p.employed(employer), "2024-03-03");
  });
  const cube = await cubeOf(p, { indicators: [id], years: [2024] });
  expect(figure(cube, id, "2024KW01")?.value).toBe(1 / 2);
  expect(figure(cube, id, "2024KW02")?.value).toBe(0);
});

test("from 25 up to 65, by the year of birth; without one nobody counts", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const born of [2001, 2000, 1961, 1960, null]) {
      training(p, p.employed(employer, { born }), "2025-12-10");
    }
  });
  expect((await compute(p, id, year)).denominator.sum).toBe(2 * 120);
});

test("T19: register LLO is never called EBB, and a series of the EBB is background with the reason why it differs", async () => {
  const { indicators, references } = await theCatalog();
  const both = indicators.map(({ definition }) => definition).filter(({ code }) => code === "LLO");
  expect(both.map((one) => one.id)).toEqual(["llo-registratie-12-maanden", "llo-registratie-4-weken"]);
  for (const { titel, bron, let_op, begrippen } of both) {
    expect(titel).toMatch(/^Registratie-LLO/);
    expect(bron).not.toMatch(/EBB|Enquête beroepsbevolking/i);
    expect(let_op).toMatch(
      /lager dan het cijfer over leven lang ontwikkelen uit de Enquête beroepsbevolking/,
    );
    expect(begrippen).toContain("registratie-LLO");
  }
  const series = references.filter(({ indicator }) => both.some((one) => one.id === indicator));
  expect(series.map(({ vergelijkbaar }) => vergelijkbaar)).toEqual(series.map(() => "nee"));
  for (const { verschillen } of series) expect(verschillen.join()).toMatch(/geen registratie van werkgevers/);
});
