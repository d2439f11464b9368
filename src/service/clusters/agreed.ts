import { type AccessFile, readAccessFile } from "../access/access-file.ts";
import { type Cluster, type ClusterMember, ClusterStore } from "./cluster-store.ts";

/** What a release takes from a cluster: its code and name, and the names of the own files of who agreed. */
export interface Agreed {
  readonly code: string;
  readonly naam: string;
  readonly leden: readonly string[];
}

/**
 * The clusters of a home as they stand now, with the members that agreed. One whose manager has no place in
 * toegang.yml any more does not count, and neither does anything without that file.
 * @throws AppError SETTINGS_INVALID, CLUSTER_DAMAGED.
 */
export async function agreements(home: string): Promise<Agreed[]> {
  const file = readAccessFile(home);
  if (file === undefined) return [];
  const all = await new ClusterStore(home).list();
  return all
    .filter(({ beheerder }) => file.organisaties.some(({ id }) => id === beheerder))
    .map((cluster) => ({
      code: cluster.id,
      naam: cluster.naam,
      leden: agreedMembers(cluster, file).flatMap(({ eigen }) => eigen ?? []),
    }));
}

/** Who agreed and still is who it was: the same organisation with the same own file. */
export function agreedMembers({ leden }: Pick<Cluster, "leden">, file: AccessFile): ClusterMember[] {
  return leden.filter((one) => isAgreed(one, file));
}

/** Whether a member agreed and still is who it was then. */
export function isAgreed({ organisatie, stand, eigen }: ClusterMember, file: AccessFile): boolean {
  if (stand !== "aanvaard" || eigen === null) return false;
  return file.organisaties.some((one) => one.id === organisatie && one.eigen === eigen);
}
