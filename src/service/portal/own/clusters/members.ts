import { html } from "hono/html";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import type { Html } from "../../layout.ts";
import { field, postForm, scrollTable, tick } from "../form.ts";
import { formatMoment } from "../moments.ts";
import type { Said } from "./room.ts";
import { type Head, nameHint, noMessage, type Place, standTexts } from "./words.ts";

/** Who was asked, how they stand, and a field to ask more; for the manager. */
export function memberSection({ id, leden }: Head, version: Html, said: Said): Html {
  const { faults = {}, toevoegen } = said;
  const rows = leden.map(({ naam, organisatie, stand, sindsOp }) => [
    html`${naam}<br><small>${organisatie}</small>`,
    html`${standTexts[stand]}<br><small>sinds ${formatMoment(sindsOp)}</small>`,
    html`<a href="/mijn/clusters/${id}?weg=${organisatie}">Haal weg<span class="hide">: ${naam}</span></a>`,
  ]);
  const table = scrollTable(
    "leden-tabel",
    "Wie is gevraagd, en wie ja zei",
    ["Organisatie", "Stand", "Weghalen"],
    rows,
  );
  const gone = leden.some(({ stand }) => stand === "geweigerd" || stand === "vertrokken");
  const again = gone ? " Wie nee zei of wegging, vraagt u opnieuw door de naam hier weer te noemen." : "";
  const hint = `${nameHint}${again} ${noMessage}`;
  const fields = html`${version}${field({ name: "toevoegen", label: "Organisaties vragen", hint, value: toevoegen ?? "", fault: faults.toevoegen, lines: 4 })}`;
  return html`<section aria-labelledby="leden"><h2 id="leden">Leden</h2>
${leden.length === 0 ? html`<p>Er is nog niemand gevraagd. Noem hieronder de eerste organisaties.</p>` : table}
${postForm(`/mijn/clusters/${id}/wijzigen`, "Vraag om mee te doen", fields, "choice", "server")}</section>`;
}

/** Asks a manager whether a member is to go, with what is lost by it. */
export function removalBox(id: string, { organisatie, naam, stand }: Place, version: Html): Html {
  const fields = html`${version}<input type="hidden" name="verwijderen" value="${organisatie}"><input type="hidden" name="zeker" value="ja">`;
  return html`<section class="well" aria-labelledby="weghalen"><h2 id="weghalen">${naam} weghalen?</h2>
<p>${losses[stand]}</p>
${postForm(`/mijn/clusters/${id}/wijzigen`, `Ja, haal ${naam} weg`, fields, "bare")}
<p><a href="/mijn/clusters/${id}">Nee, verander niets</a></p></section>`;
}

const yes =
  "Deze organisatie zei ja. Haalt u haar weg, dan is dat ja weg, en telt zij vanaf de volgende publicatie niet meer mee. Terug kan alleen als u opnieuw vraagt en zij opnieuw ja zegt.";
const losses: Readonly<Record<Place["stand"], string>> = {
  uitgenodigd: "Deze organisatie heeft nog niet geantwoord. Haalt u haar weg, dan vervalt de vraag.",
  aanvaard: yes,
  vervallen: yes,
  geweigerd: "Deze organisatie doet niet mee. Haalt u haar weg, dan staat zij niet meer in de lijst.",
  vertrokken: "Deze organisatie doet niet meer mee. Haalt u haar weg, dan staat zij niet meer in de lijst.",
};

/** The name of a cluster, and its end; for the manager. */
export function changeSection(
  { id, naam }: Cluster,
  version: Html,
  { faults = {}, naam: typed }: Said,
): Html {
  const fields = html`${version}
${field({ name: "naam", label: "Naam van het cluster", hint: "Zo staat het in rapporten, vanaf de volgende publicatie.", value: typed ?? naam, fault: faults.naam, more: 'required maxlength="100"' })}`;
  const label = "Ja, ik wil dit cluster verwijderen. De korte naam is daarna niet meer te gebruiken.";
  const sure = html`${version}${tick("zeker", "ja", label, undefined, faults.zeker)}`;
  return html`<section aria-labelledby="wijzigen"><h2 id="wijzigen">De naam wijzigen</h2>
${postForm(`/mijn/clusters/${id}/wijzigen`, "Bewaar de naam", fields, "choice", "server")}</section>
<section aria-labelledby="verwijderen"><h2 id="verwijderen">Het cluster verwijderen</h2>
<p>Wie ja zei, telt daarna niet meer mee in dit cluster. Wat al is gepubliceerd, blijft staan.</p>
${postForm(`/mijn/clusters/${id}/verwijderen`, "Verwijder het cluster", sure)}</section>`;
}
