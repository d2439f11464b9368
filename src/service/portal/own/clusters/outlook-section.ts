import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { codesOf } from "../../../../report/codes.ts";
import { formatCount } from "../../../../report/numbers.ts";
import type { Outlook } from "../../../clusters/outlook.ts";
import type { AppOptions } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";

const report = "clusterspiegel";

/** The address of the report of this cluster, or else of another: it is public. Undefined where there is none. */
export function exampleOf(
  { reports }: Pick<AppOptions, "reports">,
  release: Release | undefined,
  id: string,
): string | undefined {
  if (release === undefined || !reports.some((one) => one.id === report)) return undefined;
  const codes = codesOf(release, "cluster").map(({ code }) => code);
  const shown = codes.includes(id) ? id : codes[0];
  return shown === undefined ? undefined : `/rapporten/${report}/${encodeURIComponent(shown)}`;
}

interface Around {
  /** How many members agreed; null for who may not know. */
  readonly agreed: number | null;
  readonly example: string | undefined;
  readonly next: Html;
}

/** What a cluster shows, what is still needed, and where to read on. */
export function outlookSection(outlook: Outlook, around: Around): Html {
  const { publicatie, nu, ontsluiten, uitleg } = outlook;
  // Without figures the first sentence says why there are none.
  const first = nu === null ? 1 : 0;
  const paragraphs = (texts: readonly string[]) => texts.map((text) => html`<p>${text}</p>`);
  const { example, next } = around;
  return html`<section aria-labelledby="uitzicht"><h2 id="uitzicht">Wat dit cluster laat zien</h2>
${
  nu === null
    ? paragraphs(uitleg.slice(0, first))
    : html`<p class="headline">In publicatie ${publicatie} zijn van ${nu.periode} ${nu.getoond} cijfers te zien en ${nu.verborgen} verborgen.</p>
${shownTable(nu)}`
}
${floorTable(outlook, around)}
${paragraphs(uitleg.slice(first))}
<p>${next}</p>
${ontsluiten.length === 0 ? "" : html`<h3>Wat meer cijfers zou laten zien</h3><ul class="bullets">${ontsluiten.map((text) => html`<li>${text}</li>`)}</ul>`}
<ul class="links">${
    example === undefined
      ? ""
      : html`<li><a href="${example}">${nu === null ? "Zo ziet een clusterrapport eruit" : "Het rapport van dit cluster (openbaar)"}</a></li>`
  }<li><a href="/sectoren">Cijfers van uw sector</a></li></ul></section>`;
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

function floorTable({ klassen }: Outlook, { agreed }: Around): Html {
  if (klassen.length === 0) return html``;
  const title = agreed === null ? "Vanaf hoeveel een cijfer te tonen is" : "Wat nog nodig is";
  const employers = agreed === null ? "Werkgevers" : "Werkgevers die ja zeiden";
  return html`<h3 id="nodig">${title}</h3>${scrollTable(
    "drempels",
    agreed === null
      ? "Zoveel werkgevers en personen horen ten minste bij een cijfer"
      : "Hoeveel werkgevers en personen ten minste bij een cijfer horen",
    ["Soort cijfers", employers, "Personen"],
    klassen.map(({ titel, werkgevers, personen }) => [
      titel,
      agreed === null ? String(werkgevers) : countText(agreed, werkgevers),
      String(personen),
    ]),
  )}`;
}

/** `1 van 5: nog 4 werkgevers`. */
function countText(agreed: number, floor: number): string {
  const short = floor - agreed;
  return short > 0
    ? `${agreed} van ${floor}: nog ${formatCount(short, "werkgever", "werkgevers")}`
    : `${agreed}: genoeg (${floor} nodig)`;
}
