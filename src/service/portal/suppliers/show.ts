import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { Access } from "../../access/access.ts";
import { closeOff, isForeign, sessionOf } from "../../access/guard.ts";
import type { Grant } from "../../access/roles.ts";
import { signInFor } from "../../access/wished-page.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import type { Deliveries } from "../../deliveries/deliveries.ts";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import { failurePage, notFoundPage } from "../failures.ts";
import { type Html, layout, pagePolicy } from "../layout.ts";
import { localCheckHint } from "../local-check/links.ts";
import { endingAt, nameOf, ownHead } from "../own/page.ts";
import { deliveryBody, type OneDelivery } from "./delivery-page.ts";
import { ask, type Inner, type Refusal } from "./inner.ts";
import { newerThan } from "./newer.ts";
import { overviewBody } from "./overview.ts";
import { stagesOf } from "./stages.ts";
import { type Delivery, dayOf, type Job } from "./words.ts";

/** What the pages of suppliers work with. */
export interface Counter {
  readonly app: OpenAPIHono<ServiceEnv>;
  readonly options: AppOptions;
  readonly access: Access;
  readonly deliveries: Deliveries;
}

export const ownPath = "/leveringen";

/** The page of all deliveries; with what was refused when a new one was. */
export async function overview(
  c: ServiceContext,
  counter: Counter,
  { refusal, given = {} }: { refusal?: Refusal; given?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  closeOff(c);
  const { app, access, deliveries } = counter;
  const pagina = Math.max(1, Number(/^[1-9]\d{0,4}$/.exec(c.req.query("pagina") ?? "")?.[0] ?? 1));
  const found = await ask(app, c, "GET", `/leveringen?pagina=${pagina}`);
  if (found.refusal !== undefined) return turnAway(c, found);
  const { leveringen, links } = found.json as { leveringen: Delivery[]; links: { volgende: string | null } };
  const rechten = (await sessionOf(c, access))?.rechten ?? [];
  const own = new Set(
    rechten.filter(({ rol }) => rol === "leverancier").map(({ organisatie }) => organisatie),
  );
  const body = overviewBody({
    deliveries: leveringen,
    pages: { pagina, isLast: links.volgende === null },
    formats: await deliveries.formats(),
    organisations: access.file.organisaties.filter(({ id }) => own.has(id)),
    ...{ refusal, given },
    hint: localCheckHint(counter.options),
    keptDays: deliveries.limits.openDays,
    year: access.clock().getUTCFullYear() - 1,
  });
  const lead = "Stuur bestanden, laat ze controleren, en bevestig. Er wordt niets geladen voor u bevestigt.";
  return show(c, counter, { heading: "Leveren", lead, body, path: ownPath, rechten }, refusal?.status);
}

const rulesOnPage = 50;

/** The page of one delivery; with what was refused when a step was. While something runs it comes back by itself. */
export async function one(c: ServiceContext, counter: Counter, refusal?: Refusal): Promise<Response> {
  closeOff(c);
  const path = `/leveringen/${encodeURIComponent(c.req.param("id") ?? "")}`;
  const get = (more: string) => ask(counter.app, c, "GET", more);
  const found = await get(path);
  if (found.refusal !== undefined) return turnAway(c, found);
  const delivery = found.json as unknown as Delivery;
  const mine = await get(`${path}/bestanden`);
  const isOwn = mine.status !== 403;
  if (isOwn && mine.refusal !== undefined) return turnAway(c, mine);
  const job = delivery.verwerking === null ? undefined : await get(delivery.verwerking.replace("/v1", ""));
  const report =
    !isOwn || delivery.controle === null
      ? undefined
      : await get(`${path}/controle?paginaGrootte=${rulesOnPage}`);
  const compared =
    isOwn && delivery.controle?.akkoord === true ? await get(`${path}/vergelijking`) : undefined;
  const all = isOwn && delivery.stand === "geladen" ? await get("/leveringen?paginaGrootte=200") : undefined;
  const rules = (report?.json.regels ?? []) as RuleFound[];
  const rechten = (await sessionOf(c, counter.access))?.rechten ?? [];
  const { profielen } = await counter.deliveries.formats();
  // Who reads slowly, or with a screen reader, can stop the page from coming back by itself.
  const follows = c.req.query("volgen") !== "nee";
  const body = deliveryBody({
    delivery,
    isOwn,
    files: (mine.json.bestanden ?? []) as OneDelivery["files"],
    job: job?.json as unknown as Job | undefined,
    rules,
    newer: newerThan(delivery, (all?.json.leveringen ?? []) as Delivery[]),
    moreRules: Math.max(0, Number(report?.json.totaal ?? 0) - rules.length),
    comparison: compared?.refusal === undefined ? (compared?.json as unknown as Comparison) : undefined,
    refusal,
    follows,
    keptDays: counter.deliveries.limits.openDays,
    skipped: Number(/^\d{1,4}$/.exec(c.req.query("overgeslagen") ?? "")?.[0] ?? 0),
    format: profielen.find(({ id }) => id === delivery.profiel)?.titel ?? delivery.profiel,
  });
  if (follows && delivery.stand.startsWith("wordt-")) c.header("Refresh", "3");
  const kind = nameOf(counter.access, delivery.organisatie);
  const lead = delivery.omschrijving ?? `Bestanden van ${kind}, begonnen op ${dayOf(delivery.gemaaktOp)}`;
  const content = {
    ...{ heading: `Levering over ${delivery.periode}`, lead, body, path: `${ownPath}/`, rechten },
    ...(delivery.omschrijving === null ? {} : { kind }),
    crumbs: [{ path: ownPath, label: "Leveren" }],
    under: stagesOf(delivery),
  };
  return show(c, counter, content, refusal?.status);
}

/** An empty file of a format, or all of them as one workbook. */
export async function template(c: ServiceContext, { app, deliveries }: Counter): Promise<Response> {
  closeOff(c);
  const allowed = await ask(app, c, "GET", "/leveringen?paginaGrootte=1");
  if (allowed.refusal !== undefined) return turnAway(c, allowed);
  const format = (await deliveries.formats()).profielen.find(({ id }) => id === c.req.param("profiel"));
  const naam = c.req.param("naam");
  if (format !== undefined && format.werkboek !== null && naam === "sjabloon.xlsx") {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    // The id of our own format is a word of the program.
    const name = format.id === "canonical" ? "regiespiegel" : format.id;
    return attached(c, `sjabloon-${name}.xlsx`, type, Buffer.from(format.werkboek, "base64"));
  }
  const found = format?.sjablonen.find((one) => one.naam === naam);
  if (found === undefined) return notFoundPage(c);
  return attached(c, found.naam, "text/csv; charset=utf-8", Buffer.from(found.tekst));
}

function attached(c: ServiceContext, name: string, type: string, content: Buffer): Response {
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(content as unknown as ArrayBuffer);
}

/** Whether the answer is about who asks, and not about what was asked. */
export const isOutside = ({ status }: Inner) => status === 401 || status === 403 || status === 404;

const goneText =
  "Misschien is zij ingetrokken. Een levering waar te lang niets mee gebeurt, wordt ook verwijderd, met haar bestanden.";
const ownDeliveries = { path: ownPath, label: "Uw leveringen" };

/** What who may not be here gets: the way to sign in, or the page of that failure. */
export function turnAway(c: ServiceContext, { status, refusal }: Inner): Response | Promise<Response> {
  if (status === 401) return signedOut(c);
  if (status === 404) return failurePage(c, 404, "Deze levering is er niet", goneText, ownDeliveries);
  const heading = status === 403 ? "Geen toegang" : "Dat kan nu niet";
  return failurePage(c, status === 403 ? 403 : status === 429 ? 429 : 400, heading, refusal?.detail ?? "");
}

/** Who is not signed in any more reads that a click did nothing. */
function signedOut(c: ServiceContext): Response | Promise<Response> {
  const path = signInFor(pageOf(c));
  if (c.req.method === "GET" || c.req.method === "HEAD") return c.redirect(path, 303);
  const detail = "Uw sessie is voorbij, en er is niets gedaan. Meld u opnieuw aan; klik daarna nog een keer.";
  return failurePage(c, 401, "U bent niet meer aangemeld", detail, { path, label: "Opnieuw aanmelden" });
}

/** The page that someone is on who sent a form: that is where to come back to. */
function pageOf(c: ServiceContext): string {
  const id = c.req.param("id");
  return c.req.method === "GET" || id === undefined ? c.req.url : `${ownPath}/${encodeURIComponent(id)}`;
}

/** Refuses a form that another site may have sent, before anything of it is read. */
export function foreign(c: ServiceContext, { access }: Counter): Promise<Response> | undefined {
  if (!isForeign(c, access)) return undefined;
  c.header("Connection", "close");
  return failurePage(c, 403, "Dat kan zo niet", "Deze aanvraag komt van een andere site.");
}

interface Content {
  readonly heading: string;
  readonly lead: string;
  readonly body: Html;
  readonly path: string;
  readonly rechten: readonly Grant[];
  readonly kind?: string;
  readonly crumbs?: readonly { readonly path: string; readonly label: string }[];
  /** Under the menu, still in the head of the page. */
  readonly under?: Html | "";
}

async function show(
  c: ServiceContext,
  counter: Counter,
  { rechten, under = "", ...content }: Content,
  status = 200,
): Promise<Response> {
  const { heading, lead, crumbs = [] } = content;
  const { top, ends } = await ownHead(counter, rechten, content.path === ownPath ? ownPath : `${ownPath}/`);
  const page = await layout(
    {
      ...content,
      ...{ title: heading, description: lead, works: true },
      crumbs: [{ path: "/mijn", label: "Mijn Regiespiegel" }, ...crumbs],
      top: html`${under}${top}`,
    },
    counter.options.contact,
  );
  c.header("Content-Security-Policy", endingAt(uploadPolicy, ends));
  // The forms must say where they come from.
  c.header("Referrer-Policy", "same-origin");
  return c.html(page, status as 200);
}

/** The script of the page sends the files of a form itself, to say how far it is. */
const uploadPolicy = `${pagePolicy}; connect-src 'self'`;
