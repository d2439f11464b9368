import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { languages, locales } from "../../report/language.ts";
import { pageStyle } from "../../report/page-style.ts";
import type { Theme } from "../../report/theme.ts";
import { themeStyle } from "../../report/theme-style.ts";
import type { AppOptions } from "../context.ts";
import { portalStyle, workStyle } from "./portal-style.ts";
import { styleSheetTag } from "./report-sheet.ts";
import { scriptTag } from "./script.ts";
import { addressIn, dutch, isDutchAlone, type Voice } from "./voice.ts";

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
  /** What the foot says of the figures, where what the site says of itself would not hold. */
  readonly about?: string;
  /** Path of this page, to say in the menu where the reader is. */
  readonly path: string;
  /** People fill in forms or follow work here. */
  readonly works?: true;
  /** The page has a search box of its own, so that the bar has none. */
  readonly searches?: true;
  /** The heading and the lead are names of the release; see edition.ts. */
  readonly lang?: (text: string) => Html | string;
}

const style = pageStyle + portalStyle;

/** What a page may load: its own style sheet, and the script and pictures of this server; no other host. */
export const pagePolicy = `${policy([style, workStyle])}; script-src 'self'`;
/**
 * The same for a report, where the script shows the values of charts. A theme brings a style sheet of its own, and a
 * logo that is in the page itself.
 * @param more style sheets that are within the page.
 */
export function reportPolicy(theme: Theme | undefined, more: readonly string[] = []): string {
  const sheets = [...(theme === undefined ? [] : [themeStyle(theme)]), ...more];
  return `${policy(sheets, { linked: true, hasLogo: theme?.logo !== undefined })}; script-src 'self'`;
}

function policy(sheets: readonly string[], { linked = false, hasLogo = false } = {}): string {
  const hashes = sheets.map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  const styles = [...(linked ? ["'self'"] : []), ...hashes].join(" ");
  const images = hasLogo ? "'self' data:" : "'self'";
  return `default-src 'none'; style-src ${styles}; img-src ${images}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** One page of the portal as a whole HTML document, in Dutch alone unless a voice says otherwise. */
export async function layout(
  content: PageContent,
  contact: AppOptions["contact"],
  voice: Voice = dutch,
): Promise<string> {
  const { language, texts, to } = voice;
  const { site } = texts;
  const lang = content.lang ?? (() => "");
  const page = html`<!doctype html>
<html lang="${language === "nl" ? language : locales[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} – ${site.name}</title>
<meta name="description" content="${content.description}"${lang(content.description)}>
<link rel="icon" href="/icoon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${site.feed}" href="${to("/publicaties.atom")}">
${content.path === "" ? "" : alternates(voice)}${scriptTag(language)}
<style>${raw(style)}</style>${content.works === true ? html`<style>${raw(workStyle)}</style>` : ""}
</head>
<body>
<a class="skip" href="#inhoud">${site.skip}</a>
<header>
${siteBar(voice, content.path, contact, content.searches !== true)}
<div class="top"><div class="wrap">
${crumbTrail(content, voice)}
${content.kind === undefined ? "" : html`<p class="kind">${content.kind}</p>`}
<h1${lang(content.heading)}>${content.heading}</h1>
<p class="lead"${lang(content.lead)}>${content.lead}</p>
${content.top ?? ""}
</div></div>
</header>
<main id="inhoud" tabindex="-1"><div class="wrap">
${content.body}
</div></main>
<footer><div class="wrap columns">${colophon(contact, voice, content.about)}</div></footer>
</body>
</html>
`;
  return String(await page);
}

/** That a page is there in each language, for who links to it and for search engines. */
function alternates({ here }: Voice): Html | "" {
  if (here === undefined) return "";
  return html`${languages.map(
    (one) => html`<link rel="alternate" hreflang="${one}" href="${addressIn(one, here)}">
`,
  )}`;
}

/** Where in the menu a report is, what else stands above it with its style, and whose site it is, for its footer. */
interface Within {
  readonly voice?: Voice;
  readonly current?: string;
  readonly above?: Html | "";
  readonly aboveStyle?: string;
  readonly contact?: AppOptions["contact"];
}

/**
 * A report with the way back to the site above it. The report itself knows of no site: as a file it stands
 * alone.
 */
export function withinSite(
  report: string,
  { voice = dutch, current = "/rapporten", above = "", aboveStyle, contact }: Within,
): string {
  const [head, rest, ...more] = report.split("</head>\n<body>");
  const [skip, content] = (rest ?? "").split('<header class="top">');
  const parts = (content ?? "").split(reportFooter);
  if (head === undefined || skip === undefined || parts.length !== 2 || more.length > 0) {
    throw new Error("the page of a report is not built as expected");
  }
  const bar = `${siteBar(voice, current, contact)}${above}`;
  const linked = head.replace(`<style>${pageStyle}</style>`, styleSheetTag);
  if (linked === head) throw new Error("the page of a report has another style sheet than expected");
  // One footer for both: a page has one place that says whose it is.
  const foot =
    contact === undefined ? "" : html`<div class="wrap columns noprint">${colophon(contact, voice)}</div>`;
  return `${linked}${aboveStyle === undefined ? "" : html`<style>${raw(aboveStyle)}</style>`}${alternates(voice)}${scriptTag(voice.language)}\n</head>\n<body>${skip}${bar}\n<header class="top">${parts[0]}<footer>${foot}<div class="wrap">${parts[1]}`;
}

const reportFooter = '<footer><div class="wrap">';

const mainStart = '<main id="inhoud" tabindex="-1"><div class="wrap">';

/** A page, also one with a report, with a warning at the start of its content. */
export function withNotice(page: string, notice: Html): string {
  const [head, rest, ...more] = page.split(mainStart);
  if (head === undefined || rest === undefined || more.length > 0)
    throw new Error("the page is not built as expected");
  return `${head}${mainStart}${notice}${rest}`;
}

function siteBar(
  voice: Voice,
  current: string,
  contact: AppOptions["contact"] | undefined,
  withSearch = true,
): Html {
  const { texts, to } = voice;
  const { site } = texts;
  return html`<div class="bar"><div class="wrap${withSearch ? "" : " few"}">
<nav class="site" aria-label="${site.menuLabel}">
<a class="name" href="${to("/")}">${site.name}</a>
<ul>${site.menu.map((item) => menuItem(item, current, voice))}</ul>
</nav>
${waysOf(voice, current, contact)}
${withSearch ? smallSearch(voice) : ""}
</div></div>`;
}

/** The ways out of this page that are no part of the site's menu; nothing where there are none. */
function waysOf(voice: Voice, current: string, contact: AppOptions["contact"] | undefined): Html | "" {
  const signsIn = contact?.signIn === true;
  if (!signsIn && voice.here === undefined) return "";
  return html`<nav class="ways" aria-label="${voice.texts.site.waysLabel}"><ul>${signsIn ? ownLink(current, voice) : ""}${otherLanguage(voice)}</ul></nav>`;
}

/** The way in for who may sign in; the same for all, for pages are kept. */
function ownLink(current: string, { language, texts: { site } }: Voice): Html {
  const within = current === "/mijn" || current.startsWith("/mijn/");
  return html`<li><a href="/mijn"${language === "nl" ? "" : raw(' hreflang="nl"')}${within ? raw(' aria-current="true"') : ""}>${site.ownShort}</a></li>`;
}

/** The same page, with the same filters, in the other language. */
function otherLanguage({ language, here, texts }: Voice): Html | "" {
  if (here === undefined) return "";
  const other = language === "nl" ? "en" : "nl";
  return html`<li><a href="${addressIn(other, here)}" hreflang="${other}" lang="${other}">${texts.site.other}</a></li>`;
}

function smallSearch({ texts: { site }, to }: Voice): Html {
  return html`<form class="search" role="search" action="${to("/zoeken")}" method="get">
<label class="hide" for="zoek-boven">${site.searchLabel}</label>
<input type="search" id="zoek-boven" name="vraag" autocomplete="off" maxlength="100">
<button type="submit">${site.search}</button>
</form>`;
}

interface Link {
  readonly path: string;
  readonly label: string;
}

function menuItem({ path, label }: Link, current: string, { to }: Voice) {
  if (path === current) return html`<li><a href="${to(path)}" aria-current="page">${label}</a></li>`;
  const within = current.startsWith(`${path}/`);
  return html`<li><a href="${to(path)}"${within ? raw(' aria-current="true"') : ""}>${label}</a></li>`;
}

/** The way from the front page to this one; nothing for a page that stands under no other. */
export function crumbTrail(
  { crumbs, heading, lang = () => "" }: Pick<PageContent, "crumbs" | "heading" | "lang">,
  { texts, to }: Voice,
): Html | "" {
  if (crumbs === undefined) return "";
  const all = [{ path: "/", label: texts.site.home }, ...crumbs];
  return html`<nav class="crumbs" aria-label="${texts.site.crumbsLabel}"><ol>${all.map(
    ({ path, label }) => html`<li><a href="${to(path)}">${label}</a></li>`,
  )}<li aria-current="page"${lang(heading)}>${heading}</li></ol></nav>`;
}

function colophon(
  { naam, email, url, signIn }: AppOptions["contact"],
  voice: Voice,
  about: string = voice.texts.site.about,
) {
  const { site } = voice.texts;
  return html`<div class="about"><p class="name">${site.name}</p>
<p>${about}</p>
<p>${site.questions} <a href="${url}">${naam}</a>, <a href="mailto:${email}">${email}</a>.</p>${
    signIn === true ? html`<p>${site.signIn} ${siteLink({ path: "/mijn", label: site.own }, voice)}.</p>` : ""
  }</div>
${site.footer.map(
  ({ title, links }) => html`<div><h2>${title}</h2>
<ul>${links.map((link) => html`<li>${siteLink(link, voice)}</li>`)}</ul></div>
`,
)}`;
}

/** A link within the site; it says so when it leads to a page in Dutch all the same. */
export function siteLink(
  { path, label }: Omit<Link, "label"> & { readonly label: string | Html },
  { language, to }: Voice,
): Html {
  const other = language !== "nl" && isDutchAlone(path);
  return html`<a href="${to(path)}"${other ? raw(' hreflang="nl"') : ""}>${label}</a>`;
}
