import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { TOTAL } from "../../report/codes.ts";
import { type Language, languages } from "../../report/language.ts";
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
import type { Edition } from "./edition.ts";
import { noReleasePage, notFoundPage, problemsPage } from "./failures.ts";
import { emptyHomePage, homePage } from "./home.ts";
import { icon } from "./icon.ts";
import { indicatorPage } from "./indicator-page.ts";
import { indicatorsPage } from "./indicators.ts";
import { reportPolicy, withinSite, withNotice } from "./layout.ts";
import { placePage } from "./places.ts";
import { mountPublications } from "./publications/mount.ts";
import { frozenNote, superseded } from "./publications/pages.ts";
import { regionIndicator, regionsPage } from "./regions.ts";
import { reportBar } from "./report-bar.ts";
import { styleSheet, styleSheetPath } from "./report-sheet.ts";
import { reportsPage } from "./reports.ts";
import { script, scriptPath } from "./script.ts";
import { mountSearch } from "./search/mount.ts";
import { sectorsPage } from "./sectors.ts";
import { answer, type Look, newPageCache, type PageCache, plainLook, send } from "./serve.ts";
import { sheetAddress, sheetNumber, sheetOf } from "./sheets.ts";
import { mountTables } from "./tables/mount.ts";
import { tight } from "./tight.ts";
import { addressIn, dutchPath, voiceAt, voiceOf } from "./voice.ts";

type Asked = { readonly id: string; readonly origin: string };
type Page = (edition: Edition, options: AppOptions, asked: Asked) => Promise<string | undefined>;

/** Pages of their path alone, each made once per release and language. */
const pages: Readonly<Record<string, Page>> = {
  "/sectoren": sectorsPage,
  "/sectoren/:id": (edition, options, { id: code, origin }) =>
    placePage(edition, options, { dimension: "sector", code, origin }),
  "/regios/:id": (edition, options, { id: code, origin }) =>
    placePage(edition, options, { dimension: "regio", code, origin }),
  "/indicatoren": indicatorsPage,
  "/indicatoren/:id": (edition, options, { id, origin }) => indicatorPage(edition, options, id, origin),
  "/downloads": downloadsPage,
  "/wijzigingen": changesPage,
  "/rapporten": reportsPage,
  ...aboutPages,
};

/** Mounts the pages for people: the public ones in each language, under the addresses of that language. */
export function mountPages(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  api: OpenAPIHono<ServiceEnv>,
): void {
  const cache = newPageCache();
  for (const language of languages) {
    mountPublic(app, options, cache, language);
    mountTables(app, options, cache, language);
    mountPublications(app, options, cache, language);
    mountSearch(app, options, cache, language);
  }
  mountDescriptions(app, options, api);
  mountReports(app, options, cache);
  mountFiles(app);
}

function mountPublic(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  cache: PageCache,
  language: Language,
): void {
  const { releases } = options;
  app.get(
    addressIn(language, "/"),
    withRelease(
      releases,
      async (c) => send(c, await emptyHomePage(options, voiceOf(c))),
      (c) => answer(c, cache, plainLook, (edition) => homePage(edition, options)),
    ),
  );
  for (const [path, make] of Object.entries(pages)) {
    app.get(
      addressIn(language, path),
      withRelease(releases, noReleasePage, (c) => {
        const asked = { id: c.req.param("id") ?? "", origin: originOf(c, options) };
        const key = asked.id === "" ? c.req.path : `${asked.origin}${c.req.path}`;
        return answer(c, cache, plainLook, (edition) => make(edition, options, asked), { key });
      }),
    );
    app.get(
      addressIn(language, `/publicaties/:publicatie${path}`),
      withLease(
        (c) => releases.leaseOf(c.req.param("publicatie") ?? ""),
        notFoundPage,
        (c) => frozenPage(c, options, cache, make),
      ),
    );
  }
  app.get(
    addressIn(language, "/regios"),
    withRelease(releases, noReleasePage, async (c) => {
      const given = queryOf(c.req.url).get("indicator");
      const asked = await regionIndicator(c.var.lease.release, given);
      if (asked === undefined) return notFoundPage(c);
      const here = given === asked ? `/regios?indicator=${asked}` : "/regios";
      return answer(c, cache, plainLook, (edition) => regionsPage(edition, options, asked), {
        key: `${language} ${here} ${asked}`,
        voice: voiceAt(language, here),
      });
    }),
  );
}

/** The same page of an earlier release, under an address that stays with it. */
function frozenPage(c: ServiceContext, options: AppOptions, cache: PageCache, make: Page): Promise<Response> {
  const asked = { id: c.req.param("id") ?? "", origin: originOf(c, options) };
  const { id } = c.var.lease.release.manifest;
  const newest = options.releases.current ?? id;
  const today = dutchPath(c.req.path).slice(`/publicaties/${id}`.length);
  return answer(
    c,
    cache,
    plainLook,
    (edition) => frozen(make(edition, options, asked), edition, newest, today),
    { key: `${asked.origin}${c.req.path} ${newest}` },
  );
}

async function frozen(
  made: Promise<string | undefined>,
  { manifest, voice }: Edition,
  newest: string,
  today: string,
): Promise<string | undefined> {
  const page = await made;
  if (page === undefined) return page;
  const isNewest = manifest.id === newest;
  return withNotice(
    page,
    isNewest ? frozenNote(voice, manifest.id, today) : superseded(voice, manifest.id, newest, today),
  );
}

/** What programs need to know; not of a release, and in Dutch as the API is. */
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
  app.get(styleSheetPath, (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.body(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8" });
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
    for (const one of [path, `/publicaties/:publicatie${path}`])
      app.get(`/en${one}`, (c) => c.redirect(addressIn("en", dutchPath(c.req.path)), 302));
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
  const origin = originOf(c, options);
  // Of a report the language stands behind the address.
  const language: Language = c.req.query("taal") === "en" ? "en" : "nl";
  const sheet = sheetNumber(c.req.query("blad"));
  if (sheet === undefined) return notFoundPage(c);
  const make = async (edition: Edition) => {
    // Charts bring a document of their own along; the server does not wait for that to start.
    const { renderReport } = await import("../../report/render-html.ts");
    const { contact, theme } = options;
    const own = { contact, language, ...(theme === undefined ? {} : { theme }) } as const;
    const page = await renderReport(edition.release, report, selectionOf(report, code), own);
    const above = reportBar(edition, report, { code, origin, isOld: id !== newest });
    return withinSite(page, { voice: edition.voice, above, contact });
  };
  const today = c.req.path.replace(/^\/publicaties\/[^/]+/, "");
  const isFrozen = today !== c.req.path;
  const whole = async (edition: Edition) => {
    const page = await (isFrozen ? frozen(make(edition), edition, newest, today) : make(edition));
    const address = (at: number) => sheetAddress(c.req.path, at, language);
    return page === undefined ? undefined : sheetOf(tight(page), sheet, address, language);
  };
  return answer(c, cache, look, whole, { key: `${origin}${c.req.path} ${newest} ${language} ${sheet}` });
}
