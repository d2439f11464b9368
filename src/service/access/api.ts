import { OpenAPIHono } from "@hono/zod-openapi";
import { mountClusters } from "../clusters/mount-clusters.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { mountDeliveries } from "../deliveries/api.ts";
import { problem } from "../problem.ts";
import { queryOf, readQuery, whole } from "../query.ts";
import type { Access } from "./access.ts";
import { answers } from "./answers.ts";
import { newestLines } from "./audit-read.ts";
import { describeAccess, securitySchemes } from "./describe.ts";
import { guard } from "./guard.ts";
import { mountMirror } from "./mirror.ts";
import { type Mount, withoutQuery } from "./mount.ts";
import type { PreviewParts } from "./preview-parts.ts";
import { mountPreviews } from "./previews.ts";
import { accessRoutes } from "./routes.ts";

/** The part of the API that is not open to all; nothing of it is there without toegang.yml. */
export function createAccessApi(
  options: AppOptions,
  access: Access,
  previews: PreviewParts,
): OpenAPIHono<ServiceEnv> {
  const api = new OpenAPIHono<ServiceEnv>();
  for (const [name, scheme] of Object.entries(securitySchemes)) {
    api.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
  }
  const mount: Mount = (guarded, told) => {
    const handle = guard(access, guarded);
    // What a request holds is read by the handler, after it is known whose it is.
    api.openAPIRegistry.registerPath(describeAccess(guarded.route, told));
    api.on(guarded.route.method.toUpperCase(), honoPath(guarded.route.path), (c) => handle(c));
  };
  mountSession(mount);
  mountMirror(mount, options, access);
  mountPreviews(mount, access, previews);
  mountClusters(mount, options, access);
  mountControl(mount, access);
  mountDeliveries(api, options, access);
  return api;
}

const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ":$1");

function mountSession(mount: Mount): void {
  mount(
    {
      route: accessRoutes.sessie,
      handle: (c, { principal: { soort, rechten, tot } }) =>
        withoutQuery(c, () => c.json({ soort, rechten, verlooptOp: tot })),
    },
    {
      id: "leesSessie",
      summary: "Wie u bent",
      description: "De rollen en organisaties van uw sessie of sleutel.",
      schema: answers.session,
    },
  );
}

function mountControl(mount: Mount, { home, keys }: Access): void {
  mount(
    {
      route: accessRoutes.sleutels,
      handle: (c) =>
        withoutQuery(c, async () => {
          const all = await keys.list();
          return c.json({
            sleutels: all.map(({ gemaakt, verloopt, gebruikt, ingetrokken: _, ...rest }) => ({
              ...rest,
              ...{ gemaaktOp: gemaakt, verlooptOp: verloopt, gebruiktOp: gebruikt },
            })),
          });
        }),
    },
    {
      id: "lijstSleutels",
      summary: "Alle sleutels",
      description: "Welke sleutels er zijn en wanneer zij zijn gebruikt, zonder de sleutels zelf.",
      schema: answers.keys,
    },
  );
  mount(
    { route: accessRoutes.logboek, handle: (c) => logPage(c, home) },
    {
      id: "leesLogboek",
      summary: "Het logboek",
      description: "Wie wat deed, het nieuwste eerst.",
      schema: answers.log,
    },
  );
}

async function logPage(c: ServiceContext, home: string): Promise<Response> {
  const spec = { pagina: whole(1, 1_000), paginaGrootte: whole(1, 500) };
  const query = readQuery(queryOf(c.req.url), spec);
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  const { pagina = 1, paginaGrootte = 100 } = query.values;
  const lines = await newestLines(home, paginaGrootte, (pagina - 1) * paginaGrootte);
  const regels = lines.map(({ tijdstempel, actie, object, resultaat, oorsprong, actor }) => ({
    ...{ tijdstempel, actie, object, resultaat, oorsprong, actor },
  }));
  return c.json({ pagina, paginaGrootte, regels });
}
