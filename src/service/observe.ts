import type { MiddlewareHandler } from "hono";
import { askedOf } from "./client.ts";
import type { AppOptions, ServiceEnv } from "./context.ts";
import { tell } from "./failure.ts";
import { type Guards, numberOf } from "./guards.ts";
import { cameSecurely } from "./headers.ts";

/** Gives every request a number, and counts it. */
export function observe(app: AppOptions, guards: Guards): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const start = performance.now();
    const asked = askedOf(c);
    const request = numberOf(asked, guards.clients);
    c.set("request", request);
    c.set("options", app);
    c.set("clients", guards.clients);
    c.set("quick", guards.quick);
    c.set("fail", (error) => tell(guards.log, error, c));
    const isSecure = c.req.url.startsWith("https:") || cameSecurely(asked, app.publicUrl, guards.clients);
    c.set("isSecure", isSecure);
    await next();
    const done = { request, method: c.req.method, route: c.req.routePath, status: c.res.status };
    tellRequest(guards, done, performance.now() - start);
  };
}

export interface DoneRequest {
  readonly request: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/**
 * Counts an answer and, where asked, logs it. A line holds the pattern of the address and never the address itself:
 * what a person types behind a slash or a question mark can be about a person.
 */
export function tellRequest(guards: Guards, done: DoneRequest, milliseconds: number): void {
  const { request, method, route, status } = done;
  guards.metrics.count(method, route, status, milliseconds / 1000);
  if (!guards.logRequests) return;
  guards.log.info({
    verzoek: request,
    methode: method,
    route,
    status,
    duur_ms: Math.round(milliseconds * 10) / 10,
  });
}
