import { codesOf } from "../../report/codes.ts";
import type { Visitor } from "../access/guard.ts";
import { nothingHere } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import type { ServiceContext } from "../context.ts";
import { isSameTag } from "../etag.ts";
import { problem, type RequestFault } from "../problem.ts";
import { chosen } from "./choose.ts";
import type { Cluster } from "./cluster-store.ts";
import { answerCluster, type Room, tagOf, viewOf, withCurrent } from "./cluster-view.ts";
import { orders } from "./shapes.ts";
import { changedMembers, type Hand, mostClusters, newCluster, nextVersion } from "./steps.ts";

/** Makes a cluster; whoever is named as a member is asked. */
export async function makeCluster(
  c: ServiceContext,
  room: Room,
  { principal, rechten }: Visitor,
): Promise<Response> {
  const read = await readJson(c, orders.make);
  if (read instanceof Response) return read;
  const { id, naam, organisatie, leden: toevoegen } = read.value;
  const beheerder = chosen(c, rechten, organisatie);
  if (beheerder instanceof Response) return beheerder;
  const hand = { door: principal.actor, moment: room.access.clock().toISOString() };
  const made = await tryMake(room, { id, naam, toevoegen }, beheerder, hand);
  if ("faults" in made) {
    const faults = made.faults.map((one) => ({ ...one, pad: one.pad.replace("toevoegen", "leden") }));
    return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
  }
  if ("refused" in made) return problem(c, "strijdig", made.refused);
  c.header("Location", `/v1/clusters/${id}`);
  return answerCluster(c, room, made.cluster, viewOf(made.cluster, rechten), 201);
}

type Made =
  | { readonly cluster: Cluster }
  | { readonly faults: readonly RequestFault[] }
  | { readonly refused: string; readonly isTaken?: true };

/** Makes a cluster for a manager, or says what is wrong with what is wanted, or why it cannot be. */
export async function tryMake(
  { access, store, options }: Room,
  wanted: Pick<Cluster, "id" | "naam"> & { readonly toevoegen: readonly string[] | undefined },
  beheerder: string,
  hand: Hand,
): Promise<Made> {
  const empty = newCluster(wanted.id, wanted.naam, beheerder, hand);
  const members = changedMembers(empty, { toevoegen: wanted.toevoegen }, access.file, hand.moment);
  if ("faults" in members) return members;
  const mine = (await store.list()).filter((one) => one.beheerder === beheerder);
  if (mine.length >= mostClusters)
    return { refused: `Een organisatie beheert ten hoogste ${mostClusters} clusters.` };
  // A code of the current release is of a delivered cluster, or of one that is there already.
  const published = await withCurrent(
    options,
    (release) => release !== undefined && codesOf(release, "cluster").some(({ code }) => code === wanted.id),
  );
  const cluster = { ...empty, leden: members.leden };
  const isFree = !published && (await store.write(cluster));
  return isFree ? { cluster } : { refused: "Deze id is al in gebruik. Kies een andere.", isTaken: true };
}

/** Changes the name or the members of a cluster, when it still is what its manager saw. */
export async function changeCluster(c: ServiceContext, room: Room, visitor: Visitor): Promise<Response> {
  const { access } = room;
  return asSeen(c, room, visitor, async (cluster) => {
    const read = await readJson(c, orders.change);
    if (read instanceof Response) return read;
    const hand = { door: visitor.principal.actor, moment: access.clock().toISOString() };
    const members = changedMembers(cluster, read.value, access.file, hand.moment);
    if ("faults" in members) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", members.faults);
    return nextVersion(cluster, { naam: read.value.naam ?? cluster.naam, leden: members.leden }, hand);
  });
}

/** Removes a cluster: from the next release on it is not there. */
export function removeCluster(c: ServiceContext, room: Room, visitor: Visitor): Promise<Response> {
  const hand = { door: visitor.principal.actor, moment: room.access.clock().toISOString() };
  return asSeen(c, room, visitor, (cluster) => nextVersion(cluster, { verwijderd: true }, hand));
}

/** Writes what `change` makes of a cluster, unless it is no longer what If-Match names. */
async function asSeen(
  c: ServiceContext,
  room: Room,
  { rechten }: Visitor,
  change: (cluster: Cluster) => Cluster | Response | Promise<Cluster | Response>,
): Promise<Response> {
  const { store, options } = room;
  const cluster = await store.find(c.req.param("id") ?? "");
  if (cluster === undefined) return problem(c, "niet-gevonden", nothingHere);
  const asked = c.req.header("If-Match");
  if (asked === undefined) {
    const detail = "Geef in de kop 'If-Match' de ETag mee van het cluster zoals u het zag.";
    return problem(c, "voorwaarde-ontbreekt", detail);
  }
  const view = viewOf(cluster, rechten);
  // Compression on the way makes W/ of the tag that we gave: it says the same of what is to be changed.
  const same = await withCurrent(options, (release) => isSameTag(asked, tagOf(cluster, view, release)));
  if (!same) return changedMeanwhile(c);
  const next = await change(cluster);
  if (next instanceof Response) return next;
  if (!(await store.write(next))) return changedMeanwhile(c);
  if (!next.verwijderd) return answerCluster(c, room, next, viewOf(next, rechten));
  c.set("object", `cluster ${next.id} versie ${next.versie}`);
  return c.body(null, 204);
}

function changedMeanwhile(c: ServiceContext): Response {
  return problem(
    c,
    "voorwaarde-niet-vervuld",
    "Het cluster is veranderd sinds u het zag, of er is een nieuwe publicatie. Vraag het opnieuw op.",
  );
}
