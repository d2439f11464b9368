import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { changeKinds, reasonText, versionText } from "../../../../report/change-words.ts";
import { formatNumber } from "../../../../report/numbers.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";

/** What changed against the release before, by indicator and table. */
export function changesSection({ changes, definitions }: Release): Html {
  const titleIn = (list: readonly { readonly id: string; readonly titel: string }[], id: string) =>
    list.find((one) => one.id === id)?.titel ?? id;
  const against = changes.vorige === null ? "" : ` vergeleken met ${changes.vorige}`;
  return html`<section aria-labelledby="veranderd"><h2 id="veranderd">Wat er verandert${against}</h2>
<p>${versionText(changes)}</p>
${changeKinds.map(({ soort, title, meaning }) => {
  const own = changes.wijzigingen.filter((change) => change.soort === soort);
  if (own.length === 0) return "";
  const total = own.reduce((sum, { aantal }) => sum + aantal, 0);
  const rows = own.map((change) => [
    titleIn(definitions.indicatoren, change.indicator),
    titleIn(definitions.tabellen, change.tabel),
    formatNumber(change.aantal),
    reasonText(change),
  ]);
  return html`<details><summary>${title}: ${formatNumber(total)} cijfers</summary><p>${meaning}</p>
${scrollTable(`veranderd-${soort}`, title, ["Indicator", "Tabel", "Cijfers", "Waardoor"], rows)}</details>`;
})}</section>`;
}
