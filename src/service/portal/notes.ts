import { html } from "hono/html";
import type { Edition } from "./edition.ts";
import type { Html } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** That the figures on a page are made up, for its head; nothing where they are real. */
export function sampleNote({ manifest, voice }: Pick<Edition, "manifest" | "voice">): Html {
  return manifest.voorbeeld ? html`<p class="notice">${voice.report.words.sample}</p>` : html``;
}

/** The way to why something is not shown. */
export function whyHidden({ texts: { tables }, to }: Voice): Html {
  return html`<a href="${to("/beleid")}">${tables.whyHidden}</a>.`;
}
