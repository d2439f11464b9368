import type { UnlockAdvice } from "../../release/unlock.ts";
import { indicatorsOf } from "../define.ts";
import type { Unlock } from "../define-mirror.ts";
import type { Block, DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { dimensionOf } from "../selection.ts";
import { adviceOf, adviceText, growthTexts, subjectOf } from "../unlock-words.ts";
import { intro, paragraphs } from "./parts.ts";

/** What would show more figures of the chosen one: the advice of the release, in words (docs/adr/0021). */
export function unlock(section: Unlock, figures: Figures): DocumentSection {
  const { chosen, release, report, texts } = figures;
  const words = texts.mirror.unlock;
  const dimensie = dimensionOf(report);
  const known = release.unlocking?.keuzes.includes(dimensie) === true;
  const advice = adviceFor(figures);
  const hidden = [...new Set(advice.map((one) => subjectOf(release, one, texts).toLowerCase()))];
  const headline = !known
    ? words.without
    : advice.length === 0
      ? words.none(chosen.phrase)
      : words.hidden(chosen.phrase, hidden);
  return {
    id: section.id,
    titel: section.titel,
    headline,
    blocks: [...intro(section), ...stepsOf(advice, words.list, figures)],
  };
}

/** The advice of the release about the chosen one, for figures of this report. */
export function adviceFor({ chosen, report, release }: Figures): UnlockAdvice[] {
  const own = indicatorsOf(report);
  const place = { dimensie: report.keuze.dimensie, code: chosen.code };
  return adviceOf(release.unlocking, place).filter(({ cijfer }) => own.includes(cijfer));
}

/** Steps that would show more under their heading, and what more employers would do. */
export function stepsOf(
  advice: readonly UnlockAdvice[],
  heading: string,
  { release, texts }: Figures,
): Block[] {
  const items = advice.flatMap((one) => adviceText(release, one, texts) ?? []);
  const steps: Block[] = items.length === 0 ? [] : [...paragraphs([heading]), { kind: "list", items }];
  return [...steps, ...paragraphs(growthTexts(advice, texts))];
}
