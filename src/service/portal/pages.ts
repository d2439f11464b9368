import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Release } from "../../release/open.ts";
import { TOTAL } from "../../report/codes.ts";
import type { Language } from "../../report/language.ts";
import { choices, selectionOf } from "../../report/selection.ts";
import { fundTheme, type Theme } from "../../report/theme.ts";
import { documentOf } from "../api/document.ts";
import { BodyCache } from "../body-cache.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { withRelease } from "../with-release.ts";
import { changesPage } from "./changes.ts";
import { documentationPage } from "./documentation.ts";
import { downloadsPage } from "./downloads.ts";
import { noReleasePage, notFoundPage, problemsPage } from "./failures.ts";
import { emptyHomePage, homePage } from "./home.ts";
import { icon } from "./icon.ts";
import { indicatorPage, indicatorsPage } from "./indicators.ts";
import { pagePolicy, reportPolicy, withinSite } from "./layout.ts";
import { reportsPage } from "./reports.ts";
import { sectorsPage } from "./sectors.ts";

const plain: Look = { policy: pagePolicy, tag: [] };

type Cache = BodyCache<{ readonly body: string }>;
type Make = (release: Release) => Promise<string | undefined>;

/** Mounts the pages for people. Each is made once per release and kept. */
export function mountPages(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  api: OpenAPIHono<ServiceEnv>,
): void {
  const cache: Cache = new BodyCache(64 * 1024 * 1024);
  const page = (make: Make) =>
    withRelease(options.releases, noReleasePage, (c) => answer(c, cache, plain, make));
  app.get(
    "/",
    withRelease(
      options.releases,
      async (c) => send(c, await emptyHomePage(options), pagePolicy),
      (c) => answer(c, cache, plain, (release) => homePage(release, options)),
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
      answer(c, cache, plain, (release) => indicatorPage(release, options, c.req.param("id") ?? "")),
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
    return send(c, await documentationPage(documentOf(api, options, dimensions), options), pagePolicy);
  });
  app.get("/fouten", async (c) => send(c, await problemsPage(options), pagePolicy));
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

/** What an answer needs: what it may load, and what it is made of beside the release. */
interface Look {
  readonly policy: string;
  readonly tag: readonly string[];
}

async function reportPage(
  c: ServiceContext,
  cache: Cache,
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
  const language: Language = c.req.query("taal") === "en" ? "en" : "nl";
  const tag = language === "nl" ? look.tag : [...look.tag, language];
  return answer(c, cache, { ...look, tag }, async (release) => {
    // Charts bring a document of their own along; the server does not wait for that to start.
    const { renderReport } = await import("../../report/render-html.ts");
    const { contact, theme } = options;
    const own = { contact, language, ...(theme === undefined ? {} : { theme }) };
    const page = await renderReport(release, report, selectionOf(report, code), own);
    return withinSite(page, { language, path: c.req.path });
  });
}

async function answer(
  c: ServiceContext,
  cache: Cache,
  { policy, tag: parts }: Look,
  make: Make,
): Promise<Response> {
  const { release } = c.var.lease;
  const tag = entityTag(release, c.req.path, ...parts);
  const entry = await cache.get(tag, async () => ({ body: (await make(release)) ?? "" }));
  if (entry.body === "") return notFoundPage(c);
  c.header("Content-Security-Policy", policy);
  return isUnchanged(c, tag, "Accept-Encoding") ? c.body(null, 304) : c.html(entry.body);
}

function send(c: ServiceContext, body: string, policy: string): Response {
  c.header("Content-Security-Policy", policy);
  c.header("Cache-Control", "no-cache");
  return c.html(body);
}
