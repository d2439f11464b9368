import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { queryOf } from "../../query.ts";
import { withLease, withRelease } from "../../with-release.ts";
import { originOf } from "../citation.ts";
import { noReleasePage, notFoundPage } from "../failures.ts";
import { pagePolicy } from "../layout.ts";
import { answer, type PageCache, plainLook } from "../serve.ts";
import { addressOf, firstChoice, readChoice } from "./choice.ts";
import { faultsPage, tablesPage } from "./index-page.ts";
import { tablePage } from "./page.ts";

/** Mounts the table builder. */
export function mountTables(app: OpenAPIHono<ServiceEnv>, options: AppOptions, cache: PageCache): void {
  app.get(
    "/tabellen",
    withRelease(options.releases, noReleasePage, (c) => start(c, options, cache)),
  );
  app.get(
    "/tabellen/:id",
    withRelease(options.releases, noReleasePage, (c) => table(c, options, cache)),
  );
  app.get(
    "/publicaties/:publicatie/tabellen/:id",
    withLease(
      (c) => options.releases.leaseOf(c.req.param("publicatie") ?? ""),
      notFoundPage,
      (c) => table(c, options, cache, c.req.param("publicatie")),
    ),
  );
}

/** The list of tables, or on to the table that the form there names. */
async function start(c: ServiceContext, options: AppOptions, cache: PageCache): Promise<Response> {
  const { release } = c.var.lease;
  const query = queryOf(c.req.url);
  const asked = release.definitions.tabellen.find(({ id }) => id === query.get("tabel"));
  if (asked === undefined) return answer(c, cache, plainLook, () => tablesPage(release, options));
  const indicator = release.definitions.indicatoren.find(({ id }) => id === query.get("indicator"))?.id;
  const given = indicator === undefined ? {} : { indicators: [indicator] };
  return onward(c, addressOf(await firstChoice(release, asked, given)));
}

/** A table under the one address of its choice; any other address of it leads there. */
async function table(
  c: ServiceContext,
  options: AppOptions,
  cache: PageCache,
  frozen?: string,
): Promise<Response> {
  const { release } = c.var.lease;
  const found = release.definitions.tabellen.find(({ id }) => id === c.req.param("id"));
  if (found === undefined) return notFoundPage(c);
  const read = await readChoice(release, found, queryOf(c.req.url));
  if ("faults" in read) {
    c.header("Cache-Control", "no-store");
    c.header("Content-Security-Policy", pagePolicy);
    return c.html(await faultsPage(release, options, found, read.faults), 400);
  }
  const choice = frozen === undefined ? read.choice : { ...read.choice, frozen };
  const address = addressOf(choice);
  const { url } = c.req;
  if (url.slice(url.indexOf("/", 8)) !== address) return onward(c, address);
  const origin = originOf(c, options);
  const newest = options.releases.current ?? release.manifest.id;
  const key = `${origin}${address} ${newest}`;
  return answer(c, cache, plainLook, () => tablePage(release, options, choice, { origin, newest }), key);
}

function onward(c: ServiceContext, address: string): Response {
  c.header("Cache-Control", "no-cache");
  return c.redirect(address, 302);
}
