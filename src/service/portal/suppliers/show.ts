import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Access } from "../../access/access.ts";
import { closeOff, isForeign, sessionOf } from "../../access/guard.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import type { Deliveries } from "../../deliveries/deliveries.ts";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import { failurePage, notFoundPage } from "../failures.ts";
import { type Html, layout, pagePolicy } from "../layout.ts";
import { deliveryBody } from "./delivery-page.ts";
import { ask, type Inner, type Refusal } from "./inner.ts";
import { overviewBody } from "./overview.ts";
import type { Delivery, Job } from "./words.ts";

/** What the pages of suppliers work with. */
export interface Counter {
  readonly app: OpenAPIHono<ServiceEnv>;
  readonly options: AppOptions;
  readonly access: Access;
  readonly deliveries: Deliveries;
}

export const ownPath = "/leveringen";

/** The page of all deliveries; with what was refused when a new one was. */
export async function overview(c: ServiceContext, counter: Counter, refusal?: Refusal): Promise<Response> {
  closeOff(c);
  const { app, access, deliveries } = counter;
  const pagina = Math.max(1, Number(/^[1-9]\d{0,4}$/.exec(c.req.query("pagina") ?? "")?.[0] ?? 1));
  const found = await ask(app, c, "GET", `/leveringen?pagina=${pagina}`);
  if (found.refusal !== undefined) return turnAway(c, found);
  const { leveringen, links } = found.json as { leveringen: Delivery[]; links: { volgende: string | null } };
  const rights = (await sessionOf(c, access))?.rechten ?? [];
  const own = new Set(
    rights.filter(({ rol }) => rol === "leverancier").map(({ organisatie }) => organisatie),
  );
  const body = overviewBody({
    deliveries: leveringen,
    pages: { pagina, isLast: links.volgende === null },
    formats: await deliveries.formats(),
    organisations: access.file.organisaties.filter(({ id }) => own.has(id)),
    refusal,
    year: access.clock().getUTCFullYear() - 1,
  });
  const lead = "Stuur bestanden, laat ze controleren, en bevestig. Er wordt niets geladen voor u bevestigt.";
  return show(c, counter, { heading: "Leveren", lead, body, path: ownPath }, refusal?.status);
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
  const rules = (report?.json.regels ?? []) as RuleFound[];
  const body = deliveryBody({
    delivery,
    isOwn,
    files: (mine.json.bestanden ?? []) as { naam: string; bytes: number; sha256: string }[],
    job: job?.json as unknown as Job | undefined,
    rules,
    moreRules: Math.max(0, Number(report?.json.totaal ?? 0) - rules.length),
    comparison: compared?.refusal === undefined ? (compared?.json as unknown as Comparison) : undefined,
    refusal,
  });
  if (delivery.stand.startsWith("wordt-")) c.header("Refresh", "3");
  const heading = `Levering over ${delivery.periode}`;
  const lead = delivery.omschrijving ?? `Namens ${nameOf(counter, delivery.organisatie)}`;
  return show(c, counter, { heading, lead, body, path: `${ownPath}/` }, refusal?.status);
}

function nameOf({ access }: Counter, id: string): string {
  return access.file.organisaties.find((one) => one.id === id)?.naam ?? id;
}

/** An empty file of our own format. */
export async function template(c: ServiceContext, { app, deliveries }: Counter): Promise<Response> {
  closeOff(c);
  const allowed = await ask(app, c, "GET", "/leveringen?paginaGrootte=1");
  if (allowed.refusal !== undefined) return turnAway(c, allowed);
  const { sjablonen } = await deliveries.formats();
  const found = sjablonen.find(({ naam }) => naam === c.req.param("naam"));
  if (found === undefined) return notFoundPage(c);
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${found.naam}"`);
  return c.body(found.tekst);
}

/** What who may not be here gets: the way to sign in, or the page of that failure. */
export function turnAway(c: ServiceContext, { status, refusal }: Inner): Response | Promise<Response> {
  if (status === 401) return c.redirect("/aanmelden", 303);
  if (status === 404) return notFoundPage(c);
  const heading = status === 403 ? "Geen toegang" : "Dat kan nu niet";
  return failurePage(c, status === 403 ? 403 : status === 429 ? 429 : 400, heading, refusal?.detail ?? "");
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
}

async function show(
  c: ServiceContext,
  { options }: Counter,
  content: Content,
  status = 200,
): Promise<Response> {
  const { heading, lead } = content;
  const page = await layout({ title: heading, description: lead, ...content }, options.contact);
  c.header("Content-Security-Policy", pagePolicy.replace(/form-action [^;]+/, "form-action 'self'"));
  // The forms must say where they come from.
  c.header("Referrer-Policy", "same-origin");
  return c.html(page, status as 200);
}
