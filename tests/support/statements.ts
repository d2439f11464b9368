import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLabourMarket } from "../../src/catalog/labour-market.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { computeStatements } from "../../src/disclosure/statements.ts";
import { withDeliveredGroups } from "../../src/indicators/delivered-groups.ts";
import { withFundBudgets } from "../../src/publish/fund-budgets.ts";
import type { Cell } from "../../src/release/types.ts";
import { Population, storeOf, theCatalog } from "./population.ts";
import { add } from "./population-registers.ts";

export const marketHead = "functiegroep;sector;regio;vacatures;banen;ww_kort;bron;jaar";

/** The catalogue of a release without people, with these lines in the arbeidsmarkt.csv of its home. */
export async function marketOf(...lines: readonly string[]): Promise<Catalog> {
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-arbeidsmarkt-"));
  try {
    writeFileSync(join(home, "arbeidsmarkt.csv"), `${[marketHead, ...lines].join("\n")}\n`);
    return withLabourMarket(await ofRelease(new Population(), await theCatalog()), home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A fund's money in a year, in euros; what is not named is not known. */
export interface Money {
  readonly fund?: string;
  readonly year?: number;
  readonly delivery?: number;
  readonly budget?: number;
  readonly granted?: number;
  readonly paid?: number;
  readonly crossSector?: number;
}

export function money(p: Population, of: Money): void {
  add(p, "fondsbudget", of.delivery ?? 1, {
    fonds: of.fund ?? "een",
    jaar: of.year ?? 2025,
    begroot: of.budget ?? null,
    toegekend: of.granted ?? null,
    uitbetaald: of.paid ?? null,
    bovensectoraal: of.crossSector ?? null,
  });
}

/** The catalogue of a release of this population in 2025, with the money of its funds. */
export async function fundsOf(p: Population): Promise<Catalog> {
  return ofRelease(p, await theCatalog());
}

/** The catalogue without the tables that a release of this population does not have. */
export async function ofRelease(p: Population, catalog: Catalog): Promise<Catalog> {
  const store = await storeOf(p);
  try {
    return await withDeliveredGroups(store, await withFundBudgets(store, catalog), [2025]);
  } finally {
    store.close();
  }
}

/** The cells of one statement. */
export async function stated(
  catalog: Catalog,
  id: string,
  years: readonly number[] = [2025],
): Promise<Cell[]> {
  const statements = catalog.statements.filter(({ definition }) => definition.id === id);
  if (statements.length === 0) throw new Error(`no statement ${id}`);
  return computeStatements(
    { ...catalog, statements },
    years.map((year) => `${year}JJ00`),
  );
}

/** Values by place, `sector-regio` only: `Q AM01`. */
export function bySectorAndRegion(cells: readonly Cell[]): Record<string, number | null> {
  const own = cells.filter(({ tabel }) => tabel === "sector-regio");
  return Object.fromEntries(own.map(({ dimensies: d, waarde }) => [`${d.sector} ${d.regio}`, waarde]));
}
