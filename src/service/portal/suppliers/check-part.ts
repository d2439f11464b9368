import { html } from "hono/html";
import type { RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { sendForm } from "./files-part.ts";
import { byFile, byRule, readingNote, several } from "./findings.ts";
import { count, type Delivery, moment } from "./words.ts";

const of = (rules: readonly RuleFound[], group: RuleFound["groep"]) =>
  rules.filter(({ groep }) => groep === group);

/** What stops the delivery, file by file, and the form to send the files again. */
export function mendPart({ delivery, rules, moreRules }: OneDelivery): Html | "" {
  const refused = of(rules, "geweigerd");
  if (refused.length === 0) return "";
  const more = moreRules === 0 ? "" : html`<p>Nog ${count(moreRules)} regels staan in het hele verslag.</p>`;
  return html`<section aria-labelledby="verbeteren"><h2 id="verbeteren">Verbeteren</h2>
${readingNote}${byFile(refused)}${more}</section>
${resendPart(delivery, "Stuur de verbeterde bestanden")}`;
}

function resendPart({ id }: Delivery, title: string): Html {
  return html`<section aria-labelledby="sturen"><h2 id="sturen">${title}</h2>
<p>Een bestand met dezelfde naam komt in de plaats van het vorige. Laat daarna opnieuw controleren.</p>
${sendForm(id)}</section>
`;
}

/** What is seldom: to be accepted one by one, once nothing is wrong any more. */
export function lookPart({ delivery, rules }: OneDelivery): Html | "" {
  const { id, controle, stand } = delivery;
  const odd = of(rules, "aanvaarden");
  const warnings = controle?.waarschuwingen ?? [];
  if (stand !== "gecontroleerd" || warnings.length === 0) return "";
  const note = of(rules, "geweigerd").length === 0 ? readingNote : "";
  const title = html`<h2 id="nakijken">Nakijken</h2>
${note}`;
  if (controle?.akkoord !== true)
    return html`<section aria-labelledby="nakijken">${title}
<p>Dit komt zelden voor. Kijk of het klopt, en verbeter het anders meteen mee. Accepteren kan als er geen fouten meer zijn.</p>
${byRule(odd)}</section>
`;
  const open = warnings.filter(({ geaccepteerd }) => !geaccepteerd);
  const done = warnings.filter(({ geaccepteerd }) => geaccepteerd);
  const said = new Map(odd.map((rule) => [rule.code, rule]));
  const body = (code: string, times: number) => {
    const rule = said.get(code);
    return rule === undefined || rule.vindplaatsen.length === 0
      ? html`<p class="at"><code>${code}</code> (${count(times)} keer)</p>`
      : several(code, rule.vindplaatsen);
  };
  const item = ({ regel, aantal }: (typeof open)[number]) => html`<li>${body(regel, aantal)}
<p class="tick"><input type="checkbox" id="regel-${regel}" name="regel" value="${regel}"><label for="regel-${regel}">Dit klopt <span class="hide">: ${regel}</span></label></p></li>
`;
  return html`<section aria-labelledby="nakijken">${title}
${
  open.length === 0
    ? ""
    : html`<form method="post" action="/leveringen/${id}/accepteren"><ul class="found">${open.map(item)}</ul>
<div class="choice"><label class="above" for="waarom">Waarom dit klopt (mag leeg)</label>
<p class="hint" id="waarom-hulp">Dit wordt bij de levering bewaard. Schrijf geen namen van mensen.</p>
<input id="waarom" name="reden" maxlength="500" autocomplete="off" aria-describedby="waarom-hulp">
<div class="go"><button type="submit">Accepteren</button></div></div></form>`
}${
  done.length === 0
    ? ""
    : html`<details><summary>${done.length === 1 ? "1 waarschuwing is" : `${count(done.length)} waarschuwingen zijn`} geaccepteerd</summary><ul class="found">${done.map(({ regel, aantal }) => html`<li>${body(regel, aantal)}</li>`)}</ul></details>`
}</section>
`;
}

/** The report itself, what is only said, and the form to send something again after all. */
export function restPart({ delivery, rules }: OneDelivery): Html | "" {
  const { id, controle, stand } = delivery;
  if (controle === null) return "";
  const [mended, remarks] = [of(rules, "hersteld"), of(rules, "opmerking")];
  const again =
    stand === "gecontroleerd" && controle.akkoord ? resendPart(delivery, "Toch iets verbeteren?") : "";
  const path = `/v1/leveringen/${id}/controle`;
  const isNoted = rules.length === mended.length + remarks.length && rules.length > 0;
  const part = (rules: readonly RuleFound[], title: string, lead: string) =>
    rules.length === 0
      ? ""
      : html`<details><summary>${title} (${count(rules.length)})</summary><p>${lead}</p>${byRule(rules)}</details>`;
  return html`${again}<section aria-labelledby="verslag"><h2 id="verslag">Het verslag</h2>
<p>Gecontroleerd op ${moment(controle.gedaanOp)}. Het hele verslag: <a href="${path}?formaat=html">als pagina</a>${
    stand === "gecontroleerd"
      ? html`, <a href="${path}?formaat=xlsx">als Excel-bestand om mee te werken</a>, met de rijen uit uw bestanden erbij`
      : ""
  }, <a href="${path}?formaat=csv">als CSV</a>.</p>
${isNoted ? readingNote : ""}${part(remarks, "Ter informatie", "Dit houdt het laden niet tegen. Lees het wel: soms vragen wij u om iets te vergelijken.")}
${part(mended, "Zo hebben wij het gelezen", "Dit hebben wij zelf rechtgezet of aangenomen. Klopt het niet, verbeter dan het bestand.")}</section>
`;
}
