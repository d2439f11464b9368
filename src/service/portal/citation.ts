import { html } from "hono/html";
import type { Manifest } from "../../release/types.ts";
import { formatDate } from "../../report/numbers.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import type { Html } from "./layout.ts";
import { site } from "./texts/site.ts";
import { tableTexts as texts } from "./texts/tables.ts";

/** Where the site is, as readers reach it: by the settings, else as this reader came. */
export function originOf(c: ServiceContext, { publicUrl }: AppOptions): string {
  return publicUrl === undefined ? new URL(c.req.url).origin : publicUrl.replace(/\/$/, "");
}

/** How to refer to a page of one release: maker, year, title, release with its date, address. */
export function citation({ id, gemaakt }: Manifest, title: string, address: string): string {
  const year = formatDate(gemaakt).slice(-4);
  return `${site.name} (${year}). ${title}. Publicatie ${id} van ${formatDate(gemaakt)}. ${address}`;
}

/** A text in a box with a button to copy it, which the script of the site brings to life. */
export function copyable(id: string, text: string, label: string): Html {
  return html`<code class="address" id="${id}">${text}</code>
<p class="copy"><button type="button" hidden data-copies="${id}" data-done="${texts.copied}" data-selected="${texts.selected}">${label}</button><span class="done" role="status" id="${id}-gekopieerd"></span></p>`;
}
