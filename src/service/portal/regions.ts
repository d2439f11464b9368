import { html } from "hono/html";
import { periodName } from "../../export/labels.ts";
import type { Release } from "../../release/open.ts";
import type { Cell, ReleaseTable } from "../../release/types.ts";
import { codesOf, TOTAL } from "../../report/codes.ts";
import { marginOf } from "../../report/uncertain.ts";
import { hiddenReason, hiddenWord, isShown, sampleNotice, textOf } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { figureOf } from "./figure.ts";
import { type Html, layout } from "./layout.ts";
import { fittingChart } from "./tables/chart.ts";
import { type Choice, queryOfChoice } from "./tables/choice.ts";
import { displayOf, indicatorsOf } from "./tables/factors.ts";
import { indicatorOptions } from "./tables/form.ts";
import { offerOf } from "./tables/offer.ts";
import { placeTexts as texts } from "./texts/places.ts";

/** The table in which a region stands at the total of all else. */
function regionTable({ definitions }: Release): ReleaseTable | undefined {
  return definitions.tabellen.find(({ dimensies }) => dimensies.includes("regio"));
}

/** Which indicator the map shows: the one that was asked for when the release has it by region. */
export async function regionIndicator(release: Release, asked: string | null): Promise<string | undefined> {
  const table = regionTable(release);
  if (table === undefined) return undefined;
  const { indicators, indicator } = await offerOf(release, table);
  return indicators.some(({ id }) => id === asked) && asked !== null ? asked : indicator;
}

/** All regions: one figure on a map and as a list, each region with a page of its own. */
export async function regionsPage(
  release: Release,
  options: AppOptions,
  indicator: string,
): Promise<string | undefined> {
  const table = regionTable(release);
  if (table === undefined) return undefined;
  const offer = await offerOf(release, table);
  const codes = Object.fromEntries(table.dimensies.filter((id) => id !== "regio").map((id) => [id, [TOTAL]]));
  const choice: Choice = {
    table,
    indicators: [indicator],
    periods: [offer.period],
    codes,
    view: undefined,
    page: 1,
  };
  const cells = await release.cells(queryOfChoice(choice));
  return layout(
    {
      title: texts.regions,
      description: texts.regionsLead,
      heading: texts.regions,
      lead: texts.regionsLead,
      body: html`<section aria-labelledby="kaart"><h2 id="kaart">${texts.map}</h2>
<form class="choice noprint" action="/regios" method="get" aria-labelledby="kaart"><div class="pair"><div>
<label class="above" for="onderwerp">${texts.mapChoose}</label>
<select id="onderwerp" name="indicator">${indicatorOptions(offer.indicators, indicator)}</select></div></div>
<div class="go"><button type="submit">${texts.mapShow}</button></div></form>
${release.manifest.voorbeeld ? html`<p class="notice">${sampleNotice}</p>` : ""}
${await drawn(release, choice, cells)}</section>
${list(release, choice, cells)}`,
      path: "/regios",
    },
    options.contact,
  );
}

async function drawn(release: Release, choice: Choice, cells: readonly Cell[]): Promise<Html> {
  const fitting = fittingChart(release, choice, cells);
  if ("none" in fitting) return html`<p class="small">${fitting.none}</p>`;
  return figureOf({ id: "figuur", ...fitting });
}

function list(release: Release, choice: Choice, cells: readonly Cell[]): Html {
  const [indicator] = indicatorsOf(release, choice);
  const display = displayOf(release, indicator);
  const byCode = new Map(cells.map((cell) => [cell.dimensies.regio, cell]));
  const period = choice.periods[0] ?? "";
  return html`<section aria-labelledby="lijst"><h2 id="lijst">${texts.list}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="lijst-titel"><table class="data">
<caption id="lijst-titel">${indicator?.titel ?? ""}, ${periodName(period)}</caption>
<thead><tr><th scope="col">${texts.region}</th><th scope="col">${texts.value}</th><th scope="col">${texts.margin}</th></tr></thead>
<tbody>
${codesOf(release, "regio").map(({ code, naam }) => {
  const cell = byCode.get(code);
  const text = textOf(cell, display);
  return html`<tr><th scope="row"><a href="/regios/${code}">${naam}</a></th>${
    isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`
  }<td>${marginOf(cell, display) ?? "–"}</td></tr>
`;
})}</tbody></table></div>
<p class="small">${hiddenWord}: ${hiddenReason}</p></section>`;
}
