import { html } from "hono/html";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { count, postForm } from "./words.ts";

const subjects = { controle: "De controle", laden: "Het laden", intrekken: "Het intrekken" } as const;
const statusWords = {
  wacht: "wacht op haar beurt",
  bezig: "is bezig",
  klaar: "is bijna klaar",
  mislukt: "is mislukt",
  afgebroken: "is afgebroken",
} as const;

/** What a step is for, in words of who waits; steps have names of the program. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^Lezen/, "Wij lezen uw bestanden en kijken of elke kolom klopt."],
  [/^Sleutels nummeren/, "Wij vervangen de nummers van mensen en werkgevers door eigen nummers."],
  [/^Rijen en tabellen/, "Wij vergelijken de rijen en de bestanden met elkaar."],
  [/^Vergelijken/, "Wij vergelijken uw levering met wat er al is geladen."],
  [/^Verslag/, "Wij schrijven het verslag."],
  [/^Laden/, "Wij zetten de rijen bij de andere gegevens."],
  [/^Wachten/, "Er is nu iets anders bezig met de gegevens. Uw levering is daarna aan de beurt."],
];

/** Work under way, or how it ended when that was not well. */
export function jobPart({ delivery, job, follows }: OneDelivery): Html | "" {
  const isWaiting = delivery.stand.startsWith("wordt-");
  if (job === undefined || (job.status === "klaar" && !isWaiting)) return "";
  const { id, soort, status, stap, gedaan, totaal, rijen, melding } = job;
  const title = `${subjects[soort]} ${status === "wacht" && soort !== "controle" ? "wacht op zijn beurt" : statusWords[status]}`;
  const path = `/leveringen/${delivery.id}`;
  if (status === "mislukt" || status === "afgebroken")
    return html`<section aria-labelledby="bezig"><h2 id="bezig">${title}</h2>
<div role="status"><p class="problem">${melding ?? ""}</p></div></section>
`;
  const share = gedaan !== null && totaal !== null && totaal > 0 ? Math.min(1, gedaan / totaal) : undefined;
  const stop = soort === "controle" || status === "wacht";
  return html`<section aria-labelledby="bezig"><h2 id="bezig">${title}</h2>
<div role="status"><p>${meaningOf(stap, status)}</p>${
    share === undefined
      ? ""
      : html`<p><progress max="1" value="${share}" aria-label="Voortgang"></progress><br>${Math.floor(share * 100)}%${rijen === null ? "" : `, ${count(rijen)} rijen gelezen`}</p>`
  }</div>
<p>U hoeft niet te wachten: het gaat door als u deze pagina verlaat. ${
    follows
      ? html`De pagina ververst zichzelf elke drie seconden. <a href="${path}?volgen=nee">Zet dat uit</a>.`
      : html`De pagina ververst zichzelf niet. <a href="${path}?volgen=nee">Kijk opnieuw</a> of <a href="${path}">zet het verversen aan</a>.`
  }</p>
${
  stop
    ? postForm(`${path}/afbreken`, "Afbreken", {
        fields: html`<input type="hidden" name="verwerking" value="${id}">`,
        quiet: true,
      })
    : ""
}</section>
`;
}

function meaningOf(stap: string | null, status: string): string {
  const known = meanings.find(([form]) => form.test(stap ?? ""));
  if (known !== undefined) return known[1];
  if (status === "wacht") return "Er is nu een andere levering bezig. Die van u is daarna aan de beurt.";
  return stap === null || stap === ""
    ? "Wij zijn begonnen. Meestal duurt dit minder dan een minuut."
    : `${stap}.`;
}
