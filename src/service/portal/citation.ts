import { html } from "hono/html";
import type { Manifest } from "../../release/types.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import type { Html } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** Where the site is, as readers reach it: by the settings, else as this reader came. */
export function originOf(c: ServiceContext, { publicUrl }: AppOptions): string {
  return publicUrl === undefined ? new URL(c.req.url).origin : publicUrl.replace(/\/$/, "");
}

/** How to refer to a page of one release: maker, year, title, release with its date, address. */
export function citation(
  { id, gemaakt, voorbeeld }: Manifest,
  given: string,
  address: string,
  { texts, report }: Voice,
): string {
  const date = report.numbers.formatDate(gemaakt);
  const title = voorbeeld ? `${given} (${texts.publications.sample})` : given;
  return texts.publications.citation(texts.site.name, date.slice(-4), title, id, date, address);
}

/** A text in a box with a button to copy it, which the script of the site brings to life. */
export function copyable(id: string, text: string, label: string, { texts: { tables } }: Voice): Html {
  return html`<code class="address" id="${id}">${text}</code>
<p class="copy"><button type="button" hidden data-copies="${id}" data-done="${tables.copied}" data-selected="${tables.selected}">${label}</button><span class="done" role="status" id="${id}-gekopieerd"></span></p>`;
}
