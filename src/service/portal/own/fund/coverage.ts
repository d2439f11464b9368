import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { buildDocument } from "../../../../report/build.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import type { Report } from "../../../../report/define.ts";
import { dataTable } from "../../../../report/render-html.ts";
import type { Html } from "../../layout.ts";

/** Who delivered and who answered, by sector: the section of the report on data quality, for these sectors. */
export async function coverageSection(
  release: Release,
  reports: readonly Report[],
  codes: readonly string[],
): Promise<Html> {
  const report = reports.find(({ id }) => id === "datakwaliteit");
  const sections = (report?.sections ?? []).filter(
    (section) => section.kind === "coverage" && section.dimensie === "sector",
  );
  const known = sections.every(
    (section) => "tabel" in section && release.definitions.tabellen.some(({ id }) => id === section.tabel),
  );
  if (report === undefined || sections.length === 0 || !known) return html``;
  const document = await buildDocument(release, { ...report, sections }, {});
  const names = new Set(
    codesOf(release, "sector").flatMap(({ code, naam }) =>
      codes.includes(code) || codes.includes(TOTAL) ? [naam] : [],
    ),
  );
  return html`<section aria-labelledby="dekking"><h2 id="dekking">Wie heeft geleverd, en wie antwoordde</h2>
${document.sections.flatMap(({ blocks }) =>
  blocks.map((block) => {
    if (block.kind !== "figure") return "";
    const { table, id, notes } = block.figure;
    const rows = table.rows.filter(({ head }) => names.has(head));
    return html`${dataTable({ ...table, rows }, id)}
<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  }),
)}
<p>Welke werkgevers leverden, staat hier niet: dat is van die werkgevers. Meer staat in het <a href="/rapporten/datakwaliteit">rapport over de kwaliteit van de gegevens</a>.</p></section>`;
}
