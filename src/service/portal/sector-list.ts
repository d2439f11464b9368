import { html } from "hono/html";
import { formatPeriod } from "../../release/period.ts";
import { isShown, textOf } from "../../report/words.ts";
import { type FrontFigures, frontIndicators, type SectorRow } from "./figures.ts";
import type { Html } from "./layout.ts";

const heads: Readonly<Record<(typeof frontIndicators)[number], string>> = {
  verzuimpercentage: "Verzuim",
  scholingsdeelname: "Volgde scholing",
};

/** Every sector with a link to its page and two figures of the newest year. */
export function sectorList(rows: readonly SectorRow[], figures: FrontFigures): Html {
  return html`<div class="sectors">
<table>
<caption>Cijfers over ${formatPeriod(figures.year)}</caption>
<thead><tr><th scope="col">Sector</th>${frontIndicators.map((id) => html`<th scope="col">${heads[id]}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr${row.code === "T" ? html` class="all"` : ""}><th scope="row"><a href="/sectoren/${row.code}">${row.name}</a></th>${frontIndicators.map(
    (id, index) => figure(row.cells[index], figures.indicator(id)?.weergave ?? ""),
  )}</tr>
`,
)}</tbody>
</table>
</div>`;
}

function figure(cell: SectorRow["cells"][number], display: string): Html {
  const text = textOf(cell, display);
  return isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`;
}
