import { html, raw } from "hono/html";
import type { Formats } from "../../deliveries/messages.ts";
import type { Html } from "../layout.ts";
import type { Refusal } from "./inner.ts";
import { count, type Delivery, moment, notice, standWords } from "./words.ts";

export interface Overview {
  readonly deliveries: readonly Delivery[];
  readonly pages: { readonly pagina: number; readonly isLast: boolean };
  readonly formats: Formats;
  /** The organisations that the visitor delivers for: id and name. */
  readonly organisations: readonly { readonly id: string; readonly naam: string }[];
  readonly refusal: Refusal | undefined;
  /** The year before this one: what is delivered most. */
  readonly year: number;
}

/** What was delivered and what became of it, the form to begin, and empty files to fill in. */
export function overviewBody(overview: Overview): Html {
  const delivers = overview.organisations.length > 0;
  return html`${notice(overview.refusal)}${listPart(overview)}${
    delivers ? html`${newPart(overview)}${templatePart(overview.formats)}` : ""
  }`;
}

function listPart({ deliveries, organisations, pages: { pagina, isLast } }: Overview): Html {
  const more = html`<p>${pagina > 1 ? html`<a href="/leveringen?pagina=${pagina - 1}">Nieuwere</a> ` : ""}${
    isLast ? "" : html`<a href="/leveringen?pagina=${pagina + 1}">Oudere</a>`
  }</p>`;
  return html`<section aria-labelledby="uw-leveringen"><h2 id="uw-leveringen">${organisations.length > 0 ? "Uw leveringen" : "Alle leveringen"}</h2>
${
  deliveries.length === 0
    ? html`<p>Er zijn nog geen leveringen.</p>`
    : html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van uw leveringen"><table>
<thead><tr><th scope="col">Periode</th><th scope="col">Stand</th><th scope="col">Bestanden</th><th scope="col">Laatste wijziging</th><th scope="col">Omschrijving</th></tr></thead>
<tbody>${deliveries.map(
        (one) =>
          html`<tr><th scope="row"><a href="/leveringen/${one.id}">${one.periode}</a></th><td>${standWords[one.stand]}</td><td>${count(one.bestanden)}</td><td>${moment(one.gewijzigdOp)}</td><td>${one.omschrijving ?? ""}</td></tr>
`,
      )}</tbody></table></div>`
}
${pagina > 1 || !isLast ? more : ""}</section>
`;
}

function newPart({ formats, organisations, year }: Overview): Html {
  return html`<section aria-labelledby="nieuw"><h2 id="nieuw">Een levering beginnen</h2>
<form class="choice" method="post" action="/leveringen">
<div class="pair">
<div><label class="above" for="periode">Periode: een jaar of een reeks jaren</label>
<input id="periode" name="periode" required pattern="\\d{4}(-\\d{4})?" placeholder="2024-2025" value="${year}" autocomplete="off"></div>
<div><label class="above" for="profiel">Formaat van de bestanden</label>
<select id="profiel" name="profiel">${formats.profielen.map(
    ({ id, titel }) =>
      html`<option value="${id}"${raw(id === "canonical" ? " selected" : "")}>${titel}</option>`,
  )}</select></div>
${
  organisations.length < 2
    ? ""
    : html`<div><label class="above" for="organisatie">Namens</label>
<select id="organisatie" name="organisatie">${organisations.map(({ id, naam }) => html`<option value="${id}">${naam}</option>`)}</select></div>`
}
<div><label class="above" for="omschrijving">Omschrijving voor uzelf, zonder namen van mensen (mag leeg)</label>
<input id="omschrijving" name="omschrijving" maxlength="200" autocomplete="off"></div>
</div>
<div class="go"><button type="submit">Beginnen</button></div>
</form></section>
`;
}

function templatePart({ sjablonen }: Formats): Html {
  return html`<section aria-labelledby="sjablonen"><h2 id="sjablonen">Lege bestanden</h2>
<p>In het formaat van Regiespiegel: één bestand per tabel, met de koppen erin. U hoeft niet alles te leveren. Bestanden uit een pakket stuurt u zoals het pakket ze maakt.</p>
<ul class="bullets">${sjablonen.map(({ naam }) => html`<li><a href="/leveringen/sjablonen/${naam}" download>${naam}</a></li>`)}</ul></section>
`;
}
