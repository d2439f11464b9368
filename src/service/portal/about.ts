import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import { codeVersion } from "../../release/version.ts";
import { TOTAL } from "../../report/codes.ts";
import type { Section } from "../../report/define.ts";
import { compareNames, formatDate } from "../../report/numbers.ts";
import { selectionOf } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { documentPart } from "./document-part.ts";
import { type Html, layout } from "./layout.ts";
import { anchorOf } from "./search/entries.ts";
import {
  glossaryPage as glossary,
  methodPage,
  policyPage,
  qualityPage,
  reportWords,
  type TextPage,
  type TextSection,
} from "./texts/about.ts";
import { accessibilityPage, colophonPage, colophonWords, helpPage, privacyPage } from "./texts/help.ts";

type Page = (release: Release, options: AppOptions) => Promise<string>;

/** The pages about the site and its figures: our own words, and what the release itself says. */
export const aboutPages: Readonly<Record<string, Page>> = {
  "/methode": (release, options) =>
    textPage("/methode", methodPage, options, () =>
      reportSections(release, options, "methode", ({ kind }) => kind === "breaks" || kind === "sources"),
    ),
  "/beleid": (release, options) =>
    textPage("/beleid", policyPage, options, () =>
      reportSections(release, options, "methode", ({ kind }) => kind === "policy"),
    ),
  "/kwaliteit": (release, options) =>
    textPage("/kwaliteit", qualityPage, options, () =>
      reportSections(
        release,
        options,
        "datakwaliteit",
        ({ kind }) => !["definitions", "colophon", "terms"].includes(kind),
      ),
    ),
  "/begrippen": glossaryList,
  "/hulp": (_, options) => textPage("/hulp", helpPage, options),
  "/toegankelijkheid": (_, options) => textPage("/toegankelijkheid", accessibilityPage, options),
  "/privacy": (_, options) => textPage("/privacy", privacyPage, options),
  "/colofon": (release, options) =>
    textPage("/colofon", colophonPage, options, () => Promise.resolve(colophon(release, options))),
};

async function textPage(
  path: string,
  { title, lead, sections }: TextPage,
  options: AppOptions,
  more?: () => Promise<Html | "">,
): Promise<string> {
  return layout(
    {
      title,
      description: lead,
      heading: title,
      lead,
      top: sections.length < 4 ? html`` : contents(sections),
      body: html`${sections.map(textSection)}${more === undefined ? "" : await more()}`,
      path,
    },
    options.contact,
  );
}

function contents(sections: readonly TextSection[]): Html {
  return html`<nav class="contents" aria-labelledby="op-deze-pagina"><h2 id="op-deze-pagina">Op deze pagina</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
}

function textSection({ id, title, texts, links = [] }: TextSection): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${texts.map((text) =>
  typeof text === "string"
    ? html`<p>${text}</p>`
    : html`<ul class="bullets">${text.map((item) => html`<li>${item}</li>`)}</ul>`,
)}
${
  links.length === 0
    ? ""
    : html`<ul class="links">${links.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}</ul>`
}</section>
`;
}

/** Sections of a report about everything together, and the way to the whole of it. */
async function reportSections(
  release: Release,
  options: AppOptions,
  id: string,
  wanted: (section: Section) => boolean,
): Promise<Html | ""> {
  const report = options.reports.find((one) => one.id === id);
  if (report === undefined) return "";
  const { buildDocument } = await import("../../report/build.ts");
  const shortened = { ...report, sections: report.sections.filter(wanted) };
  const { sections } = await buildDocument(release, shortened, selectionOf(report, TOTAL), {
    contact: options.contact,
  });
  const file = `/v1/rapporten/${id}/keuzes/${TOTAL}`;
  return html`${await Promise.all(sections.map((section) => documentPart(section)))}
<section aria-labelledby="rapport"><h2 id="rapport">${reportWords.full}</h2>
<p>${report.omschrijving}</p>
<ul class="links"><li><a href="/rapporten/${id}">${reportWords.web}<span class="hide">: ${report.titel}</span></a></li>
<li><a href="${file}?formaat=pdf">${reportWords.pdf}</a></li>
<li><a href="${file}?formaat=xlsx">${reportWords.xlsx}</a></li></ul></section>`;
}

/** The words of the release, in alphabetical order. */
async function glossaryList({ definitions }: Release, options: AppOptions): Promise<string> {
  const terms = definitions.begrippen.toSorted((a, b) => compareNames(a.term, b.term));
  const initial = (term: string) => term.slice(0, 1).toUpperCase();
  const letters = [...new Set(terms.map(({ term }) => initial(term)))];
  return layout(
    {
      title: glossary.title,
      description: glossary.lead,
      heading: glossary.title,
      lead: glossary.lead,
      top: html`<nav class="contents" aria-label="${glossary.letters}"><ol>${letters.map(
        (letter) => html`<li><a href="#letter-${letter}">${letter}</a></li>`,
      )}</ol></nav>`,
      body:
        terms.length === 0
          ? html`<p>${glossary.empty}</p>`
          : html`${letters.map(
              (
                letter,
              ) => html`<section aria-labelledby="letter-${letter}"><h2 id="letter-${letter}">${letter}</h2>
<dl class="glossary">${terms
                .filter(({ term }) => initial(term) === letter)
                .map(
                  ({ term, betekenis, bron, engels }) => html`<dt id="${anchorOf(term)}">${term}</dt>
<dd>${betekenis}<p class="small">${glossary.source} ${bron}. <span lang="en">${engels}</span></p></dd>
`,
                )}</dl></section>
`,
            )}`,
      path: "/begrippen",
    },
    options.contact,
  );
}

function colophon({ manifest }: Release, { contact }: AppOptions): Html {
  const { naam, email, url } = contact;
  return html`<section aria-labelledby="contact"><h2 id="contact">${colophonWords.contact}</h2>
<p><a href="${url}">${naam}</a>, <a href="mailto:${email}">${email}</a></p></section>
<section aria-labelledby="publicatie"><h2 id="publicatie">${colophonWords.release}</h2>
<p><a href="/publicaties/${manifest.id}">${manifest.id}</a>, ${formatDate(manifest.gemaakt)}</p>
<p>${colophonWords.software}: ${codeVersion}</p></section>`;
}
