import type { Access } from "../access/access.ts";
import type { Described } from "../access/describe.ts";
import type { Guarded } from "../access/guard.ts";
import { nothingHere } from "../access/guard.ts";
import { type Mount, withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import { Turnstile } from "../turnstile.ts";
import { answerAsMember } from "./answer.ts";
import { ClusterStore } from "./cluster-store.ts";
import { answerCluster, headOf, ownersOf, type Room, viewOf } from "./cluster-view.ts";
import { changeCluster, makeCluster, removeCluster } from "./manage.ts";
import { clusterAnswers } from "./shapes.ts";
import type { Answer } from "./steps.ts";

const most = { running: 1, waiting: 1_000 };

const names = { id: { description: "Naam van het cluster", example: "haven-noord" } };

/** What the API and the pages of clusters work with; each has turns of its own. */
export function clusterRoom(options: AppOptions, access: Access): Room {
  return { options, access, store: new ClusterStore(access.home), turns: new Turnstile(most) };
}

/** Clusters of employers: made by a manager, joined by members, counted by the next release (docs/adr/0034). */
export function mountClusters(mount: Mount, options: AppOptions, access: Access): void {
  const room = clusterRoom(options, access);
  const one = {
    owners: async (c: ServiceContext) => ownersOf(await room.store.find(c.req.param("id") ?? "")),
    object: (c: ServiceContext) => c.var.object ?? "cluster",
  };
  const told = { names, schema: clusterAnswers.cluster, tag: "Clusters" };
  mountReading(mount, room, one, told);
  mountManaging(mount, room, one, told);
  mountAnswers(mount, room, one, told);
}

function mountManaging(
  mount: Mount,
  room: Room,
  one: Required<Pick<Guarded, "owners" | "object">>,
  told: Pick<Described, "names" | "schema" | "tag">,
): void {
  mount(
    {
      ...{ route: accessRoutes.clusterMaken, object: one.object },
      handle: (c, visitor) => withoutQuery(c, () => makeCluster(c, room, visitor)),
    },
    {
      ...{ id: "maakCluster", summary: "Een cluster maken", status: 201, body: clusterAnswers.make },
      ...{ bodyRequired: true, ...told, names: {} },
      description: "Wie als lid wordt genoemd, krijgt de vraag om mee te doen. Telt pas na een ja.",
    },
  );
  mount(
    {
      ...{ route: accessRoutes.clusterWijzigen, ...one },
      handle: (c, visitor) => withoutQuery(c, () => changeCluster(c, room, visitor)),
    },
    {
      ...{ ...told, id: "wijzigCluster", summary: "Een cluster wijzigen", body: clusterAnswers.change },
      description: "De naam of de leden. Geef in If-Match de ETag van het cluster mee.",
      ...{ conditional: true, bodyRequired: true },
    },
  );
  mount(
    {
      ...{ route: accessRoutes.clusterVerwijderen, ...one },
      handle: (c, visitor) => withoutQuery(c, () => removeCluster(c, room, visitor)),
    },
    {
      ...{ ...told, id: "verwijderCluster", summary: "Een cluster verwijderen", status: 204 },
      description: "Vanaf de volgende publicatie is het cluster er niet meer.",
      conditional: true,
    },
  );
}

function mountReading(
  mount: Mount,
  room: Room,
  one: Pick<Guarded, "owners" | "object">,
  told: Pick<Described, "names" | "schema" | "tag">,
): void {
  const { store, access } = room;
  mount(
    {
      route: accessRoutes.clusters,
      handle: (c, { rechten }) =>
        withoutQuery(c, async () => {
          const seen = (await store.list())
            .map((cluster) => ({ cluster, view: viewOf(cluster, rechten) }))
            .filter(({ view }) => view.manages || view.own.length > 0);
          return c.json({ clusters: seen.map(({ cluster, view }) => headOf(cluster, view, access.file)) });
        }),
    },
    {
      ...{ id: "lijstClusters", summary: "Uw clusters", tag: "Clusters" },
      description: "Voor een beheerder de eigen clusters, voor een werkgever die waarvoor hij is gevraagd.",
      schema: clusterAnswers.clusters,
    },
  );
  mount(
    {
      ...{ route: accessRoutes.cluster, ...one },
      handle: (c, { rechten }) =>
        withoutQuery(c, async () => {
          const cluster = await store.find(c.req.param("id") ?? "");
          if (cluster === undefined) return problem(c, "niet-gevonden", nothingHere);
          return answerCluster(c, room, cluster, viewOf(cluster, rechten));
        }),
    },
    {
      ...{ ...told, id: "leesCluster", summary: "Eén cluster" },
      description: "De leden, vanaf hoeveel leden cijfers te tonen zijn, en wat het cluster nu laat zien.",
    },
  );
}

function mountAnswers(
  mount: Mount,
  room: Room,
  one: Pick<Guarded, "owners" | "object">,
  told: Pick<Described, "names" | "schema" | "tag">,
): void {
  const step = (route: Guarded["route"], answer: Answer): Guarded => ({
    ...{ route, ...one },
    handle: (c: ServiceContext, visitor) => withoutQuery(c, () => answerAsMember(c, room, visitor, answer)),
  });
  const more = { ...told, body: clusterAnswers.answer };
  mount(step(accessRoutes.clusterAanvaarden, "aanvaard"), {
    ...{ ...more, id: "aanvaardCluster", summary: "Meedoen aan een cluster" },
    description: "Vanaf de volgende publicatie tellen uw cijfers mee in dit cluster.",
  });
  mount(step(accessRoutes.clusterWeigeren, "geweigerd"), {
    ...{ ...more, id: "weigerCluster", summary: "Niet meedoen aan een cluster" },
    description: "Uw cijfers tellen niet mee in dit cluster.",
  });
  mount(step(accessRoutes.clusterVerlaten, "vertrokken"), {
    ...{ ...more, id: "verlaatCluster", summary: "Een cluster verlaten" },
    description: "Vanaf de volgende publicatie tellen uw cijfers niet meer mee in dit cluster.",
  });
}
