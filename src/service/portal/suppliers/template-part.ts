import { html } from "hono/html";
import type { Format } from "../../deliveries/messages.ts";
import type { Html } from "../layout.ts";

const root = "/leveringen/sjablonen";

/** Empty files of every format that a supplier may use: our own first, the others folded. */
export function templatePart(formats: readonly Format[]): Html {
  const own = formats.filter(({ id }) => id === "canonical");
  const others = formats.filter(({ id }) => id !== "canonical");
  return html`<section aria-labelledby="sjablonen"><h2 id="sjablonen">Sjablonen</h2>
<p>Lege bestanden met de goede koppen. In het Excel-bestand zegt het blad Uitleg wat bij elke kop hoort, met een verzonnen voorbeeld. U hoeft niet alles te leveren: laat weg wat u niet hebt.</p>
${own.map((format) => links(format))}
${
  others.length === 0
    ? ""
    : html`<h3>Uit een pakket</h3>
<p>Maakt uw pakket zelf een export? Stuur die dan zoals zij is. Mist er een kolom, kijk dan hier hoe zij moet heten.</p>`
}
${others.map(
  (format) => html`<details><summary>${format.titel}</summary>
<p>${
    format.geverifieerd
      ? "De koppen zijn die van het pakket."
      : "Wij zagen nog geen echte export van dit pakket. Deze koppen herkennen wij; heten zij bij u anders, geef ze dan deze naam."
  }</p>
${links(format)}</details>
`,
)}</section>
`;
}

function links({ id, titel, sjablonen }: Format): Html {
  const csv = html`<ul class="links">${sjablonen.map(({ naam }) => html`<li><a href="${root}/${id}/${encodeURIComponent(naam)}" download>${naam}<span class="hide">, ${titel}</span></a></li>`)}</ul>`;
  return html`<p><a href="${root}/${id}/sjabloon.xlsx" download>Excel-sjabloon<span class="hide"> voor ${titel}</span></a>${sjablonen.length === 1 ? "" : ", met alles in één bestand"}</p>
${sjablonen.length > 6 ? html`<details><summary>Of per tabel, als CSV</summary>${csv}</details>` : csv}
`;
}
