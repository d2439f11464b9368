import type { MiddlewareHandler } from "hono";
import type { ServiceEnv } from "./context.ts";

/** Version of the API, on every answer of it; semver, see the change log. */
export const apiVersion = "1.0.0";

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
  ["Access-Control-Expose-Headers", "API-Version, Content-Disposition, ETag, Link"],
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
export const headers: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  for (const [name, value] of isApi(c.req.path) ? ofApi : ofPages) c.header(name, value);
  if (c.req.url.startsWith("https:") || c.req.header("X-Forwarded-Proto") === "https") {
    c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  await next();
};

export function isApi(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}
