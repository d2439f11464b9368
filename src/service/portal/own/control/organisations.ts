import { html } from "hono/html";
import type { AccessFile } from "../../../access/access-file.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import { type OwnRoom, sendOwn } from "../page.ts";

/** The organisations and roles of toegang.yml, to read, and the way to what else there is to look after. */
export function controlPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { file } = room.access;
  return sendOwn(c, room, visitor, {
    title: "Beheer",
    lead: "Wie hier binnen mag, met welke rol.",
    path: "/mijn/beheer",
    body: html`${organisationSection(file)}${ruleSection(file)}${retentionSection(room.options)}`,
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

function retentionSection({ deliveries }: OwnRoom["options"]): Html {
  return html`<section aria-labelledby="verder"><h2 id="verder">Verder</h2>
<ul class="cards"><li><h3><a href="/mijn/beheer/bewaren">Bewaartermijnen</a></h3><p>Wat wij hoe lang bewaren, en wat wanneer weggaat.</p></li>${
    deliveries === undefined
      ? ""
      : html`<li><h3><a href="/leveringen">Alle leveringen</a></h3><p>Welke leveringen er zijn en hoe ver zij zijn, zonder wat erin staat.</p></li>`
  }</ul></section>`;
}
