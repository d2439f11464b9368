import type { AccessFile } from "../access/access-file.ts";
import type { RequestFault } from "../problem.ts";
import type { Cluster, ClusterMember } from "./cluster-store.ts";

/** Most members of a cluster, and most clusters of one manager. */
export const mostMembers = 500;
export const mostClusters = 50;

export interface Wanted {
  readonly naam?: string | undefined;
  readonly toevoegen?: readonly string[] | undefined;
  readonly verwijderen?: readonly string[] | undefined;
}

/** Who takes a step, and when. */
export interface Hand {
  readonly door: string;
  readonly moment: string;
}

/** A new cluster without members, in its first version. */
export function newCluster(id: string, naam: string, beheerder: string, { door, moment }: Hand): Cluster {
  return {
    ...{ formaat: 1, id, versie: 1, naam, beheerder, leden: [] },
    ...{ gemaakt: moment, gewijzigd: moment, door, verwijderd: false },
  };
}

/**
 * The members after a change of the manager, or all that is wrong with it. Who is added is asked: nobody is in before
 * saying yes, and who is in or was asked already stays as it is.
 */
export function changedMembers(
  { leden }: Pick<Cluster, "leden">,
  { toevoegen = [], verwijderen = [] }: Wanted,
  file: AccessFile,
  moment: string,
): { readonly leden: ClusterMember[] } | { readonly faults: readonly RequestFault[] } {
  const faults: RequestFault[] = [];
  toevoegen.forEach((id, index) => {
    const pad = `toevoegen.${index}`;
    const known = file.organisaties.some((one) => one.id === id && one.eigen !== undefined);
    if (!known) faults.push({ pad, code: "onbekende-organisatie", melding: unknown });
    if (verwijderen.includes(id) || toevoegen.indexOf(id) !== index)
      faults.push({ pad, code: "herhaalde-organisatie", melding: "Noem een organisatie één keer." });
  });
  verwijderen.forEach((id, index) => {
    if (leden.some(({ organisatie }) => organisatie === id)) return;
    faults.push({ pad: `verwijderen.${index}`, code: "geen-lid", melding: "Deze organisatie is geen lid." });
  });
  const stay = leden.filter(({ organisatie }) => !verwijderen.includes(organisatie));
  const keeps = ({ stand }: ClusterMember) => stand === "uitgenodigd" || stand === "aanvaard";
  const asked = toevoegen.filter((id) => !stay.some((one) => one.organisatie === id && keeps(one)));
  const next = [
    ...stay.filter(({ organisatie }) => !asked.includes(organisatie)),
    ...asked.map((organisatie) => ({
      organisatie,
      stand: "uitgenodigd" as const,
      sinds: moment,
      eigen: null,
    })),
  ];
  if (next.length > mostMembers) {
    const melding = `Een cluster heeft ten hoogste ${mostMembers} leden.`;
    faults.push({ pad: "toevoegen", code: "te-veel-leden", melding });
  }
  return faults.length > 0 ? { faults } : { leden: next };
}

// The same for one that does not exist and one that is no employer: which employers there are is not to be asked here.
const unknown = "Deze organisatie bestaat hier niet, of kan geen lid zijn.";

export type Answer = "aanvaard" | "geweigerd" | "vertrokken";

const from: Readonly<Record<Answer, ClusterMember["stand"]>> = {
  aanvaard: "uitgenodigd",
  geweigerd: "uitgenodigd",
  vertrokken: "aanvaard",
};

/**
 * The cluster after an answer of one member; the same cluster when it stood so already, and undefined when it cannot
 * answer so: who said no or went away is in again only when asked again.
 * @param eigen the name of its own file, of which it says yes.
 */
export function answered(
  cluster: Cluster,
  organisatie: string,
  answer: Answer,
  eigen: string,
  { door, moment }: Hand,
): Cluster | undefined {
  const own = cluster.leden.find((one) => one.organisatie === organisatie);
  const same = own?.stand === answer && (answer !== "aanvaard" || own.eigen === eigen);
  if (own === undefined || same) return own === undefined ? undefined : cluster;
  const again = answer === "aanvaard" && own.stand === "aanvaard";
  if (own.stand !== from[answer] && !again) return undefined;
  const next: ClusterMember = {
    ...{ organisatie, stand: answer, sinds: moment },
    eigen: answer === "aanvaard" ? eigen : null,
  };
  return nextVersion(
    cluster,
    { leden: cluster.leden.map((one) => (one === own ? next : one)) },
    { door, moment },
  );
}

/** The next version of a cluster. */
export function nextVersion(
  cluster: Cluster,
  change: Partial<Pick<Cluster, "naam" | "leden" | "verwijderd">>,
  { door, moment }: Hand,
): Cluster {
  return { ...cluster, ...change, versie: cluster.versie + 1, gewijzigd: moment, door };
}
