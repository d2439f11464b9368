import type { MiddlewareHandler } from "hono";
import { apiChanges } from "./api/changelog.ts";
import { type Asked, type Clients, headerOf } from "./client.ts";
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

/** What an answer carries besides what is the same for all. */
export interface OwnHeaders {
  readonly rate: Headers | undefined;
  readonly request: string;
  readonly isSecure: boolean;
}

/** What is the same for every answer. A page widens the content policy to its own style sheet. */
export function unchanging(isOfApi: boolean, isSecure: boolean): Headers {
  return { ...(isOfApi ? ofApi : ofPages), ...(isSecure ? strict : {}) };
}

/** Sets the headers before the answer is made: the server then needs no second, slower look at it. */
export const headers: MiddlewareHandler<ServiceEnv> = (c, next) => {
  dress(c);
  return next();
};

/** The same for an answer that is given before that. */
export function dress(c: ServiceContext): void {
  const { isSecure, rate, request }: OwnHeaders = c.var;
  const all = { ...unchanging(isApi(c.req.path), isSecure), ...rate, "X-Request-Id": request };
  for (const [name, value] of Object.entries(all)) c.header(name, value);
}

/** Whether the reader came by https, as far as is known: by the settings, or by a proxy of ours. */
export function cameSecurely(asked: Asked, publicUrl: string | undefined, clients: Clients): boolean {
  if (publicUrl?.startsWith("https:") === true) return true;
  return clients.isProxied(asked) && headerOf(asked, "x-forwarded-proto") === "https";
}

export function isApi(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}
