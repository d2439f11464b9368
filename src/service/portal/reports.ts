import { html } from "hono/html";
import { TOTAL } from "../../report/codes.ts";
import type { Report } from "../../report/define.ts";
import { reportIn } from "../../report/english-report.ts";
import { choices } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { type Edition, marks } from "./edition.ts";
import { type Html, layout } from "./layout.ts";
import { reportFile } from "./report-bar.ts";

/** Every report with its choices; one that has nothing to choose from in this release is left out. */
export function reportsPage(edition: Edition, options: AppOptions): Promise<string> {
  const { voice } = edition;
  const { title, lead } = voice.texts.lists.reports;
  return layout(
    {
      title,
      description: lead,
      heading: title,
      lead,
      body: html`${options.reports.map((report) => reportSection(edition, report))}`,
      path: "/rapporten",
    },
    options.contact,
    voice,
  );
}

function reportSection(edition: Edition, given: Report): Html | string {
  const { voice, lang: ofRelease } = edition;
  const { report, dutch } = reportIn(given, voice.language);
  const { id, titel, omschrijving, keuze } = report;
  const { lang } = marks(dutch);
  const { one, many, choose, pdf } = voice.texts.lists.reports;
  const file = (code: string, name: string) =>
    html` <a class="file" href="${reportFile(id, code, "pdf", voice)}" aria-label="${pdf}: ${name}">${pdf}</a>`;
  const known = choices(edition, report);
  if (keuze.dimensie === null) {
    return html`<section aria-labelledby="${id}"><h2 id="${id}"${lang(titel)}><a href="${voice.to(`/rapporten/${id}`)}">${titel}</a></h2>
<p${lang(omschrijving)}>${omschrijving}${file(TOTAL, titel)}</p></section>
`;
  }
  if (known.every(({ code }) => code === TOTAL)) return "";
  const count = voice.report.numbers.formatCount(known.length, one, many);
  return html`<section aria-labelledby="${id}"><h2 id="${id}"${lang(titel)}>${titel}</h2>
<p${lang(omschrijving)}>${omschrijving}</p>
<details><summary>${choose(count)}</summary><ul class="bullets">${known.map(
    ({
      code,
      naam,
    }) => html`<li><a href="${voice.to(`/rapporten/${id}/${code}`)}"${ofRelease(naam)}>${naam}</a>${file(code, naam)}</li>
`,
  )}</ul></details></section>
`;
}
