import { html } from "hono/html";
import type { Visitor } from "../../../access/guard.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import { headOf, type View, viewOf, withCurrent } from "../../../clusters/cluster-view.ts";
import { outlookOf } from "../../../clusters/outlook.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import type { Html } from "../../layout.ts";
import type { Faults } from "../form.ts";
import { nameOf, sendOwn } from "../page.ts";
import { consentSection } from "./consent.ts";
import { clusterTold } from "./done.ts";
import { changeSection, memberSection, removalBox } from "./members.ts";
import { nextRelease } from "./next.ts";
import { exampleOf, outlookSection } from "./outlook-section.ts";
import type { ClusterRoom, Said } from "./room.ts";
import { whoSeesForManager } from "./sees.ts";
import { askedText, type Head, isAsked } from "./words.ts";

/** One cluster: for its manager with all members, for a member with its own place, and what it would show. */
export async function clusterPage(
  c: ServiceContext,
  own: ClusterRoom,
  visitor: Visitor,
  said: Said = {},
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const cluster = await own.room.store.find(c.req.param("id") ?? "");
  if (cluster === undefined) return notFoundPage(c);
  const view = viewOf(cluster, visitor.rechten);
  const head = headOf(cluster, view, own.access.file);
  const { outlook, example } = await withCurrent(own.options, async (release) => ({
    outlook: await outlookOf(release, cluster.id, head.aanvaard ?? undefined),
    example: exampleOf(own.options, release, cluster.id),
  }));
  c.set("object", `cluster ${cluster.id} versie ${cluster.versie}`);
  const next = nextRelease(own);
  const version = html`<input type="hidden" name="versie" value="${cluster.versie}">`;
  const body = html`${consent(own, cluster, head, view, { example, next, faults: said.faults ?? {} })}${
    view.manages ? memberSection(head, version, said) : ""
  }${outlookSection(outlook, { agreed: head.aanvaard, example, next })}${view.manages ? html`${whoSeesForManager()}${changeSection(cluster, version, said)}` : ""}`;
  return sendOwn(
    c,
    own,
    visitor,
    {
      title: cluster.naam,
      lead: leadOf(own, head, view),
      path: `/mijn/clusters/${cluster.id}`,
      crumbs: [{ path: "/mijn/clusters", label: "Clusters" }],
      told: html`${await clusterTold(c, own, cluster, view, said)}${removal(c, head, view, version, said)}`,
      body,
    },
    status,
  );
}

function leadOf({ access }: ClusterRoom, head: Head, { manages }: View): string {
  if (manages) return `U bent clusterbeheerder van dit cluster. ${askedText(head)}.`;
  const manager = nameOf(access, head.beheerder);
  return head.leden.some(isAsked)
    ? `${manager} vraagt of u meedoet aan dit cluster van werkgevers.`
    : `Een cluster van werkgevers. De clusterbeheerder is ${manager}.`;
}

function consent(
  { access }: ClusterRoom,
  cluster: Cluster,
  { leden }: Head,
  { own }: View,
  around: { readonly example: string | undefined; readonly next: Html; readonly faults: Faults },
): Html | "" {
  const places = leden.filter(({ organisatie }) => own.includes(organisatie));
  if (places.length === 0) return "";
  const manager = nameOf(access, cluster.beheerder);
  const isManaged = access.file.organisaties.some(({ id }) => id === cluster.beheerder);
  return consentSection({ cluster, places, manager, isManaged, ...around });
}

function removal(
  c: ServiceContext,
  { id, leden }: Head,
  { manages }: View,
  version: Html,
  said: Said,
): Html | "" {
  const asked = said.weg ?? (c.req.method === "GET" ? c.req.query("weg") : undefined);
  const place = leden.find(({ organisatie }) => organisatie === asked);
  return manages && place !== undefined ? removalBox(id, place, version) : "";
}
