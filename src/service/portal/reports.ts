import { html } from "hono/html";
import { TOTAL } from "../../report/codes.ts";
import type { Report } from "../../report/define.ts";
import type { Published } from "../../report/figures.ts";
import { formatCount } from "../../report/numbers.ts";
import { choices } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { type Html, layout } from "./layout.ts";

/** Every report with its choices; one that has nothing to choose from in this release is left out. */
export function reportsPage(release: Published, options: AppOptions): Promise<string> {
  const lead = "Rapporten om te lezen, te printen en door te geven. Elk rapport komt uit één publicatie.";
  return layout(
    {
      title: "Rapporten",
      description: lead,
      heading: "Rapporten",
      lead,
      body: html`${options.reports.map((report) => reportSection(release, report))}`,
      path: "/rapporten",
    },
    options.contact,
  );
}

function reportSection(release: Published, report: Report): Html | string {
  const { id, titel, omschrijving, keuze } = report;
  const known = choices(release, report);
  if (keuze.dimensie === null) {
    return html`<section aria-labelledby="${id}"><h2 id="${id}"><a href="/rapporten/${id}">${titel}</a></h2>
<p>${omschrijving}</p></section>
`;
  }
  if (known.every(({ code }) => code === TOTAL)) return "";
  const count = formatCount(known.length, "rapport", "rapporten");
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titel}</h2>
<p>${omschrijving}</p>
<details><summary>Kies uit ${count}</summary><ul class="bullets">${known.map(
    ({ code, naam }) => html`<li><a href="/rapporten/${id}/${code}">${naam}</a></li>
`,
  )}</ul></details></section>
`;
}
