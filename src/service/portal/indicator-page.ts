import { html } from "hono/html";
import { periodName } from "../../export/labels.ts";
import type { Release } from "../../release/open.ts";
import type { Cell, ReleaseIndicator, ReleaseReference, ReleaseTable } from "../../release/types.ts";
import { breakText } from "../../report/breaks.ts";
import { TOTAL } from "../../report/codes.ts";
import { definitionFacts } from "../../report/definition.ts";
import { formatValue } from "../../report/numbers.ts";
import { marginOf } from "../../report/uncertain.ts";
import { baseOf, isShown, sampleNotice, textOf } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { citation, copyable } from "./citation.ts";
import { figureOf } from "./figure.ts";
import { type Html, layout } from "./layout.ts";
import { anchorOf } from "./search/entries.ts";
import { fittingChart } from "./tables/chart.ts";
import { addressOf, type Choice, firstChoice, queryOfChoice } from "./tables/choice.ts";
import { displayOf, factorsOf, inOrder } from "./tables/factors.ts";
import { offerOf } from "./tables/offer.ts";
import { listTable } from "./tables/rows.ts";
import { apiAddress } from "./tables/take-along.ts";
import { placeTexts as texts } from "./texts/places.ts";

/** One indicator: its figure, how it went, by sector, what others say, definition, files; undefined when unknown. */
export async function indicatorPage(
  release: Release,
  options: AppOptions,
  id: string,
  origin: string,
): Promise<string | undefined> {
  const { definitions, manifest } = release;
  const indicator = definitions.indicatoren.find((one) => one.id === id);
  if (indicator === undefined) return undefined;
  const tables = await tablesWith(release, id);
  const table = tables[0];
  const address = `${origin}/publicaties/${manifest.id}/indicatoren/${id}`;
  return layout(
    {
      title: indicator.titel,
      description: indicator.vraag,
      crumbs: [{ path: "/indicatoren", label: texts.indicators }],
      kind: "Indicator",
      heading: indicator.titel,
      lead: indicator.vraag,
      top: manifest.voorbeeld ? html`<p class="notice">${sampleNotice}</p>` : html``,
      body: html`${table === undefined ? "" : await figureParts(release, indicator, table)}
${others(release, indicator)}
${definition(release, indicator)}
${versions(indicator)}
${await take(release, indicator, tables)}
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${texts.cite}</h2>
${copyable("verwijzing", citation(manifest, indicator.titel, address), texts.copyCitation)}</section>`,
      path: `/indicatoren/${id}`,
    },
    options.contact,
  );
}

async function tablesWith(release: Release, id: string): Promise<ReleaseTable[]> {
  const found: ReleaseTable[] = [];
  for (const table of release.definitions.tabellen) {
    const { indicators } = await offerOf(release, table);
    if (indicators.some((one) => one.id === id)) found.push(table);
  }
  return found;
}

async function figureParts(
  release: Release,
  indicator: ReleaseIndicator,
  table: ReleaseTable,
): Promise<Html> {
  const offer = await offerOf(release, table);
  const totals = Object.fromEntries(table.dimensies.map((id) => [id, [TOTAL]]));
  const groups = Object.fromEntries(table.dimensies.slice(1).map((id) => [id, [TOTAL]]));
  const base = { table, indicators: [indicator.id], view: undefined, page: 1 } as const;
  const all = await release.cells(queryOfChoice({ ...base, periods: offer.periods, codes: totals }));
  const year = all
    .filter(({ periode }) => periode.endsWith("JJ00"))
    .map(({ periode }) => periode)
    .toSorted()
    .at(-1);
  const period = year ?? offer.period;
  const choice: Choice = { ...base, periods: [period], codes: groups };
  const now = all.filter(({ periode }) => periode === period);
  const display = displayOf(release, indicator);
  const overTime = { ...base, periods: offer.periods, codes: totals };
  const byPart = { ...base, periods: [period], codes: totals };
  const withParts = indicator.uitsplitsing !== null;
  return html`<section aria-labelledby="nu"><h2 id="nu">${texts.now(periodName(period))}</h2>
${withParts ? await chart(release, byPart, now, "verdeling") : nowPart(now[0], display)}</section>
${
  withParts
    ? ""
    : html`<section aria-labelledby="ontwikkeling"><h2 id="ontwikkeling">${texts.development}</h2>
${await chart(release, overTime, all, "lijn", texts.developmentNone)}</section>
<section aria-labelledby="groepen"><h2 id="groepen">${texts.groups}</h2>
${await chart(release, choice, await release.cells(queryOfChoice(choice)), "per-sector")}
<p><a href="${addressOf(choice)}">${texts.groupsLink}</a></p></section>`
}`;
}

function nowPart(cell: Cell | undefined, display: ReturnType<typeof displayOf>): Html {
  if (!isShown(cell)) return html`<p class="value word">${textOf(cell, display)}</p><p>${texts.notShown}</p>`;
  const margin = marginOf(cell, display);
  const base = baseOf(cell);
  return html`<p class="value">${textOf(cell, display)}</p>
<dl class="features"><div><dt>Groep</dt><dd>${texts.all}</dd></div>
${margin === null ? "" : html`<div><dt>${texts.margin}</dt><dd>${margin}</dd></div>`}
${base === null ? "" : html`<div><dt>${texts.base}</dt><dd>${base}</dd></div>`}</dl>
${margin === null ? "" : html`<p class="small">${texts.marginMeaning}</p>`}`;
}

/** A chart where one fits; where time alone differs and there is too little of it, `otherwise` says so. */
async function chart(
  release: Release,
  choice: Choice,
  cells: readonly Cell[],
  id: string,
  otherwise?: string,
): Promise<Html> {
  const fitting = fittingChart(release, choice, cells);
  if ("none" in fitting) return html`<p class="small">${otherwise ?? fitting.none}</p>`;
  return html`${await figureOf({ ...fitting, id })}
<details><summary>${texts.asTable}</summary>${listTable(release, choice, inOrder(factorsOf(release, choice), cells), fitting.caption, `${id}-tabel`)}</details>`;
}

function others({ definitions }: Release, { id, weergave }: ReleaseIndicator): Html | "" {
  const known = definitions.referenties.filter(({ indicator }) => indicator === id);
  if (known.length === 0) return "";
  return html`<section aria-labelledby="anderen"><h2 id="anderen">${texts.others}</h2>
${known.map((one) => reference(one, weergave))}</section>`;
}

function reference(one: ReleaseReference, display: string): Html {
  const { titel, bron, licentie, methode, verschillen = [], waarnemingen } = one;
  const whole = waarnemingen.filter(({ sector, grootte = TOTAL }) => sector === TOTAL && grootte === TOTAL);
  const last = whole.toSorted((a, b) => (a.periode < b.periode ? -1 : 1)).at(-1);
  return html`<div class="definition"><h3>${titel}</h3><dl class="terms">
${
  last === undefined
    ? ""
    : html`<div><dt>${texts.latest}</dt><dd>${formatValue(display, last.waarde, Number.POSITIVE_INFINITY)} (${periodName(last.periode)})</dd></div>`
}
<div><dt>${texts.source}</dt><dd>${bron}, ${licentie}</dd></div>
<div><dt>${texts.method}</dt><dd>${methode}</dd></div>
${verschillen.length === 0 ? "" : html`<div><dt>${texts.difference}</dt><dd>${verschillen.join("; ")}</dd></div>`}</dl></div>
`;
}

function definition({ definitions }: Release, indicator: ReleaseIndicator): Html {
  const titleOf = (part: string) => definitions.indicatoren.find((one) => one.id === part)?.titel ?? part;
  const facts = definitionFacts(indicator, titleOf);
  const terms = definitions.begrippen.filter(({ term }) => indicator.begrippen?.includes(term) === true);
  return html`<section aria-labelledby="definitie"><h2 id="definitie">${texts.definition}</h2>
<dl class="terms">${facts.map(
    ({ term, value }) => html`<div><dt>${term}</dt><dd>${value}</dd></div>
`,
  )}</dl>
${
  terms.length === 0
    ? ""
    : html`<h3>${texts.terms}</h3><dl class="glossary">${terms.map(
        ({
          term,
          betekenis,
        }) => html`<dt><a href="/begrippen#${anchorOf(term)}">${term}</a></dt><dd>${betekenis}</dd>
`,
      )}</dl>`
}</section>`;
}

function versions({ versie, breuken = [] }: ReleaseIndicator): Html {
  return html`<section aria-labelledby="versies"><h2 id="versies">${texts.versions}</h2>
<p>${texts.version(versie)} ${breuken.length === 0 ? texts.noBreaks : ""}</p>
${breuken.map((one) => html`<p>${breakText("dit cijfer", one)}</p>`)}
<p><a href="/wijzigingen">${texts.changed}</a></p></section>`;
}

async function take(
  release: Release,
  { id, titel }: ReleaseIndicator,
  tables: readonly ReleaseTable[],
): Promise<Html> {
  const items = await Promise.all(
    tables.map(async (table) => {
      const choice = await firstChoice(release, table, { indicators: [id] });
      const { periods } = await offerOf(release, table);
      const whole: Choice = { ...choice, periods, codes: {} };
      const file = (format: "csv" | "csv-excel" | "parquet", text: string) =>
        html`<a href="${apiAddress(whole, format)}" aria-label="${text}: ${titel}, ${table.titel}">${text}</a>`;
      return html`<li><h3><a href="${addressOf(choice)}">${table.titel}</a></h3>
<p>${file("csv-excel", texts.excel)} ${file("csv", texts.csv)} ${file("parquet", texts.parquet)}</p></li>
`;
    }),
  );
  return html`<section class="noprint" aria-labelledby="zelf"><h2 id="zelf">${texts.take}</h2>
<p>${texts.takeLead}</p><ul class="tables">${items}</ul></section>`;
}
