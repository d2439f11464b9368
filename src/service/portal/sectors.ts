import { html } from "hono/html";
import { reportIn } from "../../report/english-report.ts";
import type { AppOptions } from "../context.ts";
import type { Edition } from "./edition.ts";
import { readFrontFigures, sectorRows } from "./figures.ts";
import { sectorReport } from "./home.ts";
import { layout } from "./layout.ts";
import { sampleNote, whyHidden } from "./notes.ts";
import { sectorList } from "./sector-list.ts";

/** All sectors with their report; undefined when there is no report to choose a sector for. */
export async function sectorsPage(edition: Edition, options: AppOptions): Promise<string | undefined> {
  const { voice } = edition;
  const report = sectorReport(options.reports);
  const figures = report === undefined ? undefined : await readFrontFigures(edition, report);
  if (report === undefined || figures === undefined) return undefined;
  const { places, home } = voice.texts;
  const { words } = voice.report;
  const rows = sectorRows(edition, reportIn(report, voice.language).report, figures);
  return layout(
    {
      title: places.sectors,
      description: places.sectorsLead,
      heading: places.sectors,
      lead: places.sectorsLead,
      top: sampleNote(edition),
      body: html`<section aria-label="${places.sectorsLabel}">${sectorList(rows, figures, edition)}
<p class="small">${home.hidden(words.hidden, words.reason)} ${whyHidden(voice)}</p></section>`,
      path: "/sectoren",
    },
    options.contact,
    voice,
  );
}
