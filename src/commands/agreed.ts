import type { Catalog } from "../catalog/types.ts";
import type { Config } from "../config.ts";
import type { Engine } from "../engine/engine.ts";
import { loadSecret } from "../intake/secret.ts";
import { withAgreedClusters } from "../publish/agreed-clusters.ts";
import { agreements } from "../service/clusters/agreed.ts";

/** The catalogue with the clusters of the home that were made over the API, as they stand now. */
export async function withAgreed(config: Config, store: Engine, catalog: Catalog): Promise<Catalog> {
  const agreed = await agreements(config.home);
  return agreed.length === 0 ? catalog : withAgreedClusters(store, catalog, agreed, loadSecret(config));
}
