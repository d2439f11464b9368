import { html } from "hono/html";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import { count } from "./words.ts";

const few = "te weinig personen";

/** A delivery with another period that speaks for some of the same years. */
export const overlapCode = "LEVERING-OVERLAP";

/** What the delivery changes in what was loaded before; after it is loaded, what it changed. */
export function comparePart(
  { zelfdeAls, vervangt, verschillen, gevolgen }: Comparison,
  isLoaded: boolean,
  rules: readonly RuleFound[],
): Html {
  const overlap = rules.find(({ code }) => code === overlapCode)?.vindplaatsen[0];
  const changed = verschillen.filter(({ nieuw, gewijzigd, vervallen }) => nieuw + gewijzigd + vervallen > 0);
  const same = verschillen.length - changed.length;
  return html`<section aria-labelledby="vergelijking"><h2 id="vergelijking">${isLoaded ? "Wat er veranderde" : "Vergelijken"}</h2>
<p>${leadOf(zelfdeAls, vervangt, isLoaded)}</p>
${overlap === undefined ? "" : html`<p><strong>${overlap.melding}</strong> ${overlap.advies}</p>`}
${changed.length === 0 ? "" : differences(changed)}
${same === 0 || zelfdeAls !== null ? "" : html`<p>${same === 1 ? "1 tabel blijft gelijk." : `${count(same)} tabellen blijven gelijk.`}</p>`}
${vervangt.length === 0 || gevolgen.length === 0 ? "" : effects(gevolgen)}</section>
`;
}

function leadOf(same: number | null, replaced: readonly number[], isLoaded: boolean): string {
  if (same !== null)
    return isLoaded
      ? `De inhoud was dezelfde als die van nummer ${same}. Er veranderde niets.`
      : `Deze levering heeft dezelfde inhoud als nummer ${same}, dat al is geladen. Er verandert niets.`;
  if (replaced.length === 0)
    return isLoaded
      ? "Er was nog geen levering met deze periode. Er werd geen levering vervangen."
      : "U hebt nog geen levering met deze periode. Er wordt geen levering vervangen.";
  const numbers = `nummer ${replaced.join(" en ")}`;
  return isLoaded
    ? `Deze levering kwam in de plaats van ${numbers}. Zo verschilden de rijen:`
    : `Deze levering komt in de plaats van ${numbers}. Zo verschillen de rijen:`;
}

function differences(changed: Comparison["verschillen"]): Html {
  return html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de verschillen"><table>
<thead><tr><th scope="col">Tabel</th><th scope="col" class="number">Nieuw</th><th scope="col" class="number">Gewijzigd</th><th scope="col" class="number">Vervallen</th><th scope="col" class="number">Gelijk</th></tr></thead>
<tbody>${changed.map(
    ({ tabel, nieuw, gewijzigd, vervallen, gelijk }) =>
      html`<tr><th scope="row">${tabel}</th>${[nieuw, gewijzigd, vervallen, gelijk].map((number) => html`<td class="number">${count(number)}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

function effects(gevolgen: Comparison["gevolgen"]): Html {
  const value = (number: number | null) =>
    html`<td class="number">${number === null ? few : count(number)}</td>`;
  return html`<details><summary>Wat dat met de belangrijkste aantallen per jaar doet</summary>
<div class="fields" role="region" tabindex="0" aria-label="Tabel van de gevolgen"><table>
<thead><tr><th scope="col">Aantal</th><th scope="col">Jaar</th><th scope="col" class="number">Voor</th><th scope="col" class="number">Na</th></tr></thead>
<tbody>${gevolgen.map(
    ({ cijfer, jaar, voor, na }) =>
      html`<tr><th scope="row">${cijfer}</th><td>${jaar}</td>${value(voor)}${value(na)}</tr>
`,
  )}</tbody></table></div></details>`;
}
