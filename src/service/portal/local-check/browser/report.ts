import { html } from "hono/html";
import type { LocalReport } from "../../../deliveries/local/messages.ts";
import { rulesPart } from "../../suppliers/rules-part.ts";
import { number, words } from "../words.ts";

/** More than on the page of a delivery: there is no other report of this check. */
const measure = { items: 50, lines: 12 };

/** The report as HTML, in the words of that of a delivery. */
export function reportHtml({ telling, tabellen, regels, akkoord }: LocalReport, seconds: number): string {
  const verdict = akkoord ? words.clean : words.faults(telling.fout);
  const warned = telling.waarschuwing === 0 ? "" : ` ${words.warnings(telling.waarschuwing)}`;
  return String(html`<p><strong>${verdict}</strong>${warned} ${words.remark}</p>
<p class="small">${words.took(seconds)}</p>
<div class="fields" role="region" tabindex="0" aria-label="${words.read}"><table>
<thead><tr><th scope="col">${words.table}</th><th scope="col">${words.file}</th><th scope="col">${words.rows}</th></tr></thead>
<tbody>${tabellen.map(
    ({ tabel, bestand, rijen }) =>
      html`<tr><th scope="row">${tabel}</th><td>${bestand}</td><td>${rijen === null ? words.unread : number(rijen)}</td></tr>`,
  )}</tbody></table></div>
${regels.length === 0 ? html`<p>${words.nothingFound}</p>` : rulesPart(regels, measure)}`);
}
