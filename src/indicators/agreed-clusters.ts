import type { AgreedCluster } from "../catalog/agreed-cluster.ts";
import type { Catalog, Dimension } from "../catalog/types.ts";
import { type Engine, identifier, quote } from "../engine/engine.ts";

/**
 * Fewest members with jobs in a release for their cluster to be in it: the floor of every policy. With fewer every
 * figure would be hidden, and that there is something to hide would tell of one or two members that they delivered.
 */
export const fewestMembers = 3;

/**
 * The clusters of a dimension that members agreed on, and that count in these years. A code that was delivered as well
 * is left to whoever delivered it.
 */
export async function countedClusters(
  store: Engine,
  { agreed = [] }: Catalog,
  { codelijst }: Dimension,
  years: readonly number[],
  delivered: readonly string[],
): Promise<readonly AgreedCluster[]> {
  const candidates = codelijst === "cluster" ? agreed.filter(({ code }) => !delivered.includes(code)) : [];
  if (candidates.length === 0 || years.length === 0) return [];
  const rows = await store.rows<{ nr: number }>(`select distinct d.werkgever_nr as nr
    from dekking as d
    join dienstverband as b on b.levering_nr = d.levering_nr and b.werkgever_nr = d.werkgever_nr
    where d.tabel = 'dienstverband'
      and d.jaar in (${years.map(Number).join(", ")})
      and b.begin <= (make_date(d.jaar, 12, 31) - date '1970-01-01')
      and (b.eind is null or b.eind >= (make_date(d.jaar, 1, 1) - date '1970-01-01'))`);
  const present = new Set(rows.map(({ nr }) => nr));
  return candidates.filter(
    ({ werkgevers }) => werkgevers.filter((nr) => present.has(nr)).length >= fewestMembers,
  );
}

/** Puts the employers of agreed clusters into the column of their dimension, besides what they delivered in it. */
export async function addAgreedClusters(
  engine: Engine,
  table: string,
  { id, codelijst }: Dimension,
  agreed: readonly AgreedCluster[],
): Promise<void> {
  const codes = new Map<number, string[]>();
  if (codelijst === "cluster") {
    for (const { code, werkgevers } of agreed) {
      for (const nr of werkgevers) codes.set(nr, [...(codes.get(nr) ?? []), code]);
    }
  }
  if (codes.size === 0) return;
  const rows = [...codes].map(([nr, own]) => `(${Math.trunc(nr)}, ${quote(own.join("|"))})`);
  const column = identifier(id);
  await engine.run(`update ${identifier(table)} as w
    set ${column} = concat_ws('|', w.${column}, a.codes)
    from (values ${rows.join(", ")}) as a(nr, codes)
    where w.werkgever_nr = a.nr`);
}
