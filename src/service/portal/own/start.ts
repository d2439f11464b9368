import { html } from "hono/html";
import { pageRoutes } from "../../access/page-routes.ts";
import type { GivenRole } from "../../access/roles.ts";
import { postForm } from "./form.ts";
import { formatMoment } from "./moments.ts";
import { type MountPage, nameOf, type OwnRoom, partsOf, sendOwn } from "./page.ts";

const roleTexts: Readonly<Record<GivenRole, string>> = {
  leverancier: "levert gegevens aan",
  werkgever: "ziet de eigen cijfers",
  clusterbeheerder: "maakt en beheert clusters",
  fonds: "ziet de eigen sectoren en maakt rapporten",
  publicist: "geeft publicaties vrij, altijd samen met een ander",
  beheerder: "ziet organisaties en sleutels",
  auditor: "leest het logboek",
};

/** The page where a person lands after signing in: what there is to do here, by role. */
export function mountStart(mount: MountPage, room: OwnRoom): void {
  const { access } = room;
  mount({
    route: pageRoutes.start,
    handle: async (c, visitor) => {
      const { rechten, tot } = visitor.principal;
      const provider = await access.people?.signIn.endUrl();
      const body = html`<section aria-labelledby="doen"><h2 id="doen">Wat u hier kunt doen</h2>
<ul class="cards">${partsOf(room.options, rechten).map(
        ({ path, label, what }) => html`<li><h3><a href="${path}">${label}</a></h3><p>${what}</p></li>`,
      )}</ul></section>
<section aria-labelledby="rollen"><h2 id="rollen">Uw rollen</h2>
<ul class="bullets">${rechten.map(
        ({ rol, organisatie }) => html`<li>${rol}: ${nameOf(access, organisatie)} (${roleTexts[rol]})</li>`,
      )}</ul>
<p>U ziet alleen wat van uw eigen organisatie is. Wat u doet, staat in het logboek. Daarin staat een schuilnaam, niet uw eigen naam.</p>
<p>De sessie eindigt uiterlijk op <time datetime="${tot}">${formatMoment(tot)}</time>, en eerder als u een tijd niets doet.</p>
${postForm("/afmelden", "Afmelden", "", "quiet")}
</section>`;
      return sendOwn(c, room, visitor, {
        title: "Mijn Regiespiegel",
        lead: "U bent aangemeld. Dit is er voor u.",
        path: "/mijn",
        body,
        formTarget: provider?.origin,
      });
    },
  });
}
