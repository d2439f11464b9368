import { html } from "hono/html";
import type { AccessFile } from "../../../access/access-file.ts";
import { shortestRetention } from "../../../access/audit-read.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import { type OwnRoom, sendOwn } from "../page.ts";

/** The organisations and roles of toegang.yml, to read, and how long what is kept. */
export function controlPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { file } = room.access;
  return sendOwn(c, room, visitor, {
    title: "Beheer",
    lead: "Wie hier binnen mag, en hoe lang wij wat bewaren.",
    path: "/mijn/beheer",
    body: html`${organisationSection(file)}${ruleSection(file)}${retentionSection(file)}`,
  });
}

function organisationSection({ organisaties, aanmelden }: AccessFile): Html {
  const rows = organisaties.map(({ id, naam, eigen }) => {
    const roles = (aanmelden?.regels ?? []).filter(({ organisatie }) => organisatie === id);
    return [
      html`${naam}<br><small>${id}</small>`,
      roles.length === 0 ? "geen" : [...new Set(roles.map(({ rol }) => rol))].join(", "),
      eigen === undefined ? "nee" : "ja",
    ];
  });
  return html`<section aria-labelledby="organisaties"><h2 id="organisaties">Organisaties</h2>
<p>Dit staat in het bestand <code>toegang.yml</code> van de werkmap. Hier is het alleen te lezen: een wijziging is tekst die een tweede persoon nakijkt. Na een wijziging start de beheerder de server opnieuw, en moet iedereen zich opnieuw aanmelden.</p>
${scrollTable("organisaties-tabel", `${organisaties.length} organisaties`, ["Organisatie", "Rollen na aanmelden", "Eigen cijfers"], rows)}</section>`;
}

function ruleSection({ aanmelden }: AccessFile): Html {
  if (aanmelden === undefined) return html``;
  const rows = aanmelden.regels.map(({ als, rol, organisatie }) => [
    rol,
    organisatie,
    Object.keys(als).join(" en "),
  ]);
  return html`<section aria-labelledby="regels"><h2 id="regels">Wie krijgt welke rol</h2>
<p>Mensen melden zich aan bij <code>${aanmelden.uitgever}</code>. Die dienst geeft kenmerken door. Wie aan alle kenmerken van een regel voldoet, krijgt de rol. Welke waarden daarbij horen, toont <code>regiespiegel access check</code>.</p>
${scrollTable("regels-tabel", `${rows.length} regels`, ["Rol", "Organisatie", "Kenmerken"], rows)}</section>`;
}

function retentionSection({ sessie }: AccessFile): Html {
  return html`<section aria-labelledby="bewaren"><h2 id="bewaren">Hoe lang wij wat bewaren</h2>
<dl class="terms">
<div><dt>Sessies</dt><dd>Ten hoogste ${sessie.uren} uur, en korter als iemand ${sessie.stil_minuten} minuten niets doet. Daarna zijn zij weg.</dd></div>
<div><dt>Sleutels</dt><dd>Ten hoogste twee jaar. Van een sleutel wordt alleen het begin bewaard, en een controlegetal.</dd></div>
<div><dt>Logboek</dt><dd>Gewoonlijk 550 dagen, en nooit korter dan ${shortestRetention} dagen. Opschonen gaat met <code>regiespiegel log prune</code>, en komt zelf in het logboek.</dd></div>
<div><dt>Geleverde gegevens</dt><dd>Zo lang als <code>retention_years</code> in de instellingen zegt, of tot de leverancier ze intrekt. Opschonen gaat met <code>regiespiegel retention</code>.</dd></div>
<div><dt>Publicaties</dt><dd>Die blijven. Een publicatie verandert nooit.</dd></div>
<div><dt>Eigen cijfers</dt><dd>Zij staan bij de publicatie waar zij bij horen. Wat van een spiegel als pagina, PDF of Excel wordt gemaakt, bewaart de server niet.</dd></div>
</dl></section>`;
}
