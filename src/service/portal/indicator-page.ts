import { html } from "hono/html";
import type { Cell, ReleaseIndicator, ReleaseReference, ReleaseTable } from "../../release/types.ts";
import { breakText } from "../../report/breaks.ts";
import { TOTAL } from "../../report/codes.ts";
import { definitionFacts } from "../../report/definition.ts";
import { marginOf } from "../../report/uncertain.ts";
import { baseOf, isShown, textOf } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { citation, copyable } from "./citation.ts";
import type { Edition } from "./edition.ts";
import { figureOf } from "./figure.ts";
import { type Html, layout } from "./layout.ts";
import { sampleNote } from "./notes.ts";
import { anchorOf } from "./search/entries.ts";
import { fittingChart } from "./tables/chart.ts";
import { addressOf, type Choice, firstChoice, queryOfChoice } from "./tables/choice.ts";
import { displayOf, factorsOf, inOrder } from "./tables/factors.ts";
import { offerOf } from "./tables/offer.ts";
import { listTable } from "./tables/rows.ts";
import { apiAddress } from "./tables/take-along.ts";
import { periodIn, type Voice } from "./voice.ts";

/** One indicator: its figure, how it went, by sector, what others say, definition, files; undefined when unknown. */
export async function indicatorPage(
  edition: Edition,
  options: AppOptions,
  id: string,
  origin: string,
): Promise<string | undefined> {
  const { definitions, manifest, voice, lang } = edition;
  const texts = voice.texts.places;
  const indicator = definitions.indicatoren.find((one) => one.id === id);
  if (indicator === undefined) return undefined;
  const tables = await tablesWith(edition, id);
  const table = tables[0];
  const address = origin + voice.to(`/publicaties/${manifest.id}/indicatoren/${id}`);
  return layout(
    {
      title: indicator.titel,
      description: indicator.vraag,
      crumbs: [{ path: "/indicatoren", label: texts.indicators }],
      kind: texts.indicator,
      heading: indicator.titel,
      lead: indicator.vraag,
      lang,
      top: sampleNote(edition),
      body: html`${table === undefined ? "" : await figureParts(edition, indicator, table)}
${others(edition, indicator)}
${definition(edition, indicator)}
${versions(edition, indicator)}
${await take(edition, indicator, tables)}
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${texts.cite}</h2>
${copyable("verwijzing", citation(manifest, indicator.titel, address, voice), texts.copyCitation, voice)}</section>`,
      path: `/indicatoren/${id}`,
    },
    options.contact,
    voice,
  );
}

async function tablesWith(edition: Edition, id: string): Promise<ReleaseTable[]> {
  const found: ReleaseTable[] = [];
  for (const table of edition.definitions.tabellen) {
    const { indicators } = await offerOf(edition, table);
    if (indicators.some((one) => one.id === id)) found.push(table);
  }
  return found;
}

async function figureParts(
  edition: Edition,
  indicator: ReleaseIndicator,
  table: ReleaseTable,
): Promise<Html> {
  const { voice } = edition;
  const texts = voice.texts.places;
  const offer = await offerOf(edition, table);
  const totals = Object.fromEntries(table.dimensies.map((id) => [id, [TOTAL]]));
  const groups = Object.fromEntries(table.dimensies.slice(1).map((id) => [id, [TOTAL]]));
  const base = { table, indicators: [indicator.id], view: undefined, page: 1 } as const;
  const all = await edition.cells(queryOfChoice({ ...base, periods: offer.periods, codes: totals }));
  const year = all
    .filter(({ periode }) => periode.endsWith("JJ00"))
    .map(({ periode }) => periode)
    .toSorted()
    .at(-1);
  const period = year ?? offer.period;
  const choice: Choice = { ...base, periods: [period], codes: groups };
  const now = all.filter(({ periode }) => periode === period);
  const display = displayOf(edition, indicator);
  const overTime = { ...base, periods: offer.periods, codes: totals };
  const byPart = { ...base, periods: [period], codes: totals };
  const withParts = indicator.uitsplitsing !== null;
  return html`<section aria-labelledby="nu"><h2 id="nu">${texts.now(periodIn(voice, period))}</h2>
${withParts ? await chart(edition, byPart, now, "verdeling") : nowPart(now[0], display, voice)}</section>
${
  withParts
    ? ""
    : html`<section aria-labelledby="ontwikkeling"><h2 id="ontwikkeling">${texts.development}</h2>
${await chart(edition, overTime, all, "lijn", texts.developmentNone)}</section>
<section aria-labelledby="groepen"><h2 id="groepen">${texts.groups}</h2>
${await chart(edition, choice, await edition.cells(queryOfChoice(choice)), "per-sector")}
<p><a href="${voice.to(addressOf(choice))}">${texts.groupsLink}</a></p></section>`
}`;
}

function nowPart(
  cell: Cell | undefined,
  display: ReturnType<typeof displayOf>,
  { texts: { places: texts }, report }: Voice,
): Html {
  const text = textOf(cell, display, report);
  if (!isShown(cell)) return html`<p class="value word">${text}</p><p>${texts.notShown}</p>`;
  const margin = marginOf(cell, display, report);
  const base = baseOf(cell, report);
  return html`<p class="value">${text}</p>
<dl class="features"><div><dt>${texts.group}</dt><dd>${texts.all}</dd></div>
${margin === null ? "" : html`<div><dt>${texts.margin}</dt><dd>${margin}</dd></div>`}
${base === null ? "" : html`<div><dt>${texts.base}</dt><dd>${base}</dd></div>`}</dl>
${margin === null ? "" : html`<p class="small">${texts.marginMeaning}</p>`}`;
}

/** A chart where one fits; where time alone differs and there is too little of it, `otherwise` says so. */
async function chart(
  edition: Edition,
  choice: Choice,
  cells: readonly Cell[],
  id: string,
  otherwise?: string,
): Promise<Html> {
  const fitting = fittingChart(edition, choice, cells);
  if ("none" in fitting) return html`<p class="small">${otherwise ?? fitting.none}</p>`;
  return html`${await figureOf({ ...fitting, id }, edition)}
<details><summary>${edition.voice.texts.places.asTable}</summary>${listTable(edition, choice, inOrder(factorsOf(edition, choice), cells), fitting.caption, { id: `${id}-tabel` })}</details>`;
}

function others(edition: Edition, { id, weergave }: ReleaseIndicator): Html | "" {
  const known = edition.definitions.referenties.filter(({ indicator }) => indicator === id);
  if (known.length === 0) return "";
  return html`<section aria-labelledby="anderen"><h2 id="anderen">${edition.voice.texts.places.others}</h2>
${known.map((one) => reference(one, weergave, edition))}</section>`;
}

function reference(one: ReleaseReference, display: string, { voice, lang, say }: Edition): Html {
  const texts = voice.texts.places;
  const { formatValue } = voice.report.numbers;
  const { titel, bron, licentie, methode, verschillen = [], waarnemingen } = one;
  const whole = waarnemingen.filter(({ sector, grootte = TOTAL }) => sector === TOTAL && grootte === TOTAL);
  const last = whole.toSorted((a, b) => (a.periode < b.periode ? -1 : 1)).at(-1);
  return html`<div class="definition"><h3${lang(titel)}>${titel}</h3><dl class="terms">
${
  last === undefined
    ? ""
    : html`<div><dt>${texts.latest}</dt><dd>${formatValue(display, last.waarde, Number.POSITIVE_INFINITY)} (${periodIn(voice, last.periode)})</dd></div>`
}
<div><dt>${texts.source}</dt><dd>${say(bron)}, ${say(licentie)}</dd></div>
<div><dt>${texts.method}</dt><dd${lang(methode)}>${methode}</dd></div>
${verschillen.length === 0 ? "" : html`<div><dt>${texts.difference}</dt><dd>${verschillen.map((text, at) => html`${at === 0 ? "" : "; "}${say(text)}`)}</dd></div>`}</dl></div>
`;
}

function definition({ definitions, voice, lang }: Edition, indicator: ReleaseIndicator): Html {
  const texts = voice.texts.places;
  const titleOf = (part: string) => definitions.indicatoren.find((one) => one.id === part)?.titel ?? part;
  const facts = definitionFacts(indicator, titleOf, voice.report);
  const terms = definitions.begrippen.filter(({ term }) => indicator.begrippen?.includes(term) === true);
  return html`<section aria-labelledby="definitie"><h2 id="definitie">${texts.definition}</h2>
<dl class="terms">${facts.map(
    ({ term, value }) => html`<div><dt>${term}</dt><dd${lang(value)}>${value}</dd></div>
`,
  )}</dl>
${
  terms.length === 0
    ? ""
    : html`<h3>${texts.terms}</h3><dl class="glossary">${terms.map(
        ({
          term,
          betekenis,
        }) => html`<dt><a href="${voice.to(`/begrippen#${anchorOf(term)}`)}"${lang(term)}>${term}</a></dt><dd${lang(betekenis)}>${betekenis}</dd>
`,
      )}</dl>`
}</section>`;
}

function versions({ voice }: Edition, { versie, breuken = [] }: ReleaseIndicator): Html {
  const texts = voice.texts.places;
  const { thisFigure } = voice.report.words;
  return html`<section aria-labelledby="versies"><h2 id="versies">${texts.versions}</h2>
<p>${texts.version(versie)} ${breuken.length === 0 ? texts.noBreaks : ""}</p>
${breuken.map((one) => html`<p>${breakText(thisFigure, one, voice.report)}</p>`)}
<p><a href="${voice.to("/wijzigingen")}">${texts.changed}</a></p></section>`;
}

async function take(
  edition: Edition,
  { id, titel }: ReleaseIndicator,
  tables: readonly ReleaseTable[],
): Promise<Html> {
  const { voice, lang } = edition;
  const texts = voice.texts.places;
  const items = await Promise.all(
    tables.map(async (table) => {
      const choice = await firstChoice(edition, table, { indicators: [id] });
      const { periods } = await offerOf(edition, table);
      const whole: Choice = { ...choice, periods, codes: {} };
      const file = (format: "csv" | "csv-excel" | "parquet", text: string) =>
        html`<a href="${apiAddress(whole, format)}" aria-label="${text}: ${titel}, ${table.titel}">${text}</a>`;
      return html`<li><h3><a href="${voice.to(addressOf(choice))}"${lang(table.titel)}>${table.titel}</a></h3>
<p>${file("csv-excel", texts.excel)} ${file("csv", texts.csv)} ${file("parquet", texts.parquet)}</p></li>
`;
    }),
  );
  return html`<section class="noprint" aria-labelledby="zelf"><h2 id="zelf">${texts.take}</h2>
<p>${texts.takeLead}</p><ul class="tables">${items}</ul>
<p class="small">${voice.texts.tables.fileHint}</p></section>`;
}
