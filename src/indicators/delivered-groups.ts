import type { AgreedCluster } from "../catalog/agreed-cluster.ts";
import type { Catalog, CodeListEntry, Dimension } from "../catalog/types.ts";
import { type Engine, identifier } from "../engine/engine.ts";
import { countedClusters } from "./agreed-clusters.ts";

/**
 * The catalogue with the codes of funds and clusters as they are in these years: of every dimension with
 * `codes: levering` the delivered codes, named as the home names them or else by themselves. A dimension with a fact
 * of its own (a fund by agreement) has all codes of the home too. Where there is no code at all, the dimension and the
 * tables with it are left out: a table of only a total would be one more copy of it in every figure. Of the clusters
 * that members agreed on, those stay in the catalogue that count.
 */
export async function withDeliveredGroups(
  store: Engine,
  catalog: Catalog,
  years: readonly number[],
): Promise<Catalog> {
  let known = catalog;
  for (const dimension of catalog.dimensions.filter(({ codes }) => codes === "levering")) {
    const named = known.codeLists.find(({ id }) => id === dimension.codelijst)?.codes ?? [];
    const delivered = await deliveredCodes(store, dimension, years);
    const agreed = await countedClusters(store, known, dimension, years, delivered);
    const own = codesOf(dimension, delivered, named);
    const codes = [...own, ...agreed.map((one) => ({ code: one.code, naam: nameOf(one, own, agreed) }))];
    if (dimension.codelijst === "cluster") known = { ...known, agreed };
    known = codes.length === 0 ? without(known, dimension) : filled(known, dimension, codes);
  }
  return known;
}

/** Those of the employers that count in these years, in the column of the dimension in the table of employers. */
async function deliveredCodes(
  store: Engine,
  { id, meervoudig }: Dimension,
  years: readonly number[],
): Promise<string[]> {
  if (years.length === 0) return [];
  const column = `w.${identifier(id)}`;
  const rows = await store.rows<{ code: string }>(`with opgave as (
      select distinct ${column} as codes
      from werkgever as w
      join dekking as d on d.levering_nr = w.levering_nr and d.werkgever_nr = w.werkgever_nr
      where d.tabel = 'werkgever' and d.jaar in (${years.map(Number).join(", ")})
    ),
    los as (
      select trim(unnest(${meervoudig === true ? "string_split(codes, '|')" : "[codes]"})) as code
      from opgave
      where codes is not null
    )
    select distinct code from los where code <> '' order by code`);
  return rows.map(({ code }) => code);
}

function codesOf(
  { feit }: Dimension,
  delivered: readonly string[],
  named: readonly CodeListEntry[],
): CodeListEntry[] {
  const names = new Map(named.map(({ code, naam }) => [code, naam]));
  const codes = new Set([...delivered, ...(feit === undefined ? [] : names.keys())]);
  return [...codes].sort().map((code) => ({ code, naam: names.get(code) ?? code }));
}

/** Readers tell codes apart by their names: one that another has too gets its code with it. */
function nameOf(
  { code, naam }: AgreedCluster,
  delivered: readonly CodeListEntry[],
  agreed: readonly AgreedCluster[],
): string {
  const same = [...delivered, ...agreed].filter((one) => one.naam === naam);
  return same.length > 1 ? `${naam} (${code})` : naam;
}

function filled(catalog: Catalog, { codelijst }: Dimension, codes: readonly CodeListEntry[]): Catalog {
  const codeLists = catalog.codeLists.map((list) => (list.id === codelijst ? { ...list, codes } : list));
  return { ...catalog, codeLists };
}

function without(catalog: Catalog, { id }: Dimension): Catalog {
  return {
    ...catalog,
    dimensions: catalog.dimensions.filter((dimension) => dimension.id !== id),
    tables: catalog.tables.filter(({ dimensies }) => !dimensies.includes(id)),
  };
}
