import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Language } from "../../report/language.ts";
import { pageStyle } from "../../report/page-style.ts";
import type { Theme } from "../../report/theme.ts";
import { themeStyle } from "../../report/theme-style.ts";
import type { AppOptions } from "../context.ts";
import { portalStyle, siteStyle } from "./portal-style.ts";
import { scriptAddress } from "./script.ts";
import { site } from "./texts/site.ts";

export type Html = ReturnType<typeof html>;

export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** The pages above this one, from the top; the front page itself is left out. */
  readonly crumbs?: readonly { readonly path: string; readonly label: string }[];
  /** Kind of page, above the heading. */
  readonly kind?: string;
  readonly heading: string;
  readonly lead: string;
  /** Under the lead, still in the head of the page. */
  readonly top?: Html;
  readonly body: Html;
  /** Path of this page, to say in the menu where the reader is. */
  readonly path: string;
  /** What the reader asked, to leave it in the box. */
  /** The page has a search box of its own, so that the bar has none. */
  readonly searches?: true;
}

const style = pageStyle + portalStyle;

/** What a page may load: its own style sheet, and the script and pictures of this server; no other host. */
export const pagePolicy = `${policy([style])}; script-src 'self'`;
/**
 * The same for a report, whose charts also carry style attributes; those cannot load anything. A theme brings a style
 * sheet of its own, and a logo that is in the page itself. There is no script in it.
 */
export function reportPolicy(theme: Theme | undefined): string {
  const sheets = [pageStyle, siteStyle, ...(theme === undefined ? [] : [themeStyle(theme)])];
  return `${policy(sheets, theme?.logo !== undefined)}; style-src-attr 'unsafe-inline'`;
}

function policy(sheets: readonly string[], hasLogo = false): string {
  const hashes = sheets.map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  const images = hasLogo ? "'self' data:" : "'self'";
  return `default-src 'none'; style-src ${hashes.join(" ")}; img-src ${images}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** One page of the portal as a whole HTML document. */
export async function layout(content: PageContent, contact: AppOptions["contact"]): Promise<string> {
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} – ${site.name}</title>
<meta name="description" content="${content.description}">
<link rel="icon" href="/icoon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${site.feed}" href="/publicaties.atom">
<script src="${scriptAddress}" defer></script>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${site.skip}</a>
<header>
${siteBar(content.path, content.searches !== true)}
<div class="top"><div class="wrap">
${crumbTrail(content)}
${content.kind === undefined ? "" : html`<p class="kind">${content.kind}</p>`}
<h1>${content.heading}</h1>
<p class="lead">${content.lead}</p>
${content.top ?? ""}
</div></div>
</header>
<main id="inhoud" tabindex="-1"><div class="wrap">
${content.body}
</div></main>
<footer><div class="wrap columns">${colophon(contact)}</div></footer>
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

/** Where in the menu a report is, in which languages, and what else stands above it. */
interface Within {
  readonly spoken?: Spoken;
  readonly current?: string;
  readonly above?: Html | "";
}

/**
 * A report with the way back to the site above it. The report itself knows of no site: as a file it stands
 * alone.
 */
export function withinSite(report: string, { spoken, current = "/rapporten", above = "" }: Within): string {
  const [head, rest, ...more] = report.split("</head>\n<body>");
  const [skip, content] = (rest ?? "").split('<header class="top">');
  if (head === undefined || skip === undefined || content === undefined || more.length > 0) {
    throw new Error("the page of a report is not built as expected");
  }
  const bar = `${siteBar(current, true, spoken)}${above}`;
  return `${head}<style>${siteStyle}</style>\n</head>\n<body>${skip}${bar}\n<header class="top">${content}`;
}

const mainStart = '<main id="inhoud" tabindex="-1"><div class="wrap">';

/** A page, also one with a report, with a warning at the start of its content. */
export function withNotice(page: string, notice: Html): string {
  const [head, rest, ...more] = page.split(mainStart);
  if (head === undefined || rest === undefined || more.length > 0)
    throw new Error("the page is not built as expected");
  return `${head}${mainStart}${notice}${rest}`;
}

/** @param report the report under it, of which the other language is one link away. */
function siteBar(current: string, withSearch = true, report?: Spoken): Html {
  return html`<div class="bar"${report?.language === "en" ? raw(' lang="nl"') : ""}><div class="wrap">
<nav class="site" aria-label="${site.menuLabel}">
<a class="name" href="/">${site.name}</a>
<ul>${site.menu.map((item) => menuItem(item, current))}${report === undefined ? "" : otherLanguage(report)}</ul>
</nav>
${withSearch ? smallSearch() : ""}
</div></div>`;
}

function otherLanguage({ language, path }: Spoken): Html {
  return language === "en"
    ? html`<li><a href="${path}" hreflang="nl">Nederlands</a></li>`
    : html`<li><a href="${path}?taal=en" hreflang="en" lang="en">English</a></li>`;
}

function smallSearch(): Html {
  return html`<form class="search" role="search" action="/zoeken" method="get">
<label class="hide" for="zoek-boven">${site.searchLabel}</label>
<input type="search" id="zoek-boven" name="vraag" autocomplete="off" maxlength="100">
<button type="submit">${site.search}</button>
</form>`;
}

function menuItem({ path, label }: (typeof site.menu)[number], current: string) {
  if (path === current) return html`<li><a href="${path}" aria-current="page">${label}</a></li>`;
  const within = current.startsWith(`${path}/`);
  return html`<li><a href="${path}"${within ? raw(' aria-current="true"') : ""}>${label}</a></li>`;
}

function crumbTrail({ crumbs, heading }: PageContent): Html | "" {
  if (crumbs === undefined) return "";
  const all = [{ path: "/", label: site.home as string }, ...crumbs];
  return html`<nav class="crumbs" aria-label="${site.crumbsLabel}"><ol>${all.map(
    ({ path, label }) => html`<li><a href="${path}">${label}</a></li>`,
  )}<li aria-current="page">${heading}</li></ol></nav>`;
}

function colophon({ naam, email, url, signIn }: AppOptions["contact"]) {
  return html`<div class="about"><p class="name">${site.name}</p>
<p>${site.about}</p>
<p>${site.questions} <a href="${url}">${naam}</a>, <a href="mailto:${email}">${email}</a>.</p>${
    signIn === true ? html`<p>${site.signIn} <a href="/mijn">${site.own}</a>.</p>` : ""
  }</div>
${site.footer.map(
  ({ title, links }) => html`<div><h2>${title}</h2>
<ul>${links.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}</ul></div>
`,
)}`;
}
