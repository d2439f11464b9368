import type { Cell } from "../../release/types.ts";
import { groupName } from "../benchmark.ts";
import type { EmployerFigure } from "../beside.ts";
import type { Conversation } from "../define-mirror.ts";
import type { DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { type Chance, chanceOf, peopleChanceOf } from "../own-chance.ts";
import { expectedChance } from "../own-words.ts";
import type { Differing } from "../texts/nl-mirror.ts";
import { verdictOf } from "../verdict.ts";
import { isShown, textOf } from "../words.ts";
import { intro } from "./parts.ts";

/** A figure that may be talked about. */
interface Candidate {
  readonly text: string;
  /** 1: more than chance explains; 2: perhaps; 3: only a place among the others. */
  readonly tier: 1 | 2 | 3;
  /** By how many times the noise it differs. */
  readonly size: number;
  readonly isHealth: boolean;
}

/** The few figures that differ most from what they are laid beside; of an employer, or of the chosen one. */
export function conversation(
  section: Conversation,
  figures: Figures,
  employer: readonly EmployerFigure[] | undefined,
): DocumentSection {
  const { texts } = figures;
  const words = texts.mirror;
  const isOwn = figures.report.voor === "werkgever";
  const found = isOwn ? ownCandidates(section, figures, employer ?? []) : candidates(section, figures);
  const others = found.all.filter(({ isHealth }) => !isHealth);
  // Nothing is pointed at for absence alone; it never comes first, and is never the greater part.
  const absence = bySize(found.all.filter(({ isHealth }) => isHealth));
  const ordered = [...bySize(others), ...absence.slice(0, others.length)];
  const named = ordered.slice(0, section.meest);
  const other = isOwn ? texts.own.theGroup : figures.report.keuze.alle;
  const most = isOwn ? words.mostOwn : words.most;
  const headline =
    named.length > 0
      ? named.length < found.all.length
        ? most(named.length, found.all.length)
        : words.count(named.length)
      : found.all.length > 0
        ? words.healthOnly
        : words.none(found.judged, other);
  const blocks = intro(section);
  if (named.length > 0) {
    blocks.push(
      { kind: "list", items: named.map(({ text }) => text) },
      ...(named.some(({ tier }) => tier === 3) ? [{ kind: "paragraph" as const, text: words.place }] : []),
      { kind: "paragraph", text: words.why },
    );
  }
  // Own figures are called different at 99.8 %, which chance makes of one in five hundred.
  if (found.judged > 1 && !isOwn) blocks.push({ kind: "paragraph", text: words.chance(found.judged) });
  return { id: section.id, titel: section.titel, headline, blocks };
}

interface Found {
  readonly all: readonly Candidate[];
  /** Of how many figures it can be said whether they differ. */
  readonly judged: number;
}

function bySize(all: readonly Candidate[]): Candidate[] {
  return [...all].sort((a, b) => a.tier - b.tier || b.size - a.size);
}

function candidates({ cijfers }: Conversation, figures: Figures): Found {
  const { chosen, report, texts, year } = figures;
  if (chosen.isTotal) return { all: [], judged: 0 };
  let judged = 0;
  const all = cijfers.flatMap(({ indicator, onderwerp }): Candidate[] => {
    const [mine, whole] = (["own", "all"] as const).map((who) =>
      figures.cell({ indicator, who, periode: year }),
    );
    const display = figures.display(indicator);
    const verdict = verdictOf(mine, whole, display, report.keuze.alle, texts);
    if (verdict?.sure === undefined) return [];
    judged += 1;
    if (!verdict.sure || verdict.direction === "gelijk") return [];
    const { direction, allText: otherText } = verdict;
    const differing = { subject: onderwerp, text: textOf(mine, display, texts), direction, otherText };
    const text = texts.mirror.differs({ ...differing, other: report.keuze.alle });
    return [{ text, tier: 1, size: noiseOf(mine, whole), isHealth: isHealth(indicator, figures) }];
  });
  return { all, judged };
}

/** The difference against the width of both margins. */
function noiseOf(one: Cell | undefined, other: Cell | undefined): number {
  if (!isShown(one) || !isShown(other)) return 0;
  const half = (cell: Cell) => ((cell.bovengrens ?? 0) - (cell.ondergrens ?? 0)) / 2;
  const noise = Math.hypot(half(one), half(other));
  return noise === 0 ? 0 : Math.abs(one.waarde - other.waarde) / noise;
}

function ownCandidates(
  { cijfers }: Conversation,
  figures: Figures,
  employer: readonly EmployerFigure[],
): Found {
  let judged = 0;
  const all = cijfers.flatMap(({ indicator, onderwerp, verwacht }): Candidate[] => {
    const found = employer.find(({ own }) => own.indicator === indicator);
    if (found === undefined || found.own.waarde === null) return [];
    const expected = employer.find(({ own }) => own.indicator === verwacht)?.own.waarde ?? null;
    const target = targetOf(found, expected, figures);
    if (target === null) return placedCandidate(found, onderwerp, figures);
    judged += 1;
    const { texts } = figures;
    const display = figures.display(indicator);
    const own = { value: found.own.waarde, persons: found.own.personen };
    const { direction } = texts.numbers.difference(display, own, target);
    const { place, size } = target.chance;
    if (place === "inside" || direction === "gelijk") return [];
    const text = texts.numbers.formatValue(display, own.value, own.persons);
    const differing: Differing = { subject: onderwerp, text, direction, ...target.named };
    const isSure = place === "outside";
    const said = isSure ? texts.mirror.differs(differing) : texts.mirror.perhaps(differing);
    return [{ text: said, tier: isSure ? 1 : 2, size, isHealth: isHealth(indicator, figures) }];
  });
  return { all, judged };
}

interface Target {
  readonly value: number;
  readonly persons: number | null;
  readonly chance: Chance;
  readonly named: Pick<Differing, "other" | "otherText">;
}

/** What a figure is judged by: what its own people lead one to expect, else its group; null when chance is not known. */
function targetOf(found: EmployerFigure, expected: number | null, figures: Figures): Target | null {
  const { own, group } = found;
  const { texts } = figures;
  const display = figures.display(own.indicator);
  if (expected !== null) {
    const chance = expectedChance(found, expected, figures);
    const otherText = texts.numbers.formatValue(display, expected, own.personen);
    const named = { other: texts.mirror.strips.expectation, otherText };
    if (chance !== null) return { value: expected, persons: own.personen, chance, named };
  }
  const chance = chanceOf(found, figures);
  if (chance === null || !isShown(group)) return null;
  const other = texts.own.namedGroup(groupName(figures.release, group, texts));
  const named = { other, otherText: textOf(group, display, texts) };
  return { value: group.waarde, persons: group.personen, chance, named };
}

/** Of a figure of which no limits are known its place, when that is at an end; the closest group first. */
function placedCandidate(found: EmployerFigure, subject: string, figures: Figures): Candidate[] {
  const { own, group, beside } = found;
  const { texts } = figures;
  const placed = [{ cell: group, quarter: own.kwart }, ...beside].find(
    ({ cell, quarter }) => isShown(cell) && (quarter === 1 || quarter === 4),
  );
  if (placed === undefined || own.waarde === null || placed.quarter === null || !isShown(placed.cell))
    return [];
  const display = figures.display(own.indicator);
  const text = texts.numbers.formatValue(display, own.waarde, own.personen);
  const other = texts.own.namedGroup(groupName(figures.release, placed.cell, texts));
  const otherText = textOf(placed.cell, display, texts);
  const said = texts.mirror.placed(subject, text, texts.own.quarters[placed.quarter], other, otherText);
  const people = peopleChanceOf(own, placed.cell, figures);
  // What lies within the least that chance can do is nothing to begin with.
  if (people?.place === "inside") return [];
  const size = people?.size ?? 0;
  return [{ text: said, tier: 3, size, isHealth: isHealth(own.indicator, figures) }];
}

function isHealth(indicator: string, figures: Figures): boolean {
  const found = figures.indicator(indicator);
  return found?.thema === "gezondheid" || found?.klasse === "gezondheid";
}
