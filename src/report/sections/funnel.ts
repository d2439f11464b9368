import type { Funnel } from "../define-compared.ts";
import type { DocumentSection, FunnelChart } from "../document.ts";
import type { Figures } from "../figures.ts";
import { marginOf } from "../uncertain.ts";
import { rangeOf } from "../verdict.ts";
import { isShown, markOf, textOf, unavailable } from "../words.ts";
import { cellsOf, missingNotes, sectionOf } from "./parts.ts";

/** Steps that follow each other, for the last two years of the release. */
export function funnel(section: Funnel, figures: Figures): DocumentSection {
  const { chosen, report, texts } = figures;
  const { formatPeriod } = texts.numbers;
  const years = figures.years.slice(-2);
  const steps = section.groepen.flatMap(({ titel, stappen }) =>
    stappen.map((step) => ({ group: titel, ...step })),
  );
  const at = (indicator: string, periode: string) => figures.cell({ indicator, who: "own", periode });
  const shown = steps.flatMap(({ group, label, indicator }) => {
    const cell = at(indicator, figures.year);
    const display = figures.display(indicator);
    return isShown(cell)
      ? [texts.funnel.step(group, label, textOf(cell, display, texts), marginOf(cell, display, texts))]
      : [];
  });
  const message =
    shown.length === 0
      ? texts.funnel.unavailable(
          section.titel,
          chosen.phrase,
          unavailable(
            steps.map(({ indicator }) => at(indicator, figures.year)),
            texts,
          ),
        )
      : shown.join(" ");
  const chart: FunnelChart = {
    kind: "funnel",
    display: "procent",
    cohorts: years.map(formatPeriod),
    allLabel: chosen.isTotal ? null : report.keuze.kort,
    groups: section.groepen.map(({ titel, stappen }) => ({
      label: titel,
      steps: stappen.map(({ indicator, label }) => {
        const display = figures.display(indicator);
        const all = figures.cell({ indicator, who: "all", periode: figures.year });
        return {
          label,
          marks: years.map((periode) => rangeOf(at(indicator, periode), display, texts)),
          all: chosen.isTotal ? null : markOf(all, display, texts),
        };
      }),
    })),
  };
  const rows = steps.flatMap(({ group, label, indicator }) =>
    years.map((periode) => ({
      label: texts.funnel.row(group, label, formatPeriod(periode)),
      indicator,
      cell: at(indicator, periode),
    })),
  );
  const drawable = chart.groups.some((group) =>
    group.steps.some(({ marks, all }) => all?.value != null || marks.some(({ value }) => value !== null)),
  );
  return sectionOf(section, message, {
    caption: texts.funnel.caption(section.titel, chosen.phrase),
    description: texts.funnel.description(message),
    chart: drawable ? chart : null,
    table: {
      columns: [texts.funnel.head, section.titel, texts.margin, texts.persons, texts.employers],
      rows: rows.map(({ label, indicator, cell }) => ({
        head: label,
        cells: cellsOf(cell, figures.display(indicator), texts),
      })),
    },
    notes: [texts.funnel.note, ...missingNotes(rows, figures)],
  });
}
