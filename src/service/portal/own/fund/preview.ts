import { html } from "hono/html";
import { releaseFolder } from "../../../../release/folder.ts";
import { Release } from "../../../../release/open.ts";
import type { Visitor } from "../../../access/guard.ts";
import { shape as previewShape } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { changesSection } from "../clearance/changes.ts";
import { formatMoment } from "../moments.ts";
import { type OwnRoom, organisationsOf, sendOwn } from "../page.ts";
import { sectorsOf } from "./scope.ts";
import { sectorSection } from "./sectors.ts";

/** A release that was offered to a fund and is not public yet, to read. */
export async function previewPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { access } = room;
  const folder = releaseFolder(access.home, c.req.param("id") ?? "");
  const [fund] = organisationsOf(visitor.rechten, "fonds");
  if (folder === undefined || fund === undefined) return notFoundPage(c);
  const { id, stand, openbaarOp } = await previewShape(folder, access);
  const release = await Release.open(folder);
  try {
    const codes = sectorsOf(room, release, fund);
    const base = `/v1/voorpublicaties/${encodeURIComponent(id)}/tabellen`;
    const when =
      stand === "openbaar"
        ? "Deze publicatie is nu openbaar."
        : openbaarOp === null
          ? "Deze publicatie wacht op goedkeuring."
          : `Deze publicatie is openbaar vanaf ${formatMoment(openbaarOp)}.`;
    return await sendOwn(c, room, visitor, {
      title: `Publicatie ${id}`,
      lead: `${when} ${stand === "openbaar" ? "" : "Deel haar tot dan niet."}`,
      path: `/mijn/fonds/publicaties/${id}`,
      crumbs: [{ path: "/mijn/fonds", label: "Uw fonds" }],
      body: html`${await sectorSection(room, release, codes)}
<p>${stand === "openbaar" ? "" : html`<a href="/voorpublicaties/${encodeURIComponent(id)}/">Bekijk haar als site, zoals zij openbaar wordt</a>`}</p>
<p class="small">De namen van de sectoren leiden naar de publicatie die nu openbaar is.</p>
${changesSection(release)}
<section aria-labelledby="tabellen"><h2 id="tabellen">Alle cijfers</h2>
<ul class="tables">${release.definitions.tabellen.map(
        ({ id: table, titel }) =>
          html`<li><h3>${titel}</h3><p><a href="${base}/${table}/waarnemingen?formaat=csv-excel" aria-label="Excel: ${titel}">Excel</a> <a href="${base}/${table}/waarnemingen?formaat=csv" aria-label="CSV: ${titel}">CSV</a></p></li>`,
      )}</ul></section>`,
    });
  } finally {
    release.close();
  }
}
