import { html } from "hono/html";
import type { Html } from "../../layout.ts";

type Row = readonly [what: string, who: Html | string];

const ofAll =
  "Iedereen, met de naam van het cluster erbij, zodra de publicatie openbaar is. Wie een publicatie nakijkt, ziet ze eerder. Bij een cijfer kan staan over hoeveel werkgevers en personen het gaat. De namen van de leden staan er niet in.";

const forMember = (manager: string): readonly Row[] => [
  [
    "Uw eigen cijfers",
    html`Hier ziet alleen uw eigen organisatie ze, in <a href="/mijn/spiegel">Uw spiegel</a>. De clusterbeheerder, andere leden en bezoekers zien ze niet.`,
  ],
  [
    "Of u meedoet",
    `De clusterbeheerder (${manager}) ziet of u ja of nee zei, en sinds wanneer. Andere leden zien dat niet: hier ziet een lid alleen zichzelf.`,
  ],
  ["De cijfers van het cluster", ofAll],
];

const forManager: readonly Row[] = [
  [
    "De eigen cijfers van een lid",
    "Hier ziet alleen dat lid zelf ze. U ziet ze niet, en andere leden en bezoekers ook niet.",
  ],
  [
    "Wie is gevraagd, en wie ja zei",
    "U, als clusterbeheerder. Een lid ziet hier alleen zichzelf, en niet wie er nog meer is gevraagd.",
  ],
  ["Of over een lid is geleverd", "Dat vertellen wij u niet."],
  ["De cijfers van het cluster", ofAll],
];

/** Who sees what of a cluster, for its manager (docs/toegang.md, docs/adr/0034). */
export const whoSeesForManager = (): Html =>
  html`<section aria-labelledby="zien"><h2 id="zien">Wie ziet wat</h2>${list(forManager)}</section>`;

/** The same for a member, among what it says yes to. */
export const whoSeesForMember = (manager: string): Html =>
  html`<h3>Wie ziet wat</h3>${list(forMember(manager))}`;

const list = (rows: readonly Row[]) =>
  html`<dl class="terms">${rows.map(([what, who]) => html`<div><dt>${what}</dt><dd>${who}</dd></div>`)}</dl>`;
