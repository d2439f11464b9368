import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { ServiceContext, ServiceEnv } from "../context.ts";
import { failurePage, notFoundPage } from "../portal/failures.ts";
import { layout, pagePolicy } from "../portal/layout.ts";
import type { Access } from "./access.ts";
import { closeOff, type Guarded, guard } from "./guard.ts";
import type { PreviewParts } from "./preview-parts.ts";
import { folderOf, ownersOf, visiblePreviews } from "./previews.ts";
import { accessRoutes } from "./routes.ts";

const root = "/voorpublicaties";

/** A release that is not public yet as the pages that it will be, under an address of its own. */
export function mountPreviewPages(app: OpenAPIHono<ServiceEnv>, access: Access, parts: PreviewParts): void {
  if (access.people === undefined) return;
  const list = asPage(access, {
    route: accessRoutes.voorpublicaties,
    handle: async (c, visitor) => c.html(await listPage(c, await visiblePreviews(access, visitor))),
  });
  const page = asPage(access, {
    route: accessRoutes.voorpublicatie,
    owners: (c) => ownersOf(access, folderOf(c, access)),
    object: (c) => `publicatie ${c.req.param("id") ?? ""}`,
    handle: (c) => show(c, access, parts),
  });
  app.get(root, list);
  // Without the slash at the end the links of a page would not know where they belong.
  app.get(`${root}/:id`, (c) => c.redirect(`${root}/${encodeURIComponent(c.req.param("id"))}/`, 303));
  app.get(`${root}/:id/*`, page);
}

/** Guarded as the API is; who is not signed in is sent to where that can be done, and a refusal is a page. */
function asPage(access: Access, guarded: Guarded) {
  const handle = guard(access, guarded);
  return async (c: ServiceContext): Promise<Response> => {
    const answer = await handle(c);
    c.header("WWW-Authenticate", undefined);
    if (answer.status === 401) return c.redirect("/aanmelden", 303);
    if (answer.headers.get("Content-Type") !== "application/problem+json") return answer;
    if (answer.status === 403)
      return failurePage(c, 403, "Geen toegang", "Uw rol geeft hier geen toegang toe.");
    return answer.status === 404 ? notFoundPage(c) : answer;
  };
}

async function show(c: ServiceContext, access: Access, parts: PreviewParts): Promise<Response> {
  const folder = folderOf(c, access);
  if (folder === undefined) return notFoundPage(c);
  const prefix = `${root}/${encodeURIComponent(c.req.param("id") ?? "")}`;
  const path = new URL(c.req.url).pathname.slice(prefix.length);
  const answer = await parts.answer(c, folder, path === "" ? "/" : path);
  if (answer.headers.get("Content-Type")?.startsWith("text/html") !== true) return answer;
  if (answer.headers.has("Content-Disposition")) return answer;
  return c.body(within(await answer.text(), prefix), answer.status as 200);
}

/** Our own pages name addresses of this server from the root on, and nothing else begins so. */
function within(page: string, prefix: string): string {
  const note = `<aside class="wrap" aria-label="Let op"><p><strong>Deze publicatie is nog niet openbaar.</strong> Deel haar niet. <a href="${root}">Andere publicaties</a></p></aside>`;
  return page
    .replaceAll(/ (href|src|action)="\/(?!\/)/g, ` $1="${prefix}/`)
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/, (skip) => `${skip}\n${note}`);
}

type Preview = Awaited<ReturnType<typeof visiblePreviews>>[number];

async function listPage(c: ServiceContext, previews: readonly Preview[]): Promise<string> {
  closeOff(c);
  c.header("Content-Security-Policy", pagePolicy);
  const lead = "Publicaties die voor u klaarstaan voordat zij openbaar zijn.";
  const items = previews.map(
    ({ id, stand, openbaarOp }) =>
      html`<li><a href="${root}/${id}/">${id}</a>: ${stand}${openbaarOp === null ? "" : html`, openbaar op <time datetime="${openbaarOp}">${openbaarOp.slice(0, 16).replace("T", " ")} UTC</time>`}</li>`,
  );
  return layout(
    {
      title: "Nog niet openbaar",
      description: lead,
      heading: "Nog niet openbaar",
      lead,
      body:
        items.length === 0
          ? html`<p>Er staat nu niets voor u klaar.</p>`
          : html`<ul class="bullets">${items}</ul>`,
      path: root,
    },
    c.var.options.contact,
  );
}
