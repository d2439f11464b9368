import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ServiceContext, ServiceEnv } from "../context.ts";
import { notFoundPage } from "../portal/failures.ts";
import type { Access } from "./access.ts";
import { type Guarded, guard, type Visitor } from "./guard.ts";
import type { PreviewParts } from "./preview-parts.ts";
import { folderOf, ownersOf } from "./previews.ts";
import { refusePerson } from "./refuse-person.ts";
import { accessRoutes } from "./routes.ts";

const root = "/voorpublicaties";

/**
 * A release that is not public yet as the pages that it will be, under an address of its own. Which there are, and what
 * one is, stands on the pages of who may see it.
 */
export function mountPreviewPages(app: OpenAPIHono<ServiceEnv>, access: Access, parts: PreviewParts): void {
  if (access.people === undefined) return;
  const guarded = (one: Guarded) => guard(access, one, refusePerson);
  const list = guarded({
    route: accessRoutes.voorpublicaties,
    handle: (c, visitor) => c.redirect(isPublisher(visitor) ? "/mijn/vrijgave" : "/mijn/fonds", 303),
  });
  const page = guarded({
    route: accessRoutes.voorpublicatie,
    owners: (c) => ownersOf(access, folderOf(c, access)),
    object: (c) => `publicatie ${c.req.param("id") ?? ""}`,
    handle: (c, visitor) => show(c, access, parts, visitor),
  });
  app.get(root, list);
  // Without the slash at the end the links of a page would not know where they belong.
  app.get(`${root}/:id`, (c) => c.redirect(`${root}/${encodeURIComponent(c.req.param("id"))}/`, 303));
  app.get(`${root}/:id/*`, page);
}

const isPublisher = ({ rechten }: Visitor) => rechten.some(({ rol }) => rol === "publicist");

async function show(
  c: ServiceContext,
  access: Access,
  parts: PreviewParts,
  visitor: Visitor,
): Promise<Response> {
  const folder = folderOf(c, access);
  if (folder === undefined) return notFoundPage(c);
  const prefix = `${root}/${encodeURIComponent(c.req.param("id") ?? "")}`;
  const path = new URL(c.req.url).pathname.slice(prefix.length);
  const answer = await parts.answer(c, folder, path === "" ? "/" : path);
  if (answer.headers.get("Content-Type")?.startsWith("text/html") !== true) return answer;
  if (answer.headers.has("Content-Disposition")) return answer;
  const about = prefix.replace(root, isPublisher(visitor) ? "/mijn/vrijgave" : "/mijn/fonds/publicaties");
  return c.body(within(await answer.text(), prefix, about), answer.status as 200);
}

/** Our own pages name addresses of this server from the root on, and nothing else begins so; a report without quotes. */
function within(page: string, prefix: string, about: string): string {
  const note = `<aside class="wrap" lang="nl" aria-label="Let op"><p><strong>Deze publicatie is nog niet openbaar.</strong> Deel haar niet. <a href="${about}">Terug naar wat er verandert</a></p></aside>`;
  return page
    .replaceAll(/ (href|src|action)=("?)\/(?!\/)/g, ` $1=$2${prefix}/`)
    .replace(/<a class="?skip"?[^>]*>[^<]*<\/a>/, (skip) => `${skip}\n${note}`);
}
