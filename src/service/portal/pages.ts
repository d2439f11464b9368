import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { TOTAL } from "../../report/codes.ts";
import { choices, selectionOf } from "../../report/selection.ts";
import { fundTheme, type Theme } from "../../report/theme.ts";
import { documentOf } from "../api/document.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { withRelease } from "../with-release.ts";
import { changesPage } from "./changes.ts";
import { documentationPage } from "./documentation.ts";
import { downloadsPage } from "./downloads.ts";
import { noReleasePage, notFoundPage, problemsPage } from "./failures.ts";
import { emptyHomePage, homePage } from "./home.ts";
import { icon } from "./icon.ts";
import { indicatorPage, indicatorsPage } from "./indicators.ts";
import { reportPolicy, withinSite } from "./layout.ts";
import { reportsPage } from "./reports.ts";
import { script, scriptPath } from "./script.ts";
import { sectorsPage } from "./sectors.ts";
import {
  answer,
  type Look,
  type Make,
  newPageCache,
  type PageCache,
  pageOf,
  plainLook,
  send,
} from "./serve.ts";

import { mountTables } from "./tables/mount.ts";

/** Mounts the pages for people. Each is made once per release and kept. */
export function mountPages(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  api: OpenAPIHono<ServiceEnv>,
): void {
  const cache = newPageCache();
  const page = (make: Make) => pageOf(options, cache, () => make);
  app.get(
    "/",
    withRelease(
      options.releases,
      async (c) => send(c, await emptyHomePage(options)),
      (c) => answer(c, cache, plainLook, (release) => homePage(release, options)),
    ),
  );
  app.get(
    "/sectoren",
    page((release) => sectorsPage(release, options)),
  );
  app.get(
    "/indicatoren",
    page((release) => indicatorsPage(release, options)),
  );
  app.get(
    "/indicatoren/:id",
    withRelease(options.releases, noReleasePage, (c) =>
      answer(c, cache, plainLook, (release) => indicatorPage(release, options, c.req.param("id") ?? "")),
    ),
  );
  app.get(
    "/downloads",
    page((release) => downloadsPage(release, options)),
  );
  app.get(
    "/wijzigingen",
    page((release) => changesPage(release, options)),
  );
  app.get("/documentatie", async (c) => {
    const lease = await options.releases.lease();
    const dimensions = lease?.release.definitions.dimensies ?? [];
    lease?.done();
    return send(c, await documentationPage(documentOf(api, options, dimensions), options));
  });
  app.get("/fouten", async (c) => send(c, await problemsPage(options)));
  app.get(
    "/rapporten",
    page((release) => reportsPage(release, options)),
  );
  const theme = fundTheme(options.theme);
  const look = { policy: reportPolicy(theme), tag: theme === undefined ? [] : [fingerprint(theme)] };
  for (const path of ["/rapporten/:rapport", "/rapporten/:rapport/:keuze"]) {
    app.get(
      path,
      withRelease(options.releases, noReleasePage, (c) => reportPage(c, cache, options, look)),
    );
  }
  mountTables(app, options, cache);
  app.get(scriptPath, (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  });
  // A report on its own names no icon, and browsers then ask for the second address.
  for (const path of ["/icoon.svg", "/favicon.ico"]) {
    app.get(path, (c) => {
      c.header("Cache-Control", "public, max-age=86400");
      return c.body(icon, 200, { "Content-Type": "image/svg+xml" });
    });
  }
}

function fingerprint(theme: Theme): string {
  return createHash("sha256").update(JSON.stringify(theme)).digest("base64url");
}

async function reportPage(
  c: ServiceContext,
  cache: PageCache,
  options: AppOptions,
  look: Look,
): Promise<Response> {
  const report = options.reports.find(({ id }) => id === c.req.param("rapport"));
  const asked = c.req.param("keuze");
  // A report without a choice has the address without one, and no other.
  const single = report?.keuze.dimensie === null;
  const code = asked ?? TOTAL;
  const known =
    report !== undefined &&
    single === (asked === undefined) &&
    choices(c.var.lease.release, report).some((one) => one.code === code);
  if (!known) return notFoundPage(c);
  return answer(c, cache, look, async (release) => {
    // Charts bring a document of their own along; the server does not wait for that to start.
    const { renderReport } = await import("../../report/render-html.ts");
    const { contact, theme } = options;
    const own = theme === undefined ? { contact } : { contact, theme };
    return withinSite(await renderReport(release, report, selectionOf(report, code), own));
  });
}
