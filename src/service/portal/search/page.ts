import { html } from "hono/html";
import type { AppOptions } from "../../context.ts";
import type { Edition } from "../edition.ts";
import { type Html, layout } from "../layout.ts";
import type { Voice } from "../voice.ts";
import { type Entry, entriesOf, isWhole, search } from "./entries.ts";

/** Characters of a question that are read. */
export const longestQuestion = 100;
const mostResults = 50;

/** What is found for a question, or the box to ask one. */
export async function searchPage(edition: Edition, options: AppOptions, given: string): Promise<string> {
  const { voice } = edition;
  const texts = voice.texts.search;
  const question = given.slice(0, longestQuestion);
  const found = search(await entriesOf(edition, options.reports), question);
  return layout(
    {
      title: question === "" ? texts.title : `${texts.title}: ${question}`,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      top: searchBox(question, voice),
      searches: true,
      body: html`<section aria-label="${texts.title}">
${given.length > longestQuestion ? html`<p class="small">${texts.tooLong(longestQuestion)}</p>` : ""}
${question === "" ? examples(voice) : found.length === 0 ? nothing(question, voice) : results(found, question, edition)}
</section>`,
      path: "/zoeken",
    },
    options.contact,
    voice,
  );
}

/** The box of a page that is about searching. */
export function searchBox(question: string, { texts: { search: texts }, to }: Voice): Html {
  return html`<form class="big-search" role="search" aria-label="${texts.label}" action="${to("/zoeken")}" method="get">
<label class="hide" for="vraag">${texts.label}</label>
<input type="search" id="vraag" name="vraag" value="${question}" maxlength="${longestQuestion}" autocomplete="off">
<button type="submit">${texts.search}</button></form>`;
}

function results(found: readonly Entry[], question: string, { voice, lang }: Edition): Html {
  const texts = voice.texts.search;
  const { formatNumber } = voice.report.numbers;
  const count = found.length === 1 ? texts.one : texts.many(formatNumber(found.length));
  const parts = isWhole(found[0], question) ? "" : html`<p>${texts.parts}</p>`;
  return html`<p role="status">${texts.found(count, question)}</p>${parts}
<ol class="results">${found.slice(0, mostResults).map(
    ({
      kind,
      path,
      title,
      says,
    }) => html`<li><span class="sort">${texts.kinds[kind]}</span><br><a href="${voice.to(path)}"${lang(title)}>${title}</a>${says === "" ? "" : html`<p${lang(says)}>${shorten(says)}</p>`}</li>
`,
  )}</ol>
${found.length > mostResults ? html`<p class="small">${texts.more(mostResults)}</p>` : ""}`;
}

function nothing(question: string, { texts: { search: texts }, to }: Voice): Html {
  return html`<p role="status" class="headline">${texts.nothing(question)}</p>
<ul class="bullets">${texts.advice.map((line) => html`<li>${line}</li>`)}</ul>
<p>${texts.advisePages}</p>
<ul class="links">${texts.lists.map(({ path, label }) => html`<li><a href="${to(path)}">${label}</a></li>`)}</ul>`;
}

function examples({ texts: { search: texts }, to }: Voice): Html {
  return html`<p>${texts.examples}</p>
<ul class="links">${texts.exampleWords.map(
    (word) => html`<li><a href="${to(`/zoeken?vraag=${encodeURIComponent(word)}`)}">${word}</a></li>`,
  )}</ul>`;
}

function shorten(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, text.lastIndexOf(" ", 180))} …`;
}
