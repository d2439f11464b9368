import { html, raw } from "hono/html";
import type { Format, Formats } from "../../deliveries/messages.ts";
import type { Html } from "../layout.ts";
import type { Refusal } from "./inner.ts";
import { templatePart } from "./template-part.ts";
import { count, type Delivery, moment, notice, standOf } from "./words.ts";

export interface Overview {
  readonly deliveries: readonly Delivery[];
  readonly pages: { readonly pagina: number; readonly isLast: boolean };
  readonly formats: Formats;
  /** The organisations that the visitor delivers for: id and name. */
  readonly organisations: readonly { readonly id: string; readonly naam: string }[];
  readonly refusal: Refusal | undefined;
  /** The way to the page on which files are checked without being sent. */
  readonly hint: Html | "";
  /** How long an open delivery is kept of which nobody does anything. */
  readonly keptDays: number;
  /** The year before this one: what is delivered most. */
  readonly year: number;
  /** What was filled in and refused. */
  readonly given: Readonly<Record<string, string>>;
}

/** What waits for the supplier, the form to begin, what was delivered before, and empty files to fill in. */
export function overviewBody(overview: Overview): Html {
  const { deliveries, organisations, refusal, formats } = overview;
  const delivers = organisations.length > 0;
  const usable = formats.profielen.filter(({ werkboek }) => werkboek !== null);
  if (!delivers) return html`${notice(refusal)}${historyPart(overview, deliveries, "Alle leveringen")}`;
  const waiting = deliveries.filter(isUnderWay);
  const done = deliveries.filter((one) => !isUnderWay(one));
  return html`${notice(refusal)}${deliveries.length === 0 ? firstTime(overview) : ""}${waitingPart(waiting)}${newPart(overview, usable)}${
    done.length === 0 && overview.pages.pagina === 1 && overview.pages.isLast
      ? ""
      : historyPart(overview, done, "Eerdere leveringen")
  }${templatePart(usable)}`;
}

const isUnderWay = ({ stand }: Delivery) =>
  ["open", "gecontroleerd"].includes(stand) || stand.startsWith("wordt-");

const firstTime = ({
  keptDays,
}: Overview) => html`<section aria-labelledby="eerste"><h2 id="eerste">U hebt nog niets geleverd</h2>
<p>Zo gaat het:</p>
<ol class="steps"><li>Maak een export uit uw pakket, of vul een <a href="#sjablonen">sjabloon</a> in. Laat namen, adressen en burgerservicenummers weg.</li>
<li>Begin hieronder een levering en stuur de bestanden. Wij controleren ze, en zeggen bij elke fout waar zij staat en wat u kunt doen.</li>
<li>Verbeter de fouten, kijk na wat opvalt, en bevestig. Pas dan wordt er iets geladen.</li></ol>
<p>U kunt tussendoor weggaan: wat u stuurde, blijft ${count(keptDays)} dagen staan.</p></section>
`;

function waitingPart(waiting: readonly Delivery[]): Html | "" {
  if (waiting.length === 0) return "";
  return html`<section aria-labelledby="verder"><h2 id="verder">Nog niet klaar</h2>
<ul class="results">${waiting.map(
    (one) => html`<li><h3><a href="/leveringen/${one.id}">Levering over ${one.periode}</a></h3>
<p><strong>${capital(standOf(one))}</strong></p>
<p class="sort">${one.omschrijving === null ? "" : `${one.omschrijving} – `}laatst gewijzigd op ${moment(one.gewijzigdOp)}</p></li>
`,
  )}</ul></section>
`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function historyPart(
  { pages: { pagina, isLast } }: Overview,
  deliveries: readonly Delivery[],
  title: string,
): Html {
  const turn = html`<nav class="pages" aria-label="Meer leveringen">${pagina > 1 ? html`<a href="/leveringen?pagina=${pagina - 1}">Nieuwere</a>` : ""} ${
    isLast ? "" : html`<a href="/leveringen?pagina=${pagina + 1}">Oudere</a>`
  }</nav>`;
  return html`<section aria-labelledby="uw-leveringen"><h2 id="uw-leveringen">${title}</h2>
${
  deliveries.length === 0
    ? html`<p>Er zijn nog geen andere leveringen.</p>`
    : html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de leveringen"><table>
<thead><tr><th scope="col">Periode</th><th scope="col">Stand</th><th scope="col">Nummer</th><th scope="col">Laatst gewijzigd</th><th scope="col">Omschrijving</th></tr></thead>
<tbody>${deliveries.map(
        (one) =>
          html`<tr><th scope="row"><a href="/leveringen/${one.id}">${one.periode}</a></th><td>${standOf(one)}</td><td>${one.leveringNr === null ? "–" : count(one.leveringNr)}</td><td>${moment(one.gewijzigdOp)}</td><td>${one.omschrijving ?? ""}</td></tr>
`,
      )}</tbody></table></div>`
}
${pagina > 1 || !isLast ? turn : ""}</section>
`;
}

function newPart({ organisations, year, given, hint }: Overview, formats: readonly Format[]): Html {
  const chosen = given.profiel ?? "canonical";
  return html`<section aria-labelledby="nieuw"><h2 id="nieuw">Een levering beginnen</h2>
${hint}
<form class="choice" method="post" action="/leveringen">
<div class="pair">
<div><label class="above" for="periode">Periode</label>
<p class="hint" id="periode-hulp">Een jaar, of een reeks jaren zoals 2024-2025.</p>
<input id="periode" name="periode" required pattern="\\d{4}(-\\d{4})?" value="${given.periode ?? year}" autocomplete="off" aria-describedby="periode-hulp"></div>
<div><label class="above" for="profiel">Waar de bestanden vandaan komen</label>
<p class="hint" id="profiel-hulp">Vult u een sjabloon van Regiespiegel in? Kies dan Regiespiegel-formaat.</p>
<select id="profiel" name="profiel" aria-describedby="profiel-hulp">${formats.map(
    ({ id, titel }) => html`<option value="${id}"${raw(id === chosen ? " selected" : "")}>${titel}</option>`,
  )}</select></div>
${
  organisations.length < 2
    ? ""
    : html`<div><label class="above" for="organisatie">Namens</label>
<select id="organisatie" name="organisatie">${organisations.map(({ id, naam }) => html`<option value="${id}"${raw(id === given.organisatie ? " selected" : "")}>${naam}</option>`)}</select></div>`
}
<div><label class="above" for="omschrijving">Omschrijving (mag leeg)</label>
<p class="hint" id="omschrijving-hulp">Voor uzelf, zonder namen van mensen.</p>
<input id="omschrijving" name="omschrijving" maxlength="200" autocomplete="off" value="${given.omschrijving ?? ""}" aria-describedby="omschrijving-hulp"></div>
</div>
<div class="go"><button type="submit">Beginnen</button></div>
</form></section>
`;
}
