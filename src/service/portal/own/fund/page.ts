import { html } from "hono/html";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import { sectorReport } from "../../home.ts";
import { sampleNote } from "../../notes.ts";
import { dutch } from "../../voice.ts";
import { formatMoment } from "../moments.ts";
import { nameOf, type OwnRoom, organisationsOf, sendOwn } from "../page.ts";
import { glanceOf } from "./glance.ts";
import { nextSection } from "./next.ts";
import { scopeOf } from "./scope.ts";
import { sectorSection } from "./sectors.ts";
import { sampleReport, themeSection } from "./theme.ts";

/** A fund at a glance: what there is to do, its sectors, and the look of its reports. The release is held. */
export async function fundPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
): Promise<Response> {
  const { release } = c.var.lease;
  const { options, access } = room;
  const { id, gemaakt } = release.manifest;
  const report = sectorReport(options.reports);
  const glance =
    report === undefined ? undefined : await glanceOf(release, report, scopeOf(room, release, fund));
  // The one with the most figures shows best how a report looks.
  const [first] = (glance?.sectoren ?? []).toSorted((a, b) => b.geteld.shown - a.geteld.shown);
  const others = organisationsOf(visitor.rechten, "fonds").filter((one) => one !== fund);
  return sendOwn(c, room, visitor, {
    title: nameOf(access, fund),
    lead: `Dit is er over uw sectoren in publicatie ${id}, gemaakt op ${formatMoment(gemaakt)}.`,
    path: "/mijn/fonds",
    body: html`${sampleNote({ manifest: release.manifest, voice: dutch })}${others.length === 0 ? "" : html`<p>U bent ook van ${others.map((one) => html`<a href="/mijn/fonds?fonds=${one}">${nameOf(access, one)}</a> `)}</p>`}
${await nextSection(room, visitor, fund, id)}
${sectorSection(release, glance)}
${themeSection(options.theme, report === undefined || first === undefined ? "" : sampleReport(release, report, first.code))}`,
  });
}
