import { html } from "hono/html";
import { booksUntil, shortestRetention, standardRetention } from "../../../access/audit-read.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Deliveries } from "../../../deliveries/deliveries.ts";
import { underWay } from "../../../deliveries/reception.ts";
import type { DeliveryState } from "../../../deliveries/types.ts";
import { yearsOf } from "../../../deliveries/years.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import { archiveDays } from "../fund/batches.ts";
import { nameOf, type OwnRoom, sendOwn } from "../page.ts";
import { trialDays } from "../policy/trials.ts";

/** What is kept how long and what goes when; to read, as removing is done on the server itself. */
export async function retentionPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { deliveries } = room.options;
  return sendOwn(c, room, visitor, {
    title: "Bewaartermijnen",
    lead: "Wat wij hoe lang bewaren, en wat wanneer weggaat.",
    path: "/mijn/beheer/bewaren",
    crumbs: [{ path: "/mijn/beheer", label: "Beheer" }],
    body: html`${overview(room)}${await dataSection(room)}${deliveries === undefined ? "" : await openSection(room, deliveries)}${await logSection(room)}`,
  });
}

function overview({ access, options }: OwnRoom): Html {
  const { uren, stil_minuten } = access.file.sessie;
  const { years, copies } = termsOf(options);
  const days = options.deliveries?.limits.openDays;
  const rows = [
    [
      "Gegevens van personen",
      years === undefined
        ? "tot de leverancier ze intrekt"
        : `tot ${yearWords(years)} na het einde van hun jaar`,
      html`<code>regiespiegel retention</code>; met een termijn ook na elke levering`,
    ],
    [
      "Bestanden van leveranciers",
      copies ? "zolang de levering geldt" : "tot de levering is geladen",
      "vanzelf",
    ],
    ...(days === undefined
      ? []
      : [["Leveringen die niet zijn geladen", `${days} dagen na de laatste wijziging`, "vanzelf"]]),
    ["Dat er geleverd is, met het verslag zonder gegevens", "altijd", "gaat niet weg"],
    [
      "Publicaties en eigen cijfers van werkgevers",
      "altijd",
      "gaan niet weg: een publicatie verandert nooit",
    ],
    [
      "Logboek",
      `gewoonlijk ${standardRetention} dagen, nooit korter dan ${shortestRetention}`,
      html`<code>regiespiegel log prune</code>`,
    ],
    ["Sessies", `${uren} uur, of ${stil_minuten} minuten zonder iets te doen`, "vanzelf"],
    ["Sleutels", "ten hoogste twee jaar; alleen het begin en een controlegetal", "gaan niet meer open"],
    [
      "Rapporten van een fonds in één archief",
      `${archiveDays} dagen, of tot het fonds nieuwe maakt`,
      "vanzelf",
    ],
    ["Voorstellen voor het beleid", `de laatste uitkomst ${trialDays} dagen`, "vanzelf"],
    ["Spiegels als pagina, PDF of Excel", "niet", "worden telkens opnieuw gemaakt"],
  ];
  return html`<section aria-labelledby="termijnen"><h2 id="termijnen">In het kort</h2>
${scrollTable("termijnen-tabel", "Wat wij hoe lang bewaren", ["Wat", "Hoe lang", "Hoe het weggaat"], rows)}
<p class="small">De termijnen staan in <code>settings.yml</code> en <code>toegang.yml</code>. Hier zijn zij alleen te lezen. Wat weggaat, staat daarna in het logboek of in het grootboek.</p></section>
`;
}

const termsOf = ({ retention }: OwnRoom["options"]) => retention ?? { years: undefined, copies: false };
const yearWords = (years: number) => (years === 1 ? "1 jaar" : `${years} jaar`);

/** The years that were delivered here, with the first day on which their data go. */
async function dataSection({ options }: OwnRoom): Promise<Html> {
  const { years } = termsOf(options);
  const title = html`<h2 id="gegevens">Gegevens van personen</h2>`;
  if (years === undefined)
    return html`<section aria-labelledby="gegevens">${title}
<p>Er is geen termijn afgesproken: de gegevens blijven tot de leverancier ze intrekt. Zet <code>retention_years</code> in <code>settings.yml</code> om een termijn af te spreken. Wat er bij een termijn zou weggaan, laat <code>regiespiegel retention --years 5 --dry-run</code> zien.</p></section>
`;
  const loaded = ((await options.deliveries?.reception.list()) ?? []).filter(
    ({ stand }) => stand === "geladen",
  );
  const found = [...new Set(loaded.flatMap(({ periode }) => yearsOf(periode)))].sort();
  const rows = found.map((year) => [
    String(year),
    String(loaded.filter(({ periode }) => yearsOf(periode).includes(year)).length),
    `1 januari ${year + years + 1}`,
  ]);
  return html`<section aria-labelledby="gegevens">${title}
<p>Gegevens blijven ${yearWords(years)} na het einde van het jaar waarover zij gaan. Daarna verdwijnen de rijen bij de volgende levering, of met <code>regiespiegel retention</code>. Wat dan weggaat, is vooraf te zien met <code>regiespiegel retention --dry-run</code>.</p>
${
  rows.length === 0
    ? html`<p>Er is hier nog niets geladen.</p>`
    : scrollTable("jaren-tabel", "Jaren die hier zijn geleverd", ["Jaar", "Leveringen", "Weg vanaf"], rows)
}
<p class="small">Wat met <code>regiespiegel import</code> is geladen, staat niet in deze lijst.</p></section>
`;
}

async function openSection({ access }: OwnRoom, { reception, limits }: Deliveries): Promise<Html> {
  const open = (await reception.list()).filter(({ stand }) => underWay.includes(stand));
  const goes = ({ gewijzigdOp }: DeliveryState) => later(gewijzigdOp, limits.openDays);
  const rows = open
    .toSorted((a, b) => (a.gewijzigdOp < b.gewijzigdOp ? -1 : 1))
    .map((one) => [
      html`<a href="/leveringen/${one.id}">${nameOf(access, one.organisatie)}, ${one.periode}</a>`,
      goes(one),
    ]);
  return html`<section aria-labelledby="open"><h2 id="open">Leveringen die niet zijn geladen</h2>
${
  rows.length === 0
    ? html`<p>Er wacht nu geen enkele levering.</p>`
    : scrollTable("open-tabel", "Gaan weg als er niets mee gebeurt", ["Levering", "Weg na"], rows)
}</section>
`;
}

/** The log goes by books: one is as old as its last line. */
async function logSection({ access }: OwnRoom): Promise<Html> {
  const books = await booksUntil(access.home);
  const first = books[0];
  const now = access.clock().toISOString();
  const old = books.filter(({ tot }) => isoLater(tot, standardRetention) < now);
  return html`<section aria-labelledby="logboek"><h2 id="logboek">Logboek</h2>
<p>Er ${books.length === 1 ? "is 1 boek" : `zijn ${count(books.length)} boeken`}.${first === undefined ? "" : ` Het oudste heeft zijn laatste regel van ${day(first.tot)} en mag weg vanaf ${later(first.tot, standardRetention)}.`}</p>
<p>${old.length === 0 ? "Er is nu niets op te schonen." : `Er ${old.length === 1 ? "is 1 boek" : `zijn ${count(old.length)} boeken`} op te schonen, met `}${old.length === 0 ? "" : html`<code>regiespiegel log prune</code>.`}</p></section>
`;
}

const format = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });
const day = (iso: string) => format.format(new Date(iso));
const isoLater = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * 24 * 60 * 60 * 1000).toISOString();
const later = (iso: string, days: number) => day(isoLater(iso, days));
const count = (number: number) => number.toLocaleString("nl-NL");
