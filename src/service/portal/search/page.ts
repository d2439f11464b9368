import { html } from "hono/html";
import type { Release } from "../../../release/open.ts";
import { formatNumber } from "../../../report/numbers.ts";
import type { AppOptions } from "../../context.ts";
import { type Html, layout } from "../layout.ts";
import { searchTexts as texts } from "../texts/search.ts";
import { type Entry, entriesOf, search } from "./entries.ts";

/** Characters of a question that are read. */
export const longestQuestion = 100;
const mostResults = 50;

/** What is found for a question, or the box to ask one. */
export async function searchPage(release: Release, options: AppOptions, given: string): Promise<string> {
  const question = given.slice(0, longestQuestion);
  const found = search(await entriesOf(release, options.reports), question);
  return layout(
    {
      title: question === "" ? texts.title : `${texts.title}: ${question}`,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      top: searchBox(question),
      searches: true,
      body: html`<section aria-label="${texts.title}">
${given.length > longestQuestion ? html`<p class="small">${texts.tooLong(longestQuestion)}</p>` : ""}
${question === "" ? examples() : found.length === 0 ? nothing(question) : results(found, question)}
</section>`,
      path: "/zoeken",
    },
    options.contact,
  );
}

/** The box of a page that is about searching. */
export function searchBox(question: string): Html {
  return html`<form class="big-search" role="search" aria-label="${texts.label}" action="/zoeken" method="get">
<label class="hide" for="vraag">${texts.label}</label>
<input type="search" id="vraag" name="vraag" value="${question}" maxlength="${longestQuestion}" autocomplete="off">
<button type="submit">${texts.search}</button></form>`;
}

function results(found: readonly Entry[], question: string): Html {
  const count = found.length === 1 ? texts.one : texts.many(formatNumber(found.length));
  return html`<p role="status">${texts.found(count, question)}</p>
<ol class="results">${found.slice(0, mostResults).map(
    ({
      kind,
      path,
      title,
      says,
    }) => html`<li><span class="sort">${texts.kinds[kind]}</span><br><a href="${path}">${title}</a>${says === "" ? "" : html`<p>${shorten(says)}</p>`}</li>
`,
  )}</ol>
${found.length > mostResults ? html`<p class="small">${texts.more(mostResults)}</p>` : ""}`;
}

function nothing(question: string): Html {
  return html`<p role="status" class="headline">${texts.nothing(question)}</p>
<ul class="bullets">${texts.advice.map((line) => html`<li>${line}</li>`)}</ul>
<p>${texts.advisePages}</p>
<ul class="links"><li><a href="/sectoren">Sectoren</a></li><li><a href="/regios">Regio’s</a></li><li><a href="/indicatoren">Indicatoren</a></li><li><a href="/begrippen">Begrippen</a></li></ul>`;
}

function examples(): Html {
  return html`<p>${texts.examples}</p>
<ul class="links">${texts.exampleWords.map(
    (word) => html`<li><a href="/zoeken?vraag=${encodeURIComponent(word)}">${word}</a></li>`,
  )}</ul>`;
}

function shorten(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, text.lastIndexOf(" ", 180))} …`;
}
