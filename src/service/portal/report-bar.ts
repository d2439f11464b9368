import { html } from "hono/html";
import { TOTAL } from "../../report/codes.ts";
import type { Report } from "../../report/define.ts";
import { reportIn } from "../../report/english-report.ts";
import { choose, selectionOf } from "../../report/selection.ts";
import { citation } from "./citation.ts";
import { type Edition, marks } from "./edition.ts";
import { crumbTrail, type Html } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** The address of a report as a file, of the newest release. */
export function reportFile(id: string, code: string, format: "pdf" | "xlsx", { to }: Voice): string {
  return to(`/v1/rapporten/${id}/keuzes/${encodeURIComponent(code)}?formaat=${format}`);
}

interface Asked {
  readonly code: string;
  readonly origin: string;
  /** A newer release is there: files are of that one. */
  readonly isOld: boolean;
}

/** What the site says above a report: where it is, its files, and how to refer to it. */
export function reportBar(edition: Edition, given: Report, { code, origin, isOld }: Asked): Html {
  const { voice, manifest } = edition;
  const { reports, publications } = { reports: voice.texts.lists.reports, ...voice.texts };
  const { report, dutch } = reportIn(given, voice.language);
  const { id, titel, keuze } = report;
  const single = keuze.dimensie === null;
  const name = single ? titel : choose(edition, report, selectionOf(given, code)).name;
  const kind = single ? [] : [{ path: `/rapporten#${id}`, label: titel }];
  const crumbs = [{ path: "/rapporten", label: reports.title }, ...kind];
  const path = `/publicaties/${manifest.id}/rapporten/${id}${single ? "" : `/${code}`}`;
  const title = single ? titel : `${titel}: ${code === TOTAL ? keuze.alle : name}`;
  const file = (format: "pdf" | "xlsx", label: string) =>
    html`<a href="${reportFile(id, code, format, voice)}">${label}</a>`;
  return html`<section class="above noprint" aria-label="${reports.about}"><div class="wrap">
${crumbTrail({ crumbs, heading: name, lang: marks(dutch).lang }, voice)}
${isOld ? html`<p>${publications.frozenNote}</p>` : html`<p>${reports.download} ${file("pdf", reports.pdf)} · ${file("xlsx", reports.excel)}</p>`}
<details><summary>${reports.cite}</summary><code class="address">${citation(manifest, title, origin + voice.to(path), voice)}</code></details>
</div></section>`;
}
