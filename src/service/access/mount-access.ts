import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceEnv } from "../context.ts";
import { mountOwnPages } from "../portal/own/mount.ts";
import { createAccessApi } from "./api.ts";
import type { OpenPart } from "./mount.ts";
import { mountSignIn } from "./pages.ts";
import { mountPreviewPages } from "./preview-pages.ts";
import { PreviewParts } from "./preview-parts.ts";

/** Mounts all that is not open to everyone; nothing where no access is set up. */
export function mountAccess(
  app: OpenAPIHono<ServiceEnv>,
  api: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  openPart: OpenPart,
): void {
  if (options.access === undefined) return;
  const previews = new PreviewParts(openPart);
  api.route("/", createAccessApi(options, options.access, previews));
  mountSignIn(app, options, options.access);
  mountPreviewPages(app, options.access, previews);
  mountOwnPages(app, { options, access: options.access });
}
