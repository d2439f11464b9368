import { html, raw } from "hono/html";
import { fundTheme, ownTheme, type Theme } from "../../../../report/theme.ts";
import type { Html } from "../../layout.ts";

const shown = [
  ["accent", "accent"],
  ["link", "links"],
  ["title", "vlak achter de titel"],
  ["mark-own", "eigen cijfers"],
  ["mark-all", "alle sectoren"],
] as const;

/** How the reports look. */
export function themeSection(given: Theme | undefined): Html {
  const theme = fundTheme(given);
  const { light, naam } = theme ?? ownTheme;
  const swatch = (colour: string) =>
    raw(
      `<svg viewBox="0 0 22 14" aria-hidden="true"><rect width="22" height="14" rx="2" fill="${colour}" stroke="currentColor" stroke-width=".5"/></svg>`,
    );
  return html`<section aria-labelledby="thema"><h2 id="thema">De stijl van uw rapporten</h2>
<p>${theme === undefined ? "De rapporten hebben de stijl van Regiespiegel. De beheerder kan een thema met uw eigen naam, kleuren, logo en tekst instellen." : `De rapporten hebben het thema van ${naam}. Zo ziet dat eruit:`}</p>
<ul class="swatches">${shown.map(([token, label]) => html`<li>${swatch(light[token])}${label}</li>`)}</ul>
${
  theme === undefined
    ? ""
    : html`<p>${theme.logo === undefined ? "Er is geen logo." : `Logo: ${theme.logo.text}.`} ${theme.contact === undefined ? "" : `Vragen gaan naar ${theme.contact.naam}.`}</p>
${theme.inleiding.map((text) => html`<p>${text}</p>`)}`
}</section>`;
}
