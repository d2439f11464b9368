import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { formatPeriod } from "../../../../release/period.ts";
import { TOTAL } from "../../../../report/codes.ts";
import { coverageSource } from "../../../../report/coverage.ts";
import { formatCount, formatNumber } from "../../../../report/numbers.ts";
import { shareText } from "../../../../report/tally.ts";
import { isShown, textOf } from "../../../../report/words.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import type { Glance, GlanceRow } from "./glance.ts";

/**
 * The sectors of a fund in one table, the fund itself first: what was delivered, who answered, what is shown, and two
 * figures.
 * @param site where the pages of this release are: nothing for the one that is public.
 */
export function sectorSection(release: Release, glance: Glance | undefined, site = ""): Html {
  if (glance === undefined || glance.sectoren.length === 0)
    return html`<section aria-labelledby="sectoren"><h2 id="sectoren">Uw sectoren</h2>
<p>Over uw sectoren staat niets in deze publicatie. Klopt dat niet? Vraag de beheerder welke sectoren er bij uw fonds staan.</p>
<p><a href="${site}/sectoren">Bekijk alle sectoren</a></p></section>`;
  const known = (release.definitions.populatie ?? []).length > 0;
  const { fonds, sectoren } = glance;
  const heads = [
    ...[fonds === undefined ? "Sector" : "Fonds en sectoren", "Werkgevers", ...(known ? ["Dekking"] : [])],
    ...["Respons", "Getoond", "Verzuim", "Scholing"],
  ];
  const cellsOf = (one: GlanceRow, covered: string | null) => [
    isShown(one.personen) && one.personen.werkgevers !== null
      ? formatNumber(one.personen.werkgevers)
      : textOf(one.personen, "aantal"),
    ...(known ? [covered ?? "onbekend"] : []),
    textOf(one.respons, displayOf(release, "respons")),
    one.isGeleverd ? shareText(one.geteld.shown, one.geteld.all) : "–",
    textOf(one.verzuim, displayOf(release, "verzuimpercentage")),
    textOf(one.scholing, displayOf(release, "scholingsdeelname")),
  ];
  const rows = [
    ...(fonds === undefined ? [] : [[fundHead(fonds, site), ...cellsOf(fonds, fonds.dekking)]]),
    ...sectoren.map((one) => [headOf(one, site), ...cellsOf(one, one.dekking)]),
  ];
  return html`<section aria-labelledby="sectoren"><h2 id="sectoren">Uw sectoren</h2>
<p>${summary(glance)}</p>
<div class="glance">${scrollTable("sectoren-tabel", `Cijfers over ${formatPeriod(glance.jaar)}; bovenaan waar iets te doen is`, heads, rows)}</div>
<ul class="notes"><li>Werkgevers: van hoeveel werkgevers wij gegevens hebben. ${known ? `Dekking: ${coverageSource(release)}.` : "Hoeveel werkgevers er in het geheel zijn, is niet opgegeven."}</li>
<li>Respons: van wie een vragenlijst kreeg, welk deel antwoordde. Scholing: welk deel van wie in het jaar een dag of langer in dienst was, scholing volgde. In een spiegel staat ook scholing in twaalf maanden: die telt alleen wie het hele jaar in dienst was.</li>
<li>Getoond: welk deel van de jaarcijfers over het geheel een waarde heeft, zonder de verdeling naar grootte, regio of leeftijd. Het is hetzelfde deel als in het <a href="${site}/rapporten/datakwaliteit">rapport over de kwaliteit van de gegevens</a>. De rest is niet geleverd, niet te berekenen, of verborgen om mensen en werkgevers te beschermen.</li>
<li>Welke werkgevers leverden, staat hier niet: dat is van die werkgevers.</li></ul>
<p>${fonds === undefined ? "" : "Het hele fonds zijn alle werkgevers die bij uw fonds horen, ook buiten deze sectoren. Het is geen optelling van de sectoren. "}De sectoren zijn alle werkgevers in die sector, ook die van andere fondsen.</p></section>`;
}

function summary({ sectoren }: Glance): string {
  const own = sectoren.filter(({ code }) => code !== TOTAL);
  const empty = own.filter(({ isGeleverd }) => !isGeleverd).length;
  const other = own.filter(({ isGeleverd, letOp }) => isGeleverd && letOp.length > 0).length;
  const delivered =
    empty === 0
      ? "Over al uw sectoren is geleverd."
      : `Over ${formatCount(empty, "sector", "sectoren")} is nog niets geleverd.`;
  const seen =
    other === 0
      ? unremarkable(own)
      : ` Bij ${formatCount(other, "sector", "sectoren")} is er iets om op te letten.`;
  const silent = own.every(({ isGeleverd, respons }) => !isGeleverd || !isShown(respons));
  const answers =
    own.length > empty && silent
      ? " Van geen ervan is de respons op vragenlijsten te zien: vraag werkgevers ook hun enquête te leveren."
      : "";
  return empty > 0 && other === 0 ? `${delivered}${answers}` : `${delivered}${seen}${answers}`;
}

/** That nothing stands out, of what can be judged: without figures that is not known. */
function unremarkable(own: readonly GlanceRow[]): string {
  const delivered = own.filter(({ isGeleverd }) => isGeleverd);
  const covered = delivered.some(({ dekking }) => dekking !== null);
  const answered = delivered.some(({ respons }) => isShown(respons));
  if (covered && answered) return " Dekking en respons vallen nergens op.";
  if (!covered && !answered) return " Dekking en respons zijn niet te beoordelen: er zijn geen cijfers over.";
  const [known, unknown] = covered ? ["dekking", "respons"] : ["respons", "dekking"];
  return ` De ${known} valt nergens op. De ${unknown} is niet te beoordelen: er zijn geen cijfers over.`;
}

function headOf({ code, naam, letOp, isGeleverd }: GlanceRow, site: string): Html {
  const name = isGeleverd ? html`<a href="${site}/sectoren/${code}">${naam}</a>` : html`${naam}`;
  return html`${name}${heeded(letOp)}`;
}

/** The figures of the fund have no page of their own, but a table; that leads on, so that it is of the public release. */
function fundHead({ code, letOp }: GlanceRow, site: string): Html {
  if (site !== "") return html`Uw hele fonds${heeded(letOp)}`;
  return html`<a href="/tabellen/fonds?fonds=${encodeURIComponent(code)}&amp;grootte=${TOTAL}">Uw hele fonds</a>${heeded(letOp)}`;
}

function heeded(texts: readonly string[]): Html {
  return html`${texts.map((text) => html`<span class="heed">${text}</span>`)}`;
}

function displayOf({ definitions }: Release, id: string): string {
  return definitions.indicatoren.find((one) => one.id === id)?.weergave ?? "";
}
