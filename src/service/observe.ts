import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Clients } from "./client.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "./context.ts";
import { tell } from "./failure.ts";
import { cameSecurely, headerOf } from "./headers.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface ObserveOptions {
  readonly app: AppOptions;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly clients: Clients;
  /** Whether every answer gets a line in the log; a failure always does. */
  readonly logRequests: boolean;
}

/**
 * Gives every request a number and counts it. A line holds the pattern of the address and never the address
 * itself: what a person types behind a slash or a question mark can be about a person.
 */
export function observe(options: ObserveOptions): MiddlewareHandler<ServiceEnv> {
  const { log, metrics, logRequests } = options;
  return async (c, next) => {
    const start = performance.now();
    const id = numberOf(c, options.clients);
    c.set("request", id);
    c.set("options", options.app);
    c.set("clients", options.clients);
    c.set("fail", (error) => tell(log, error, c));
    c.set("isSecure", cameSecurely(c, options.app.publicUrl, options.clients));
    await next();
    const milliseconds = performance.now() - start;
    const route = c.var.route ?? c.req.routePath;
    const { status } = c.res;
    metrics.count(c.req.method, route, status, milliseconds / 1000);
    if (!logRequests) return;
    log.info({
      verzoek: id,
      methode: c.req.method,
      route,
      status,
      duur_ms: Math.round(milliseconds * 10) / 10,
    });
  };
}

/** The number that a proxy of ours gave the request, so that its log and ours can be laid side by side. */
function numberOf(c: ServiceContext, clients: Clients): string {
  const given = clients.isProxied(c) ? headerOf(c, "x-request-id") : undefined;
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
