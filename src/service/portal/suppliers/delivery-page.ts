import { html, raw } from "hono/html";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import { checkPart } from "./check-part.ts";
import type { Refusal } from "./inner.ts";
import { count, type Delivery, type Job, moment, notice, size, standWords } from "./words.ts";

export interface OneDelivery {
  readonly delivery: Delivery;
  /** Whether the visitor is its supplier: who only keeps the server sees nothing of what is in it. */
  readonly isOwn: boolean;
  readonly files: readonly { readonly naam: string; readonly bytes: number; readonly sha256: string }[];
  /** The last processing. */
  readonly job: Job | undefined;
  readonly rules: readonly RuleFound[];
  /** Rules of the report that are not on the page. */
  readonly moreRules: number;
  readonly comparison: Comparison | undefined;
  readonly refusal: Refusal | undefined;
}

/** Everything about one delivery, with what can be done next. */
export function deliveryBody(one: OneDelivery): Html {
  const { delivery, isOwn } = one;
  const isWaiting = delivery.stand.startsWith("wordt-");
  const canChange = isOwn && (delivery.stand === "open" || delivery.stand === "gecontroleerd");
  return html`${notice(one.refusal)}${jobPart(one)}
${canChange ? filesPart(one) : ""}
${isWaiting || !isOwn ? "" : checkPart(one)}
${canChange && delivery.stand === "gecontroleerd" ? confirmPart(delivery) : ""}
${isWaiting || ["ingetrokken", "vervangen"].includes(delivery.stand) ? "" : withdrawPart(delivery)}
${historyPart(delivery)}`;
}

const jobWords = { controle: "De controle", laden: "Het laden", intrekken: "Het intrekken" } as const;
const statusWords = {
  wacht: "wacht op haar beurt",
  bezig: "is bezig",
  klaar: "is bijna klaar",
  mislukt: "is mislukt",
  afgebroken: "is afgebroken",
} as const;

function jobPart({ delivery, job }: OneDelivery): Html | "" {
  const isWaiting = delivery.stand.startsWith("wordt-");
  if (job === undefined || (job.status === "klaar" && !isWaiting)) return "";
  const { id, soort, status, stap, gedaan, totaal, rijen, melding } = job;
  const isOver = status === "mislukt" || status === "afgebroken";
  const share = gedaan !== null && totaal !== null && totaal > 0 ? gedaan / totaal : undefined;
  return html`<section aria-labelledby="bezig"><h2 id="bezig">${jobWords[soort]} ${statusWords[status]}</h2>
<div role="status">${
    isOver
      ? html`<p class="notice">${melding ?? ""}</p>`
      : html`<p>${stap ?? "Deze pagina ververst zichzelf."}${
          share === undefined
            ? ""
            : html` <progress max="1" value="${share}" aria-label="Voortgang"></progress> ${Math.floor(share * 100)}%`
        }${rijen === null ? "" : ` ${count(rijen)} rijen gelezen.`}</p>`
  }</div>
${
  isOver || (soort !== "controle" && status === "bezig")
    ? ""
    : html`<form method="post" action="/leveringen/${delivery.id}/afbreken"><input type="hidden" name="verwerking" value="${id}"><button type="submit">Afbreken</button></form>
<p><a href="/leveringen/${delivery.id}">Opnieuw kijken</a></p>`
}</section>
`;
}

function filesPart({ delivery: { id, bestanden }, files }: OneDelivery): Html {
  return html`<section aria-labelledby="bestanden"><h2 id="bestanden">Bestanden</h2>
${
  files.length === 0
    ? html`<p>Er zijn nog geen bestanden.</p>`
    : html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de bestanden"><table>
<thead><tr><th scope="col">Naam</th><th scope="col">Grootte</th><th scope="col">SHA-256</th><th scope="col">Weghalen</th></tr></thead>
<tbody>${files.map(
        ({ naam, bytes, sha256 }) =>
          html`<tr><th scope="row">${naam}</th><td>${size(bytes)}</td><td><code>${sha256.slice(0, 16)}…</code></td><td><form method="post" action="/leveringen/${id}/weghalen"><input type="hidden" name="naam" value="${naam}"><button type="submit" aria-label="Weghalen: ${naam}">Weghalen</button></form></td></tr>
`,
      )}</tbody></table></div>`
}
<form class="choice" method="post" action="/leveringen/${id}/bestanden" enctype="multipart/form-data">
<label class="above" for="bestand">Bestanden kiezen of hierheen slepen (.csv, .txt, .tsv, .xlsx, .parquet)</label>
<input id="bestand" type="file" name="bestand" multiple required accept=".csv,.txt,.tsv,.xlsx,.parquet">
<div class="go"><button type="submit">Versturen</button></div></form>
${
  bestanden === 0
    ? ""
    : html`<form method="post" action="/leveringen/${id}/controleren"><button type="submit">Controleren</button></form>`
}</section>
`;
}

function confirmPart({ id, controle }: Delivery): Html | "" {
  const isReady =
    controle?.akkoord === true && controle.waarschuwingen.every(({ geaccepteerd }) => geaccepteerd);
  if (!isReady) return "";
  return html`<section aria-labelledby="bevestigen"><h2 id="bevestigen">Bevestigen</h2>
<p>De levering wordt helemaal geladen, of niet. Daarna worden de bestanden hier verwijderd.</p>
<form method="post" action="/leveringen/${id}/bevestigen"><button type="submit">Bevestigen en laden</button></form></section>
`;
}

function withdrawPart({ id, stand }: Delivery): Html {
  const isLoaded = stand === "geladen";
  return html`<section aria-labelledby="intrekken"><h2 id="intrekken">Intrekken</h2>
<p>${
    isLoaded
      ? "Alle rijen van deze levering verdwijnen. Dat zij er was, blijft bewaard."
      : "Deze levering verdwijnt met alle bestanden die erbij horen."
  }</p>
<form class="choice" method="post" action="/leveringen/${id}/intrekken">
<label class="above" for="reden">Reden${isLoaded ? "" : " (mag leeg)"}</label>
<input id="reden" name="reden" maxlength="500" autocomplete="off"${raw(isLoaded ? " required" : "")}>
<div class="go"><button type="submit">Intrekken</button></div></form></section>
`;
}

function historyPart({ stand, gemaaktOp, leveringNr, stappen, profiel }: Delivery): Html {
  return html`<section aria-labelledby="verloop"><h2 id="verloop">Verloop</h2>
<p>Stand: ${standWords[stand]}.${leveringNr === null ? "" : ` Nummer ${leveringNr} in het grootboek.`} Formaat: ${profiel}. Begonnen op ${moment(gemaaktOp)}.</p>
<ol class="bullets">${stappen.map(({ stap, moment: when }) => html`<li>${moment(when)}: ${stap.replaceAll("-", " ")}</li>`)}</ol></section>
`;
}
