import { z } from "zod";
import type { Visitor } from "../../../access/guard.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import { clusterName } from "../../../clusters/shapes.ts";
import { changedMembers, nextVersion } from "../../../clusters/steps.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { type Faults, readForm } from "../form.ts";
import { clusterPage } from "./one.ts";
import type { ClusterRoom } from "./room.ts";
import { idsIn } from "./words.ts";

const versie = z.string().regex(/^\d{1,9}$/);
const removal = z.union([z.string().max(100), z.array(z.string().max(100)).max(500)]).optional();

const form = z.strictObject({
  versie,
  naam: clusterName,
  toevoegen: z.string().max(60_000).default(""),
  verwijderen: removal,
});

const told: Faults = {
  naam: "Geef het cluster een naam van ten hoogste 100 tekens, zonder < en >.",
  toevoegen:
    "Zet op elke regel één organisatie die hier bekend is en eigen cijfers heeft, elke maar één keer. Wie u weghaalt, kunt u niet tegelijk vragen.",
};

const meanwhile =
  "Het cluster is veranderd sinds u deze pagina opende. Kijk hieronder hoe het nu is, en probeer het dan opnieuw.";

/** Changes the name and the members, when the cluster still is what its manager saw. */
export async function changePage(c: ServiceContext, own: ClusterRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  if ("faults" in read) {
    const { naam = "", toevoegen = "" } = read.given;
    return clusterPage(c, own, visitor, { naam, toevoegen, faults: read.faults }, 400);
  }
  const { naam, toevoegen, verwijderen = [] } = read.value;
  const said = { naam, toevoegen };
  const cluster = await seen(c, own, read.value.versie);
  if (cluster === undefined) return notFoundPage(c);
  if (cluster === "changed") return clusterPage(c, own, visitor, { ...said, refused: meanwhile }, 409);
  const hand = { door: visitor.principal.actor, moment: own.access.clock().toISOString() };
  const wanted = { toevoegen: idsIn(toevoegen), verwijderen: [verwijderen].flat() };
  const members = changedMembers(cluster, wanted, own.access.file, hand.moment);
  if ("faults" in members)
    return clusterPage(c, own, visitor, { ...said, faults: { toevoegen: told.toevoegen ?? "" } }, 400);
  const next = nextVersion(cluster, { naam, leden: members.leden }, hand);
  if (!(await own.room.store.write(next)))
    return clusterPage(c, own, visitor, { ...said, refused: meanwhile }, 409);
  c.set("object", `cluster ${next.id} versie ${next.versie}`);
  return c.redirect(`/mijn/clusters/${next.id}?gedaan=gewijzigd`, 303);
}

const removing = z.strictObject({ versie, zeker: z.literal("ja") });

/** Removes a cluster, when it still is what its manager saw. */
export async function removePage(c: ServiceContext, own: ClusterRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, removing, { zeker: "Zet een vinkje als u het cluster wilt verwijderen." });
  if (read instanceof Response) return read;
  if ("faults" in read) return clusterPage(c, own, visitor, { faults: read.faults }, 400);
  const cluster = await seen(c, own, read.value.versie);
  if (cluster === undefined) return notFoundPage(c);
  const hand = { door: visitor.principal.actor, moment: own.access.clock().toISOString() };
  if (
    cluster === "changed" ||
    !(await own.room.store.write(nextVersion(cluster, { verwijderd: true }, hand)))
  )
    return clusterPage(c, own, visitor, { refused: meanwhile }, 409);
  c.set("object", `cluster ${cluster.id} versie ${cluster.versie + 1}`);
  return c.redirect("/mijn/clusters?gedaan=verwijderd", 303);
}

async function seen(
  c: ServiceContext,
  own: ClusterRoom,
  version: string,
): Promise<Cluster | "changed" | undefined> {
  const cluster = await own.room.store.find(c.req.param("id") ?? "");
  return cluster === undefined || String(cluster.versie) === version ? cluster : "changed";
}
