import { html, raw } from "hono/html";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { count, type Delivery, moment } from "./words.ts";

const titles: readonly (readonly [RuleFound["groep"], string])[] = [
  ["geweigerd", "Geweigerd: verbeter dit en stuur het bestand opnieuw"],
  ["aanvaarden", "Te accepteren: kijk of dit klopt"],
  ["hersteld", "Hersteld: zo is het gelezen"],
  ["opmerking", "Ter informatie"],
];

/** Places of one rule that are on the page; the rest is in the report. */
const mostPlaces = 10;

/** What the check found, its warnings to accept, and what the delivery would change. */
export function checkPart({ delivery, rules, moreRules, comparison }: OneDelivery): Html | "" {
  const { controle, id } = delivery;
  if (controle === null) return "";
  const { akkoord, telling, gedaanOp } = controle;
  const verdict = akkoord
    ? "Er zijn geen fouten."
    : `Er zijn ${count(telling.fout)} fouten: de levering kan nog niet worden geladen.`;
  return html`<section aria-labelledby="controle"><h2 id="controle">Controle</h2>
<p>${verdict} Gecontroleerd op ${moment(gedaanOp)}.</p>
<p>Het hele verslag: <a href="/v1/leveringen/${id}/controle?formaat=html">als pagina</a>, <a href="/v1/leveringen/${id}/controle?formaat=csv">als CSV</a>${
    delivery.stand === "gecontroleerd"
      ? html`, <a href="/v1/leveringen/${id}/controle?formaat=xlsx">als werkboek met de geweigerde rijen</a>`
      : ""
  }.</p>
${titles.map(([group, title]) => groupPart(rules, group, title))}
${moreRules === 0 ? "" : html`<p>Nog ${count(moreRules)} regels staan in het hele verslag.</p>`}
${delivery.stand === "gecontroleerd" ? acceptForm(delivery) : ""}</section>
${comparison === undefined ? "" : comparisonPart(comparison)}`;
}

function groupPart(rules: readonly RuleFound[], group: RuleFound["groep"], title: string): Html | "" {
  const own = rules.filter(({ groep }) => groep === group);
  if (own.length === 0) return "";
  return html`<h3>${title}</h3>
<ul class="bullets">${own.map(
    ({
      code,
      aantal,
      vindplaatsen,
    }) => html`<li><strong>${code}</strong> (${count(aantal)} keer)<ul>${vindplaatsen
      .slice(0, mostPlaces)
      .map(
        ({ bestand, kolom, regels, melding, advies }) =>
          html`<li>${bestand}${kolom === null ? "" : `, kolom ${kolom}`}${regels.length === 0 ? "" : `, regel ${regels.slice(0, 5).join(", ")}`}: ${melding} ${advies}</li>`,
      )}${vindplaatsen.length > mostPlaces ? html`<li>En nog ${count(vindplaatsen.length - mostPlaces)} plaatsen.</li>` : ""}</ul></li>
`,
  )}</ul>
`;
}

function acceptForm({ id, controle }: Delivery): Html | "" {
  const warnings = controle?.waarschuwingen ?? [];
  if (warnings.length === 0) return "";
  return html`<form class="choice" method="post" action="/leveringen/${id}/accepteren">
<fieldset><legend>Waarschuwingen accepteren</legend>
<ul class="ticks">${warnings.map(
    ({ regel, aantal, geaccepteerd }) =>
      html`<li><input type="checkbox" id="regel-${regel}" name="regel" value="${regel}"${raw(geaccepteerd ? " checked disabled" : "")}>
<label for="regel-${regel}">${regel} (${count(aantal)} keer)${geaccepteerd ? ": geaccepteerd" : ""}</label></li>`,
  )}</ul></fieldset>
<label class="above" for="waarom">Waarom dit klopt (mag leeg; wordt bij de levering bewaard)</label>
<input id="waarom" name="reden" maxlength="500" autocomplete="off">
<div class="go"><button type="submit">Accepteren</button></div></form>`;
}

function comparisonPart({ zelfdeAls, vervangt, verschillen, gevolgen }: Comparison): Html {
  const lead =
    zelfdeAls !== null
      ? `Deze levering heeft dezelfde inhoud als nummer ${zelfdeAls}, dat al is geladen.`
      : vervangt.length === 0
        ? "Er wordt niets vervangen."
        : `Vergeleken met nummer ${vervangt.join(", ")}, dat plaatsmaakt.`;
  const few = "te weinig personen";
  return html`<section aria-labelledby="vergelijking"><h2 id="vergelijking">Vergelijking</h2><p>${lead}</p>
${
  verschillen.length === 0
    ? ""
    : html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de verschillen"><table>
<thead><tr><th scope="col">Tabel</th><th scope="col">Nieuw</th><th scope="col">Gewijzigd</th><th scope="col">Vervallen</th><th scope="col">Gelijk</th></tr></thead>
<tbody>${verschillen.map(
        ({ tabel, nieuw, gewijzigd, vervallen, gelijk }) =>
          html`<tr><th scope="row">${tabel}</th><td>${count(nieuw)}</td><td>${count(gewijzigd)}</td><td>${count(vervallen)}</td><td>${count(gelijk)}</td></tr>`,
      )}</tbody></table></div>`
}
${
  vervangt.length === 0 || gevolgen.length === 0
    ? ""
    : html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de gevolgen"><table>
<thead><tr><th scope="col">Aantal</th><th scope="col">Jaar</th><th scope="col">Voor</th><th scope="col">Na</th></tr></thead>
<tbody>${gevolgen.map(
        ({ cijfer, jaar, voor, na }) =>
          html`<tr><th scope="row">${cijfer}</th><td>${jaar}</td><td>${voor === null ? few : count(voor)}</td><td>${na === null ? few : count(na)}</td></tr>`,
      )}</tbody></table></div>`
}</section>
`;
}
