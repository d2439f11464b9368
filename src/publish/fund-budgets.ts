import type { Catalog, CodeListEntry } from "../catalog/types.ts";
import type { Engine } from "../engine/engine.ts";

const amounts = ["begroot", "toegekend", "uitbetaald", "bovensectoraal"] as const;

/**
 * The catalogue with the money of the funds in its list `fondsbudget`: per fund and year one row, of the newest
 * delivery that holds it; amounts in euros, empty = not known. It is all that a statement sees of the deliveries.
 */
export async function withFundBudgets(store: Engine, catalog: Catalog): Promise<Catalog> {
  const rows = await store.rows<CodeListEntry>(`
    with rij as (
      select f.*, row_number() over (partition by f.fonds, f.jaar order by f.levering_nr desc) as volgnummer
      from fondsbudget as f
      join levering as l on l.levering_nr = f.levering_nr
      where l.stand = 'geladen'
    )
    select concat(fonds, ' ', jaar) as code, fonds as naam, concat(jaar, 'JJ00') as periode,
      ${amounts.map((name) => `coalesce(cast(${name} as varchar), '') as ${name}`).join(", ")}
    from rij
    where volgnummer = 1
    order by code`);
  const codeLists = catalog.codeLists.map((list) =>
    list.id === "fondsbudget" ? { ...list, codes: rows } : list,
  );
  return { ...catalog, codeLists };
}
