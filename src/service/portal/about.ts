import { html } from "hono/html";
import type { ReleaseTerm } from "../../release/types.ts";
import { codeVersion } from "../../release/version.ts";
import { TOTAL } from "../../report/codes.ts";
import type { Section } from "../../report/define.ts";
import { reportIn } from "../../report/english-report.ts";
import { selectionOf } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { documentParts } from "./document-part.ts";
import { type Edition, marks } from "./edition.ts";
import { type Html, layout, siteLink } from "./layout.ts";
import { anchorOf } from "./search/entries.ts";
import type { PortalTexts } from "./texts/nl.ts";
import type { Text, TextPage, TextSection } from "./texts/text-page.ts";
import type { Voice } from "./voice.ts";

type Page = (edition: Edition, options: AppOptions) => Promise<string>;
type More = (edition: Edition, options: AppOptions) => Promise<Html | ""> | Html;

/** The pages about the site and its figures: our own words, and what the release itself says. */
export const aboutPages: Readonly<Record<string, Page>> = {
  "/methode": textPage(
    "/methode",
    ({ about }) => about.method,
    async (edition, options) =>
      html`${tested(edition)}${await reportSections(edition, options, "methode", ({ kind }) => kind === "breaks" || kind === "sources")}`,
  ),
  "/beleid": textPage(
    "/beleid",
    ({ about }) => about.policy,
    (edition, options) => reportSections(edition, options, "methode", ({ kind }) => kind === "policy"),
  ),
  "/kwaliteit": textPage(
    "/kwaliteit",
    ({ about }) => about.quality,
    (edition, options) =>
      reportSections(
        edition,
        options,
        "datakwaliteit",
        ({ kind }) => !["definitions", "colophon", "terms"].includes(kind),
      ),
  ),
  "/begrippen": glossaryList,
  "/hulp": textPage("/hulp", ({ help }) => help.help),
  "/toegankelijkheid": textPage("/toegankelijkheid", ({ help }) => help.accessibility),
  "/privacy": textPage("/privacy", ({ help }) => help.privacy),
  "/colofon": textPage("/colofon", ({ help }) => help.colophon, colophon),
};

function textPage(path: string, find: (texts: PortalTexts) => TextPage, more?: More): Page {
  return async (edition, options) => {
    const { voice } = edition;
    const { title, lead, sections } = find(voice.texts);
    return layout(
      {
        title,
        description: lead,
        heading: title,
        lead,
        top: sections.length < 4 ? html`` : contents(sections, voice),
        body: html`${sections.map((one) => textSection(one, voice, options))}${more === undefined ? "" : await more(edition, options)}`,
        path,
      },
      options.contact,
      voice,
    );
  };
}

function contents(sections: readonly TextSection[], { texts }: Voice): Html {
  return html`<nav class="contents" aria-labelledby="op-deze-pagina"><h2 id="op-deze-pagina">${texts.about.onThisPage}</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
}

function textSection(
  { id, title, texts, steps = [], more = [], links = [] }: TextSection,
  voice: Voice,
  options: AppOptions,
): Html {
  const say = (text: Text) =>
    typeof text === "string"
      ? html`<p>${linked(text, voice, options)}</p>`
      : html`<ul class="bullets">${text.map((item) => html`<li>${linked(item, voice, options)}</li>`)}</ul>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${texts.map(say)}
${steps.length === 0 ? "" : html`<ol class="steps">${steps.map((step) => html`<li>${linked(step, voice, options)}</li>`)}</ol>`}
${more.map(say)}
${
  links.length === 0
    ? ""
    : html`<ul class="links">${links.map((link) => html`<li>${siteLink(link, voice)}</li>`)}</ul>`
}</section>
`;
}

/** A text with its links; what this server does not have stays without one. */
function linked(text: string, voice: Voice, { access, deliveries, localCheck }: AppOptions): Html {
  const people = access?.people !== undefined;
  const isHere = (path: string) => {
    if (path.startsWith("/mijn")) return people;
    if (path === "/leveringen") return people && deliveries !== undefined;
    return path !== "/lokale-controle" || localCheck !== undefined;
  };
  const parts = text.split(/(\[[^\]]+\]\(\/[^)]*\))/);
  return html`${parts.map((part) => {
    const [, words, path] = /^\[([^\]]+)\]\((.+)\)$/.exec(part) ?? [];
    if (words === undefined || path === undefined) return quoting(part);
    return isHere(path) ? siteLink({ path, label: quoting(words) }, voice) : quoting(words);
  })}`;
}

/** A text in which words between braces are Dutch on a page in English. */
function quoting(text: string): Html {
  const parts = text.split(/\{([^}]+)\}/);
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<span lang="nl">${part}</span>`))}`;
}

/** Sections of a report about everything together, and the way to the whole of it. */
async function reportSections(
  { release, voice }: Edition,
  { reports, contact }: AppOptions,
  id: string,
  wanted: (section: Section) => boolean,
): Promise<Html | ""> {
  const found = reports.find((one) => one.id === id);
  if (found === undefined) return "";
  const { buildDocument } = await import("../../report/build.ts");
  const shortened = { ...found, sections: found.sections.filter(wanted).map(withoutTests) };
  const own = { contact, language: voice.language };
  const document = await buildDocument(release, shortened, selectionOf(found, TOTAL), own);
  const { report, dutch } = reportIn(found, voice.language);
  const { lang } = marks(dutch);
  const texts = voice.texts.about.report;
  const { to } = voice;
  const file = `/v1/rapporten/${id}/keuzes/${TOTAL}`;
  return html`${await documentParts(document, voice)}
<section aria-labelledby="rapport"><h2 id="rapport">${texts.full}</h2>
<p${lang(report.omschrijving)}>${report.omschrijving}</p>
<ul class="links"><li><a href="${to(`/rapporten/${id}`)}">${texts.web}<span class="hide">: ${report.titel}</span></a></li>
<li><a href="${to(`${file}?formaat=pdf`)}">${texts.pdf}</a></li>
<li><a href="${to(`${file}?formaat=xlsx`)}">${texts.xlsx}</a></li></ul></section>`;
}

/** How a release was tested is told once, on the page about the method. */
function withoutTests(section: Section): Section {
  return section.kind === "policy" ? { ...section, toetsen: false } : section;
}

/** How the release was tested, in its own sentences. */
function tested({ manifest, voice, lang }: Edition): Html | "" {
  const { toetsen } = manifest.controle;
  if (toetsen.length === 0) return "";
  const { tests } = voice.texts.about;
  return html`<section aria-labelledby="toetsen"><h2 id="toetsen">${tests}</h2>
<ul class="bullets">${toetsen.map((text) => html`<li${lang(text)}>${text}</li>`)}</ul></section>`;
}

/** The words of the release, in alphabetical order. */
async function glossaryList(edition: Edition, options: AppOptions): Promise<string> {
  const { definitions, voice } = edition;
  const { glossary } = voice.texts.about;
  const { compareNames } = voice.report.numbers;
  const terms = definitions.begrippen.toSorted((a, b) => compareNames(a.term, b.term));
  const letters = [...new Set(terms.map(({ term }) => initial(term)))];
  return layout(
    {
      title: glossary.title,
      description: glossary.lead,
      heading: glossary.title,
      lead: glossary.lead,
      top: html`<nav class="contents" aria-label="${glossary.letters}"><ol><li><a href="#geen-getal">${glossary.numberless}</a></li>${letters.map(
        (letter) => html`<li><a href="#letter-${letter}">${letter}</a></li>`,
      )}</ol></nav>`,
      body: html`${numberless(voice)}${
        terms.length === 0
          ? html`<p>${glossary.empty}</p>`
          : html`${letters.map(
              (
                letter,
              ) => html`<section aria-labelledby="letter-${letter}"><h2 id="letter-${letter}">${letter}</h2>
<dl class="glossary">${terms.filter(({ term }) => initial(term) === letter).map((one) => glossaryItem(one, edition))}</dl></section>
`,
            )}`
      }`,
      path: "/begrippen",
    },
    options.contact,
    voice,
  );
}

/** What stands where there is no number. */
function numberless({ texts: { about } }: Voice): Html {
  const { numberless: title, numberlessLead: lead, words } = about.glossary;
  return html`<section aria-labelledby="geen-getal"><h2 id="geen-getal">${title}</h2><p>${lead}</p>
<dl class="glossary">${words.map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl></section>`;
}

const initial = (term: string) => term.slice(0, 1).toUpperCase();

/** A term with its meaning and source, and its name in the other language. */
function glossaryItem({ term, betekenis, bron, engels }: ReleaseTerm, edition: Edition): Html {
  const { voice, release, lang, say } = edition;
  const texts = voice.texts.about.glossary;
  const other =
    voice.language === "nl"
      ? html`<span lang="en">${engels}</span>`
      : html`<span lang="nl">${release.definitions.begrippen.find((one) => one.engels === engels)?.term}</span>`;
  return html`<dt id="${anchorOf(term)}"${lang(term)}>${term}</dt>
<dd>${say(betekenis)}<p class="small">${texts.source} ${say(bron)}. ${texts.other}${other}</p></dd>
`;
}

function colophon({ manifest, voice }: Edition, { contact }: AppOptions): Html {
  const { naam, email, url } = contact;
  const texts = voice.texts.help;
  return html`<section aria-labelledby="contact"><h2 id="contact">${texts.contact}</h2>
<p><a href="${url}">${naam}</a>, <a href="mailto:${email}">${email}</a></p></section>
<section aria-labelledby="publicatie"><h2 id="publicatie">${texts.release}</h2>
<p><a href="${voice.to(`/publicaties/${manifest.id}`)}">${manifest.id}</a>, ${voice.report.numbers.formatDate(manifest.gemaakt)}</p>
<p>${texts.software}: ${codeVersion}</p></section>`;
}
