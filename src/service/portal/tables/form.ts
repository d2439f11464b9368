import { html, raw } from "hono/html";
import { periodName } from "../../../export/labels.ts";
import type { Release } from "../../../release/open.ts";
import type { Code, ReleaseIndicator } from "../../../release/types.ts";
import { themeNames } from "../../../report/definition.ts";
import { formatList } from "../../../report/numbers.ts";
import type { Html } from "../layout.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import { addressOf, type Choice, firstChoice, mostIndicators, pathOf, views } from "./choice.ts";
import { type Offer, offerOf } from "./offer.ts";

/** The form of one table with a choice filled in: plain fields that a browser sends by itself. */
export async function choiceForm(release: Release, choice: Choice): Promise<Html> {
  const { table, indicators, periods, codes, view } = choice;
  const offer = await offerOf(release, table);
  const { frozen } = choice;
  const beginning = await firstChoice(release, table);
  const again = addressOf(frozen === undefined ? beginning : { ...beginning, frozen });
  const places = Math.min(Math.max(2, indicators.length + 1), mostIndicators);
  const titleOf = (id: string) => release.definitions.dimensies.find((one) => one.id === id)?.titel ?? id;
  return html`<form class="choice noprint" action="${pathOf(choice)}" method="get" aria-labelledby="kies">
<p>${texts.chooseLead}</p>
<div class="pair">${Array.from({ length: places }, (_, at) => indicatorField(offer, indicators[at], at))}</div>
${table.dimensies.map((id) => ticks(id, titleOf(id), offer.codes.get(id) ?? [], codes[id]))}
${ticks(
  "periode",
  texts.periods,
  offer.periods.map((code) => ({ code, naam: periodName(code) })),
  periods,
)}
<div class="go"><label>${texts.view} <select name="weergave"><option value="">past bij de keuze</option>${views.map(
    (one) => html`<option value="${one}"${raw(one === view ? " selected" : "")}>${texts.views[one]}</option>`,
  )}</select></label>
<button type="submit">${texts.refresh}</button> <a href="${again}">${texts.again}</a></div>
</form>
${await otherTables(release, choice)}`;
}

/** The same subjects and periods in the other tables that have them. */
async function otherTables(
  release: Release,
  { table, indicators, periods, frozen }: Choice,
): Promise<Html | ""> {
  const links: Html[] = [];
  for (const other of release.definitions.tabellen) {
    if (other.id === table.id) continue;
    const offer = await offerOf(release, other);
    if (!indicators.every((id) => offer.indicators.some((one) => one.id === id))) continue;
    const choice = await firstChoice(release, other, { indicators, periods });
    const address = addressOf(frozen === undefined ? choice : { ...choice, frozen });
    links.push(html`<li><a href="${address}">${other.titel}</a></li>
`);
  }
  if (links.length === 0) return "";
  return html`<p class="small noprint">${texts.otherTables}</p><ul class="links noprint">${links}</ul>`;
}

function indicatorField({ indicators }: Offer, chosen: string | undefined, at: number): Html {
  const id = `onderwerp-${at + 1}`;
  return html`<div><label class="above" for="${id}">${at === 0 ? texts.indicator : texts.nextIndicator(at + 1)}</label>
<select id="${id}" name="indicator">${at === 0 ? "" : html`<option value="">${texts.none}</option>`}${indicatorOptions(
    indicators,
    chosen,
  )}</select></div>`;
}

/** The indicators by theme, in the order of the themes. */
export function indicatorOptions(indicators: readonly ReleaseIndicator[], chosen: string | undefined): Html {
  const order = Object.keys(themeNames);
  const known = [...new Set(indicators.map(({ thema }) => thema))];
  const place = (theme: string) => (order.includes(theme) ? order.indexOf(theme) : order.length);
  const themes = known.toSorted((a, b) => place(a) - place(b));
  return html`${themes.map(
    (theme) =>
      html`<optgroup label="${themeNames[theme] ?? theme}">${indicators
        .filter(({ thema }) => thema === theme)
        .map(
          ({ id, titel }) =>
            html`<option value="${id}"${raw(id === chosen ? " selected" : "")}>${titel}</option>
`,
        )}</optgroup>`,
  )}`;
}

/** The codes of one dimension to tick; none is ticked when all are meant. */
function ticks(
  name: string,
  title: string,
  all: readonly Code[],
  chosen: readonly string[] | undefined,
): Html {
  const said = chosen === undefined ? texts.every : shortly(all, chosen);
  return html`<details><summary><b>${title}</b>: <span>${said}</span></summary>
<fieldset><legend class="hide">${title}</legend>
<p class="small">${texts.everyHint}</p>
<ul class="ticks">${all.map(
    ({ code, naam }, at) =>
      html`<li><input type="checkbox" id="${name}-${at}" name="${name}" value="${code}"${raw(
        chosen?.includes(code) === true ? " checked" : "",
      )}><label for="${name}-${at}">${naam}</label></li>
`,
  )}</ul></fieldset></details>`;
}

function shortly(all: readonly Code[], chosen: readonly string[]): string {
  const names = all.filter(({ code }) => chosen.includes(code)).map(({ naam }) => naam);
  return names.length > 0 && names.length <= 3 ? formatList(names) : texts.chosen(chosen.length, all.length);
}
