import { html } from "hono/html";
import type { ServiceContext } from "../../context.ts";
import type { Html } from "../layout.ts";

/** How often a page is asked for again while something is under way, in seconds. */
const every = 5;

/** Has the page asked for again by itself, unless the reader turned that off; says so, with the way to the other. */
export function againByItself(c: ServiceContext, path: string): Html {
  if (c.req.query("vanzelf") === "nee")
    return html`Deze pagina blijft zoals zij is. <a href="${path}">Ververs haar weer vanzelf</a>.`;
  c.header("Refresh", String(every));
  const join = path.includes("?") ? "&" : "?";
  return html`Deze pagina ververst zich elke ${every} seconden. <a href="${path}${join}vanzelf=nee">Zet dat uit</a>.`;
}
