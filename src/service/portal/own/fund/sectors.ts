import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { formatPeriod } from "../../../../release/period.ts";
import { coverageSource } from "../../../../report/coverage.ts";
import { formatCount, formatNumber } from "../../../../report/numbers.ts";
import { isShown, textOf } from "../../../../report/words.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import type { Glance, SectorGlance } from "./glance.ts";

/**
 * The sectors of a fund in one table: what was delivered, who answered, what can be seen, and two figures.
 * @param site where the pages of this release are: nothing for the one that is public.
 */
export function sectorSection(release: Release, glance: Glance | undefined, site = ""): Html {
  if (glance === undefined || glance.sectoren.length === 0)
    return html`<section aria-labelledby="sectoren"><h2 id="sectoren">Uw sectoren</h2>
<p>Over uw sectoren staat niets in deze publicatie.</p></section>`;
  const known = (release.definitions.populatie ?? []).length > 0;
  const heads = [
    ...["Sector", "Werkgevers", ...(known ? ["Dekking"] : []), "Respons", "Te zien", "Verzuim"],
    "Scholing",
  ];
  const rows = glance.sectoren.map((one) => [
    headOf(one, site),
    isShown(one.personen) && one.personen.werkgevers !== null
      ? formatNumber(one.personen.werkgevers)
      : textOf(one.personen, "aantal"),
    ...(known ? [one.dekking ?? "onbekend"] : []),
    textOf(one.respons, displayOf(release, "respons")),
    one.alle === 0 ? "–" : share(one.getoond / one.alle),
    textOf(one.verzuim, displayOf(release, "verzuimpercentage")),
    textOf(one.scholing, displayOf(release, "scholingsdeelname")),
  ]);
  return html`<section aria-labelledby="sectoren"><h2 id="sectoren">Uw sectoren</h2>
<p>${summary(glance)}</p>
<div class="glance">${scrollTable("sectoren-tabel", `Cijfers over ${formatPeriod(glance.jaar)}; bovenaan waar iets te doen is`, heads, rows)}</div>
<ul class="notes"><li>Werkgevers: van hoeveel werkgevers wij gegevens hebben. ${known ? `Dekking: ${coverageSource(release)}.` : "Hoeveel werkgevers er in het geheel zijn, is niet opgegeven."}</li>
<li>Respons: van wie een vragenlijst kreeg, welk deel antwoordde. Scholing: welk deel een opleiding of cursus volgde.</li>
<li>Te zien: welk deel van alle cijfers over de sector te zien is, ook die naar grootte, regio en leeftijd. De rest is verborgen om mensen en werkgevers te beschermen.</li>
<li>Welke werkgevers leverden, staat hier niet: dat is van die werkgevers.</li></ul>
<p>De sectoren zijn alle werkgevers in die sector, ook die van andere fondsen.</p>
<p><a href="${site}/rapporten/datakwaliteit">Meer over de kwaliteit van de gegevens</a></p></section>`;
}

function summary({ sectoren }: Glance): string {
  const own = sectoren.filter(({ code }) => code !== "T");
  const empty = own.filter(({ alle }) => alle === 0).length;
  const other = own.filter(({ alle, letOp }) => alle > 0 && letOp.length > 0).length;
  const delivered =
    empty === 0
      ? "Over al uw sectoren is geleverd."
      : `Over ${formatCount(empty, "sector", "sectoren")} is nog niets geleverd.`;
  const seen =
    other === 0
      ? " Dekking en respons vallen nergens op."
      : ` Bij ${formatCount(other, "sector", "sectoren")} is er iets om op te letten.`;
  const silent = own.every(({ alle, respons }) => alle === 0 || !isShown(respons));
  const answers =
    own.length > empty && silent
      ? " Van geen ervan is de respons op vragenlijsten te zien: vraag werkgevers ook hun enquête te leveren."
      : "";
  return empty > 0 && other === 0 ? `${delivered}${answers}` : `${delivered}${seen}${answers}`;
}

function headOf({ code, naam, letOp, alle }: SectorGlance, site: string): Html {
  const name = alle > 0 ? html`<a href="${site}/sectoren/${code}">${naam}</a>` : html`${naam}`;
  return html`${name}${letOp.map((text) => html`<span class="heed">${text}</span>`)}`;
}

function displayOf({ definitions }: Release, id: string): string {
  return definitions.indicatoren.find((one) => one.id === id)?.weergave ?? "";
}

function share(part: number): string {
  const percentage = 100 * part;
  return percentage > 0 && percentage < 1 ? "minder dan 1%" : `${formatNumber(Math.round(percentage))}%`;
}
