import { html, raw } from "hono/html";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { sendForm } from "./files-part.ts";
import { newerNote } from "./newer.ts";
import { isReady } from "./stages.ts";
import { count, type Delivery, moment, postForm } from "./words.ts";

/** What the supplier does now, or that there is nothing to do; before anything else on the page. */
export function nowPart(one: OneDelivery): Html | "" {
  const { delivery, isOwn } = one;
  const { stand } = delivery;
  if (stand === "geladen") return section("De levering is geladen", loadedText(one));
  if (stand === "ingetrokken")
    return section(
      "De levering is ingetrokken",
      html`<p>Haar rijen zijn weg, en tellen niet mee in de volgende publicatie. Cijfers die al zijn gepubliceerd, blijven staan. U kunt over dezelfde periode een nieuwe <a href="/leveringen#nieuw">levering beginnen</a>.</p>`,
    );
  if (stand === "vervangen")
    return section(
      "De levering is vervangen",
      html`<p>Een nieuwere levering over deze periode kwam in haar plaats. Haar eigen rijen zijn weg. U hoeft niets te doen.</p>`,
    );
  if (!isOwn) return "";
  if (stand === "open") return openPart(one);
  if (stand !== "gecontroleerd") return "";
  if (isReady(delivery))
    return section(
      "Lees wat er verandert, en bevestig",
      html`<p>Er zijn geen fouten meer${delivery.controle?.waarschuwingen.length === 0 ? "" : ", en elke waarschuwing is nagekeken"}. Hieronder staat wat er verandert als u bevestigt. Tot dan is er niets geladen.</p>`,
    );
  return delivery.controle?.akkoord === true ? acceptText(delivery) : mendText(one);
}

const section = (title: string, body: Html, id = "nu"): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>
`;

function openPart({ delivery: { id, bestanden, stappen }, keptDays }: OneDelivery): Html {
  const keeps = html`<p class="small">Wat u stuurt, blijft ${count(keptDays)} dagen staan als u niets doet. Daarna wordt het verwijderd.</p>`;
  if (bestanden === 0)
    return section(
      "Stuur uw bestanden",
      html`${
        stappen.at(-1)?.stap === "bestanden-verlopen"
          ? html`<p><strong>Uw bestanden lagen hier langer dan ${count(keptDays)} dagen, en zijn verwijderd.</strong> Stuur ze opnieuw.</p>`
          : ""
      }<p>Laat namen, adressen en burgerservicenummers eruit: een bestand met zulke gegevens wordt geweigerd. De koppen staan in de <a href="/leveringen#sjablonen">sjablonen</a>.</p>
${sendForm(id)}${keeps}`,
    );
  const check = postForm(`/leveringen/${id}/controleren`, "Controleren");
  return html`${section(
    "Hebt u alles? Laat het controleren",
    html`<p>Het controleren duurt meestal minder dan een minuut. Daarna ziet u hier wat er te verbeteren of na te kijken is. Er wordt nog niets geladen.</p>${check}${keeps}`,
  )}${section("Nog bestanden sturen", html`<p>Een bestand met dezelfde naam komt in de plaats van het vorige.</p>${sendForm(id)}`, "sturen")}`;
}

function mendText({ delivery, rules }: OneDelivery): Html {
  const faults = delivery.controle?.telling.fout ?? 0;
  const refused = rules.filter(({ groep }) => groep === "geweigerd");
  const files = new Set(refused.flatMap(({ vindplaatsen }) => vindplaatsen.map(({ bestand }) => bestand)));
  const many = faults === 1 ? "1 fout" : `${count(faults)} fouten`;
  const inFiles = files.size === 1 ? "1 bestand" : `${count(files.size)} bestanden`;
  return section(
    `Verbeter ${many} in ${inFiles}`,
    html`<ol class="steps"><li>Open elk bestand, en verbeter wat <a href="#verbeteren">hieronder</a> staat. Alle fouten staan ook in een <a href="/v1/leveringen/${delivery.id}/controle?formaat=xlsx">Excel-bestand om mee te werken</a>: per bestand een blad, met bij elke regel wat er mis is en wat u kunt doen.</li>
<li><a href="#sturen">Stuur de verbeterde bestanden</a>, met dezelfde naam. Bestanden zonder fouten hoeft u niet opnieuw te sturen.</li>
<li>Laat opnieuw controleren.</li></ol>`,
  );
}

function acceptText({ controle }: Delivery): Html {
  const open = (controle?.waarschuwingen ?? []).filter(({ geaccepteerd }) => !geaccepteerd).length;
  return section(
    open === 1 ? "Kijk 1 waarschuwing na" : `Kijk ${count(open)} waarschuwingen na`,
    html`<p>Er zijn geen fouten. Wel zijn er dingen die zelden voorkomen. Klopt iets, vink het dan <a href="#nakijken">hieronder</a> aan. Klopt het niet, stuur dan een <a href="#sturen">verbeterd bestand</a>.</p>`,
  );
}

function loadedText({ delivery: { leveringNr }, newer }: OneDelivery): Html {
  return html`<p>U hoeft niets meer te doen. De gegevens tellen mee in de volgende publicatie. De bestanden die u stuurde, zijn hier verwijderd. Bleek er toch iets niet te kloppen? <a href="/leveringen#nieuw">Lever dezelfde periode dan opnieuw</a>: de nieuwe levering komt in de plaats van deze.</p>
${newerNote(newer)}
${leveringNr === null ? "" : html`<p>Nummer ${leveringNr} in het grootboek. Noem dat nummer als u hierover vragen hebt.</p>`}`;
}

/** The last step: it is loaded whole, or not at all. */
export function confirmPart(delivery: Delivery): Html | "" {
  if (!isReady(delivery)) return "";
  return section(
    "Bevestigen",
    html`<p>De levering wordt helemaal geladen, of niet. Lukt het niet, dan staat dat hier, en blijft alles zoals het was. Na het laden worden de bestanden hier verwijderd.</p>
${postForm(`/leveringen/${delivery.id}/bevestigen`, "Bevestigen en laden")}`,
    "bevestigen",
  );
}

/** Takes the delivery back; folded, as it is seldom what one came for. */
export function withdrawPart({ id, stand }: Delivery): Html {
  const isLoaded = stand === "geladen";
  return html`<section aria-labelledby="intrekken"><h2 id="intrekken">Toch niet?</h2>
<details><summary>Deze levering intrekken</summary>
<p>${
    isLoaded
      ? "Alle rijen van deze levering verdwijnen, en tellen niet mee in de volgende publicatie. Cijfers die al zijn gepubliceerd, blijven staan. Kwam deze levering in de plaats van een oudere, dan komt die niet terug: lever haar gegevens dan opnieuw. Dat deze levering er was, blijft bewaard, met uw reden."
      : "Deze levering verdwijnt met alle bestanden die erbij horen. Wat eerder is geladen, blijft."
  }</p>
<form class="choice" method="post" action="/leveringen/${id}/intrekken">
<label class="above" for="reden">Reden${isLoaded ? "" : " (mag leeg)"}</label>
<input id="reden" name="reden" maxlength="500" autocomplete="off"${raw(isLoaded ? " required" : "")}>
<div class="go"><button type="submit">Intrekken</button></div></form></details></section>
`;
}

const stepWords: Readonly<Record<string, string>> = {
  gemaakt: "Levering begonnen",
  "bestand-ontvangen": "Bestanden ontvangen",
  "bestand-verwijderd": "Bestand weggehaald",
  "controle-aangevraagd": "Controle gevraagd",
  "controle-beëindigd": "Controle klaar",
  "laden-aangevraagd": "Bevestigd",
  "laden-beëindigd": "Laden klaar",
  "intrekken-aangevraagd": "Intrekken gevraagd",
  "intrekken-beëindigd": "Intrekken klaar",
  "bestanden-verlopen": "Bestanden verwijderd: zij lagen te lang",
  "waarschuwingen-geaccepteerd": "Waarschuwingen geaccepteerd",
};

/** What happened to the delivery so far, the newest first. */
export function historyPart({ profiel, stappen, gemaaktOp }: Delivery, format: string): Html {
  const items = stappen
    .toReversed()
    .map(
      ({ stap, moment: when }) =>
        html`<li>${stepWords[stap] ?? capital(stap.replaceAll("-", " "))}<span class="at">, ${moment(when)}</span></li>`,
    );
  const rest = items.length <= 7 ? [] : items.slice(6);
  return html`<section aria-labelledby="verloop"><h2 id="verloop">Verloop</h2>
<p>Begonnen op ${moment(gemaaktOp)}. Formaat: ${format === "" ? profiel : format}.</p>
<ul class="bullets">${rest.length === 0 ? items : items.slice(0, 6)}</ul>
${rest.length === 0 ? "" : html`<details><summary>Nog ${count(rest.length)} stappen</summary><ul class="bullets">${rest}</ul></details>`}</section>
`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
