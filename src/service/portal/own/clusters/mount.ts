import type { Guarded } from "../../../access/guard.ts";
import { pageRoutes } from "../../../access/page-routes.ts";
import { ownersOf } from "../../../clusters/cluster-view.ts";
import { clusterRoom } from "../../../clusters/mount-clusters.ts";
import type { ServiceContext } from "../../../context.ts";
import type { MountPage, OwnRoom } from "../page.ts";
import { answerPage } from "./answer.ts";
import { changePage, removePage } from "./change.ts";
import { listPage, makePage } from "./list.ts";
import { clusterPage } from "./one.ts";
import type { ClusterRoom } from "./room.ts";

/** Clusters for the people of their manager and of their members; the same steps as the API takes. */
export function mountOwnClusters(mount: MountPage, own: OwnRoom): void {
  const { options, access } = own;
  const room = clusterRoom(options, access);
  const all: ClusterRoom = { ...own, room };
  const one = {
    owners: async (c: ServiceContext) => ownersOf(await room.store.find(c.req.param("id") ?? "")),
    object: (c: ServiceContext) => c.var.object ?? "cluster",
  };
  const object = one.object;
  mount({ route: pageRoutes.clusters, handle: (c, visitor) => listPage(c, all, visitor) });
  mount({ route: pageRoutes.clusterMaken, object, handle: (c, visitor) => makePage(c, all, visitor) });
  mount({ route: pageRoutes.cluster, ...one, handle: (c, visitor) => clusterPage(c, all, visitor) });
  mount({ route: pageRoutes.clusterWijzigen, ...one, handle: (c, visitor) => changePage(c, all, visitor) });
  mount({
    route: pageRoutes.clusterVerwijderen,
    ...one,
    handle: (c, visitor) => removePage(c, all, visitor),
  });
  const answers = [
    [pageRoutes.clusterAanvaarden, "aanvaard"],
    [pageRoutes.clusterWeigeren, "geweigerd"],
    [pageRoutes.clusterVerlaten, "vertrokken"],
  ] as const;
  for (const [route, answer] of answers) {
    const handle: Guarded["handle"] = (c, visitor) => answerPage(c, all, visitor, answer);
    mount({ route, ...one, handle });
  }
}
