import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import type { Visitor } from "../../../access/guard.ts";
import { visiblePreviews } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { formatMoment } from "../moments.ts";
import { nameOf, type OwnRoom, organisationsOf, sendOwn } from "../page.ts";
import { coverageSection } from "./coverage.ts";
import { makeSection } from "./reports.ts";
import { atFund, sectorsOf } from "./scope.ts";
import { sectorSection } from "./sectors.ts";
import { themeSection } from "./theme.ts";

/** A fund at a glance; the current release is held. */
export async function fundPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
): Promise<Response> {
  const { release } = c.var.lease;
  const { options, access } = room;
  const codes = sectorsOf(room, release, fund);
  const own = {
    ...visitor,
    rechten: visitor.rechten.filter(({ organisatie, rol }) => rol === "fonds" && organisatie === fund),
  };
  const others = organisationsOf(visitor.rechten, "fonds").filter((id) => id !== fund);
  return sendOwn(c, room, visitor, {
    title: nameOf(access, fund),
    lead: `Uw sectoren in publicatie ${release.manifest.id}, gemaakt op ${formatMoment(release.manifest.gemaakt)}.`,
    path: "/mijn/fonds",
    body: html`${others.length === 0 ? "" : html`<p>U bent ook van ${others.map((id) => html`<a href="/mijn/fonds?fonds=${id}">${nameOf(access, id)}</a> `)}</p>`}
${previewSection(await visiblePreviews(access, own))}
${await sectorSection(room, release, codes)}
${await coverageSection(release, options.reports, codes)}
${makeSection(room, atFund("/mijn/fonds/rapporten", visitor, fund), fund)}
${themeSection(options.theme)}
${policySection(release)}`,
  });
}

function previewSection(previews: Awaited<ReturnType<typeof visiblePreviews>>): Html {
  if (previews.length === 0) return html``;
  return html`<section aria-labelledby="komt"><h2 id="komt">Nog niet openbaar</h2>
<p>Deze publicaties zijn aan u aangeboden. Deel ze niet voordat zij openbaar zijn.</p>
<ul class="bullets">${previews.map(
    ({ id, openbaarOp }) =>
      html`<li><a href="/mijn/fonds/publicaties/${id}">Publicatie ${id}</a>, ${openbaarOp === null ? "wacht op goedkeuring" : `openbaar op ${formatMoment(openbaarOp)}`}</li>`,
  )}</ul></section>`;
}

function policySection({ definitions }: Release): Html {
  return html`<section aria-labelledby="beleid"><h2 id="beleid">Wat wij tonen en wat niet</h2>
<p>Deze regels golden bij deze publicatie. Een fonds spreekt ze af met de beheerder; een wijziging telt vanaf de volgende publicatie.</p>
<ul class="bullets">${definitions.beleid.map((text) => html`<li>${text}</li>`)}</ul>
<p>Wat een andere regel zou tonen of verbergen, rekent de beheerder voor u uit voordat er iets verandert.</p></section>`;
}
