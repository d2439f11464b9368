import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import type { Cell, ReleaseTable } from "../../release/types.ts";
import { codesOf, TOTAL } from "../../report/codes.ts";
import { marginOf } from "../../report/uncertain.ts";
import { isShown, textOf } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { type Edition, editionOf } from "./edition.ts";
import { figureOf } from "./figure.ts";
import { type Html, layout } from "./layout.ts";
import { sampleNote, whyHidden } from "./notes.ts";
import { fittingChart } from "./tables/chart.ts";
import { type Choice, queryOfChoice } from "./tables/choice.ts";
import { displayOf, indicatorsOf } from "./tables/factors.ts";
import { indicatorOptions } from "./tables/form.ts";
import { offerOf } from "./tables/offer.ts";
import { dutch, periodIn } from "./voice.ts";

/** The table in which a region stands at the total of all else. */
function regionTable({ definitions }: Pick<Release, "definitions">): ReleaseTable | undefined {
  return definitions.tabellen.find(({ dimensies }) => dimensies.includes("regio"));
}

/** Which indicator the map shows: the one that was asked for when the release has it by region. */
export async function regionIndicator(release: Release, asked: string | null): Promise<string | undefined> {
  const table = regionTable(release);
  if (table === undefined) return undefined;
  const { indicators, indicator } = await offerOf(editionOf(release, dutch), table);
  return indicators.some(({ id }) => id === asked) && asked !== null ? asked : indicator;
}

/** All regions: one figure on a map and as a list, each region with a page of its own. */
export async function regionsPage(
  edition: Edition,
  options: AppOptions,
  indicator: string,
): Promise<string | undefined> {
  const { voice } = edition;
  const texts = voice.texts.places;
  const table = regionTable(edition);
  if (table === undefined) return undefined;
  const offer = await offerOf(edition, table);
  const codes = Object.fromEntries(table.dimensies.filter((id) => id !== "regio").map((id) => [id, [TOTAL]]));
  const choice: Choice = {
    table,
    indicators: [indicator],
    periods: [offer.period],
    codes,
    view: undefined,
    page: 1,
  };
  const cells = await edition.cells(queryOfChoice(choice));
  return layout(
    {
      title: texts.regions,
      description: texts.regionsLead,
      heading: texts.regions,
      lead: texts.regionsLead,
      top: sampleNote(edition),
      body: html`<section aria-labelledby="kaart"><h2 id="kaart">${texts.map}</h2>
<form class="choice noprint" action="${voice.to("/regios")}" method="get" aria-labelledby="kaart"><div class="pair"><div>
<label class="above" for="onderwerp">${texts.mapChoose}</label>
<select id="onderwerp" name="indicator">${indicatorOptions(edition, offer.indicators, indicator)}</select></div></div>
<div class="go"><button type="submit">${texts.mapShow}</button></div></form>
${await drawn(edition, choice, cells)}</section>
${list(edition, choice, cells)}`,
      path: "/regios",
    },
    options.contact,
    voice,
  );
}

async function drawn(edition: Edition, choice: Choice, cells: readonly Cell[]): Promise<Html> {
  const fitting = fittingChart(edition, choice, cells);
  if ("none" in fitting) return html`<p class="small">${fitting.none}</p>`;
  return figureOf({ id: "figuur", ...fitting }, edition);
}

function list(edition: Edition, choice: Choice, cells: readonly Cell[]): Html {
  const { voice, say, lang } = edition;
  const texts = voice.texts.places;
  const { words } = voice.report;
  const [indicator] = indicatorsOf(edition, choice);
  const display = displayOf(edition, indicator);
  const byCode = new Map(cells.map((cell) => [cell.dimensies.regio, cell]));
  const period = choice.periods[0] ?? "";
  const { compareNames } = voice.report.numbers;
  const byName = [...codesOf(edition, "regio")].sort((a, b) => compareNames(a.naam, b.naam));
  return html`<section aria-labelledby="lijst"><h2 id="lijst">${texts.list}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="lijst-titel"><table class="data">
<caption id="lijst-titel">${say(indicator?.titel ?? "")}, ${periodIn(voice, period)}</caption>
<thead><tr><th scope="col">${texts.region}</th><th scope="col">${texts.value}</th><th scope="col">${texts.margin}</th></tr></thead>
<tbody>
${byName.map(({ code, naam }) => {
  const cell = byCode.get(code);
  const text = textOf(cell, display, voice.report);
  return html`<tr><th scope="row"><a href="${voice.to(`/regios/${code}`)}"${lang(naam)}>${naam}</a></th>${
    isShown(cell) ? html`<td>${text}</td>` : html`<td class="word">${text}</td>`
  }<td>${marginOf(cell, display, voice.report) ?? "–"}</td></tr>
`;
})}</tbody></table></div>
<p class="small">${words.hidden}: ${words.reason} ${whyHidden(voice)}</p></section>`;
}
