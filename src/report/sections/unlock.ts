import { indicatorsOf } from "../define.ts";
import type { Unlock } from "../define-mirror.ts";
import type { DocumentSection } from "../document.ts";
import type { Figures } from "../figures.ts";
import { dimensionOf } from "../selection.ts";
import { adviceOf, adviceText, growthTexts, subjectOf } from "../unlock-words.ts";

/** What would show more figures of the chosen one: the advice of the release, in words (docs/adr/0021). */
export function unlock(section: Unlock, figures: Figures): DocumentSection {
  const { chosen, release, report, texts } = figures;
  const words = texts.mirror.unlock;
  const dimensie = dimensionOf(report);
  const own = indicatorsOf(report);
  const known = release.unlocking?.keuzes.includes(dimensie) === true;
  const advice = adviceOf(release.unlocking, { dimensie, code: chosen.code }).filter(({ cijfer }) =>
    own.includes(cijfer),
  );
  const steps = advice.flatMap((one) => adviceText(release, one) ?? []);
  const hidden = [...new Set(advice.map((one) => subjectOf(release, one).toLowerCase()))];
  const headline = !known
    ? words.without
    : advice.length === 0
      ? words.none(chosen.phrase)
      : words.hidden(chosen.phrase, hidden);
  return {
    id: section.id,
    titel: section.titel,
    headline,
    blocks: [
      ...(section.inleiding ?? []).map((text) => ({ kind: "paragraph" as const, text })),
      ...(steps.length === 0
        ? []
        : [
            { kind: "paragraph" as const, text: words.list },
            { kind: "list" as const, items: steps },
          ]),
      ...growthTexts(advice).map((text) => ({ kind: "paragraph" as const, text })),
    ],
  };
}
