import { html, raw } from "hono/html";
import type { Language } from "./language.ts";
import type { Texts } from "./texts/nl.ts";
import { textsOf } from "./texts/texts.ts";
import type { Theme } from "./theme.ts";

/** The height at which a logo is drawn, in pixels of CSS; its style may make it smaller. */
const height = 56;

/** The logo and the name of the fund, above the title. The logo is in the page itself and can load nothing. */
export function brand({ naam, logo }: Theme) {
  const type = logo?.kind === "svg" ? "svg+xml" : "png";
  const image =
    logo === undefined
      ? ""
      : html`<img class="logo" src="data:image/${type};base64,${logo.base64}" alt="${logo.text}" width="${Math.max(1, Math.round((height * logo.width) / logo.height))}" height="${height}">`;
  return html`<div class="brand"><div class="wrap">${image}<p>${naam}</p></div></div>
`;
}

/** The fund's own words in front of the report. */
export function foreword({ inleiding }: Theme, language: Language) {
  if (inleiding.length === 0) return "";
  // A fund writes its words once, in Dutch.
  const lang = language === "nl" ? "" : raw(' lang="nl"');
  return html`<section class="foreword" aria-label="${textsOf(language).page.foreword}">${inleiding.map((text) => html`<p${lang}>${text}</p>`)}</section>
`;
}

/** Who publishes the report and how to reach them, at its foot. */
export function publisher({ naam, contact }: Theme, { page }: Texts) {
  if (contact === undefined) return html`<p>${page.publishedBy(naam)}</p>`;
  const { email, telefoon, url } = contact;
  return html`<p>${page.publishedBy(naam)} ${page.questions} ${contact.naam}, <a href="mailto:${email}">${email}</a>${
    telefoon === undefined ? "" : html`, ${telefoon}`
  }${url === undefined ? "" : html`, <a href="${url}">${url}</a>`}.</p>`;
}
