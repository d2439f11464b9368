import { html } from "hono/html";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { count, type Delivery, type Job, postForm } from "./words.ts";

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
  [/^Sleutels /, "Wij vervangen de nummers van mensen en werkgevers door eigen nummers."],
  [/^Rijen en tabellen/, "Wij vergelijken de rijen en de bestanden met elkaar."],
  [/^Vergelijken/, "Wij vergelijken uw levering met wat er al is geladen."],
  [/^Verslag/, "Wij schrijven het verslag."],
  [/^Laden/, "Wij zetten de rijen bij de andere gegevens."],
  [/^Levering intrekken/, "Wij halen de rijen van deze levering weg."],
];

/** What can be done, and what happens next, once work ended without doing what it was for. */
const onward = {
  controle: "Er is niets veranderd aan uw bestanden. Laat ze opnieuw controleren.",
  laden: "Er is niets geladen. U kunt opnieuw bevestigen.",
  intrekken: "De levering is niet ingetrokken. U kunt het opnieuw proberen.",
} as const;

/** What comes after work that goes on. */
const afterwards = {
  controle: "Daarna ziet u hier wat er te verbeteren of na te kijken is. Er wordt nog niets geladen.",
  laden: "Daarna staat hier het nummer van de levering, en worden uw bestanden hier verwijderd.",
  intrekken: "Daarna zijn de rijen van deze levering weg.",
} as const;

/** Work under way, or how it ended when that was not well. */
export function jobPart({ delivery, job, follows }: OneDelivery): Html | "" {
  const isWaiting = delivery.stand.startsWith("wordt-");
  if (job === undefined || (job.status === "klaar" && !isWaiting)) return "";
  // How it ended counts until the supplier goes on.
  if (job.status !== "klaar" && !isWaiting && isOverTaken(delivery)) return "";
  const { id, soort, status, gedaan, totaal, rijen, melding } = job;
  const title = `${subjects[soort]} ${status === "wacht" && soort !== "controle" ? "wacht op zijn beurt" : statusWords[status]}`;
  const path = `/leveringen/${delivery.id}`;
  if (status === "mislukt" || status === "afgebroken")
    return html`<section aria-labelledby="bezig"><h2 id="bezig">${title}</h2>
<div role="status"><p class="problem">${melding ?? ""}</p></div>
<p>${onward[soort]}</p></section>
`;
  // How far it was before it had to wait again says nothing any more.
  const share =
    status === "bezig" && gedaan !== null && totaal !== null && totaal > 0
      ? Math.min(1, gedaan / totaal)
      : undefined;
  const stop = soort === "controle" || status === "wacht";
  return html`<section aria-labelledby="bezig"><h2 id="bezig">${title}</h2>
<div role="status"><p>${meaningOf(job)}</p>${
    share === undefined
      ? ""
      : html`<p><progress max="1" value="${share}" aria-label="Voortgang"></progress><br>${Math.floor(share * 100)}%${rijen === null ? "" : `, ${count(rijen)} rijen gelezen`}</p>`
  }</div>
<p>${afterwards[soort]} U hoeft niet te wachten: het gaat door als u deze pagina verlaat. ${
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

/** Whether something was done since the last processing ended. */
function isOverTaken({ stappen }: Delivery): boolean {
  return /^(bestand-|waarschuwingen-)/.test(stappen.at(-1)?.stap ?? "");
}

function meaningOf({ stap, status }: Job): string {
  if (status === "wacht")
    return /^Wachten/.test(stap ?? "")
      ? "Er is nu iets anders bezig met de gegevens. Uw levering is daarna aan de beurt."
      : "Uw levering staat in de rij. Het begint vanzelf.";
  if (status === "klaar") return "Wij slaan de uitkomst op.";
  const known = meanings.find(([form]) => form.test(stap ?? ""));
  if (known !== undefined) return known[1];
  return "Wij zijn begonnen. Meestal duurt dit minder dan een minuut.";
}
