import type { ReleaseIndicator } from "../release/types.ts";
import { breakText } from "./breaks.ts";
import type { Fact } from "./document.ts";
import { formatList } from "./numbers.ts";

/** How a figure is computed, in words. */
export function formulaOf({ formule, teller, noemer }: ReleaseIndicator): string {
  return formule ?? (noemer === null ? teller : `${teller}, gedeeld door ${noemer}`);
}

/** How a figure is written, by its display. */
export const displayNames: Readonly<Record<string, string>> = {
  procent: "percentage",
  "per-jaar": "aantal per jaar",
  dagen: "kalenderdagen",
  uren: "uren",
  euro: "euro",
  "score-0-100": "score van 0 tot 100",
  promille: "promille",
  index: "indexcijfer",
  aantal: "aantal",
  jaren: "jaren",
  procentpunt: "verschil in procentpunten",
  klasse: "een van enkele klassen",
};

/** Themes as a reader knows them. */
export const themeNames: Readonly<Record<string, string>> = {
  "eigen-regie": "Eigen regie",
  werkneembaarheid: "Werkneembaarheid",
  wederkerigheid: "Wederkerigheid",
  relatie: "Relatie tussen werkgever en werknemer",
  gezondheid: "Verzuim en gezondheid",
  leren: "Leren",
  mobiliteit: "Mobiliteit",
  structuur: "Werk en werkgevers",
};

const directionNames: Readonly<Record<string, string>> = {
  "hoger-is-gunstiger": "hoger is gunstiger",
  "lager-is-gunstiger": "lager is gunstiger",
  neutraal: "geen: hoger of lager is op zichzelf niet gunstig",
};

const marginNames: Readonly<Record<string, string>> = {
  wilson: "95%, naar het aantal waarnemingen (Wilson)",
  t: "95%, naar de spreiding tussen waarnemingen (t-verdeling)",
  werkgever: "95%, naar de spreiding tussen werkgevers (t-verdeling)",
  geen: "geen",
};

/**
 * All that a release says of an indicator besides its question: formula, unit, direction, source, what it cannot
 * tell, version. `titleOf` names the parts of a composite.
 */
export function definitionFacts(indicator: ReleaseIndicator, titleOf: (id: string) => string): Fact[] {
  const { delen = [], begrippen = [], interval, perioden } = indicator;
  const optional = (term: string, value: string | null | undefined): Fact[] =>
    value == null || value === "" ? [] : [{ term, value }];
  return [
    { term: "Berekening", value: formulaOf(indicator) },
    ...optional("Samengesteld uit", formatList(delen.map(titleOf))),
    ...unitFact(indicator),
    ...optional("Perioden", perioden?.join() === "jaar" ? "alleen hele jaren" : null),
    { term: "Weergave", value: displayNames[indicator.weergave] ?? indicator.weergave },
    { term: "Richting", value: directionNames[indicator.richting] ?? indicator.richting },
    ...optional("Marge", interval === undefined ? null : (marginNames[interval] ?? interval)),
    { term: "Bron", value: indicator.bron },
    ...optional("Wat het niet zegt", indicator.let_op),
    ...optional("Breuken", (indicator.breuken ?? []).map((one) => breakText("dit cijfer", one)).join(" ")),
    ...optional("Begrippen", formatList(begrippen)),
    { term: "Thema", value: themeNames[indicator.thema] ?? indicator.thema },
    ...optional("Code", indicator.code),
    { term: "Versie", value: `${indicator.versie}` },
  ];
}

/** Whom one observation is; of a statement what it is about instead, for there are no observations. */
function unitFact({ eenheid, maat }: ReleaseIndicator): Fact[] {
  if (eenheid === "cel") return [];
  if (maat !== "opgave") return [{ term: "Geteld per", value: eenheid }];
  const subject = eenheid === "fonds" ? "het fonds zelf" : "de arbeidsmarkt";
  return [{ term: "Gaat over", value: `${subject}, niet over personen of werkgevers in de leveringen` }];
}
