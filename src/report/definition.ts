import type { ReleaseIndicator } from "../release/types.ts";
import { breakText } from "./breaks.ts";
import type { Fact } from "./document.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** Themes as a reader of the site knows them. */
export const themeNames = nl.definition.themes;

/** How a figure is computed, in words. */
export function formulaOf({ formule, teller, noemer }: ReleaseIndicator, { definition }: Texts = nl): string {
  return formule ?? (noemer === null ? teller : definition.divided(teller, noemer));
}

/**
 * All that a release says of an indicator besides its question: formula, unit, direction, source, what it cannot
 * tell, version. `titleOf` names the parts of a composite.
 */
export function definitionFacts(
  indicator: ReleaseIndicator,
  titleOf: (id: string) => string,
  texts: Texts = nl,
): Fact[] {
  const { delen = [], begrippen = [], breuken = [], interval, perioden } = indicator;
  const { definition: words, numbers } = texts;
  const { heads } = words;
  const optional = (term: string, value: string | null | undefined): Fact[] =>
    value == null || value === "" ? [] : [{ term, value }];
  const broken = breuken.map((one) => breakText(texts.words.thisFigure, one, texts));
  return [
    { term: heads.formula, value: formulaOf(indicator, texts) },
    ...optional(heads.parts, numbers.formatList(delen.map(titleOf))),
    ...unitFact(indicator, texts),
    ...optional(heads.periods, perioden?.join() === "jaar" ? words.yearsOnly : null),
    { term: heads.display, value: words.displays[indicator.weergave] ?? indicator.weergave },
    { term: heads.direction, value: words.directions[indicator.richting] ?? indicator.richting },
    ...optional(heads.margin, interval === undefined ? null : (words.margins[interval] ?? interval)),
    { term: heads.source, value: indicator.bron },
    ...optional(heads.caution, indicator.let_op),
    ...optional(heads.breaks, broken.join(" ")),
    ...optional(heads.terms, numbers.formatList(begrippen)),
    { term: heads.theme, value: words.themes[indicator.thema] ?? indicator.thema },
    ...optional(heads.code, indicator.code),
    { term: heads.version, value: `${indicator.versie}` },
  ];
}

/** Whom one observation is; of a statement what it is about instead, for there are no observations. */
function unitFact({ eenheid, maat }: ReleaseIndicator, { definition }: Texts): Fact[] {
  const { heads, statement, units } = definition;
  if (eenheid === "cel") return [];
  if (maat !== "opgave") return [{ term: heads.unit, value: units[eenheid] ?? eenheid }];
  const subject = eenheid === "fonds" ? statement.fund : statement.market;
  return [{ term: heads.subject, value: statement.about(subject) }];
}
