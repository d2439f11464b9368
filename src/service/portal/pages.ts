import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Release } from "../../release/open.ts";
import { TOTAL } from "../../report/codes.ts";
import type { Language } from "../../report/language.ts";
import { choices, selectionOf } from "../../report/selection.ts";
import { fundTheme, type Theme } from "../../report/theme.ts";
import { documentOf } from "../api/document.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { queryOf } from "../query.ts";
import { withLease, withRelease } from "../with-release.ts";
import { aboutPages } from "./about.ts";
import { changesPage } from "./changes.ts";
import { originOf } from "./citation.ts";
import { documentationPage } from "./documentation.ts";
import { downloadsPage } from "./downloads.ts";
import { noReleasePage, notFoundPage, problemsPage } from "./failures.ts";
import { emptyHomePage, homePage } from "./home.ts";
import { icon } from "./icon.ts";
import { indicatorPage } from "./indicator-page.ts";
import { indicatorsPage } from "./indicators.ts";
import { reportPolicy, withinSite, withNotice } from "./layout.ts";
import { placePage } from "./places.ts";
import { mountPublications } from "./publications/mount.ts";
import { superseded } from "./publications/pages.ts";
import { regionIndicator, regionsPage } from "./regions.ts";
import { reportsPage } from "./reports.ts";
import { script, scriptPath } from "./script.ts";
import { mountSearch } from "./search/mount.ts";
import { sectorsPage } from "./sectors.ts";
import { answer, type Look, newPageCache, type PageCache, plainLook, send } from "./serve.ts";
import { mountTables } from "./tables/mount.ts";

type Asked = { readonly id: string; readonly origin: string };
type Page = (release: Release, options: AppOptions, asked: Asked) => Promise<string | undefined>;

/** Pages of their path alone, each made once per release. */
const pages: Readonly<Record<string, Page>> = {
  "/sectoren": sectorsPage,
  "/sectoren/:id": (release, options, { id: code, origin }) =>
    placePage(release, options, { dimension: "sector", code, origin }),
  "/regios/:id": (release, options, { id: code, origin }) =>
    placePage(release, options, { dimension: "regio", code, origin }),
  "/indicatoren": indicatorsPage,
  "/indicatoren/:id": (release, options, { id, origin }) => indicatorPage(release, options, id, origin),
  "/downloads": downloadsPage,
  "/wijzigingen": changesPage,
  "/rapporten": reportsPage,
  ...aboutPages,
};

/** Mounts the pages for people. */
export function mountPages(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  api: OpenAPIHono<ServiceEnv>,
): void {
  const cache = newPageCache();
  const { releases } = options;
  app.get(
    "/",
    withRelease(
      releases,
      async (c) => send(c, await emptyHomePage(options)),
      (c) => answer(c, cache, plainLook, (release) => homePage(release, options)),
    ),
  );
  for (const [path, make] of Object.entries(pages)) {
    app.get(
      path,
      withRelease(releases, noReleasePage, (c) => {
        const asked = { id: c.req.param("id") ?? "", origin: originOf(c, options) };
        const key = asked.id === "" ? c.req.path : `${asked.origin}${c.req.path}`;
        return answer(c, cache, plainLook, (release) => make(release, options, asked), key);
      }),
    );
  }
  mountFrozen(app, options, cache);
  app.get(
    "/regios",
    withRelease(releases, noReleasePage, async (c) => {
      const asked = await regionIndicator(c.var.lease.release, queryOf(c.req.url).get("indicator"));
      if (asked === undefined) return notFoundPage(c);
      return answer(
        c,
        cache,
        plainLook,
        (release) => regionsPage(release, options, asked),
        `/regios?${asked}`,
      );
    }),
  );
  mountDescriptions(app, options, api);
  mountTables(app, options, cache);
  mountPublications(app, options, cache);
  mountSearch(app, options, cache);
  mountReports(app, options, cache);
  mountFiles(app);
}

/** The same pages of an earlier release, under an address that stays with it. */
function mountFrozen(app: OpenAPIHono<ServiceEnv>, options: AppOptions, cache: PageCache): void {
  const find = (c: ServiceContext) => options.releases.leaseOf(c.req.param("publicatie") ?? "");
  for (const [path, make] of Object.entries(pages)) {
    app.get(
      `/publicaties/:publicatie${path}`,
      withLease(find, notFoundPage, (c) => {
        const asked = { id: c.req.param("id") ?? "", origin: originOf(c, options) };
        const { id } = c.var.lease.release.manifest;
        const newest = options.releases.current ?? id;
        const key = `${asked.origin}${c.req.path} ${newest}`;
        const today = c.req.path.slice(`/publicaties/${id}`.length);
        return answer(
          c,
          cache,
          plainLook,
          (release) => frozen(make(release, options, asked), id, newest, today),
          key,
        );
      }),
    );
  }
}

async function frozen(
  made: Promise<string | undefined>,
  id: string,
  newest: string,
  today: string,
): Promise<string | undefined> {
  const page = await made;
  if (page === undefined || id === newest) return page;
  return withNotice(page, superseded(id, newest, today));
}

/** What programs need to know; not of a release. */
function mountDescriptions(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  api: OpenAPIHono<ServiceEnv>,
): void {
  app.get("/documentatie", async (c) => {
    const lease = await options.releases.lease();
    const dimensions = lease?.release.definitions.dimensies ?? [];
    lease?.done();
    return send(c, await documentationPage(documentOf(api, options, dimensions), options));
  });
  app.get("/fouten", async (c) => send(c, await problemsPage(options)));
}

function mountFiles(app: OpenAPIHono<ServiceEnv>): void {
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

function mountReports(app: OpenAPIHono<ServiceEnv>, options: AppOptions, cache: PageCache): void {
  const theme = fundTheme(options.theme);
  const look = { policy: reportPolicy(theme), tag: theme === undefined ? [] : [fingerprint(theme)] };
  for (const path of ["/rapporten/:rapport", "/rapporten/:rapport/:keuze"]) {
    app.get(
      path,
      withRelease(options.releases, noReleasePage, (c) => reportPage(c, cache, options, look)),
    );
    app.get(
      `/publicaties/:publicatie${path}`,
      withLease(
        (c) => options.releases.leaseOf(c.req.param("publicatie") ?? ""),
        notFoundPage,
        (c) => reportPage(c, cache, options, look),
      ),
    );
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
  const { id } = c.var.lease.release.manifest;
  const newest = options.releases.current ?? id;
  const language: Language = c.req.query("taal") === "en" ? "en" : "nl";
  const make = async (release: Release) => {
    // Charts bring a document of their own along; the server does not wait for that to start.
    const { renderReport } = await import("../../report/render-html.ts");
    const { contact, theme } = options;
    const own = { contact, language, ...(theme === undefined ? {} : { theme }) };
    const page = await renderReport(release, report, selectionOf(report, code), own);
    return withinSite(page, { spoken: { language, path: c.req.path } });
  };
  const today = c.req.path.replace(/^\/publicaties\/[^/]+/, "");
  return answer(
    c,
    cache,
    look,
    (release) => frozen(make(release), id, newest, today),
    `${c.req.path} ${newest} ${language}`,
  );
}
