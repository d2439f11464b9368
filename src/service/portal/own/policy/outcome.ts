import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import { compareNames, formatCount, formatNumber } from "../../../../report/numbers.ts";
import type { Html } from "../../layout.ts";
import { scrollTable } from "../form.ts";
import type { Effect } from "./messages.ts";
import { cellText } from "./words.ts";

/** How many indicators are told one by one, and how many examples each. */
const mostRows = 100;
const mostExamples = 3;

/** What a proposal would show and hide: in all, by table, by sector, and by indicator with cells by name. */
export function outcomeSection(
  release: Release,
  effects: readonly Effect[],
  { isWhole, isLooser }: { readonly isWhole: boolean; readonly isLooser: boolean },
): Html {
  const total = sumOf(effects);
  if (total.verschijnt + total.verdwijnt === 0)
    return html`<p><strong>Dit voorstel verandert niets aan wat ${isWhole ? "" : "van uw sectoren "}te zien is.</strong></p>`;
  const { tabellen, indicatoren } = release.definitions;
  const titleIn = (list: readonly { readonly id: string; readonly titel: string }[], id: string) =>
    list.find((one) => one.id === id)?.titel ?? id;
  const sectors = new Map([
    [TOTAL, "Alle sectoren samen"],
    ...codesOf(release, "sector").map(({ code, naam }) => [code, naam] as const),
  ]);
  const sectorName = (code: string) =>
    code === "" ? "Tabellen zonder sector" : code === "?" ? "Sector onbekend" : (sectors.get(code) ?? code);
  const rows = (key: (one: Effect) => string, name: (key: string) => string) =>
    grouped(effects, key, name).map(({ naam, verschijnt, verdwijnt }) => [
      naam,
      formatNumber(verschijnt),
      formatNumber(verdwijnt),
    ]);
  const heads = ["Verschijnt", "Verdwijnt"];
  return html`<p><strong>${formatCount(total.verschijnt, "cijfer zou", "cijfers zouden")} verschijnen, en ${formatCount(total.verdwijnt, "cijfer zou", "cijfers zouden")} verdwijnen.</strong> Een cijfer dat in meer tabellen staat, telt in elke tabel mee.${isLooser && total.verdwijnt > 0 ? " Soms verdwijnt er een cijfer, omdat een nieuw getoond cijfer anders iets zou verraden." : ""}</p>
${scrollTable(
  "per-sector",
  "Per sector",
  ["Sector", ...heads],
  rows(({ sector }) => sector ?? "", sectorName),
)}
${scrollTable(
  "per-tabel",
  "Per tabel",
  ["Tabel", ...heads],
  rows(
    ({ tabel }) => tabel,
    (id) => titleIn(tabellen, id),
  ),
)}
${indicatorTable(release, effects, (id) => titleIn(indicatoren, id))}`;
}

function indicatorTable(release: Release, effects: readonly Effect[], title: (id: string) => string): Html {
  const groups = grouped(effects, ({ indicator }) => indicator, title).toSorted(
    (a, b) => b.verschijnt + b.verdwijnt - (a.verschijnt + a.verdwijnt) || compareNames(a.naam, b.naam),
  );
  const shown = groups.slice(0, mostRows);
  const rows = shown.map(({ naam, verschijnt, verdwijnt, own }) => [
    naam,
    html`${formatNumber(verschijnt)}${examples(release, own, "verschijnt")}`,
    html`${formatNumber(verdwijnt)}${examples(release, own, "verdwijnt")}`,
  ]);
  const left = groups.length - shown.length;
  return html`<details><summary>Per onderwerp, met voorbeelden</summary>
<p>De voorbeelden zijn de eerste op naam. Welk getal er staat, zeggen wij niet, en ook niet waarom iets nu verborgen is.</p>
${scrollTable("per-onderwerp", "Per onderwerp, de meeste eerst", ["Onderwerp", "Verschijnt", "Verdwijnt"], rows)}
${left === 0 ? "" : html`<p>En nog ${formatCount(left, "onderwerp", "onderwerpen")} met minder.</p>`}</details>`;
}

function examples(release: Release, own: readonly Effect[], which: "verschijnt" | "verdwijnt"): Html {
  const texts = own.flatMap(({ indicator, voorbeelden }) =>
    voorbeelden[which].map((cell) => cellText(release, indicator, cell)),
  );
  const list = [...new Set(texts)].slice(0, mostExamples);
  return list.length === 0
    ? html``
    : html`<ul class="examples">${list.map((text) => html`<li>${text}</li>`)}</ul>`;
}

function sumOf(effects: readonly Effect[]) {
  const sum = (which: "verschijnt" | "verdwijnt") => effects.reduce((all, one) => all + one[which], 0);
  return { verschijnt: sum("verschijnt"), verdwijnt: sum("verdwijnt") };
}

function grouped(effects: readonly Effect[], key: (one: Effect) => string, name: (key: string) => string) {
  const found = new Map<string, Effect[]>();
  for (const one of effects) {
    const own = found.get(key(one)) ?? [];
    found.set(key(one), own);
    own.push(one);
  }
  return [...found].map(([id, own]) => ({ id, naam: name(id), own, ...sumOf(own) }));
}
