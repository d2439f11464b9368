import { html } from "hono/html";
import { z } from "zod";
import type { Visitor } from "../../../access/guard.ts";
import { clusterId } from "../../../clusters/cluster-store.ts";
import { headOf, type View, viewOf } from "../../../clusters/cluster-view.ts";
import { tryMake } from "../../../clusters/manage.ts";
import { clusterName } from "../../../clusters/shapes.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { choiceField, type Faults, field, type Given, postForm, readForm, toldOf } from "../form.ts";
import { nameOf, organisationsOf, sendOwn } from "../page.ts";
import { organisationsIn, shortNameOf } from "./named.ts";
import type { ClusterRoom } from "./room.ts";
import { askedText, type Head, isAsked, nameHint, noMessage, standTexts } from "./words.ts";

const form = z.strictObject({
  // Left empty, it is made of the name.
  id: z.union([z.literal(""), clusterId]).default(""),
  naam: clusterName,
  organisatie: z.string().max(100),
  leden: z.string().max(60_000).default(""),
});

const shape = "Geef een korte naam van kleine letters, cijfers en streepjes, van 2 tot 60 tekens.";
const told: Faults = {
  naam: "Geef het cluster een naam van ten hoogste 100 tekens, zonder < en >.",
  id: `${shape} Of laat het veld leeg.`,
};

interface Said {
  readonly faults?: Faults;
  readonly refused?: string;
  readonly naam?: string;
  readonly id?: string;
  readonly leden?: string;
}

/** The clusters of a person: those to manage, and those that an own organisation was asked for. */
export async function listPage(
  c: ServiceContext,
  own: ClusterRoom,
  visitor: Visitor,
  said: Said = {},
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { rechten } = visitor;
  const { room, access } = own;
  const seen = (await room.store.list())
    .map((cluster) => ({ cluster, view: viewOf(cluster, rechten) }))
    .filter(({ view }) => view.manages || view.own.length > 0)
    .map(({ cluster, view }) => ({ head: headOf(cluster, view, access.file), view }));
  const manages = organisationsOf(rechten, "clusterbeheerder");
  const joins = organisationsOf(rechten, "werkgever").length > 0;
  return sendOwn(
    c,
    own,
    visitor,
    {
      title: "Clusters",
      lead: "Een cluster is een groep van werkgevers die samen cijfers laat maken. Alleen wie ja zegt, telt mee.",
      path: "/mijn/clusters",
      told: toldOf(c, said, done),
      body: html`${joins ? askedSection(seen) : ""}${manages.length === 0 ? "" : html`${managedSection(seen)}${makeSection(own, manages, said)}`}`,
    },
    status,
  );
}

const done = {
  verwijderd: "Het cluster is verwijderd. Vanaf de volgende publicatie is het er niet meer.",
};

type Seen = readonly { readonly head: Head; readonly view: View }[];

function askedSection(seen: Seen): Html {
  const asked = seen.filter(({ view }) => view.own.length > 0).map(({ head, view }) => ownPlaces(head, view));
  const items = [
    ...asked.filter(({ leden }) => leden.some(isAsked)),
    ...asked.filter(({ leden }) => !leden.some(isAsked)),
  ].map(memberItem);
  const none =
    "Uw organisatie is nog voor geen enkel cluster gevraagd. Wilt u meedoen? Zeg dat dan tegen wie het cluster beheert. De vraag komt daarna hier te staan, en op uw overzicht.";
  return section("gevraagd", "Waarvoor u bent gevraagd", items, none);
}

function managedSection(seen: Seen): Html {
  const items = seen.filter(({ view }) => view.manages).map(({ head }) => managedItem(head));
  return section(
    "beheer",
    "Clusters die u beheert",
    items,
    "U beheert nog geen cluster. Maak er hieronder een.",
  );
}

function section(id: string, title: string, items: readonly Html[], none: string): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${items.length === 0 ? html`<p>${none}</p>` : html`<ul class="results">${items}</ul>`}</section>`;
}

/** The head with the own places alone, also for who manages it as well. */
const ownPlaces = (head: Head, { own: mine }: View): Head => ({
  ...head,
  leden: head.leden.filter(({ organisatie }) => mine.includes(organisatie)),
});

function memberItem({ id, naam, leden }: Head): Html {
  return html`<li><h3><a href="/mijn/clusters/${id}">${naam}</a></h3>${leden.map(
    (one) => html`<p>${one.naam}: ${standTexts[one.stand]}</p>`,
  )}${leden.some(isAsked) ? html`<p class="go"><a class="button" href="/mijn/clusters/${id}">Geef antwoord<span class="hide"> over ${naam}</span></a></p>` : ""}</li>`;
}

function managedItem(head: Head): Html {
  return html`<li><h3><a href="/mijn/clusters/${head.id}">${head.naam}</a></h3><p>${askedText(head)}</p></li>`;
}

function makeSection({ access }: ClusterRoom, manages: readonly string[], said: Said): Html {
  const { faults = {} } = said;
  const [only = ""] = manages;
  const organisation =
    manages.length === 1
      ? html`<input type="hidden" name="organisatie" value="${only}">`
      : choiceField(
          "organisatie",
          "Namens",
          manages.map((id) => ({ value: id, text: nameOf(access, id) })),
        );
  const fields = html`${organisation}
${field({ name: "naam", label: "Naam van het cluster", hint: "Zo staat het in rapporten. De naam wordt openbaar.", value: said.naam ?? "", fault: faults.naam, more: 'required maxlength="100"' })}
${field({ name: "id", label: "Korte naam (mag leeg)", hint: "Voor het adres van het cluster: kleine letters, cijfers en streepjes, bijvoorbeeld haven-noord. Laat u het leeg, dan maken wij de korte naam van de naam. De korte naam verandert nooit.", value: said.id ?? "", fault: faults.id, more: 'maxlength="60"' })}
${field({ name: "leden", label: "Leden (mag later)", hint: `${nameHint} ${noMessage}`, value: said.leden ?? "", fault: faults.leden, lines: 5 })}`;
  return html`<section aria-labelledby="maken"><h2 id="maken">Een cluster maken</h2>${postForm("/mijn/clusters", "Maak het cluster", fields, "choice", "server")}</section>`;
}

const kept = ({ id = "", naam = "", leden = "" }: Given) => ({ id, naam, leden });

/** Makes a cluster out of the form. */
export async function makePage(c: ServiceContext, own: ClusterRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  if ("faults" in read) return listPage(c, own, visitor, { ...kept(read.given), faults: read.faults }, 400);
  const { naam, leden, organisatie } = read.value;
  const id = read.value.id === "" ? shortNameOf(naam) : read.value.id;
  const again = (more: Said, status: 400 | 409 = 400) =>
    listPage(c, own, visitor, { id: read.value.id, naam, leden, ...more }, status);
  if (!organisationsOf(visitor.rechten, "clusterbeheerder").includes(organisatie))
    return again({ refused: "U bent hier niet namens deze organisatie." });
  if (!clusterId.safeParse(id).success) return again({ faults: { id: shape } });
  const named = organisationsIn(leden, own.access.file);
  if ("fault" in named) return again({ faults: { leden: named.fault } });
  const hand = { door: visitor.principal.actor, moment: own.access.clock().toISOString() };
  const made = await tryMake(own.room, { id, naam, toevoegen: named.ids }, organisatie, hand);
  if ("faults" in made)
    return again({ faults: { leden: made.faults.map(({ melding }) => melding).join(" ") } });
  if ("refused" in made) {
    const taken = `De korte naam ‘${id}’ is al in gebruik. Kies een andere.`;
    return made.isTaken === true
      ? again({ id, faults: { id: taken } }, 409)
      : again({ refused: made.refused }, 409);
  }
  c.set("object", `cluster ${id} versie ${made.cluster.versie}`);
  return c.redirect(`/mijn/clusters/${id}?gedaan=gemaakt`, 303);
}
