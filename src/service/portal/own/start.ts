import { html } from "hono/html";
import { formatCount } from "../../../report/numbers.ts";
import { pageRoutes } from "../../access/page-routes.ts";
import { start } from "../../access/refuse-person.ts";
import type { GivenRole } from "../../access/roles.ts";
import type { Html } from "../layout.ts";
import { openQuestions, type Question } from "./clusters/questions.ts";
import { formatMoment } from "./moments.ts";
import { type MountPage, nameOf, type OwnRoom, organisationsOf, partsOf, sendOwn } from "./page.ts";

const roleTexts: Readonly<Record<GivenRole, string>> = {
  leverancier: "levert gegevens aan",
  werkgever: "ziet de eigen cijfers",
  clusterbeheerder: "maakt en beheert clusters",
  fonds: "ziet de eigen sectoren en maakt rapporten",
  publicist: "geeft publicaties vrij, altijd samen met een ander",
  beheerder: "ziet organisaties en sleutels",
  auditor: "leest het logboek",
};

/** The page where a person lands after signing in: what waits, and what there is to do here, by role. */
export function mountStart(mount: MountPage, room: OwnRoom): void {
  const { access } = room;
  mount({
    route: pageRoutes.start,
    handle: async (c, visitor) => {
      const { rechten, tot } = visitor.principal;
      const { stil_minuten: idle } = access.file.sessie;
      const isOne = organisationsOf(rechten, "werkgever").length === 1;
      const body = html`<section aria-labelledby="doen"><h2 id="doen">Wat u hier kunt doen</h2>
<ul class="cards">${partsOf(room.options, rechten).map(
        ({ path, label, what }) => html`<li><h3><a href="${path}">${label}</a></h3><p>${what}</p></li>`,
      )}</ul></section>
<section aria-labelledby="rollen"><h2 id="rollen">Uw rollen</h2>
<ul class="bullets">${rechten.map(
        ({ rol, organisatie }) => html`<li>${rol}: ${nameOf(access, organisatie)} (${roleTexts[rol]})</li>`,
      )}</ul>
<p>U ziet alleen wat van uw eigen organisatie is. Wat u doet, staat in het logboek. Daarin staat een schuilnaam, niet uw eigen naam.</p>
<p>De sessie eindigt uiterlijk op <time datetime="${tot}">${formatMoment(tot)}</time>, en eerder als u ${formatCount(idle, "minuut", "minuten")} niets doet.</p>
</section>`;
      return sendOwn(c, room, visitor, {
        title: start.label,
        lead: "U bent aangemeld. Dit is er voor u.",
        path: start.path,
        told: questionBox(room, await openQuestions(access, rechten), isOne),
        body,
      });
    },
  });
}

/** As many questions stand here by themselves. */
const most = 5;

function questionBox({ access }: OwnRoom, questions: readonly Question[], isOne: boolean): Html | "" {
  if (questions.length === 0) return "";
  const items = questions.slice(0, most).map(({ cluster, organisatie }) => {
    const who = isOne ? "u meedoet" : `${nameOf(access, organisatie)} meedoet`;
    return html`<p>${nameOf(access, cluster.beheerder)} vraagt of ${who} aan <b>${cluster.naam}</b>: <a href="/mijn/clusters/${cluster.id}">geef antwoord</a>.</p>`;
  });
  const more = questions.length - most;
  return html`<section class="well" aria-labelledby="vragen"><h2 id="vragen">${questions.length === 1 ? "Een vraag aan u" : `${questions.length} vragen aan u`}</h2>
${items}${more > 0 ? html`<p><a href="/mijn/clusters">Nog ${formatCount(more, "vraag", "vragen")}</a></p>` : ""}</section>`;
}
