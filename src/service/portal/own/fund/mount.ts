import { releaseFolder } from "../../../../release/folder.ts";
import type { Visitor } from "../../../access/guard.ts";
import { pageRoutes } from "../../../access/page-routes.ts";
import { ownersOf } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import { withRelease } from "../../../with-release.ts";
import { noReleasePage, notFoundPage } from "../../failures.ts";
import { type MountPage, type OwnRoom, organisationsOf } from "../page.ts";
import { makeReports, steerReports } from "./orders.ts";
import { fundPage } from "./page.ts";
import { previewPage } from "./preview.ts";
import { archiveFile, progressPage } from "./reports.ts";

/** The pages of a fund. Somebody of several funds chooses one with `fonds` in the address. */
export function mountFund(mount: MountPage, room: OwnRoom): void {
  const { access, options } = room;
  const chosen = { object: (c: ServiceContext) => c.var.object ?? "fonds" };
  mount({
    ...{ route: pageRoutes.fonds, ...chosen },
    handle: withFund(room, (c, visitor, fund) =>
      withRelease(options.releases, noReleasePage, () => fundPage(c, room, visitor, fund))(c),
    ),
  });
  mount({
    ...{ route: pageRoutes.fondsRapporten, ...chosen },
    handle: withFund(room, (c, visitor, fund) => progressPage(c, room, visitor, fund)),
  });
  mount({
    ...{ route: pageRoutes.fondsRapportenMaken, ...chosen },
    handle: withFund(room, (c, visitor, fund) => makeReports(c, room, visitor, fund)),
  });
  mount({
    ...{ route: pageRoutes.fondsRapportenStoppen, ...chosen },
    handle: withFund(room, (c, visitor, fund) => steerReports(c, room, visitor, fund, "stop")),
  });
  mount({
    ...{ route: pageRoutes.fondsRapportenVerder, ...chosen },
    handle: withFund(room, (c, visitor, fund) => steerReports(c, room, visitor, fund, "resume")),
  });
  mount({
    ...{ route: pageRoutes.fondsArchief, ...chosen },
    handle: withFund(room, (c, _, fund) => archiveFile(c, room, fund)),
  });
  mount({
    route: pageRoutes.fondsPublicatie,
    owners: (c) => ownersOf(access, releaseFolder(access.home, c.req.param("id") ?? "")),
    object: (c) => `publicatie ${c.req.param("id") ?? ""}`,
    handle: (c, visitor) => previewPage(c, room, visitor),
  });
}

type FundHandler = (c: ServiceContext, visitor: Visitor, fund: string) => Response | Promise<Response>;

function withFund(_: OwnRoom, handle: FundHandler) {
  return (c: ServiceContext, visitor: Visitor) => {
    const own = organisationsOf(visitor.rechten, "fonds");
    const asked = c.req.query("fonds") ?? own[0];
    if (asked === undefined || !own.includes(asked)) return notFoundPage(c);
    c.set("object", `fonds ${asked}`);
    return handle(c, visitor, asked);
  };
}
