import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { notFoundPage } from "../failures.ts";
import { send } from "../serve.ts";
import type { LocalCheck } from "./local-check.ts";
import { localCheckPage } from "./page.ts";
import { loaderPolicy, localPolicy } from "./policy.ts";

export const localCheckPath = "/lokale-controle";

/** Mounts the page on which files are checked without being sent, where the service was given what it runs. */
export function mountLocalCheck(app: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const { localCheck } = options;
  if (localCheck === undefined) return;
  app.get(localCheckPath, async (c) => {
    const page = await localCheckPage(await localCheck.files(), options);
    return send(c, page, localPolicy);
  });
  app.get(`${localCheckPath}/:bestand`, (c) => file(c, localCheck));
}

async function file(c: ServiceContext, localCheck: LocalCheck): Promise<Response> {
  const { packed, loader } = await localCheck.files();
  const name = c.req.param("bestand") ?? "";
  const found = packed.get(name);
  if (found === undefined) return notFoundPage(c);
  c.header("Cache-Control", "public, max-age=31536000, immutable");
  c.header("Content-Type", found.type);
  c.header("Vary", "Accept-Encoding");
  if (name === loader) c.header("Content-Security-Policy", loaderPolicy);
  if (!/\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "")) return c.body(found.plain());
  c.header("Content-Encoding", "gzip");
  return c.body(await found.gzip());
}
