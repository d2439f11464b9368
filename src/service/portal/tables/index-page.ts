import { html } from "hono/html";
import type { Release } from "../../../release/open.ts";
import type { ReleaseTable } from "../../../release/types.ts";
import { formatList, formatNumber } from "../../../report/numbers.ts";
import type { AppOptions } from "../../context.ts";
import type { RequestFault } from "../../problem.ts";
import { type Html, layout } from "../layout.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import { addressOf, firstChoice } from "./choice.ts";
import { choiceForm, indicatorOptions } from "./form.ts";
import { offerOf } from "./offer.ts";

/** Where a reader begins with a table: a subject and a division, or one of the tables. */
export async function tablesPage(release: Release, options: AppOptions): Promise<string> {
  const { tabellen, indicatoren } = release.definitions;
  const first = tabellen[0];
  const offer = first === undefined ? undefined : await offerOf(release, first);
  return layout(
    {
      title: texts.title,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      body: html`<section aria-labelledby="begin"><h2 id="begin">${texts.start}</h2>
<form class="choice" action="/tabellen" method="get" aria-labelledby="begin"><div class="pair">
<div><label class="above" for="onderwerp">${texts.indicator}</label>
<select id="onderwerp" name="indicator">${indicatorOptions(indicatoren, offer?.indicator)}</select></div>
<div><label class="above" for="indeling">${texts.table}</label>
<select id="indeling" name="tabel">${tabellen.map(
        ({ id, titel }) => html`<option value="${id}">${titel}</option>
`,
      )}</select></div></div>
<div class="go"><button type="submit">${texts.make}</button></div></form></section>
<section aria-labelledby="alle"><h2 id="alle">${texts.all}</h2>
<ul class="cards">${await Promise.all(tabellen.map((table) => card(release, table)))}</ul></section>`,
      path: "/tabellen",
    },
    options.contact,
  );
}

async function card(release: Release, table: ReleaseTable): Promise<Html> {
  const offer = await offerOf(release, table);
  const names = table.dimensies.map(
    (id) => release.definitions.dimensies.find((one) => one.id === id)?.titel.toLowerCase() ?? id,
  );
  return html`<li><h3><a href="${addressOf(await firstChoice(release, table))}">${table.titel}</a></h3>
<p>${texts.crossed(formatList(names))} ${texts.count(formatNumber(offer.cells))}.</p></li>
`;
}

/** What is wrong with the choice in an address, and the form to choose anew. */
export async function faultsPage(
  release: Release,
  options: AppOptions,
  table: ReleaseTable,
  faults: readonly RequestFault[],
): Promise<string> {
  return layout(
    {
      title: texts.faults,
      description: texts.faults,
      crumbs: [{ path: "/tabellen", label: texts.title }],
      heading: table.titel,
      lead: `${texts.faults}.`,
      body: html`<section aria-labelledby="kies"><div class="problem"><h2>${texts.faults}</h2>
<p>${texts.faultsLead}</p>
<ul>${faults.map(({ pad, melding }) => html`<li><b>${pad}</b>: ${melding}</li>`)}</ul></div>
<h2 id="kies">${texts.faultsNext}</h2>
${await choiceForm(release, await firstChoice(release, table))}</section>`,
      path: `/tabellen/${table.id}`,
    },
    options.contact,
  );
}
