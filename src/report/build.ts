import { AppError } from "../errors.ts";
import type { OwnFigure } from "../release/own.ts";
import { type EmployerFigure, employerFigures } from "./beside.ts";
import { type Colophon, indicatorsOf, type Report, type Section } from "./define.ts";
import type { DocumentSection, Fact, ReportDocument } from "./document.ts";
import { employerHead } from "./employer-head.ts";
import { releaseIn } from "./english-release.ts";
import { reportIn } from "./english-report.ts";
import { type Figures, type Published, readFigures } from "./figures.ts";
import type { Language } from "./language.ts";
import { withDutch } from "./left-dutch.ts";
import type { RegionShapes } from "./region-shapes.ts";
import { remembering } from "./remembering.ts";
import { byBreakdown, byClass } from "./sections/by-class.ts";
import { type Contact, colophon, definitionList, protection } from "./sections/closing.ts";
import { conversation } from "./sections/conversation.ts";
import { benchmark, funnelPlot } from "./sections/employer.ts";
import { flows } from "./sections/flows.ts";
import { funnel } from "./sections/funnel.ts";
import { intervals } from "./sections/intervals.ts";
import { keyFigures } from "./sections/key-figures.ts";
import { changes, policy, sources, terms, themeDefinitions } from "./sections/method.ts";
import { breaks, missing, scales } from "./sections/missing.ts";
import { ownFigures } from "./sections/own-figures.ts";
import { ownHidden } from "./sections/own-hidden.ts";
import { plane } from "./sections/plane.ts";
import { profile } from "./sections/profile.ts";
import { coverage, shownByTheme } from "./sections/quality.ts";
import { regions } from "./sections/regions.ts";
import { trend } from "./sections/trend.ts";
import { unlock } from "./sections/unlock.ts";
import { type Chosen, choose, type Selection } from "./selection.ts";
import { textsOf } from "./texts/texts.ts";
import { fundTheme, type Theme } from "./theme.ts";
import { baseOf } from "./words.ts";

export interface ReportOptions {
  /** Dutch when it is left out. */
  readonly language?: Language;
  /** The look of who publishes; without it our own. */
  readonly theme?: Theme;
  readonly contact?: Contact;
  /** Borders of the regions; without them regions are drawn as tiles. */
  readonly shapes?: RegionShapes;
  /** The figures of the employer the report is for, which only the owner may see. */
  readonly employer?: readonly OwnFigure[];
  /** By which the owner tells its files apart; never what the employer is called. */
  readonly kenmerk?: string;
}

/**
 * Fills a report with the figures of a release: the same document for every format.
 * @throws AppError UNKNOWN_SELECTION with the known codes; USAGE for a report of an employer without its figures.
 */
export async function buildDocument(
  published: Published,
  definition: Report,
  selection: Selection,
  options: ReportOptions = {},
): Promise<ReportDocument> {
  const { employer: own, kenmerk, language = "nl" } = options;
  if (definition.voor === "werkgever" && own === undefined) {
    throw new AppError(
      "USAGE",
      "Dit rapport is alleen voor de werkgever zelf. Geef met --employer de sleutel op.",
    );
  }
  const { release, dutch: ofRelease } = releaseIn(remembering(published), language);
  const { report: asked, dutch: ofReport } = reportIn(definition, language);
  const chosen = choose(release, asked, selection);
  const report = besides(asked, chosen);
  const figures = await readFigures(release, report, chosen, textsOf(language));
  const employer =
    own === undefined ? undefined : await employerFigures(release, askedOf(own, report), figures.year);
  // A fund writes its words once, in Dutch.
  const ofFund = new Set(fundTheme(options.theme)?.colofon);
  const document: ReportDocument = {
    taal: language,
    ...publisherOf(options),
    ...(report.voor === "werkgever" ? employerHead(figures, employer ?? [], kenmerk) : headOf(figures)),
    sections: report.sections.map((section) => ({
      ...sectionOf(section, figures, options, employer),
      ...("deel" in section && section.deel !== undefined ? { deel: section.deel } : {}),
      ...("blad" in section && section.blad === true ? { blad: true } : {}),
    })),
  };
  return language === "nl" ? document : withDutch(document, [ofRelease, ofReport, ofFund], figures.texts);
}

/** The own figures that a report is about. */
function askedOf(own: readonly OwnFigure[], report: Report): OwnFigure[] {
  const asked = new Set([...indicatorsOf(report), report.dekking]);
  return own.filter(({ indicator }) => asked.has(indicator));
}

/** The report with the comparator that was chosen in the place of the total. */
function besides(report: Report, { beside }: Chosen): Report {
  if (beside === undefined) return report;
  return { ...report, keuze: { ...report.keuze, alle: beside.phrase, kort: beside.short } };
}

function headOf(figures: Figures): Omit<ReportDocument, "sections" | "taal"> {
  const { report, chosen } = figures;
  const { dimensie, alle, kort } = report.keuze;
  const named =
    dimensie === null
      ? { titel: report.titel, soort: figures.texts.head.about(alle), naam: report.titel }
      : {
          titel: figures.texts.head.title(report.titel, chosen.isTotal ? kort : chosen.name),
          soort: report.titel,
          naam: chosen.name,
        };
  return {
    ...named,
    omschrijving: report.omschrijving,
    kenmerken: features(figures),
    melding: notice(figures),
    ...(report.beknopt === true ? { beknopt: true } : {}),
  };
}

function sectionOf(
  section: Section,
  figures: Figures,
  options: ReportOptions,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  switch (section.kind) {
    case "key-figures":
      return keyFigures(section, figures);
    case "trend":
      return trend(section, figures);
    case "by-class":
      return byClass(section, figures);
    case "by-breakdown":
      return byBreakdown(section, figures);
    case "intervals":
      return intervals(section, figures);
    case "profile":
      return profile(section, figures);
    case "quadrant":
    case "plane":
      return plane(section, figures);
    case "funnel":
      return funnel(section, figures);
    case "flows":
      return flows(section, figures);
    case "regions":
      return regions(section, figures, options.shapes);
    case "benchmark":
      return benchmark(section, figures, employer);
    case "funnel-plot":
      return funnelPlot(section, figures, employer);
    case "coverage":
      return coverage(section, figures);
    case "shown-by-theme":
      return shownByTheme(section, figures);
    case "missing":
      return missing(section, figures);
    case "scales":
      return scales(section, figures);
    case "breaks":
      return breaks(section, figures);
    case "policy":
      return policy(section, figures);
    case "changes":
      return changes(section, figures);
    case "terms":
      return terms(section, figures);
    case "sources":
      return sources(section, figures);
    case "theme-definitions":
      return themeDefinitions(section, figures);
    case "conversation":
      return conversation(section, figures, employer);
    case "own-figures":
      return ownFigures(section, figures, employer);
    case "own-hidden":
      return ownHidden(section, figures, employer);
    case "unlock":
      return unlock(section, figures);
    case "definitions":
      return definitionList(section, figures);
    case "protection":
      return protection(section, figures);
    case "colophon":
      return closingColophon(section, figures, options);
  }
}

/** The fund that publishes; who has no contact of its own is reached as everyone else. */
function publisherOf({ theme: given, contact }: ReportOptions): Pick<ReportDocument, "theme"> {
  const theme = fundTheme(given);
  return theme === undefined ? {} : { theme: contact === undefined ? theme : { contact, ...theme } };
}

function closingColophon(section: Colophon, figures: Figures, options: ReportOptions): DocumentSection {
  const theme = fundTheme(options.theme);
  return colophon(section, figures, theme?.contact ?? options.contact, theme);
}

function features(figures: Figures): Fact[] {
  const { texts, year } = figures;
  const { manifest } = figures.release;
  const { beside } = figures.chosen;
  const { head, numbers } = texts;
  const base = baseOf(figures.cell({ indicator: figures.report.dekking, who: "own", periode: year }), texts);
  return [
    ...(manifest.voorbeeld ? [{ term: head.notice, value: texts.words.sample }] : []),
    { term: head.period, value: numbers.formatPeriod(year) },
    { term: head.covers, value: base ?? hiddenOrAbsent(figures) },
    ...(beside === undefined ? [] : [{ term: texts.mirror.beside, value: beside.phrase }]),
    { term: head.release, value: head.made(manifest.id, numbers.formatDate(manifest.gemaakt)) },
  ];
}

function hiddenOrAbsent({ counts, texts }: Figures): string {
  return counts.read === 0 ? texts.head.nothing : texts.words.hidden;
}

/** Said at the top when there is nothing of the chosen one to show, with what the reader still finds here. */
function notice({ chosen, counts, report, texts }: Figures): string | null {
  if (chosen.isTotal || counts.suppressed < counts.read) return null;
  const { head, words } = texts;
  const said = counts.read === 0 ? head.undelivered(chosen.phrase) : head.hidden(chosen.phrase, words.reason);
  return `${said} ${head.instead(report.keuze.alle)}`;
}
