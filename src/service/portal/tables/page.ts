import { html } from "hono/html";
import type { Cell } from "../../../release/types.ts";
import { TOTAL } from "../../../report/codes.ts";
import type { AppOptions } from "../../context.ts";
import { citation } from "../citation.ts";
import { type Edition, namesOf } from "../edition.ts";
import { figureOf } from "../figure.ts";
import { type Html, layout } from "../layout.ts";
import { sampleNote, whyHidden } from "../notes.ts";
import { frozenNote } from "../publications/pages.ts";
import { periodIn, type Voice } from "../voice.ts";
import { fittingChart } from "./chart.ts";
import { chartAddress, chartName } from "./chart-address.ts";
import { addressOf, type Choice, queryOfChoice } from "./choice.ts";
import { factorsOf, indicatorsOf, inOrder } from "./factors.ts";
import { choiceForm } from "./form.ts";
import { crossTable, listTable, rowsPerPage } from "./rows.ts";
import { sortedCells } from "./sort-head.ts";
import { meaning, takeAlong } from "./take-along.ts";

/** More cells than this are listed by page, and neither drawn nor crossed. */
const most = 3_000;

export interface Where {
  readonly origin: string;
  /** Id of the newest release, which need not be this one. */
  readonly newest: string;
}

/** The page of one table with a choice: the form, the chart, the figures and how to take them along. */
export async function tablePage(
  edition: Edition,
  options: AppOptions,
  choice: Choice,
  { origin, newest }: Where,
): Promise<string> {
  const { voice, lang } = edition;
  const texts = voice.texts.tables;
  const query = queryOfChoice(choice);
  const total = await edition.count(query);
  const whole = total <= most ? inOrder(factorsOf(edition, choice), await edition.cells(query)) : undefined;
  const title = titleOf(edition, choice);
  const { table } = choice;
  const { id } = edition.manifest;
  const isOld = id !== newest;
  return layout(
    {
      title: `${title} – ${table.titel}`,
      description: `${table.titel}: ${title}`,
      crumbs: [{ path: "/tabellen", label: texts.title }],
      heading: table.titel,
      lead: `${title}.`,
      lang,
      top: html`${madeOn(edition)}${sampleNote(edition)}${isOld ? supersededNote(voice, id, newest, choice) : choice.frozen === undefined ? "" : frozenNote(voice, id, addressOf(unfrozen(choice)))}`,
      body: html`<section class="noprint" aria-labelledby="kies"><h2 id="kies">${texts.choose}</h2>
${await choiceForm(edition, choice)}</section>
${total === 0 ? emptyPart(voice) : await chartPart(edition, choice, whole)}
${total === 0 ? "" : await tablePart(edition, choice, { total, whole, title })}
${meaning(edition, choice)}
${takeAlong(edition, choice, { title: `${table.titel}: ${title}`, origin, isOld, total })}`,
      path: `/tabellen/${table.id}`,
    },
    options.contact,
    voice,
  );
}

/** Which release this is, and of when. */
function madeOn({ manifest: { id, gemaakt }, voice }: Edition): Html {
  const { head, numbers } = voice.report;
  return html`<dl class="features"><div><dt>${head.release}</dt><dd>${head.made(id, numbers.formatDate(gemaakt))}</dd></div></dl>`;
}

function unfrozen({ frozen: _, ...choice }: Choice): Choice {
  return choice;
}

function supersededNote(
  { texts: { publications }, to }: Voice,
  id: string,
  newest: string,
  choice: Choice,
): Html {
  return html`<div class="notice"><p><b>${publications.superseded}</b> ${publications.supersededText(id, newest)}</p>
<p><a href="${to(addressOf(unfrozen(choice)))}">${publications.toNewestTable}</a></p></div>`;
}

/** What a choice is about, in a few words: `Ziekteverzuimpercentage, 2025, Industrie`. */
function titleOf(edition: Edition, choice: Choice): string {
  const { voice } = edition;
  const { many: kinds } = voice.texts.tables;
  const { codes, periods, table } = choice;
  const titles = indicatorsOf(edition, choice).map(({ titel }) => titel);
  const few = (names: readonly string[], many: string) =>
    names.length > 3 ? `${names.length} ${many}` : voice.report.numbers.formatList(names);
  const groups = table.dimensies.flatMap((id) => {
    const chosen = codes[id];
    if (chosen === undefined || chosen.join() === TOTAL) return [];
    const names = namesOf(edition, id);
    return [
      few(
        chosen.map((code) => names.get(code) ?? code),
        kinds.groups,
      ),
    ];
  });
  return [
    few(titles, kinds.indicators),
    quartersOf(periods, voice) ??
      few(
        periods.map((code) => periodIn(voice, code)),
        kinds.periods,
      ),
    ...groups,
  ].join(", ");
}

/** `1e t/m 4e kwartaal 2025`, of quarters of one year on end; undefined for other periods. */
function quartersOf(periods: readonly string[], { texts: { tables } }: Voice): string | undefined {
  const sorted = periods.toSorted();
  const year = sorted[0]?.slice(0, 4);
  const numbers = sorted.map((code) => (/^\d{4}KW0[1-4]$/.test(code) ? Number(code.at(-1)) : Number.NaN));
  const [first = 0] = numbers;
  const onEnd = numbers.every((one, at) => one === first + at && sorted[at]?.startsWith(year ?? "") === true);
  return onEnd && numbers.length > 1 && year !== undefined
    ? tables.quarters(first, first + numbers.length - 1, year)
    : undefined;
}

function emptyPart({ texts: { tables: texts } }: Voice): Html {
  return html`<section aria-labelledby="cijfers"><h2 id="cijfers">${texts.figures}</h2>
<p class="notice">${texts.empty}</p></section>`;
}

async function chartPart(
  edition: Edition,
  choice: Choice,
  cells: readonly Cell[] | undefined,
): Promise<Html> {
  const { voice } = edition;
  const texts = voice.texts.tables;
  const fitting = cells === undefined ? { none: texts.noChart.large } : fittingChart(edition, choice, cells);
  const content =
    "none" in fitting
      ? html`<p class="small">${fitting.none}</p>`
      : html`${await figureOf({ id: "figuur", ...fitting }, edition)}
<ul class="links noprint"><li><a href="${voice.to(chartAddress(choice))}" download>${texts.chartSvg}</a></li>
<li><button type="button" hidden data-png="${voice.to(chartAddress(choice))}" data-name="${chartName(choice)}">${texts.chartPng}</button></li></ul>`;
  return html`<section aria-labelledby="grafiek"><h2 id="grafiek">${texts.chart}</h2>
${content}</section>`;
}

/** The chart of a choice as a file, with where it comes from; undefined when it has none. */
export async function chartOfTable(
  edition: Edition,
  choice: Choice,
  origin: string,
): Promise<string | undefined> {
  const query = queryOfChoice(choice);
  if ((await edition.count(query)) > most) return undefined;
  const cells = inOrder(factorsOf(edition, choice), await edition.cells(query));
  const fitting = fittingChart(edition, choice, cells);
  if ("none" in fitting) return undefined;
  const { chartFile } = await import("../../../report/chart-file.ts");
  const { manifest, voice } = edition;
  const { sort: _, ...plain } = { ...choice, page: 1, frozen: manifest.id };
  const source = `${voice.texts.tables.source}: ${citation(manifest, choice.table.titel, "", voice)}`.trim();
  const lines = [
    ...(manifest.voorbeeld ? [voice.report.words.sample] : []),
    ...fitting.notes,
    source,
    `${origin}${voice.to(addressOf(plain))}`,
  ];
  return chartFile({ ...fitting, lines }, voice.report);
}

interface Known {
  readonly total: number;
  readonly whole: readonly Cell[] | undefined;
  readonly title: string;
}

async function tablePart(edition: Edition, choice: Choice, { total, whole, title }: Known): Promise<Html> {
  const { voice } = edition;
  const texts = voice.texts.tables;
  const { words, numbers } = voice.report;
  const cross =
    choice.view === "lijst" || whole === undefined ? undefined : crossTable(edition, choice, whole);
  const view = cross === undefined ? "lijst" : "kruistabel";
  const size = rowsPerPage[view];
  const rows = cross?.rows ?? total;
  const page = Math.min(choice.page, Math.max(1, Math.ceil(rows / size)));
  const from = (page - 1) * size;
  const inTurn = whole === undefined ? undefined : sortedCells(edition, choice, whole);
  const cells =
    cross !== undefined
      ? []
      : (inTurn?.slice(from, from + size) ??
        (await edition.cells({ ...queryOfChoice(choice), limit: size, offset: from })));
  const isProvisional = (cross === undefined ? cells : (whole ?? [])).some(
    ({ status }) => status === "voorlopig",
  );
  const refused = choice.view === "kruistabel" && whole === undefined;
  return html`<section aria-labelledby="cijfers"><h2 id="cijfers">${texts.figures}</h2>
${refused ? html`<p class="small">${texts.tooLarge(numbers.formatNumber(most))}</p>` : ""}
${whole === undefined ? "" : html`<p class="small noprint">${texts.sortHint}</p>`}
${cross?.page(from, title) ?? listTable(edition, choice, cells, title, { sortable: whole !== undefined })}
${rows > size ? pager({ ...choice, page }, { rows, size }, voice) : ""}
<ul class="notes"><li>${texts.hiddenNote(words.hidden, words.reason)} ${whyHidden(voice)}</li><li>${texts.indicative}</li>${
    isProvisional ? html`<li>${texts.provisional}</li>` : ""
  }</ul>
</section>`;
}

function pager(
  choice: Choice,
  { rows, size }: { readonly rows: number; readonly size: number },
  { texts: { tables: texts }, to: address, report }: Voice,
): Html {
  const { formatNumber } = report.numbers;
  const { page } = choice;
  const last = Math.ceil(rows / size);
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, rows)];
  const link = (at: number, text: string, relation: string) =>
    html`<a rel="${relation}" href="${address(addressOf({ ...choice, page: at }))}#cijfers">${text}</a>`;
  return html`<nav class="pages" aria-label="${texts.figures}">
<p>${texts.rows(formatNumber(from), formatNumber(to), formatNumber(rows))}</p>
${page > 1 ? link(page - 1, texts.previous, "prev") : ""}
${page < last ? link(page + 1, texts.next, "next") : ""}</nav>`;
}
