import { html } from "hono/html";
import type { Visitor } from "../../../access/guard.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import { headOf, type View, viewOf, withCurrent } from "../../../clusters/cluster-view.ts";
import { type Outlook, outlookOf } from "../../../clusters/outlook.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import type { Html } from "../../layout.ts";
import { type Faults, field, postForm, scrollTable, tick, toldOf } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { sendOwn } from "../page.ts";
import type { ClusterRoom } from "./room.ts";
import { askedText, standTexts } from "./words.ts";

export interface Said {
  readonly faults?: Faults;
  readonly refused?: string;
  /** What was filled in. */
  readonly naam?: string;
  readonly toevoegen?: string;
}

const done = {
  gemaakt: "Het cluster is gemaakt. De leden krijgen de vraag om mee te doen zodra zij zich aanmelden.",
  gewijzigd: "De wijziging is bewaard. Zij telt vanaf de volgende publicatie.",
  aanvaard: "Uw organisatie doet mee. Dat telt vanaf de volgende publicatie.",
  geweigerd: "Uw organisatie doet niet mee.",
  vertrokken: "Uw organisatie doet niet meer mee. Dat telt vanaf de volgende publicatie.",
};

/** One cluster: for its manager with all members, for a member with its own place, and what it would show. */
export async function clusterPage(
  c: ServiceContext,
  own: ClusterRoom,
  visitor: Visitor,
  said: Said = {},
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const cluster = await own.room.store.find(c.req.param("id") ?? "");
  if (cluster === undefined) return notFoundPage(c);
  const view = viewOf(cluster, visitor.rechten);
  const head = headOf(cluster, view, own.access.file);
  const outlook = await withCurrent(own.options, (release) =>
    outlookOf(release, cluster.id, head.aanvaard ?? undefined),
  );
  c.set("object", `cluster ${cluster.id} versie ${cluster.versie}`);
  return sendOwn(
    c,
    own,
    visitor,
    {
      title: cluster.naam,
      lead: view.manages
        ? `Een cluster dat u beheert. ${askedText(head)}.`
        : "Een cluster waarvoor uw organisatie is gevraagd.",
      path: `/mijn/clusters/${cluster.id}`,
      crumbs: [{ path: "/mijn/clusters", label: "Clusters" }],
      told: toldOf(c, said, done),
      body: html`${ownPlace(head, view)}${view.manages ? members(head) : ""}${outlookSection(outlook, cluster)}${
        view.manages ? changeSection(cluster, head.leden, said) : ""
      }`,
    },
    status,
  );
}

type Head = ReturnType<typeof headOf>;

function ownPlace({ id, leden }: Head, { own }: View): Html {
  const mine = leden.filter(({ organisatie }) => own.includes(organisatie));
  if (mine.length === 0) return html``;
  return html`<section aria-labelledby="plaats"><h2 id="plaats">Doet u mee?</h2>
<p>Doet u mee, dan tellen uw cijfers mee in het gemiddelde van dit cluster. Niemand ziet uw eigen cijfers. De beheerder van het cluster ziet wel dat u meedoet. U kunt altijd weer weggaan.</p>
${mine.map(
  ({
    organisatie,
    naam,
    stand,
    sindsOp,
  }) => html`<p>${naam}: <b>${standTexts[stand]}</b>, sinds ${formatMoment(sindsOp)}.</p>
${answers[stand].map(([step, button]) =>
  postForm(
    `/mijn/clusters/${id}/${step}`,
    mine.length === 1 ? button : `${button}: ${naam}`,
    html`<input type="hidden" name="organisatie" value="${organisatie}">`,
    step === "aanvaarden" ? "bare" : "quiet",
  ),
)}`,
)}</section>`;
}

const answers: Readonly<Record<Head["leden"][number]["stand"], readonly (readonly [string, string])[]>> = {
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

function members({ leden }: Head): Html {
  if (leden.length === 0)
    return html`<section aria-labelledby="leden"><h2 id="leden">Leden</h2><p>Er is nog niemand gevraagd. Voeg hieronder organisaties toe.</p></section>`;
  const rows = leden.map(({ naam, organisatie, stand, sindsOp }) => [
    html`${naam}<br><small>${organisatie}</small>`,
    standTexts[stand],
    formatMoment(sindsOp),
  ]);
  return html`<section aria-labelledby="leden"><h2 id="leden">Leden</h2>
${scrollTable("leden-tabel", "Wie is gevraagd, en wie ja zei", ["Organisatie", "Stand", "Sinds"], rows)}</section>`;
}

function outlookSection(outlook: Outlook, { id }: Cluster): Html {
  const { publicatie, nu, ontsluiten, uitleg } = outlook;
  return html`<section aria-labelledby="uitzicht"><h2 id="uitzicht">Wat dit cluster laat zien</h2>
${
  nu === null
    ? ""
    : html`<p class="headline">In publicatie ${publicatie} zijn van ${nu.periode} ${nu.getoond} cijfers te zien en ${nu.verborgen} verborgen.</p>
<p><a href="/rapporten/clusterspiegel/${encodeURIComponent(id)}">Lees het rapport van dit cluster</a>. Dat rapport is openbaar.</p>
${shownTable(nu)}`
}
${uitleg.map((text) => html`<p>${text}</p>`)}
${floorTable(outlook)}
${ontsluiten.length === 0 ? "" : html`<h3>Wat meer cijfers zou laten zien</h3><ul class="bullets">${ontsluiten.map((text) => html`<li>${text}</li>`)}</ul>`}
</section>`;
}

function shownTable({ periode, indicatoren }: NonNullable<Outlook["nu"]>): Html {
  const rows = indicatoren.map(({ titel, getoond, verborgen }) => [
    titel,
    String(getoond),
    String(verborgen),
  ]);
  return html`<details><summary>Welke cijfers dat zijn (${indicatoren.length} indicatoren)</summary>${scrollTable(
    "uitzicht-nu",
    `Cijfers over ${periode}`,
    ["Indicator", "Te zien", "Verborgen"],
    rows,
  )}</details>`;
}

function floorTable({ klassen }: Outlook): Html {
  if (klassen.length === 0) return html``;
  const enough = (own: boolean | null) =>
    own === null ? "dat ziet alleen de beheerder" : own ? "ja" : "nog niet";
  return scrollTable(
    "drempels",
    "Vanaf hoeveel een cijfer te tonen is",
    ["Soort cijfers", "Werkgevers", "Personen", "Genoeg leden?"],
    klassen.map(({ titel, werkgevers, personen, genoegLeden }) => [
      titel,
      String(werkgevers),
      String(personen),
      enough(genoegLeden),
    ]),
  );
}

function changeSection(cluster: Cluster, leden: Head["leden"], { faults = {}, naam, toevoegen }: Said): Html {
  const version = html`<input type="hidden" name="versie" value="${cluster.versie}">`;
  const ticks = html`<fieldset><legend>Leden weghalen</legend>${leden.map(({ organisatie, naam: called }) =>
    tick("verwijderen", organisatie, called, `weg-${organisatie}`),
  )}</fieldset>`;
  const fields = html`${version}
${field({ name: "naam", label: "Naam van het cluster", value: naam ?? cluster.naam, fault: faults.naam, more: 'required maxlength="100"' })}
${field({ name: "toevoegen", label: "Leden vragen", hint: "De naam van elke organisatie zoals de beheerder die gaf, op een eigen regel.", value: toevoegen ?? "", fault: faults.toevoegen, lines: 4 })}
${leden.length === 0 ? "" : ticks}`;
  const label = "Ja, ik wil dit cluster verwijderen. De korte naam is daarna niet meer te gebruiken.";
  const sure = html`${version}${tick("zeker", "ja", label, undefined, faults.zeker)}`;
  return html`<section aria-labelledby="wijzigen"><h2 id="wijzigen">Het cluster wijzigen</h2>
${postForm(`/mijn/clusters/${cluster.id}/wijzigen`, "Bewaar", fields)}</section>
<section aria-labelledby="verwijderen"><h2 id="verwijderen">Het cluster verwijderen</h2>
${postForm(`/mijn/clusters/${cluster.id}/verwijderen`, "Verwijder het cluster", sure)}</section>`;
}
