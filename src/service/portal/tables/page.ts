import { html } from "hono/html";
import { dimensionNames, periodName } from "../../../export/labels.ts";
import type { Release } from "../../../release/open.ts";
import type { Cell } from "../../../release/types.ts";
import { TOTAL } from "../../../report/codes.ts";
import { formatList, formatNumber } from "../../../report/numbers.ts";
import { hiddenReason, hiddenWord, sampleNotice } from "../../../report/words.ts";
import type { AppOptions } from "../../context.ts";
import { figureOf } from "../figure.ts";
import { type Html, layout } from "../layout.ts";
import { publicationTexts as publications } from "../texts/publications.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import { fittingChart } from "./chart.ts";
import { addressOf, type Choice, queryOfChoice } from "./choice.ts";
import { factorsOf, indicatorsOf, inOrder } from "./factors.ts";
import { choiceForm } from "./form.ts";
import { crossTable, listTable, rowsPerPage } from "./rows.ts";
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
  release: Release,
  options: AppOptions,
  choice: Choice,
  { origin, newest }: Where,
): Promise<string> {
  const query = queryOfChoice(choice);
  const total = await release.count(query);
  const whole = total <= most ? inOrder(factorsOf(release, choice), await release.cells(query)) : undefined;
  const title = titleOf(release, choice);
  const { table } = choice;
  const { id } = release.manifest;
  const isOld = id !== newest;
  return layout(
    {
      title: `${title} – ${table.titel}`,
      description: `${table.titel}: ${title}`,
      crumbs: [{ path: "/tabellen", label: texts.title }],
      heading: table.titel,
      lead: `${title}.`,
      top: isOld ? supersededNote(id, newest, choice) : html``,
      body: html`<section class="noprint" aria-labelledby="kies"><h2 id="kies">${texts.choose}</h2>
${await choiceForm(release, choice)}</section>
${total === 0 ? emptyPart() : await chartPart(release, choice, whole)}
${total === 0 ? "" : await tablePart(release, choice, { total, whole, title })}
${meaning(release, choice)}
${takeAlong(release, choice, { title: `${table.titel}: ${title}`, origin, isOld, total })}`,
      path: `/tabellen/${table.id}`,
    },
    options.contact,
  );
}

function supersededNote(id: string, newest: string, { frozen: _, ...choice }: Choice): Html {
  return html`<div class="notice"><p><b>${publications.superseded}</b> ${publications.supersededText(id, newest)}</p>
<p><a href="${addressOf(choice)}">${publications.toNewestTable}</a></p></div>`;
}

/** What a choice is about, in a few words: `Ziekteverzuimpercentage, 2025, Industrie`. */
function titleOf(release: Release, choice: Choice): string {
  const { codes, periods, table } = choice;
  const titles = indicatorsOf(release, choice).map(({ titel }) => titel);
  const few = (names: readonly string[], many: string) =>
    names.length > 3 ? `${names.length} ${many}` : formatList(names);
  const groups = table.dimensies.flatMap((id) => {
    const chosen = codes[id];
    if (chosen === undefined || chosen.join() === TOTAL) return [];
    const names = dimensionNames(release, id);
    return [
      few(
        chosen.map((code) => names.get(code) ?? code),
        "groepen",
      ),
    ];
  });
  return [few(titles, "onderwerpen"), few(periods.map(periodName), "perioden"), ...groups].join(", ");
}

function emptyPart(): Html {
  return html`<section aria-labelledby="cijfers"><h2 id="cijfers">${texts.figures}</h2>
<p class="notice">${texts.empty}</p></section>`;
}

async function chartPart(
  release: Release,
  choice: Choice,
  cells: readonly Cell[] | undefined,
): Promise<Html> {
  const fitting = cells === undefined ? { none: texts.noChart.large } : fittingChart(release, choice, cells);
  const content =
    "none" in fitting
      ? html`<p class="small">${fitting.none}</p>`
      : await figureOf({ id: "figuur", ...fitting });
  return html`<section aria-labelledby="grafiek"><h2 id="grafiek">${texts.chart}</h2>
${release.manifest.voorbeeld ? html`<p class="notice">${sampleNotice}</p>` : ""}
${content}</section>`;
}

interface Known {
  readonly total: number;
  readonly whole: readonly Cell[] | undefined;
  readonly title: string;
}

async function tablePart(release: Release, choice: Choice, { total, whole, title }: Known): Promise<Html> {
  const cross =
    choice.view === "lijst" || whole === undefined ? undefined : crossTable(release, choice, whole);
  const view = cross === undefined ? "lijst" : "kruistabel";
  const size = rowsPerPage[view];
  const rows = cross?.rows ?? total;
  const page = Math.min(choice.page, Math.max(1, Math.ceil(rows / size)));
  const from = (page - 1) * size;
  const cells =
    cross !== undefined
      ? []
      : (whole?.slice(from, from + size) ??
        (await release.cells({ ...queryOfChoice(choice), limit: size, offset: from })));
  const refused = choice.view === "kruistabel" && whole === undefined;
  return html`<section aria-labelledby="cijfers"><h2 id="cijfers">${texts.figures}</h2>
${refused ? html`<p class="small">${texts.tooLarge(formatNumber(most))}</p>` : ""}
${cross?.page(from, title) ?? listTable(release, choice, cells, title)}
${rows > size ? pager({ ...choice, page }, rows, size) : ""}
<ul class="notes"><li>${texts.hiddenNote(hiddenWord, hiddenReason)}</li><li>${texts.indicative}</li></ul>
</section>`;
}

function pager(choice: Choice, rows: number, size: number): Html {
  const { page } = choice;
  const last = Math.ceil(rows / size);
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, rows)];
  const link = (at: number, text: string, relation: string) =>
    html`<a rel="${relation}" href="${addressOf({ ...choice, page: at })}#cijfers">${text}</a>`;
  return html`<nav class="pages" aria-label="${texts.figures}">
<p>${texts.rows(formatNumber(from), formatNumber(to), formatNumber(rows))}</p>
${page > 1 ? link(page - 1, texts.previous, "prev") : ""}
${page < last ? link(page + 1, texts.next, "next") : ""}</nav>`;
}
