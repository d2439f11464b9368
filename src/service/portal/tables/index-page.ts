import { html } from "hono/html";
import type { ReleaseTable } from "../../../release/types.ts";
import type { AppOptions } from "../../context.ts";
import type { RequestFault } from "../../problem.ts";
import type { Edition } from "../edition.ts";
import { type Html, layout } from "../layout.ts";
import { addressOf, firstChoice } from "./choice.ts";
import { choiceForm, indicatorOptions } from "./form.ts";
import { offerOf } from "./offer.ts";

/** Where a reader begins with a table: a subject and a division, or one of the tables. */
export async function tablesPage(edition: Edition, options: AppOptions): Promise<string> {
  const { voice, lang } = edition;
  const texts = voice.texts.tables;
  const { tabellen, indicatoren } = edition.definitions;
  const first = tabellen[0];
  const offer = first === undefined ? undefined : await offerOf(edition, first);
  return layout(
    {
      title: texts.title,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      body: html`<section aria-labelledby="begin"><h2 id="begin">${texts.start}</h2>
<form class="choice" action="${voice.to("/tabellen")}" method="get" aria-labelledby="begin"><div class="pair">
<div><label class="above" for="onderwerp">${texts.indicator}</label>
<select id="onderwerp" name="indicator">${indicatorOptions(edition, indicatoren, offer?.indicator)}</select></div>
<div><label class="above" for="indeling">${texts.table}</label>
<select id="indeling" name="tabel">${tabellen.map(
        ({ id, titel }) => html`<option value="${id}"${lang(titel)}>${titel}</option>
`,
      )}</select></div></div>
<div class="go"><button type="submit">${texts.make}</button></div></form></section>
<section aria-labelledby="alle"><h2 id="alle">${texts.all}</h2>
<ul class="cards">${await Promise.all(tabellen.map((table) => card(edition, table)))}</ul></section>`,
      path: "/tabellen",
    },
    options.contact,
    voice,
  );
}

async function card(edition: Edition, table: ReleaseTable): Promise<Html> {
  const { definitions, voice, lang } = edition;
  const texts = voice.texts.tables;
  const { formatList, formatNumber } = voice.report.numbers;
  const offer = await offerOf(edition, table);
  const names = table.dimensies.map(
    (id) => definitions.dimensies.find((one) => one.id === id)?.titel.toLowerCase() ?? id,
  );
  return html`<li><h3><a href="${voice.to(addressOf(await firstChoice(edition, table)))}"${lang(table.titel)}>${table.titel}</a></h3>
<p>${texts.crossed(formatList(names))} ${texts.count(formatNumber(offer.cells))}.</p></li>
`;
}

/** What is wrong with the choice in an address, and the form to choose anew. */
export async function faultsPage(
  edition: Edition,
  options: AppOptions,
  table: ReleaseTable,
  faults: readonly RequestFault[],
): Promise<string> {
  const { voice, lang } = edition;
  const texts = voice.texts.tables;
  return layout(
    {
      title: texts.faults,
      description: texts.faults,
      crumbs: [{ path: "/tabellen", label: texts.title }],
      heading: table.titel,
      lead: `${texts.faults}.`,
      lang,
      body: html`<section aria-labelledby="kies"><div class="problem"><h2>${texts.faults}</h2>
<p>${texts.faultsLead}</p>
<ul>${faults.map((fault) => html`<li><b>${fault.pad}</b>: ${texts.fault(fault)}</li>`)}</ul></div>
<h2 id="kies">${texts.faultsNext}</h2>
${await choiceForm(edition, await firstChoice(edition, table))}</section>`,
      path: `/tabellen/${table.id}`,
    },
    options.contact,
    voice,
  );
}
