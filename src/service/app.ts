import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { isPublic } from "../report/define.ts";
import { mountAccess } from "./access/mount-access.ts";
import { createApi } from "./api/api.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "./context.ts";
import { failure } from "./failure.ts";
import { headers, isApi } from "./headers.ts";
import { failurePage, notFoundPage } from "./portal/failures.ts";
import { mountPages } from "./portal/pages.ts";
import { problem } from "./problem.ts";

/**
 * The whole service: pages, the open data API and the state of the server. It reads releases and nothing
 * else; it holds no state but what it keeps of answers it has given.
 */
export function createApp(given: AppOptions): OpenAPIHono<ServiceEnv> {
  // A report of an employer's own figures is never served; its figures are, to itself alone (access/mirror.ts).
  const options: AppOptions = { ...given, reports: given.reports.filter(isPublic) };
  const app = new OpenAPIHono<ServiceEnv>();
  app.use("*", headers);
  app.use("*", (c, next) => {
    c.set("options", options);
    return next();
  });
  app.use("*", compressed);
  app.use("*", methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use("/v1/*", preflight);
  app.get("/gezond", async (c) => {
    const lease = await options.releases.lease();
    lease?.done();
    c.header("Cache-Control", "no-store");
    return c.json({ status: "gezond", publicatie: lease?.release.manifest.id ?? null });
  });
  const api = createApi(options);
  mountAccess(app, api, options, (releases) => createApp({ ...given, releases, access: undefined }));
  app.route("/v1", api);
  mountPages(app, options);
  app.notFound(async (c) => {
    if (!isApi(c.req.path)) return notFoundPage(c);
    const slash = c.req.path.endsWith("/") ? " Laat de schuine streep aan het eind weg." : "";
    return problem(c, "niet-gevonden", `Dit adres bestaat niet.${slash} Zie /v1/openapi.json.`);
  });
  app.onError(failure);
  return app;
}

const compressor = compress();

// Most programs ask for no compression; for them the answer is not looked at again.
const compressed: MiddlewareHandler<ServiceEnv> = (c, next) =>
  c.req.header("Accept-Encoding") === undefined ? next() : compressor(c, next);

/** What a browser asks before a page of another host may read open data. */
const preflight: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.req.method !== "OPTIONS") return next();
  c.header("Allow", "GET, HEAD, OPTIONS");
  c.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  c.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
  c.header("Access-Control-Max-Age", "86400");
  return c.body(null, 204);
};

function refuseMethod(c: ServiceContext, methods: string[]): Response | Promise<Response> {
  const allowed = isApi(c.req.path) ? [...methods, "OPTIONS"] : methods;
  c.header("Allow", allowed.join(", "));
  const detail = `Dit adres kent alleen: ${allowed.join(", ")}.`;
  return isApi(c.req.path)
    ? problem(c, "methode-niet-toegestaan", detail)
    : failurePage(c, 405, "Dat kan hier niet", detail);
}
