import type { MiddlewareHandler } from "hono";
import { apiChanges } from "./api/changelog.ts";
import type { Clients } from "./client.ts";
import type { ServiceContext, ServiceEnv } from "./context.ts";

/** Version of the API, on every answer of it: the newest of the change log. */
export const apiVersion = apiChanges[0].version;

type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Content-Security-Policy":
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

const ofApi: Headers = {
  ...everywhere,
  "API-Version": apiVersion,
  // Open data: any page of any host may read it.
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "API-Version, Accept-Ranges, Content-Disposition, Content-Range, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

const ofPages: Headers = { ...everywhere, "Cross-Origin-Resource-Policy": "same-origin" };

const strict: Headers = { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" };

/** What every answer to this request carries. A page widens the content policy to its own style sheet. */
export function commonHeaders(c: ServiceContext): Record<string, string> {
  const { rate, request, isSecure } = c.var;
  return {
    ...(isApi(c.req.path) ? ofApi : ofPages),
    ...(isSecure ? strict : {}),
    ...rate,
    "X-Request-Id": request,
  };
}

/** Sets the headers before the answer is made: the server then needs no second, slower look at it. */
export const headers: MiddlewareHandler<ServiceEnv> = (c, next) => {
  dress(c);
  return next();
};

/** The same for an answer that is given before that. */
export function dress(c: ServiceContext): void {
  const all = commonHeaders(c);
  for (const name in all) c.header(name, all[name]);
}

/** Whether the reader came by https, as far as is known: by the settings, the address, or a proxy of ours. */
export function cameSecurely(c: ServiceContext, publicUrl: string | undefined, clients: Clients): boolean {
  if (publicUrl?.startsWith("https:") === true || c.req.url.startsWith("https:")) return true;
  return clients.isProxied(c) && headerOf(c, "x-forwarded-proto") === "https";
}

/**
 * A header by its name in lower case, as Node has it: making a Headers of all of them takes longer than most answers.
 */
export function headerOf(c: ServiceContext, name: string): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { headers?: Record<string, string | string[]> } };
  if (incoming?.headers === undefined) return c.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

export function isApi(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}
