import { expect, test } from "vitest";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import { definitionsOf } from "../../src/publish/definitions.ts";
import { cubeOf, everywhere, Population, theCatalog } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";
import { fundsOf, money } from "../support/statements.ts";

test("a statement reads code lists only: no table of people is there when it runs", async () => {
  const { statements } = await theCatalog();
  expect(statements.map(({ definition }) => definition.id)).toContain("uitputting-fondsbudget");
  for (const { definition, sql } of statements) {
    const read = [...sql.matchAll(/\b(?:from|join)\s+(\w+)/g)].map(([, table]) => table ?? "");
    expect(read.length).toBeGreaterThan(0);
    for (const table of read) expect(table).toMatch(/^codelijst_(fondsbudget|arbeidsmarkt)$/);
    expect(definition.klasse).toBe("openbaar");
  }
});

test("the fund's figures stand in the release beside the protected ones, and FF2 on a protected count", async () => {
  const p = new Population();
  everywhere(p, (employer) => bridge(p, employer, { status: "nog_in_dienst_12m", contract: "2024-06-01" }));
  money(p, { budget: 1_000_000, granted: 800_000, paid: 500_000, crossSector: 240_000 });
  const catalog = await fundsOf(p);
  const cube = await cubeOf(p, { indicators: ["duurzame-plaatsingen"] });
  const cells = Protected.protect(cube, defaultPolicy, silent);
  await cells.addStatements(catalog, ["2025JJ00"]);
  const composites = catalog.composites.filter(({ definition }) => definition.code === "FF2");
  await cells.addComposites({ ...catalog, composites }, silent);
  const values = (id: string) => [
    ...new Set(cells.cells().flatMap((cell) => (cell.indicator === id ? [cell.waarde] : []))),
  ];
  expect(values("uitputting-fondsbudget")).toEqual([0.5]);
  expect(values("toekenning-fondsbudget")).toEqual([0.8]);
  expect(values("kosten-per-duurzame-plaatsing")).toEqual([2000]);
  const ids = cells.cells().map(({ indicator }) => indicator);
  expect(ids).toEqual([...ids].sort());
});

test("a hidden count gives no costs", async () => {
  const p = new Population();
  const employer = p.employer();
  for (let person = 0; person < 10; person += 1) {
    bridge(p, employer, { status: "nog_in_dienst_12m", contract: "2024-06-01" });
  }
  money(p, { crossSector: 240_000 });
  const catalog = await fundsOf(p);
  const cells = Protected.protect(
    await cubeOf(p, { indicators: ["duurzame-plaatsingen"] }),
    defaultPolicy,
    silent,
  );
  await cells.addStatements(catalog, ["2025JJ00"]);
  await cells.addComposites(catalog, silent);
  const own = cells.cells().filter(({ indicator }) => indicator === "kosten-per-duurzame-plaatsing");
  expect(own.map(({ waarde, ontbreekt }) => ({ waarde, ontbreekt }))).toEqual(
    new Array(4).fill({ waarde: null, ontbreekt: ["duurzame-plaatsingen"] }),
  );
});

test("a release says whom a statement is about, how it is computed and that it has no margin", async () => {
  const { indicatoren } = definitionsOf(await theCatalog(), []);
  expect(indicatoren.find(({ id }) => id === "uitputting-fondsbudget")).toMatchObject({
    ...{ code: "BU3", maat: "opgave", eenheid: "fonds", klasse: "openbaar", interval: "geen", delen: [] },
    teller: "euro's die het fonds in het jaar uitbetaalde",
    noemer: "euro's die het fonds voor dat jaar begrootte",
  });
});
