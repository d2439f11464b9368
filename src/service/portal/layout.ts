import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Language } from "../../report/language.ts";
import { pageStyle } from "../../report/page-style.ts";
import type { Theme } from "../../report/theme.ts";
import { themeStyle } from "../../report/theme-style.ts";
import type { AppOptions } from "../context.ts";
import { portalStyle, siteStyle } from "./portal-style.ts";

export type Html = ReturnType<typeof html>;

export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** Kind of page, above the heading. */
  readonly kind?: string;
  readonly heading: string;
  readonly lead: string;
  /** Under the lead, still in the head of the page. */
  readonly top?: Html;
  readonly body: Html;
  /** Path of this page, to say in the menu where the reader is. */
  readonly path: string;
}

const style = pageStyle + portalStyle;

/** What a page may load: its own style sheet and pictures of this server; no script, no other host. */
export const pagePolicy = policy([style]);
/**
 * The same for a report, whose charts also carry style attributes; those cannot load anything. A theme brings a style
 * sheet of its own, and a logo that is in the page itself.
 */
export function reportPolicy(theme: Theme | undefined): string {
  const sheets = [pageStyle, siteStyle, ...(theme === undefined ? [] : [themeStyle(theme)])];
  return `${policy(sheets, theme?.logo !== undefined)}; style-src-attr 'unsafe-inline'`;
}

function policy(sheets: readonly string[], hasLogo = false): string {
  const hashes = sheets.map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  const images = hasLogo ? "'self' data:" : "'self'";
  return `default-src 'none'; style-src ${hashes.join(" ")}; img-src ${images}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
}

const menu = [
  { path: "/sectoren", label: "Sectoren" },
  { path: "/rapporten", label: "Rapporten" },
  { path: "/indicatoren", label: "Indicatoren" },
  { path: "/downloads", label: "Downloads en API" },
];

/** One page of the portal as a whole HTML document. */
export async function layout(content: PageContent, contact: AppOptions["contact"]): Promise<string> {
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} – Regiespiegel</title>
<meta name="description" content="${content.description}">
<link rel="icon" href="/icoon.svg" type="image/svg+xml">
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header>
${siteBar(content.path)}
<div class="top"><div class="wrap">
${content.kind === undefined ? "" : html`<p class="kind">${content.kind}</p>`}
<h1>${content.heading}</h1>
<p class="lead">${content.lead}</p>
${content.top ?? ""}
</div></div>
</header>
<main id="inhoud" tabindex="-1"><div class="wrap">
${content.body}
</div></main>
<footer><div class="wrap">${colophon(contact)}</div></footer>
</body>
</html>
`;
  return String(await page);
}

/** A report on the site: the language it is in, and its address without one. */
interface Spoken {
  readonly language: Language;
  readonly path: string;
}

/**
 * A report with the way back to the site above it. The report itself knows of no site: as a file it stands
 * alone.
 */
export function withinSite(report: string, here: Spoken): string {
  const [head, rest, ...more] = report.split("</head>\n<body>");
  const [skip, content] = (rest ?? "").split('<header class="top">');
  if (head === undefined || skip === undefined || content === undefined || more.length > 0) {
    throw new Error("the page of a report is not built as expected");
  }
  const bar = String(siteBar("/rapporten", here));
  return `${head}<style>${siteStyle}</style>\n</head>\n<body>${skip}${bar}\n<header class="top">${content}`;
}

/** @param report the report under it, of which the other language is one link away. */
function siteBar(current: string, report?: Spoken): Html {
  const other =
    report?.language === "en"
      ? html`<li><a href="${report.path}" hreflang="nl">Nederlands</a></li>`
      : html`<li><a href="${report?.path}?taal=en" hreflang="en" lang="en">English</a></li>`;
  return html`<nav class="site" aria-label="Hoofdmenu"${report?.language === "en" ? raw(' lang="nl"') : ""}><div class="wrap">
<a class="name" href="/">Regiespiegel</a>
<ul>${menu.map((item) => menuItem(item, current))}${report === undefined ? "" : other}</ul>
</div></nav>`;
}

function menuItem({ path, label }: (typeof menu)[number], current: string) {
  return path === current
    ? html`<li><a href="${path}" aria-current="page">${label}</a></li>`
    : html`<li><a href="${path}">${label}</a></li>`;
}

function colophon({ naam, email, url }: AppOptions["contact"]) {
  return html`<h2>Colofon</h2>
<p>Regiespiegel laat zien hoe sectoren ervoor staan met duurzame inzetbaarheid. Alle cijfers komen uit één vastgelegde publicatie, en geen cijfer gaat over één persoon of één werkgever.</p>
<p>Vragen? <a href="${url}">${naam}</a>, <a href="mailto:${email}">${email}</a>.</p>`;
}
