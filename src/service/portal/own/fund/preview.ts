import { html } from "hono/html";
import { releaseFolder } from "../../../../release/folder.ts";
import { Release } from "../../../../release/open.ts";
import type { Visitor } from "../../../access/guard.ts";
import { shape as previewShape } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { sectorReport } from "../../home.ts";
import type { Html } from "../../layout.ts";
import { sampleNote } from "../../notes.ts";
import { dutch } from "../../voice.ts";
import { changesSection } from "../clearance/changes.ts";
import { formatMoment } from "../moments.ts";
import { type OwnRoom, organisationsOf, sendOwn } from "../page.ts";
import { glanceOf } from "./glance.ts";
import { scopeOf } from "./scope.ts";
import { sectorSection } from "./sectors.ts";

/** A release that was offered to a fund: what it is, its sectors, what changes, and the way into its pages. */
export async function previewPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { access, options } = room;
  const folder = releaseFolder(access.home, c.req.param("id") ?? "");
  const [fund] = organisationsOf(visitor.rechten, "fonds");
  if (folder === undefined || fund === undefined) return notFoundPage(c);
  const preview = await previewShape(folder, access);
  const { id, stand } = preview;
  const site = stand === "openbaar" ? "" : `/voorpublicaties/${encodeURIComponent(id)}`;
  const report = sectorReport(options.reports);
  const release = await Release.open(folder);
  try {
    const glance =
      report === undefined ? undefined : await glanceOf(release, report, scopeOf(room, release, fund));
    return await sendOwn(c, room, visitor, {
      title: `Publicatie ${id}`,
      lead: `${standText(preview)}${stand === "openbaar" ? "" : " Deel haar tot dan niet."}`,
      path: `/mijn/fonds/publicaties/${id}`,
      crumbs: [{ path: "/mijn/fonds", label: "Uw fonds" }],
      body: html`${sampleNote({ manifest: release.manifest, voice: dutch })}<section aria-labelledby="lezen"><h2 id="lezen">Lees haar</h2>
<p>${site === "" ? html`<a href="/">Naar de site</a>` : html`<a href="${site}/">Bekijk haar als site, zoals zij openbaar wordt</a>. Klopt er iets niet? Zeg het dan tegen de publicist, voordat zij openbaar is.`}</p></section>
${sectorSection(release, glance, site)}
${changesSection(release)}
${tableSection(release)}`,
    });
  } finally {
    release.close();
  }
}

function standText({ stand, openbaarOp }: Awaited<ReturnType<typeof previewShape>>): string {
  if (stand === "openbaar") return "Deze publicatie is nu openbaar.";
  if (openbaarOp === null) return "Deze publicatie wacht op goedkeuring door een publicist.";
  return `Deze publicatie is openbaar vanaf ${formatMoment(openbaarOp)}.`;
}

function tableSection({ manifest, definitions }: Release): Html {
  const base = `/v1/voorpublicaties/${encodeURIComponent(manifest.id)}/tabellen`;
  return html`<section aria-labelledby="tabellen"><h2 id="tabellen">Alle cijfers</h2>
<ul class="tables">${definitions.tabellen.map(
    ({ id, titel }) =>
      html`<li><h3>${titel}</h3><p><a href="${base}/${id}/waarnemingen?formaat=csv-excel" aria-label="Excel: ${titel}">Excel</a> <a href="${base}/${id}/waarnemingen?formaat=csv" aria-label="CSV: ${titel}">CSV</a></p></li>`,
  )}</ul></section>`;
}
