import type { Cell } from "../../release/types.ts";
import type { Profile } from "../define-compared.ts";
import type { DocumentSection, ProfileChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { capital } from "../letters.ts";
import type { Display } from "../numbers.ts";
import { isDemonstrable, marginOf } from "../uncertain.ts";
import { rangeOf, type Verdict, verdictOf } from "../verdict.ts";
import { isShown, markOf, type Shown, textOf, unavailable } from "../words.ts";
import { cellsOf, chartDisplay, intro, missingNotes, paragraphs, sectionOf } from "./parts.ts";

interface Row {
  readonly label: string;
  readonly indicator: string;
  readonly cell: Cell | undefined;
  readonly all: Cell | undefined;
  readonly verdict: Verdict | null;
}

type ShownRow = Row & { readonly cell: Shown };

/** Figures with one unit under each other, with the lowest named when that is asked. */
export function profile(section: Profile, figures: Figures): DocumentSection {
  const { chosen, report, texts, year } = figures;
  const rows = rowsOf(section, figures);
  const lowest = section.knelpunt ? bottleneck(rows, figures) : null;
  const message = [lowest?.text ?? "", besides(section, rows, figures)]
    .filter((text) => text !== "")
    .join(" ");
  const notes = missingNotes(rows, figures);
  if (rows.every(({ cell, all }) => !isShown(cell) && !isShown(all))) {
    const blocks = [...intro(section), ...paragraphs(notes)];
    return { id: section.id, titel: section.titel, headline: message, blocks };
  }
  const display = figures.display(section.cijfers[0]?.indicator ?? "");
  const chart = chartOf(rows, lowest, display, figures);
  const others = chosen.isTotal ? [] : [capital(report.keuze.kort), texts.difference];
  return sectionOf(section, message, {
    caption: texts.profile.caption(section.titel, texts.numbers.formatPeriod(year), chosen.phrase),
    description: texts.profile.description(rows.length, message),
    chart: chart.rows.some(({ own, all }) => own.value !== null || all?.value != null) ? chart : null,
    table: {
      columns: [
        texts.profile.head,
        capital(chart.ownLabel),
        texts.margin,
        texts.persons,
        texts.employers,
        ...others,
      ],
      rows: rows.map(({ label, cell, all, verdict }) => ({
        head: label,
        cells: [
          ...cellsOf(cell, display, texts),
          ...(chosen.isTotal
            ? []
            : [markOf(all, display, texts), { text: wordOf(verdict, figures), value: null }]),
        ],
      })),
    },
    notes,
  });
}

function rowsOf({ cijfers }: Profile, figures: Figures): Row[] {
  const { chosen, report, texts, year } = figures;
  return cijfers.map(({ indicator, label }) => {
    const [cell, all] = (["own", "all"] as const).map((who) =>
      figures.cell({ indicator, who, periode: year }),
    );
    const verdict = chosen.isTotal
      ? null
      : verdictOf(cell, all, figures.display(indicator), report.keuze.alle, texts);
    return { label, indicator, cell, all, verdict };
  });
}

interface Lowest {
  readonly text: string;
  /** Label of the lowest, when it is demonstrably lower than the next. */
  readonly sure: string | null;
}

function chartOf(
  rows: readonly Row[],
  lowest: Lowest | null,
  display: Display,
  { chosen, report, texts }: Figures,
): ProfileChart {
  return {
    kind: "profile",
    display: chartDisplay(display),
    ownLabel: chosen.isTotal ? report.keuze.kort : report.keuze.deze,
    allLabel: chosen.isTotal ? null : report.keuze.kort,
    thinLabel: texts.thin,
    rows: rows.map(({ label, cell, all }) => ({
      label,
      own: rangeOf(cell, display, texts),
      all: chosen.isTotal ? null : markOf(all, display, texts),
      note: lowest?.sure === label ? texts.profile.bottleneck : null,
    })),
  };
}

function bottleneck(rows: readonly Row[], figures: Figures): Lowest | null {
  const { texts } = figures;
  const shown = rows.filter((row): row is ShownRow => isShown(row.cell));
  if (shown.length === 0) return null;
  if (shown.length < rows.length) return { text: texts.profile.incomplete, sure: null };
  const [first, second] = [...shown].sort((a, b) => a.cell.waarde - b.cell.waarde);
  if (first === undefined || second === undefined) return null;
  const say = (row: ShownRow) => textOf(row.cell, figures.display(row.indicator), texts);
  const range = marginOf(first.cell, figures.display(first.indicator), texts);
  const start = texts.profile.lowest(first.label, say(first), range);
  const sure = isDemonstrable(first.cell, second.cell) === true && say(first) !== say(second);
  const rest = sure
    ? texts.profile.sure(second.label, say(second))
    : texts.profile.unsure(second.label, say(second));
  return { text: `${start} ${rest}`, sure: sure ? first.label : null };
}

function besides({ onderwerp }: Profile, rows: readonly Row[], figures: Figures): string {
  const { chosen, report, texts, year } = figures;
  const shown = rows.filter((row): row is ShownRow => isShown(row.cell));
  if (shown.length === 0) {
    const why = unavailable(
      rows.map(({ cell }) => cell),
      texts,
    );
    return texts.unavailable(onderwerp, chosen.phrase, why);
  }
  const say = (cell: Cell | undefined, { indicator }: Row) => textOf(cell, figures.display(indicator), texts);
  if (chosen.isTotal) {
    const parts = shown.map((row) => texts.profile.part(row.label, say(row.cell, row)));
    return texts.profile.overall(texts.numbers.formatPeriod(year), chosen.phrase, parts);
  }
  const lying = (side: string) =>
    shown
      .filter(({ verdict }) => verdict?.sure === true && verdict.direction === side)
      .map((row) => texts.profile.against(row.label, say(row.cell, row), say(row.all, row)));
  const judged = shown.filter(({ verdict }) => verdict?.sure !== undefined).length;
  return texts.profile.beside(report.keuze.alle, lying("hoger"), lying("lager"), judged);
}

function wordOf(verdict: Verdict | null, { texts }: Figures): string {
  if (verdict?.sure === undefined) return "–";
  return verdict.sure ? texts.words.demonstrable(verdict.direction) : texts.no;
}
