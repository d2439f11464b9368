import { groupName } from "./benchmark.ts";
import type { EmployerFigure } from "./beside.ts";
import type { Fact, ReportDocument } from "./document.ts";
import type { Figures } from "./figures.ts";
import { isShown } from "./words.ts";

type Head = Pick<ReportDocument, "titel" | "soort" | "naam" | "omschrijving" | "kenmerken" | "melding">;

/** The head of a report for one employer. What the employer is called is known to nobody here. */
export function employerHead(figures: Figures, employer: readonly EmployerFigure[], mark?: string): Head {
  const { report, release, texts } = figures;
  const words = texts.mirror.head;
  const { head, numbers } = texts;
  const size = employer.find(({ own }) => own.indicator === report.dekking)?.own.waarde ?? null;
  const isHidden = employer.every(({ own }) => own.waarde === null);
  const cells = employer.flatMap(({ group, beside }) => [...beside.map(({ cell }) => cell), group]);
  const groups = new Set(cells.flatMap((cell) => (isShown(cell) ? [groupName(release, cell, texts)] : [])));
  const kenmerken: Fact[] = [
    ...(release.manifest.voorbeeld ? [{ term: head.notice, value: texts.words.sample }] : []),
    { term: head.period, value: numbers.formatPeriod(figures.year) },
    ...(size === null ? [] : [{ term: words.size, value: texts.mirror.cards.people(size) }]),
    { term: words.groups, value: groups.size === 0 ? words.noGroups : [...groups].join("; ") },
    { term: words.for, value: words.owner },
    ...(mark === undefined ? [] : [{ term: words.mark, value: mark }]),
    {
      term: head.release,
      value: head.made(release.manifest.id, numbers.formatDate(release.manifest.gemaakt)),
    },
  ];
  return {
    titel: head.title(report.titel, words.title),
    soort: report.titel,
    naam: words.name,
    omschrijving: report.omschrijving,
    kenmerken,
    melding: isHidden ? words.allHidden : null,
  };
}
