import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Manifest } from "../../../release/types.ts";
import type { Language } from "../../../report/language.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { entityTag, isUnchanged } from "../../etag.ts";
import { withLease, withRelease } from "../../with-release.ts";
import { originOf } from "../citation.ts";
import { noReleasePage, notFoundPage } from "../failures.ts";
import { answer, type Make, type PageCache, plainLook } from "../serve.ts";
import { addressIn, voiceAt } from "../voice.ts";
import { atomFeed, calendarFile } from "./feeds.ts";
import { calendarPage, publicationPage, publicationsPage } from "./pages.ts";

/** Mounts the releases, the calendar, and both for programs, in one language. */
export function mountPublications(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  cache: PageCache,
  language: Language,
): void {
  const { releases } = options;
  const at = (path: string) => addressIn(language, path);
  const listed = (make: (all: readonly Manifest[], today: string) => Make) =>
    withRelease(releases, noReleasePage, async (c) => {
      const all = await manifestsOf(c, options);
      const today = nowOf(options).toISOString().slice(0, 10);
      const look = { ...plainLook, tag: [tagOf(all), today] };
      return answer(c, cache, look, make(all, today));
    });
  app.get(
    at("/publicaties"),
    listed(
      (all) =>
        ({ voice }) =>
          publicationsPage(all, options, voice),
    ),
  );
  app.get(
    at("/kalender"),
    listed(
      (all, today) =>
        ({ voice }) =>
          calendarPage(all, options, plannedFrom(options, today), voice),
    ),
  );
  app.get(
    at("/publicaties/:publicatie"),
    withLease(
      (c) => releases.leaseOf(c.req.param("publicatie") ?? ""),
      notFoundPage,
      (c) => onePublication(c, options, cache),
    ),
  );
  app.get(
    at("/publicaties.atom"),
    withRelease(releases, noReleasePage, async (c) => {
      const all = await manifestsOf(c, options);
      return file(c, "application/atom+xml", atomFeed(all, options, originOf(c, options), voiceAt(language)));
    }),
  );
  app.get(
    at("/kalender.ics"),
    withRelease(releases, noReleasePage, async (c) => {
      const all = await manifestsOf(c, options);
      // The moment of the newest release, so that the file changes only when something is new.
      const now = new Date(all[0]?.gemaakt ?? 0);
      return file(
        c,
        "text/calendar",
        calendarFile(all, options.planned ?? [], {
          origin: originOf(c, options),
          now,
          voice: voiceAt(language),
        }),
      );
    }),
  );
}

function onePublication(c: ServiceContext, options: AppOptions, cache: PageCache): Promise<Response> {
  const { manifest } = c.var.lease.release;
  const where = { origin: originOf(c, options), newest: options.releases.current ?? manifest.id };
  const key = `${where.origin}${c.req.path} ${where.newest}`;
  return answer(c, cache, plainLook, (edition) => publicationPage(edition, options, where), { key });
}

/** All public releases, the newest first; the one that is shown where nothing else is known. */
async function manifestsOf(c: ServiceContext, { releases }: AppOptions): Promise<readonly Manifest[]> {
  const all = await releases.list();
  return all.length > 0 ? all : [c.var.lease.release.manifest];
}

function tagOf(all: readonly Manifest[]): string {
  return all.map(({ id, gemaakt }) => `${id} ${gemaakt}`).join();
}

function plannedFrom({ planned = [] }: AppOptions, today: string): NonNullable<AppOptions["planned"]> {
  return planned.filter(({ date }) => date >= today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function nowOf({ clock }: AppOptions): Date {
  return clock?.() ?? new Date();
}

function file(c: ServiceContext, type: string, body: string): Response {
  if (isUnchanged(c, entityTag(undefined, c.req.path, body), "Accept-Encoding")) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": `${type}; charset=utf-8` });
}
