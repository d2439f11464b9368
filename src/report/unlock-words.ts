import type { UnlockAdvice, Unlocking, UnlockStep } from "../release/unlock.ts";
import { codesOf } from "./codes.ts";
import type { Published } from "./figures.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** The advice on one choice: the whole first, then what is split, in the order of the release. */
export function adviceOf(
  unlocking: Unlocking | undefined,
  choice: { readonly dimensie: string | null; readonly code: string },
): readonly UnlockAdvice[] {
  const { dimensie, code } = choice;
  return (unlocking?.adviezen ?? []).filter((own) => own.dimensie === dimensie && own.code === code);
}

/**
 * One figure of one choice in words: what is hidden, and which changes of the classes would show it. Without a
 * change that helps: undefined. More employers are said apart (`growthText`), for that is the same for all.
 */
export function adviceText(release: Published, advice: UnlockAdvice, texts: Texts = nl): string | undefined {
  const steps = advice.stappen.flatMap((step) => stepText(release, advice, step, texts) ?? []);
  return steps.length === 0 ? undefined : `${subjectOf(release, advice, texts)}: ${steps.join(" ")}`;
}

/** `Verzuimpercentage naar leeftijd`. */
export function subjectOf(
  { definitions }: Published,
  { cijfer, naar }: UnlockAdvice,
  { unlocking }: Texts = nl,
): string {
  const title = definitions.indicatoren.find(({ id }) => id === cijfer)?.titel ?? cijfer;
  return naar === null ? title : unlocking.by(title, dimensionName(definitions, naar));
}

function dimensionName({ dimensies }: Published["definitions"], id: string): string {
  return (dimensies.find((one) => one.id === id)?.titel ?? id).toLowerCase();
}

function stepText(
  release: Published,
  advice: UnlockAdvice,
  step: UnlockStep,
  { unlocking: words, numbers }: Texts,
): string | undefined {
  if (step.soort === "werkgevers") return undefined;
  if (step.soort === "jaar") {
    return words.year(numbers.formatPeriod(release.unlocking?.periode ?? ""), step.opent);
  }
  const division = release.unlocking?.indelingen.find(({ id }) => id === step.indeling);
  const group = division?.groepen.find(({ code }) => code === step.code);
  if (group === undefined) return undefined;
  const names = new Map(codesOf(release, step.dimensie).map(({ code, naam }) => [code, naam]));
  const members = group.codes.map((code) => names.get(code) ?? code);
  const what = members.length > 3 ? words.take(group.naam) : words.merge(members);
  const own = step.dimensie === advice.dimensie && advice.naar !== null;
  return `${what}. ${words.opens(own, step.opent)}`;
}

/** What more employers would do: once for every number that the advice names. */
export function growthTexts(advice: readonly UnlockAdvice[], { unlocking: words }: Texts = nl): string[] {
  const steps = advice.flatMap(({ stappen }) => stappen.filter((step) => step.soort === "werkgevers"));
  const largest = steps.reduce(
    (most, { meer, personen }) => [Math.max(most[0] ?? 0, meer), Math.max(most[1] ?? 0, personen)],
    [0, 0],
  );
  const [employers = 0, persons = 0] = largest;
  return employers === 0 ? [] : [words.growth(employers, persons), words.rest];
}
