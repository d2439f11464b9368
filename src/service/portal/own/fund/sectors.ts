import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { readFrontFigures, sectorRows } from "../../figures.ts";
import { sectorReport } from "../../home.ts";
import type { Html } from "../../layout.ts";
import { sectorList } from "../../sector-list.ts";
import type { OwnRoom } from "../page.ts";

/** The sectors of a fund with two figures each, as the front page has them. */
export async function sectorSection(
  { options }: OwnRoom,
  release: Release,
  codes: readonly string[],
): Promise<Html> {
  const report = sectorReport(options.reports);
  const figures = report === undefined ? undefined : await readFrontFigures(release, report);
  if (report === undefined || figures === undefined) return html``;
  const rows = sectorRows(release, report, figures).filter(({ code }) => codes.includes(code));
  return html`<section aria-labelledby="sectoren"><h2 id="sectoren">Uw sectoren</h2>
${rows.length === 0 ? html`<p>Over uw sectoren staat niets in deze publicatie.</p>` : sectorList(rows, figures)}</section>`;
}
