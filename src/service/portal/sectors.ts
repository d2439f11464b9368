import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import { hiddenReason, hiddenWord } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { readFrontFigures, sectorRows } from "./figures.ts";
import { sectorReport } from "./home.ts";
import { layout } from "./layout.ts";
import { sectorList } from "./sector-list.ts";
import { placeTexts as texts } from "./texts/places.ts";

/** All sectors with their report; undefined when there is no report to choose a sector for. */
export async function sectorsPage(release: Release, options: AppOptions): Promise<string | undefined> {
  const report = sectorReport(options.reports);
  const figures = report === undefined ? undefined : await readFrontFigures(release, report);
  if (report === undefined || figures === undefined) return undefined;
  const lead = texts.sectorsLead;
  return layout(
    {
      title: "Sectoren",
      description: lead,
      heading: "Sectoren",
      lead,
      body: html`<section aria-label="Lijst van sectoren">${sectorList(sectorRows(release, report, figures), figures)}
<p class="small">${hiddenWord}: ${hiddenReason.charAt(0).toLowerCase()}${hiddenReason.slice(1)}</p></section>`,
      path: "/sectoren",
    },
    options.contact,
  );
}
