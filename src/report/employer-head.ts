import { groupName } from "./benchmark.ts";
import type { Fact, ReportDocument } from "./document.ts";
import type { Figures } from "./figures.ts";
import type { EmployerFigure } from "./sections/employer.ts";
import { isShown } from "./words.ts";

type Head = Pick<ReportDocument, "titel" | "soort" | "naam" | "omschrijving" | "kenmerken" | "melding">;

/** The head of a report for one employer. What the employer is called is known to nobody here. */
export function employerHead(figures: Figures, employer: readonly EmployerFigure[], mark?: string): Head {
  const { report, release, texts } = figures;
  const words = texts.mirror.head;
  const { head, numbers } = texts;
  const size = employer.find(({ own }) => own.indicator === report.dekking)?.own.waarde ?? null;
  const isHidden = employer.every(({ own }) => own.waarde === null);
  const groups = new Set(
    employer.flatMap(({ group }) => (isShown(group) ? [groupName(release, group, texts)] : [])),
  );
  const kenmerken: Fact[] = [
    ...(release.manifest.voorbeeld ? [{ term: head.notice, value: texts.words.sample }] : []),
    { term: head.period, value: numbers.formatPeriod(figures.year) },
    ...(size === null ? [] : [{ term: words.size, value: texts.mirror.cards.people(size) }]),
    { term: words.groups, value: groups.size === 0 ? words.noGroups : [...groups].sort().join("; ") },
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
