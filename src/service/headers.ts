import type { MiddlewareHandler } from "hono";
import { apiChanges } from "./api/changelog.ts";
import type { Clients } from "./client.ts";
import type { ServiceContext, ServiceEnv } from "./context.ts";

/** Version of the API, on every answer of it: the newest of the change log. */
export const apiVersion = apiChanges[0].version;

const everywhere: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const ofApi: readonly (readonly [string, string])[] = [
  ...everywhere,
  ["API-Version", apiVersion],
  ["Content-Security-Policy", nothing],
  // Open data: any page of any host may read it.
  ["Access-Control-Allow-Origin", "*"],
  [
    "Access-Control-Expose-Headers",
    "API-Version, Accept-Ranges, Content-Disposition, Content-Range, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id",
  ],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
];

const ofPages: readonly (readonly [string, string])[] = [
  ...everywhere,
  ["Content-Security-Policy", nothing],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

/**
 * Sets the headers before the answer is made: the server then needs no second, slower look at it. A page
 * widens the content policy to its own style sheet.
 */
export function headers(publicUrl: string | undefined, clients: Clients): MiddlewareHandler<ServiceEnv> {
  const alwaysSecure = publicUrl?.startsWith("https:") === true;
  return async (c, next) => {
    for (const [name, value] of isApi(c.req.path) ? ofApi : ofPages) c.header(name, value);
    if (alwaysSecure || isSecure(c, clients)) {
      c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    await next();
  };
}

function isSecure(c: ServiceContext, clients: Clients): boolean {
  if (c.req.url.startsWith("https:")) return true;
  return c.req.header("X-Forwarded-Proto") === "https" && clients.isProxied(c);
}

export function isApi(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}
