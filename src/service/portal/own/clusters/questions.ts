import { AppError } from "../../../../errors.ts";
import type { Access } from "../../../access/access.ts";
import type { Grant } from "../../../access/roles.ts";
import { isAgreed } from "../../../clusters/agreed.ts";
import { type Cluster, type ClusterMember, ClusterStore } from "../../../clusters/cluster-store.ts";

/** A cluster that waits for the answer of an own organisation. */
export interface Question {
  readonly cluster: Cluster;
  readonly organisatie: string;
}

/** Every page of an employer asks; what was read of the clusters is read once. */
const kept = new WeakMap<Access, Map<string, Cluster>>();

/**
 * What waits for an answer of these employers: they were asked, or what they said no longer counts. A cluster whose
 * manager is not in toegang.yml any more asks nothing: it does not count. One that cannot be read is told of by the page
 * of the clusters, and keeps nobody from the other pages.
 */
export async function openQuestions(access: Access, rechten: readonly Grant[]): Promise<Question[]> {
  const own = rechten.filter(({ rol }) => rol === "werkgever").map(({ organisatie }) => organisatie);
  if (own.length === 0) return [];
  const { organisaties } = access.file;
  const known = kept.get(access) ?? new Map<string, Cluster>();
  kept.set(access, known);
  const clusters = await new ClusterStore(access.home).list(known).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "CLUSTER_DAMAGED") return [];
    throw error;
  });
  return clusters
    .filter(({ beheerder }) => organisaties.some(({ id }) => id === beheerder))
    .flatMap((cluster) =>
      cluster.leden
        .filter((member) => own.includes(member.organisatie) && waits(member, access))
        .map(({ organisatie }) => ({ cluster, organisatie })),
    );
}

function waits(member: ClusterMember, { file }: Access): boolean {
  const canJoin = file.organisaties.some(({ id, eigen }) => id === member.organisatie && eigen !== undefined);
  return (
    canJoin && (member.stand === "uitgenodigd" || (member.stand === "aanvaard" && !isAgreed(member, file)))
  );
}
