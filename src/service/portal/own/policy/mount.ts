import type { Visitor } from "../../../access/guard.ts";
import { pageRoutes } from "../../../access/page-routes.ts";
import type { Grant } from "../../../access/roles.ts";
import type { ServiceContext } from "../../../context.ts";
import { withRelease } from "../../../with-release.ts";
import { noReleasePage, notFoundPage } from "../../failures.ts";
import type { MountPage, OwnRoom } from "../page.ts";
import { policyPage } from "./page.ts";
import { proposalFile } from "./proposal-file.ts";
import { atTrial, trialGrants, trialKey } from "./trial-key.ts";
import { tryProposal } from "./try.ts";

type PolicyHandler = (
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  grant: Grant,
) => Response | Promise<Response>;

/** The policy in plain words, and what another would show and hide: for funds of their sectors, for publishers of all. */
export function mountPolicy(mount: MountPage, room: OwnRoom): void {
  const object = (c: ServiceContext) => c.var.object ?? "beleid";
  const withGrant = (handle: PolicyHandler) => (c: ServiceContext, visitor: Visitor) => {
    const grants = trialGrants(visitor);
    const asked = c.req.query("als");
    const grant = asked === undefined ? grants[0] : grants.find((one) => trialKey(one) === asked);
    if (grant === undefined) return notFoundPage(c);
    c.set("object", `beleid ${trialKey(grant)}`);
    return handle(c, room, visitor, grant);
  };
  const withCurrent = (handle: PolicyHandler) =>
    withGrant((c, ...given) =>
      withRelease(room.options.releases, noReleasePage, () => handle(c, ...given))(c),
    );
  mount({ route: pageRoutes.beleid, object, handle: withCurrent((...given) => policyPage(...given)) });
  mount({ route: pageRoutes.beleidProberen, object, handle: withCurrent(tryProposal) });
  mount({ route: pageRoutes.beleidStoppen, object, handle: withGrant(stopTrial) });
  mount({ route: pageRoutes.beleidVoorstel, object, handle: withGrant(proposalFile) });
}

async function stopTrial(
  c: ServiceContext,
  { options }: OwnRoom,
  visitor: Visitor,
  grant: Grant,
): Promise<Response> {
  await options.trials?.stop(trialKey(grant));
  return c.redirect(atTrial("/mijn/beleid", visitor, grant), 303);
}
