import { html, raw } from "hono/html";
import type { Code, ReleaseIndicator } from "../../../release/types.ts";
import type { Edition } from "../edition.ts";
import type { Html } from "../layout.ts";
import { periodIn, type Voice } from "../voice.ts";
import { addressOf, type Choice, firstChoice, mostIndicators, pathOf, views } from "./choice.ts";
import { type Offer, offerOf } from "./offer.ts";
import { sortText } from "./sort.ts";

/** The form of one table with a choice filled in: plain fields that a browser sends by itself. */
export async function choiceForm(edition: Edition, choice: Choice): Promise<Html> {
  const { definitions, voice } = edition;
  const texts = voice.texts.tables;
  const { table, indicators, periods, codes, view, sort } = choice;
  const offer = await offerOf(edition, table);
  const { frozen } = choice;
  const beginning = await firstChoice(edition, table);
  const again = addressOf(frozen === undefined ? beginning : { ...beginning, frozen });
  const places = Math.min(Math.max(2, indicators.length + 1), mostIndicators);
  const titleOf = (id: string) => definitions.dimensies.find((one) => one.id === id)?.titel ?? id;
  return html`<form class="choice noprint" action="${voice.to(pathOf(choice))}" method="get" aria-labelledby="kies">
<p>${texts.chooseLead}</p>
<div class="pair">${Array.from({ length: places }, (_, at) => indicatorField(edition, offer, indicators[at], at))}</div>
${table.dimensies.map((id) => ticks(edition, id, titleOf(id), offer.codes.get(id) ?? [], codes[id]))}
${ticks(
  edition,
  "periode",
  texts.periods,
  offer.periods.map((code) => ({ code, naam: periodIn(voice, code) })),
  periods,
)}
<div class="go"><label>${texts.view} <select name="weergave"><option value="">${texts.fitting}</option>${views.map(
    (one) => html`<option value="${one}"${raw(one === view ? " selected" : "")}>${texts.views[one]}</option>`,
  )}</select></label>
${sort === undefined ? "" : html`<input type="hidden" name="volgorde" value="${sortText(sort)}">`}<button type="submit">${texts.refresh}</button> <a href="${voice.to(again)}">${texts.again}</a></div>
</form>
${await otherTables(edition, choice)}`;
}

/** The same subjects and periods in the other tables that have them. */
async function otherTables(
  edition: Edition,
  { table, indicators, periods, frozen }: Choice,
): Promise<Html | ""> {
  const { voice, lang } = edition;
  const links: Html[] = [];
  for (const other of edition.definitions.tabellen) {
    if (other.id === table.id) continue;
    const offer = await offerOf(edition, other);
    if (!indicators.every((id) => offer.indicators.some((one) => one.id === id))) continue;
    const choice = await firstChoice(edition, other, { indicators, periods });
    const address = addressOf(frozen === undefined ? choice : { ...choice, frozen });
    links.push(html`<li><a href="${voice.to(address)}"${lang(other.titel)}>${other.titel}</a></li>
`);
  }
  if (links.length === 0) return "";
  return html`<p class="small noprint">${voice.texts.tables.otherTables}</p><ul class="links noprint">${links}</ul>`;
}

function indicatorField(
  edition: Edition,
  { indicators }: Offer,
  chosen: string | undefined,
  at: number,
): Html {
  const texts = edition.voice.texts.tables;
  const id = `onderwerp-${at + 1}`;
  return html`<div><label class="above" for="${id}">${at === 0 ? texts.indicator : texts.nextIndicator(at + 1)}</label>
<select id="${id}" name="indicator">${at === 0 ? "" : html`<option value="">${texts.none}</option>`}${indicatorOptions(
    edition,
    indicators,
    chosen,
  )}</select></div>`;
}

/** What most readers come for. */
const often: readonly string[] = [
  "verzuimpercentage",
  "meldingsfrequentie",
  "scholingsdeelname",
  "werkgelegenheid-banen",
  "flexibele-arbeidsrelatie",
  "uitstroom",
];

/** The indicators: what is used much, and then the rest by theme in the order of the themes, by name. */
export function indicatorOptions(
  { voice, lang }: Edition,
  indicators: readonly ReleaseIndicator[],
  chosen: string | undefined,
): Html {
  const { themes: named } = voice.report.definition;
  const order = Object.keys(named);
  const known = [...new Set(indicators.map(({ thema }) => thema))];
  const place = (theme: string) => (order.includes(theme) ? order.indexOf(theme) : order.length);
  const themes = known.toSorted((a, b) => place(a) - place(b));
  const { compareNames } = voice.report.numbers;
  const byName = indicators.toSorted((a, b) => compareNames(a.titel, b.titel));
  const much = often.flatMap((id) => indicators.find((one) => one.id === id) ?? []);
  const group = (label: string, list: readonly ReleaseIndicator[]) =>
    list.length === 0
      ? ""
      : html`<optgroup label="${label}">${list.map(
          ({ id, titel }) =>
            html`<option value="${id}"${raw(id === chosen ? " selected" : "")}${lang(titel)}>${titel}</option>
`,
        )}</optgroup>`;
  // Each subject stands once, so that one choice has one place.
  const rest = byName.filter(({ id }) => !often.includes(id));
  return html`${group(voice.texts.tables.often, much)}${themes.map((theme) =>
    group(
      named[theme] ?? theme,
      rest.filter(({ thema }) => thema === theme),
    ),
  )}`;
}

/** The codes of one dimension to tick; none is ticked when all are meant. */
function ticks(
  { voice, lang }: Edition,
  name: string,
  title: string,
  all: readonly Code[],
  chosen: readonly string[] | undefined,
): Html {
  const texts = voice.texts.tables;
  const said = chosen === undefined ? texts.every : shortly(all, chosen, voice);
  return html`<details><summary><b${lang(title)}>${title}</b>: <span>${said}</span></summary>
<fieldset><legend class="hide"${lang(title)}>${title}</legend>
<p class="small">${texts.everyHint}</p>
<ul class="ticks">${all.map(
    ({ code, naam }, at) =>
      html`<li><input type="checkbox" id="${name}-${at}" name="${name}" value="${code}"${raw(
        chosen?.includes(code) === true ? " checked" : "",
      )}><label for="${name}-${at}"${lang(naam)}>${naam}</label></li>
`,
  )}</ul></fieldset></details>`;
}

function shortly(all: readonly Code[], chosen: readonly string[], { texts, report }: Voice): string {
  const names = all.filter(({ code }) => chosen.includes(code)).map(({ naam }) => naam);
  return names.length > 0 && names.length <= 3
    ? report.numbers.formatList(names)
    : texts.tables.chosen(chosen.length, all.length);
}
