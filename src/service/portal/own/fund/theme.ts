import { html, raw } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import type { Report } from "../../../../report/define.ts";
import { choose, selectionOf } from "../../../../report/selection.ts";
import { fundTheme, ownTheme, type Theme } from "../../../../report/theme.ts";
import type { Html } from "../../layout.ts";
import { reportFile } from "../../report-bar.ts";
import { dutch } from "../../voice.ts";

const shown = [
  ["accent", "accent"],
  ["link", "links"],
  ["title", "vlak achter de titel"],
  ["mark-own", "eigen cijfers"],
  ["mark-all", "alle sectoren"],
] as const;

/** How the reports look, with one of them to open. */
export function themeSection(given: Theme | undefined, one: Html | ""): Html {
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
}${one}</section>`;
}

/** A real report of the fund, as it is public now: a page, and the files that the archive has too. */
export function sampleReport(release: Release, report: Report, code: string): Html {
  const { name } = choose(release, report, selectionOf(report, code));
  const file = (format: "pdf" | "xlsx") => reportFile(report.id, code, format, dutch);
  return html`<p>Zo ziet een rapport eruit, hier dat over ${name}: <a href="/rapporten/${report.id}/${encodeURIComponent(code)}">als pagina</a>, <a href="${file("pdf")}">als PDF</a> of <a href="${file("xlsx")}">als Excel</a>. De andere krijgen dezelfde stijl.</p>`;
}
