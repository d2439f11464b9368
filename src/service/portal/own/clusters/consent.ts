import { html } from "hono/html";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import type { Html } from "../../layout.ts";
import { type Faults, postForm, tick } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { whoSeesForMember } from "./sees.ts";
import { isAsked, leavingField, type Place, standTexts } from "./words.ts";

interface Asked {
  readonly cluster: Cluster;
  /** The places of the own organisations. */
  readonly places: readonly Place[];
  /** How the organisation of its manager is called. */
  readonly manager: string;
  /** That organisation is in toegang.yml: without it the cluster does not count. */
  readonly isManaged: boolean;
  /** A report as that of this cluster would be. */
  readonly example: string | undefined;
  readonly next: Html;
  readonly faults: Faults;
}

/** What an employer says yes to, how it can go away again, and its answer. */
export function consentSection(asked: Asked): Html {
  const { cluster, places, manager, isManaged, faults } = asked;
  return html`<section aria-labelledby="plaats"><h2 id="plaats">${headingOf(places)}</h2>
${places.filter(isAsked).map(({ naam }) => html`<p><b>${manager}</b> vraagt of ${naam} meedoet aan het cluster <b>${cluster.naam}</b>.</p>`)}
${isManaged ? "" : html`<p>Dit cluster telt nu niet mee: de organisatie die het beheert, is hier niet meer bekend.</p>`}
${places.map(({ naam, stand, sindsOp }) => html`<p>${naam}: <b>${standTexts[stand]}</b>, sinds ${formatMoment(sindsOp)}.</p>`)}
<h3>Wat meedoen betekent</h3>
${factList(asked)}
${whoSeesForMember(manager)}
<h3>Uw antwoord</h3>
${places.map((place) => placeForms(cluster, place, { isOnly: places.length === 1, manager, faults }))}</section>`;
}

/** A question only as long as there is one. */
function headingOf(places: readonly Place[]): string {
  if (places.some(isAsked)) return "Doet u mee?";
  return places.some(({ stand }) => stand === "aanvaard") ? "U doet mee" : "U doet niet mee";
}

function factList({ example, next }: Asked): Html {
  const look = example === undefined ? "" : html` <a href="${example}">Zo ziet een clusterrapport eruit</a>.`;
  return html`<ul class="bullets">
<li>Uw cijfers tellen mee in de cijfers van dit cluster. Dat begint bij de volgende publicatie, en geldt voor alle jaren die daarin staan.</li>
<li>De cijfers van het cluster worden openbaar: iedereen kan ze lezen.${look}</li>
<li>Het cluster staat pas in een publicatie als over ten minste drie leden met personeel is geleverd. Ook dan blijven cijfers verborgen waar dat nodig is om een werkgever of persoon te beschermen: zie <a href="/beleid">wat wij tonen</a>.</li>
<li>Meedoen mag, en hoeft niet. Zegt u nee of niets, dan tellen uw cijfers in dit cluster niet mee.</li>
<li>U kunt altijd weggaan: op deze pagina staat dan de knop ‘Niet meer meedoen’, met een vinkje ervoor. In publicaties die daarna worden gemaakt, telt u niet meer mee in dit cluster. Een publicatie die al is gemaakt, verandert niet, ook als zij nog niet openbaar is. ${next}</li>
<li>Na een nee, of na weggaan, kunt u alleen terug als de clusterbeheerder opnieuw vraagt.</li>
</ul>`;
}

interface Around {
  readonly isOnly: boolean;
  readonly manager: string;
  readonly faults: Faults;
}

function placeForms({ id }: Cluster, place: Place, { isOnly, manager, faults }: Around): Html {
  const { organisatie, naam, stand } = place;
  const forms = answers[stand].map(([step, button]) => {
    const who = html`<input type="hidden" name="organisatie" value="${organisatie}">`;
    const name = leavingField(organisatie);
    const sure = `Ja, ${naam} doet niet meer mee. Terug kan alleen als ${manager} opnieuw vraagt.`;
    return postForm(
      `/mijn/clusters/${id}/${step}`,
      isOnly ? button : `${button}: ${naam}`,
      step === "verlaten" ? html`${who}${tick("zeker", "ja", sure, `veld-${name}`, faults[name])}` : who,
      step === "aanvaarden" ? "bare" : "quiet",
    );
  });
  return forms.length === 0
    ? html`<p>Wilt u toch meedoen met ${naam}? Vraag ${manager} om u opnieuw te vragen.</p>`
    : html`<div class="side-by-side">${forms}</div>`;
}

const answers: Readonly<Record<Place["stand"], readonly (readonly [string, string])[]>> = {
  uitgenodigd: [
    ["aanvaarden", "Wij doen mee"],
    ["weigeren", "Wij doen niet mee"],
  ],
  aanvaard: [["verlaten", "Niet meer meedoen"]],
  vervallen: [
    ["aanvaarden", "Wij doen weer mee"],
    ["verlaten", "Niet meer meedoen"],
  ],
  geweigerd: [],
  vertrokken: [],
};
