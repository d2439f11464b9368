import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceEnv } from "./context.ts";

/**
 * The state of the server, for what watches it. `/gezond`: the process answers; `/gereed`: it has figures to show
 * and is not stopping, so that requests may be sent here.
 */
export function mountHealth(app: OpenAPIHono<ServiceEnv>, { releases, isStopping }: AppOptions): void {
  app.get("/gezond", async (c) => {
    const lease = await releases.lease();
    lease?.done();
    c.header("Cache-Control", "no-store");
    return c.json({ status: "gezond", publicatie: lease?.release.manifest.id ?? null });
  });
  app.get("/gereed", async (c) => {
    const lease = await releases.lease();
    lease?.done();
    c.header("Cache-Control", "no-store");
    const reason =
      isStopping?.() === true
        ? "De server stopt."
        : lease === undefined
          ? "Er is nog geen publicatie."
          : undefined;
    if (reason === undefined) return c.json({ status: "gereed" });
    c.header("Retry-After", "5");
    return c.json({ status: "niet-gereed", reden: reason }, 503);
  });
}
