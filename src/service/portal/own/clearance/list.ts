import { html } from "hono/html";
import type { Visitor } from "../../../access/guard.ts";
import { visiblePreviews } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import { scrollTable } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { type OwnRoom, sendOwn } from "../page.ts";
import { standTexts } from "./words.ts";

/** The releases that are not public yet. */
export async function listPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const previews = await visiblePreviews(room.access, visitor);
  const current = room.options.releases.current;
  const { file } = room.access;
  return sendOwn(c, room, visitor, {
    title: "Vrijgeven",
    lead: "Een publicatie wordt pas openbaar als de ene publicist haar aanbiedt en een andere haar goedkeurt.",
    path: "/mijn/vrijgave",
    body: html`<section aria-labelledby="wacht"><h2 id="wacht">Nog niet openbaar</h2>
${
  previews.length === 0
    ? html`<p>Er wacht geen publicatie. Een nieuwe publicatie maakt de beheerder met de opdracht <code>regiespiegel release</code>; daarna staat zij hier.</p>`
    : scrollTable(
        "wacht-tabel",
        "Publicaties die wachten",
        ["Publicatie", "Gemaakt op", "Stand"],
        previews.map(({ id, gemaaktOp, stand, openbaarOp }) => [
          html`<a href="/mijn/vrijgave/${id}">${id}</a>`,
          formatMoment(gemaaktOp),
          stand === "goedgekeurd" && openbaarOp !== null
            ? `openbaar vanaf ${formatMoment(openbaarOp)}`
            : standTexts[stand],
        ]),
      )
}
</section>
<section aria-labelledby="nu"><h2 id="nu">Nu openbaar</h2>
<p>${current === undefined ? "Er is nog niets openbaar." : html`Publicatie <a href="/publicaties">${current}</a>.`}</p>
<p>${file.vrijgave === undefined ? "Hier is niet ingesteld dat publicaties vrijgave nodig hebben: een nieuwe publicatie is meteen openbaar. De beheerder kan dat wijzigen." : `Publicaties die na ${formatMoment(file.vrijgave.vanaf)} zijn gemaakt, hebben vrijgave nodig.`}</p></section>`,
  });
}
