import { createHmac } from "node:crypto";
import type { Catalog } from "../catalog/types.ts";
import type { Engine } from "../engine/engine.ts";
import { ownNameOf } from "../release/own.ts";

/** A cluster as its members agreed to it: a code, a name, and the names of the members' own files in a release. */
export interface Agreement {
  readonly code: string;
  readonly naam: string;
  readonly leden: readonly string[];
}

/**
 * The catalogue with the clusters that members agreed on. A member goes by the keyed hash that names its own file in
 * a release (docs/adr/0018); one that never delivered is in no cluster.
 * @param secret of the home, with which keys were replaced.
 */
export async function withAgreedClusters(
  store: Engine,
  catalog: Catalog,
  agreements: readonly Agreement[],
  secret: Buffer,
): Promise<Catalog> {
  if (agreements.length === 0) return catalog;
  const rows = await store.rows<{ nr: number; code: string }>(
    "select werkgever_nr as nr, code from sleutel_werkgever order by nr nulls last",
  );
  const numbers = new Map(rows.map(({ nr, code }) => [ownNameOf(secret, code), nr]));
  const agreed = agreements.map(({ code, naam, leden }) => {
    const known = [...new Set(leden)].filter((name) => numbers.has(name)).sort();
    return {
      ...{ code, naam },
      werkgevers: known.map((name) => numbers.get(name) ?? 0).sort((a, b) => a - b),
      kenmerk: createHmac("sha256", secret)
        .update(`cluster|${known.join("|")}`)
        .digest("hex"),
    };
  });
  return { ...catalog, agreed: agreed.toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
}
