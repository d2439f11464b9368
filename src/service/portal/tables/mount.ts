import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ReleaseTable } from "../../../release/types.ts";
import { TOTAL } from "../../../report/codes.ts";
import type { Language } from "../../../report/language.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { queryOf } from "../../query.ts";
import { withLease, withRelease } from "../../with-release.ts";
import { originOf } from "../citation.ts";
import { type Edition, editionOf } from "../edition.ts";
import { noReleasePage, notFoundPage } from "../failures.ts";
import { pagePolicy } from "../layout.ts";
import { answer, type PageCache, plainLook } from "../serve.ts";
import { addressIn, dutchPath, languageOf, voiceAt, voiceOf } from "../voice.ts";
import { chartAddress, chartName, chartRoute } from "./chart-address.ts";
import { addressOf, type Choice, firstChoice, readChoice } from "./choice.ts";
import { faultsPage, tablesPage } from "./index-page.ts";
import { offerOf } from "./offer.ts";
import { chartOfTable, tablePage } from "./page.ts";

/** Mounts the table builder in one language. */
export function mountTables(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  cache: PageCache,
  language: Language,
): void {
  app.get(
    addressIn(language, "/tabellen"),
    withRelease(options.releases, noReleasePage, (c) => start(c, options, cache)),
  );
  app.get(
    addressIn(language, "/tabellen/:id"),
    withRelease(options.releases, noReleasePage, (c) => table(c, options, cache)),
  );
  app.get(
    addressIn(language, `/tabellen${chartRoute}`),
    withRelease(options.releases, noReleasePage, (c) => drawing(c, options, cache)),
  );
  app.get(
    addressIn(language, `/publicaties/:publicatie/tabellen${chartRoute}`),
    withLease(
      (c) => options.releases.leaseOf(c.req.param("publicatie") ?? ""),
      notFoundPage,
      (c) => drawing(c, options, cache),
    ),
  );
  app.get(
    addressIn(language, "/publicaties/:publicatie/tabellen/:id"),
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
  if (asked === undefined) return answer(c, cache, plainLook, (edition) => tablesPage(edition, options));
  const indicator = release.definitions.indicatoren.find(({ id }) => id === query.get("indicator"))?.id;
  const given = indicator === undefined ? {} : { indicators: [indicator] };
  const voice = voiceOf(c);
  const edition = editionOf(release, voice);
  const codes = await fewCodes(edition, asked);
  return onward(c, voice.to(addressOf(await firstChoice(edition, asked, { ...given, ...codes }))));
}

/** A table under the one address of its choice; any other address of it leads there. */
async function table(
  c: ServiceContext,
  options: AppOptions,
  cache: PageCache,
  frozen?: string,
): Promise<Response> {
  const { release } = c.var.lease;
  const language = languageOf(c);
  const { url } = c.req;
  const here = dutchPath(url.slice(url.indexOf("/", 8)));
  const edition = editionOf(release, voiceAt(language, here));
  const found = edition.definitions.tabellen.find(({ id }) => id === c.req.param("id"));
  if (found === undefined) return notFoundPage(c);
  const read = await readChoice(edition, found, queryOf(url));
  if ("faults" in read) {
    c.header("Cache-Control", "no-store");
    c.header("Content-Security-Policy", pagePolicy);
    return c.html(await faultsPage(edition, options, found, read.faults), 400);
  }
  const choice = frozen === undefined ? read.choice : { ...read.choice, frozen };
  const address = addressOf(choice);
  if (here !== address) return onward(c, addressIn(language, address));
  const origin = originOf(c, options);
  const newest = options.releases.current ?? release.manifest.id;
  const key = `${language} ${origin}${address} ${newest}`;
  return answer(c, cache, plainLook, (one) => tablePage(one, options, choice, { origin, newest }), {
    key,
    voice: edition.voice,
  });
}

/** The chart of a choice as a file; what has no chart has no file. */
async function drawing(c: ServiceContext, options: AppOptions, cache: PageCache): Promise<Response> {
  const { release } = c.var.lease;
  const voice = voiceOf(c);
  const asked = editionOf(release, voice);
  const found = asked.definitions.tabellen.find(({ id }) => id === c.req.param("id"));
  if (found === undefined) return notFoundPage(c);
  const read = await readChoice(asked, found, queryOf(c.req.url));
  if ("faults" in read) return notFoundPage(c);
  const origin = originOf(c, options);
  const make = (edition: Edition) => chartOfTable(edition, read.choice, origin);
  const key = `${voice.language} ${origin}${chartAddress(read.choice)}`;
  const made = await answer(c, cache, plainLook, make, { key, voice });
  if (made.status !== 200) return made;
  c.header("Content-Type", "image/svg+xml; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${chartName(read.choice)}.svg"`);
  c.header("Content-Security-Policy", "default-src 'none'");
  return c.body(await made.text());
}

/** Who asks for sectors by size gets the sizes; of a long list, such as regions, the total. */
async function fewCodes(edition: Edition, table: ReleaseTable): Promise<Pick<Choice, "codes"> | undefined> {
  const offer = await offerOf(edition, table);
  const many = table.dimensies.slice(1).filter((id) => (offer.codes.get(id)?.length ?? 0) > mostFew);
  return { codes: Object.fromEntries(many.map((id) => [id, [TOTAL]])) };
}

const mostFew = 8;

function onward(c: ServiceContext, address: string): Response {
  c.header("Cache-Control", "no-cache");
  return c.redirect(address, 302);
}
