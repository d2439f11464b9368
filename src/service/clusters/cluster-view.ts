import type { Release } from "../../release/open.ts";
import type { Access } from "../access/access.ts";
import type { AccessFile } from "../access/access-file.ts";
import type { Grant } from "../access/roles.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import { entityTag } from "../etag.ts";
import type { Turnstile } from "../turnstile.ts";
import { agreedMembers, isAgreed } from "./agreed.ts";
import type { Cluster, ClusterStore } from "./cluster-store.ts";
import { outlookOf } from "./outlook.ts";

/** What every handler of the clusters works with. */
export interface Room {
  readonly options: AppOptions;
  readonly access: Access;
  readonly store: ClusterStore;
  /** Answers of members go one after the other here: they would all want the same next version. */
  readonly turns: Turnstile;
}

/** How someone stands to a cluster. */
export interface View {
  readonly manages: boolean;
  /** Own organisations that were asked to be members. */
  readonly own: readonly string[];
}

/** What of a cluster is whose, per role: that of its manager and that of its members. */
export function ownersOf(cluster: Cluster | undefined): { clusterbeheerder: string[]; werkgever: string[] } {
  if (cluster === undefined) return { clusterbeheerder: [], werkgever: [] };
  return {
    clusterbeheerder: [cluster.beheerder],
    werkgever: cluster.leden.map(({ organisatie }) => organisatie),
  };
}

export function viewOf(cluster: Cluster, rechten: readonly Grant[]): View {
  const owners = ownersOf(cluster);
  const has = (rol: keyof typeof owners) => (grant: Grant) =>
    grant.rol === rol && owners[rol].includes(grant.organisatie);
  return {
    manages: rechten.some(has("clusterbeheerder")),
    own: rechten.filter(has("werkgever")).map(({ organisatie }) => organisatie),
  };
}

/** The head of a cluster for one who may see it: for a member its own place and nobody else's. */
export function headOf(cluster: Cluster, { manages, own }: View, file: AccessFile) {
  const { id, naam, beheerder, versie, gewijzigd, leden } = cluster;
  const nameOf = (one: string) => file.organisaties.find((known) => known.id === one)?.naam ?? one;
  return {
    ...{ id, naam, beheerder, versie, gewijzigdOp: gewijzigd },
    aanvaard: manages ? agreedMembers(cluster, file).length : null,
    leden: leden
      .filter(({ organisatie }) => manages || own.includes(organisatie))
      .map((one) => ({
        ...{ organisatie: one.organisatie, naam: nameOf(one.organisatie), sindsOp: one.sinds },
        stand: one.stand === "aanvaard" && !isAgreed(one, file) ? ("vervallen" as const) : one.stand,
      })),
  };
}

/** Answers with a cluster and what it would show; the entity tag is what a change must name. */
export async function answerCluster(
  c: ServiceContext,
  { options, access }: Room,
  cluster: Cluster,
  view: View,
  status: 200 | 201 = 200,
): Promise<Response> {
  return withCurrent(options, async (release) => {
    const head = headOf(cluster, view, access.file);
    const uitzicht = await outlookOf(release, cluster.id, head.aanvaard ?? undefined);
    c.set("object", `cluster ${cluster.id} versie ${cluster.versie}`);
    c.header("ETag", tagOf(cluster, view, release));
    return c.json({ ...head, uitzicht }, status);
  });
}

/** Tells apart all that the answer is made of. */
export function tagOf(cluster: Cluster, { manages, own }: View, release: Release | undefined): string {
  return entityTag(
    release,
    "cluster",
    cluster.id,
    String(cluster.versie),
    manages ? "beheerder" : own.join(),
  );
}

/** Works with the current release, held for as long as that takes; undefined when there is none. */
export async function withCurrent<T>(
  { releases }: AppOptions,
  work: (release: Release | undefined) => T | Promise<T>,
): Promise<T> {
  const lease = await releases.lease();
  try {
    return await work(lease?.release);
  } finally {
    lease?.done();
  }
}
