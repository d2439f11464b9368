import { z } from "zod";
import type { Visitor } from "../../../access/guard.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import { clusterName } from "../../../clusters/shapes.ts";
import { changedMembers, nextVersion } from "../../../clusters/steps.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { type Faults, readForm } from "../form.ts";
import { changedPath } from "./done.ts";
import { organisationsIn } from "./named.ts";
import { clusterPage } from "./one.ts";
import type { ClusterRoom, Said } from "./room.ts";

const versie = z.string().regex(/^\d{1,9}$/);
const form = z.strictObject({
  versie,
  naam: clusterName.optional(),
  toevoegen: z.string().max(60_000).optional(),
  verwijderen: z.string().max(100).optional(),
  zeker: z.literal("ja").optional(),
});

const told: Faults = {
  naam: "Geef het cluster een naam van ten hoogste 100 tekens, zonder < en >.",
};
const nobody = "Noem ten minste één organisatie, op een eigen regel.";
const meanwhile =
  "Het cluster is veranderd sinds u deze pagina opende. Kijk hieronder hoe het nu is, en probeer het dan opnieuw.";

/** Changes the name or the members, when the cluster still is what its manager saw. */
export async function changePage(c: ServiceContext, own: ClusterRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  const again = (said: Said, status: 400 | 409) => clusterPage(c, own, visitor, said, status);
  if ("faults" in read) return again({ naam: read.given.naam ?? "", faults: read.faults }, 400);
  const { naam, toevoegen, verwijderen, zeker } = read.value;
  const typed = {
    ...(naam === undefined ? {} : { naam }),
    ...(toevoegen === undefined ? {} : { toevoegen }),
  };
  const cluster = await seen(c, own, read.value.versie);
  if (cluster === undefined) return notFoundPage(c);
  if (cluster === "changed") return again({ ...typed, refused: meanwhile }, 409);
  if (verwijderen !== undefined && zeker !== "ja") return again({ weg: verwijderen }, 400);
  const named = organisationsIn(toevoegen ?? "", own.access.file);
  if ("fault" in named) return again({ ...typed, faults: { toevoegen: named.fault } }, 400);
  if (toevoegen !== undefined && named.ids.length === 0)
    return again({ ...typed, faults: { toevoegen: nobody } }, 400);
  const hand = { door: visitor.principal.actor, moment: own.access.clock().toISOString() };
  const wanted = { toevoegen: named.ids, verwijderen: verwijderen === undefined ? [] : [verwijderen] };
  const members = changedMembers(cluster, wanted, own.access.file, hand.moment);
  if ("faults" in members) {
    const text = members.faults.map(({ melding }) => melding).join(" ");
    return again(
      { ...typed, ...(toevoegen === undefined ? { refused: text } : { faults: { toevoegen: text } }) },
      400,
    );
  }
  const inAlready = named.ids.filter((id) =>
    cluster.leden.some((one) => one.organisatie === id && members.leden.includes(one)),
  );
  const next = nextVersion(cluster, { naam: naam ?? cluster.naam, leden: members.leden }, hand);
  const isSame = next.naam === cluster.naam && next.leden.every((one, at) => one === cluster.leden[at]);
  const isLess = next.leden.length < cluster.leden.length;
  if (isSame && !isLess) return c.redirect(changedPath(cluster.id, undefined, inAlready), 303);
  if (!(await own.room.store.write(next))) return again({ ...typed, refused: meanwhile }, 409);
  c.set("object", `cluster ${next.id} versie ${next.versie}`);
  return c.redirect(changedPath(next.id, next.versie, inAlready), 303);
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
