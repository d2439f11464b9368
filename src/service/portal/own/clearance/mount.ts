import type { Guarded } from "../../../access/guard.ts";
import { pageRoutes } from "../../../access/page-routes.ts";
import type { MountPage, OwnRoom } from "../page.ts";
import { listPage } from "./list.ts";
import { clearancePage } from "./one.ts";
import { stepPage } from "./step.ts";

/** Bringing a release to the public, by two people; the same steps as the API takes. */
export function mountClearance(mount: MountPage, room: OwnRoom): void {
  const one: Pick<Guarded, "object"> = { object: (c) => `publicatie ${c.req.param("id") ?? ""}` };
  mount({ route: pageRoutes.vrijgaven, handle: (c, visitor) => listPage(c, room, visitor) });
  mount({
    ...{ route: pageRoutes.vrijgave, ...one },
    handle: (c, visitor) => clearancePage(c, room, visitor),
  });
  for (const [route, stap] of [
    [pageRoutes.aanbieden, "aangeboden"],
    [pageRoutes.goedkeuren, "goedgekeurd"],
    [pageRoutes.intrekken, "ingetrokken"],
  ] as const) {
    mount({ ...{ route, ...one }, handle: (c, visitor) => stepPage(c, room, visitor, stap) });
  }
}
