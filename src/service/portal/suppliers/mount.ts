import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceEnv } from "../../context.ts";
import { type Counter, one, overview, ownPath, template } from "./show.ts";
import { mountSteps } from "./steps.ts";
import { uploadScript, uploadScriptPath } from "./upload-script.ts";

/** Mounts the pages by which a supplier delivers: plain forms behind a session, which work without script. */
export function mountSupplierPages(app: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const { access, deliveries } = options;
  if (access?.people === undefined || deliveries === undefined) return;
  const counter: Counter = { app, options, access, deliveries };
  app.get(ownPath, (c) => overview(c, counter));
  app.get(`${ownPath}/sjablonen/:profiel/:naam`, (c) => template(c, counter));
  app.get(`${ownPath}/:id`, (c) => one(c, counter));
  app.get(uploadScriptPath, (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.body(uploadScript, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  });
  mountSteps(counter);
}
