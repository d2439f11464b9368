import { html, raw } from "hono/html";
import type { Html } from "../layout.ts";
import type { OneDelivery } from "./delivery-page.ts";
import { uploadScriptAddress } from "./upload-script.ts";
import { count, moment, postForm, size } from "./words.ts";

const kinds = ".csv,.txt,.tsv,.xlsx,.parquet,.zip";

/** The form to send files with. The script shows how far it is and takes what is dropped; without it the form works. */
export function sendForm(id: string, button = "Versturen"): Html {
  return html`<form class="choice drop" method="post" action="/leveringen/${id}/bestanden" enctype="multipart/form-data" data-upload>
<label class="above" for="bestand">Bestanden kiezen</label>
<p class="hint" id="bestand-hulp">CSV, Excel (.xlsx), Parquet, of een zip met zulke bestanden. U kunt er meer tegelijk kiezen.<span data-drop hidden> Of sleep ze naar dit vak.</span></p>
<input id="bestand" type="file" name="bestand" multiple required accept="${kinds}" aria-describedby="bestand-hulp">
<div class="go"><button type="submit">${button}</button></div>
<div class="sending" role="status" data-progress hidden><p></p><progress max="1" value="0" aria-label="Hoeveel er verstuurd is"></progress></div></form>
<script src="${uploadScriptAddress}" defer></script>`;
}

/** What was sent; folded once it was checked, since then the report comes first. */
export function filesPart({ delivery: { id, bestanden, bytes, stand }, files }: OneDelivery): Html | "" {
  if (files.length === 0) return "";
  const title = `${count(bestanden)} ${bestanden === 1 ? "bestand" : "bestanden"}, ${size(bytes)}`;
  const table = html`<div class="fields" role="region" tabindex="0" aria-label="Tabel van de bestanden"><table>
<thead><tr><th scope="col">Naam</th><th scope="col">Grootte</th><th scope="col">Ontvangen</th><th scope="col">Weghalen</th></tr></thead>
<tbody>${files.map(
    ({ naam, bytes: own, ontvangenOp }) =>
      html`<tr><th scope="row">${naam}</th><td class="stamp">${size(own)}</td><td>${moment(ontvangenOp)}</td><td>${postForm(`/leveringen/${id}/weghalen`, "Weghalen", { fields: html`<input type="hidden" name="naam" value="${naam}">`, label: `Weghalen: ${naam}`, quiet: true })}</td></tr>
`,
  )}</tbody></table></div>`;
  const isFolded = stand === "gecontroleerd" || files.length > 8;
  return html`<section aria-labelledby="bestanden"><h2 id="bestanden">Wat u stuurde</h2>
${isFolded ? html`<details${raw(stand === "open" ? " open" : "")}><summary>${title}</summary>${table}</details>` : html`<p>${title}.</p>${table}`}
</section>
`;
}
