import { html } from "hono/html";
import { isShown, textOf } from "../../report/words.ts";
import type { Edition } from "./edition.ts";
import { type FrontFigures, frontIndicators, type SectorRow } from "./figures.ts";
import type { Html } from "./layout.ts";
import { dutch, periodIn } from "./voice.ts";

/** In which language the names stand, and which of them are Dutch all the same. */
type Words = Pick<Edition, "voice" | "lang">;

/** Every sector with a link to its page and two figures of the newest year. */
export function sectorList(
  rows: readonly SectorRow[],
  figures: FrontFigures,
  { voice, lang }: Words = { voice: dutch, lang: () => "" },
): Html {
  const { list } = voice.texts.home;
  return html`<div class="sectors">
<table>
<caption>${list.caption(periodIn(voice, figures.year))}</caption>
<thead><tr><th scope="col">${list.sector}</th>${frontIndicators.map((id) => html`<th scope="col">${list.heads[id]}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr${row.code === "T" ? html` class="all"` : ""}><th scope="row"><a href="${voice.to(`/sectoren/${row.code}`)}"${lang(row.name)}>${row.name}</a></th>${frontIndicators.map(
    (id, index) => figure(row.cells[index], figures.indicator(id)?.weergave ?? "", { voice }),
  )}</tr>
`,
)}</tbody>
</table>
</div>`;
}

function figure(cell: SectorRow["cells"][number], display: string, { voice }: Pick<Words, "voice">): Html {
  const text = textOf(cell, display, voice.report);
  return isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`;
}
