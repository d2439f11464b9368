import { pageRoutes } from "../../../access/page-routes.ts";
import type { ServiceContext } from "../../../context.ts";
import type { MountPage, OwnRoom } from "../page.ts";
import { endKey, keyPage, makeKey, ownersOfKey, rotateKey } from "./keys.ts";
import { checkPage, logPage } from "./log.ts";
import { controlPage } from "./organisations.ts";
import { retentionPage } from "./retention.ts";

/** Who may do what, keys, and the log. */
export function mountControl(mount: MountPage, room: OwnRoom): void {
  const one = {
    owners: (c: ServiceContext) => ownersOfKey(room, c.req.param("begin") ?? ""),
    object: (c: ServiceContext) => `sleutel:${c.req.param("begin") ?? ""}`,
  };
  mount({ route: pageRoutes.beheer, handle: (c, visitor) => controlPage(c, room, visitor) });
  mount({ route: pageRoutes.bewaren, handle: (c, visitor) => retentionPage(c, room, visitor) });
  mount({ route: pageRoutes.sleutels, handle: (c, visitor) => keyPage(c, room, visitor) });
  mount({
    route: pageRoutes.sleutelMaken,
    object: (c) => c.var.object ?? "sleutel",
    handle: (c, visitor) => makeKey(c, room, visitor),
  });
  mount({
    ...{ route: pageRoutes.sleutelVernieuwen, ...one },
    handle: (c, visitor) => rotateKey(c, room, visitor),
  });
  mount({ ...{ route: pageRoutes.sleutelIntrekken, ...one }, handle: (c) => endKey(c, room) });
  mount({ route: pageRoutes.logboek, handle: (c, visitor) => logPage(c, room, visitor) });
  mount({ route: pageRoutes.logboekControle, handle: (c, visitor) => checkPage(c, room, visitor) });
}
