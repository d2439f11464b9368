import { withoutEstimate } from "../benchmark.ts";
import { type EmployerFigure, phraseOf } from "../beside.ts";
import { indicatorsOf, type Report } from "../define.ts";
import type { OwnHidden } from "../define-mirror.ts";
import type { Block, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { isCount } from "../own-strip.ts";
import { adviceOf } from "../unlock-words.ts";
import { isShown } from "../words.ts";
import { emptySection, intro, paragraphs, titleOf } from "./parts.ts";
import { stepsOf } from "./unlock.ts";

/** What is not shown of the employer, by reason, what would show more, and what never is shown. */
export function ownHidden(
  section: OwnHidden,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  if (employer === undefined) return emptySection(section, figures.texts.benchmark.none);
  const words = figures.texts.mirror.hidden;
  const groups = new Map<string, string[]>();
  const absent: string[] = [];
  const asked = askedIn(figures.report);
  for (const id of asked) {
    const found = employer.find(({ own }) => own.indicator === id);
    const name = titleOf(figures, id, id).toLowerCase();
    if (found === undefined) absent.push(name);
    else {
      const reason = reasonOf(found, figures);
      if (reason !== null) groups.set(reason, [...(groups.get(reason) ?? []), name]);
    }
  }
  const about = employer.filter(({ own }) => asked.includes(own.indicator));
  const items = [
    ...[...groups].map(([reason, names]) => words.list(reason, names)),
    ...besideReasons(about, figures),
    ...(absent.length === 0 ? [] : [words.absent(absent)]),
  ];
  const missing = about.filter(({ own }) => own.waarde === null).length;
  const said = [figures.texts.own.remarks.estimate, words.never, words.survey];
  return {
    id: section.id,
    titel: section.titel,
    headline: words.headline(
      figures.texts.numbers.formatPeriod(figures.year),
      missing,
      asked.length - absent.length,
    ),
    blocks: [
      ...intro(section),
      ...(items.length === 0 ? [] : [{ kind: "list" as const, items }]),
      ...more(about, figures),
      ...paragraphs(said),
    ],
  };
}

/** Which places figures cannot be laid beside, and why. */
function besideReasons(about: readonly EmployerFigure[], figures: Figures): string[] {
  const words = figures.texts.mirror.strips.hiddenBeside;
  return (["few", "hidden"] as const).flatMap((why) => {
    const names = about
      .filter(({ own }) => !isCount(own.indicator, figures))
      .flatMap(({ beside }) => beside.filter((one) => one.why === why))
      .map((one) => phraseOf(one, figures));
    return names.length === 0 ? [] : [words[why]([...new Set(names)])];
  });
}

/** What would show more of the places around this employer: by itself, and what the release found for its sector. */
function more(about: readonly EmployerFigure[], figures: Figures): Block[] {
  const { release, texts } = figures;
  const lacking = about.flatMap(({ beside }) => beside.filter(({ why }) => why !== null));
  if (lacking.length === 0) return [];
  const shown = askedIn(figures.report);
  const places = new Map(
    lacking.flatMap(({ kind, dimensies }) =>
      kind === "sector" || kind === "cluster"
        ? [[`${kind} ${dimensies[kind] ?? ""}`, { dimensie: kind, code: dimensies[kind] ?? "" }] as const]
        : [],
    ),
  );
  const advice = [...places.values()]
    .flatMap((place) => adviceOf(release.unlocking, place))
    .filter(({ cijfer }) => shown.includes(cijfer));
  return [
    ...paragraphs([texts.mirror.strips.hiddenBeside.more]),
    ...(advice.length === 0 ? [] : stepsOf(advice, texts.mirror.unlock.list, figures)),
  ];
}

function askedIn(report: Report): string[] {
  return indicatorsOf({ ...report, sections: report.sections.filter(({ kind }) => kind === "own-figures") });
}

function reasonOf({ own, group, beside }: EmployerFigure, figures: Figures): string | null {
  const { remarks } = figures.texts.own;
  if (own.waarde === null) return remarks.hidden;
  if (isCount(own.indicator, figures)) return remarks.count;
  if (!beside.some(({ cell }) => isShown(cell))) return remarks.noGroup;
  const placed = own.kwart !== null || beside.some(({ quarter }) => quarter !== null);
  if (placed) return null;
  const indicator = figures.indicator(own.indicator);
  if (own.geschat === null || group === undefined)
    return indicator === undefined ? remarks.fewEmployers : withoutEstimate(indicator, figures.texts);
  return remarks.noDifference;
}
