import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { isPublic } from "../report/define.ts";
import { mountAccess } from "./access/mount-access.ts";
import { createApi } from "./api/api.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "./context.ts";
import { failure } from "./failure.ts";
import { type Guards, makeGuards } from "./guards.ts";
import { headers, isApi } from "./headers.ts";
import { mountHealth } from "./health.ts";
import { observe } from "./observe.ts";
import { failurePage, notFoundPage } from "./portal/failures.ts";
import { mountLocalCheck } from "./portal/local-check/mount.ts";
import { mountPages } from "./portal/pages.ts";
import { mountSupplierPages } from "./portal/suppliers/mount.ts";
import { problem } from "./problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { requestLimits } from "./request-limits.ts";
import { securityText } from "./security-text.ts";
import { underWay } from "./under-way.ts";

/**
 * The whole service: pages, the open data API and the state of the server. It reads releases and nothing
 * else; it holds no state but what it keeps of answers it has given.
 * @param guards shared with whatever stands before the app (front.ts).
 */
export function createApp(given: AppOptions, guards = makeGuards(given)): OpenAPIHono<ServiceEnv> {
  // A report of an employer's own figures is served to that employer alone (portal/own/mirror/).
  const options: AppOptions = {
    ...given,
    reports: given.reports.filter(isPublic),
    closed: given.reports.filter((report) => !isPublic(report)),
    contact: { ...given.contact, signIn: given.access?.people !== undefined },
  };
  const app = new OpenAPIHono<ServiceEnv>();
  mountGuards(app, options, guards);
  app.use("*", compressed);
  app.use("*", methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use("/v1/*", preflight);
  mountHealth(app, options);
  mountSecurityText(app, options);
  const api = createApi(options);
  mountAccess(app, api, options, (releases) =>
    createApp({ ...given, releases, access: undefined, requestsPerMinute: 0 }),
  );
  app.route("/v1", api);
  mountPages(app, options, api);
  mountSupplierPages(app, options);
  mountLocalCheck(app, options);
  app.notFound(async (c) => {
    if (!isApi(c.req.path)) return withoutSlash(c) ?? notFoundPage(c);
    const slash = c.req.path.endsWith("/") ? " Laat de schuine streep aan het eind weg." : "";
    return problem(c, "niet-gevonden", `Dit adres bestaat niet.${slash} Zie /v1/openapi.json.`);
  });
  return app;
}

/** What every request meets before its handler: a number, headers, limits; and what tells of its failure. */
function mountGuards(app: OpenAPIHono<ServiceEnv>, options: AppOptions, guards: Guards): void {
  app.use("*", observe(options, guards));
  app.use("*", requestLimits);
  app.use("*", rateLimit(guards));
  app.use("*", headers);
  app.use("*", underWay(options.deadline));
  app.onError((error, c) => failure(guards.log, error, c));
}

function mountSecurityText(app: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  app.get("/.well-known/security.txt", (c) => {
    const now = (options.clock ?? (() => new Date()))();
    const text = securityText(options.security, options.publicUrl, now);
    if (text === undefined) return notFoundPage(c);
    c.header("Cache-Control", "public, max-age=3600");
    return c.text(text);
  });
}

const compressor = compress();

// Most programs ask for no compression; for them the answer is not looked at again. A part of a file is a part of
// its own bytes (RFC 9110, 14.2), so that it is sent as it is.
const compressed: MiddlewareHandler<ServiceEnv> = (c, next) =>
  c.req.header("Accept-Encoding") === undefined || c.req.header("Range") !== undefined
    ? next()
    : compressor(c, next);

/** What a browser asks before a page of another host may read open data. */
const preflight: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.req.method !== "OPTIONS") return next();
  c.header("Allow", "GET, HEAD, OPTIONS");
  c.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  c.header("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Range, Range");
  c.header("Access-Control-Max-Age", "86400");
  return c.body(null, 204);
};

/** The address of a page without the slash that someone typed behind it; of a path of our own, so that it leads nowhere else. */
function withoutSlash(c: ServiceContext): Response | undefined {
  const { pathname, search } = new URL(c.req.url);
  if (!["GET", "HEAD"].includes(c.req.method) || !/^(\/[\w.~%-]+)+\/$/.test(pathname)) return undefined;
  return c.redirect(`${pathname.slice(0, -1)}${search}`, 301);
}

function refuseMethod(c: ServiceContext, methods: string[]): Response | Promise<Response> {
  const allowed = isApi(c.req.path) ? [...methods, "OPTIONS"] : methods;
  c.header("Allow", allowed.join(", "));
  const detail = `Dit adres kent alleen: ${allowed.join(", ")}.`;
  return isApi(c.req.path)
    ? problem(c, "methode-niet-toegestaan", detail)
    : failurePage(c, 405, "Dat kan hier niet", detail);
}
