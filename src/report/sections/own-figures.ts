import { groupName, withoutEstimate } from "../benchmark.ts";
import { indicatorsOf, type Report } from "../define.ts";
import type { OwnFigures, OwnHidden } from "../define-mirror.ts";
import type { DocumentSection, Fact, KeyFigure } from "../document.ts";
import type { Figures } from "../figures.ts";
import { inBrackets as marked } from "../letters.ts";
import { chanceOf } from "../own-chance.ts";
import { type Filler, fill, isShown, textOf } from "../words.ts";
import type { EmployerFigure } from "./employer.ts";
import { emptySection, intro, paragraphs, titleOf } from "./parts.ts";

type Asked = OwnFigures["cijfers"][number];

/** The own figures as cards: what it is, how it lies beside the group, and what chance can make of it. */
export function ownFigures(
  section: OwnFigures,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  if (employer === undefined) return emptySection(section, figures.texts.benchmark.none);
  const cards = section.cijfers.map((asked) => {
    const found = employer.find(({ own }) => own.indicator === asked.indicator);
    return cardOf(asked, found, figures);
  });
  return {
    id: section.id,
    titel: section.titel,
    headline: null,
    blocks: [...intro(section), { kind: "key-figures", figures: cards }],
  };
}

function cardOf(asked: Asked, found: EmployerFigure | undefined, figures: Figures): KeyFigure {
  const { texts } = figures;
  const words = texts.mirror.cards;
  const base = { indicator: figures.indicator(asked.indicator) === undefined ? null : asked.indicator };
  const card = { ...base, titel: asked.titel, shown: false, facts: [] };
  if (found === undefined) return { ...card, waarde: words.absent, sentence: words.absentSentence };
  const { own } = found;
  if (own.waarde === null) {
    const facts = groupFact(found, figures);
    return { ...card, waarde: words.hidden, sentence: words.hiddenSentence, facts };
  }
  const text = texts.numbers.formatValue(figures.display(asked.indicator), own.waarde, own.personen);
  const fillers = new Map<string, Filler>([
    ["waarde", { text, value: own.waarde }],
    ["jaar", { text: figures.year.slice(0, 4), value: 0 }],
  ]);
  const said = fill(asked.zin, fillers) ?? "";
  return {
    ...card,
    waarde: text,
    shown: true,
    sentence: `${said} ${besideGroup(found, own.waarde, figures)}`.trim(),
    facts: factsOf(found, figures),
  };
}

/** How the figure lies beside its group, never saying more than the limits allow. */
function besideGroup(found: EmployerFigure, value: number, figures: Figures): string {
  const { own, group } = found;
  const { texts } = figures;
  const words = texts.mirror.cards;
  if (isCount(own.indicator, figures)) return "";
  if (!isShown(group)) return words.noGroup;
  const display = figures.display(own.indicator);
  const text = marked(textOf(group, display, texts));
  const chance = chanceOf(found, figures);
  const { direction } = texts.numbers.difference(
    display,
    { value, persons: own.personen },
    { value: group.waarde, persons: group.personen },
  );
  if (chance !== null) {
    if (chance.place === "inside" || direction === "gelijk") return words.same(text);
    return words[chance.place](direction, text);
  }
  if (own.kwart !== null) return words.placed(texts.own.quarters[own.kwart], text);
  // What is reckoned from others has no chance of its own.
  if (figures.indicator(own.indicator)?.interval === "geen") return words.beside(text);
  return direction === "gelijk" ? words.equal(text) : words.unknown(text);
}

/** The public figure of the group: it is shown to whom its own figure is not. */
function groupFact({ own, group }: EmployerFigure, figures: Figures): Fact[] {
  if (!isShown(group) || isCount(own.indicator, figures)) return [];
  const { texts } = figures;
  const text = marked(textOf(group, figures.display(own.indicator), texts));
  return [{ term: texts.mirror.cards.group, value: `${text} (${groupName(figures.release, group, texts)})` }];
}

function isCount(indicator: string, figures: Figures): boolean {
  return ["som", "aantal"].includes(figures.indicator(indicator)?.maat ?? "");
}

function factsOf(found: EmployerFigure, figures: Figures): Fact[] {
  const { own, group } = found;
  const { texts } = figures;
  const words = texts.mirror.cards;
  const { formatValue } = texts.numbers;
  const display = figures.display(own.indicator);
  const facts = groupFact(found, figures);
  if (isShown(group)) {
    const chance = chanceOf(found, figures);
    if (chance !== null) {
      const said = (bound: number) => formatValue(display, bound, own.personen);
      const [low, high] = chance.inner;
      facts.push({ term: words.possible, value: texts.words.range(said(low), said(high)) });
    }
  }
  if (own.geschat !== null) {
    facts.push({ term: words.estimate, value: formatValue(display, own.geschat, own.personen) });
  }
  if (own.kwart !== null) facts.push({ term: words.place, value: texts.own.quarters[own.kwart] });
  if (own.personen !== null && !isCount(own.indicator, figures))
    facts.push({ term: words.base, value: words.people(own.personen) });
  return facts;
}

/** What is not shown of the employer, by reason, and what never is. */
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
  const items = [
    ...[...groups].map(([reason, names]) => words.list(reason, names)),
    ...(absent.length === 0 ? [] : [words.absent(absent)]),
  ];
  const missing = employer.filter(({ own }) => asked.includes(own.indicator) && own.waarde === null).length;
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
      ...paragraphs(said),
    ],
  };
}

function askedIn(report: Report): string[] {
  return indicatorsOf({ ...report, sections: report.sections.filter(({ kind }) => kind === "own-figures") });
}

function reasonOf({ own, group }: EmployerFigure, figures: Figures): string | null {
  const { remarks } = figures.texts.own;
  if (own.waarde === null) return remarks.hidden;
  if (isCount(own.indicator, figures)) return remarks.count;
  if (!isShown(group)) return remarks.noGroup;
  const indicator = figures.indicator(own.indicator);
  if (own.geschat === null)
    return indicator === undefined ? remarks.fewEmployers : withoutEstimate(indicator, figures.texts);
  return own.kwart === null ? remarks.noDifference : null;
}
