import type { Problem } from "../errors.ts";
import type { CodeList, IndicatorDefinition } from "./types.ts";

interface Named {
  readonly file: string;
  readonly definition: IndicatorDefinition;
}

/** What a header must mean besides having the right keys. */
export function checkIndicators(indicators: readonly Named[], codeLists: readonly CodeList[]): Problem[] {
  const problems = indicators.flatMap(({ file, definition }) =>
    messages(definition, codeLists).map((message) => ({ file, message })),
  );
  const first = new Map<string, Named>();
  for (const indicator of indicators) {
    const { klasse, populatie, eenheid, tijd } = indicator.definition;
    const other = first.get(`${klasse} ${populatie}`);
    if (other === undefined) first.set(`${klasse} ${populatie}`, indicator);
    else if (other.definition.eenheid !== eenheid || other.definition.tijd !== tijd) {
      const message = `De populatie '${populatie}' heeft in ${other.file} een andere eenheid of tijd.`;
      problems.push({ file: indicator.file, message });
    }
  }
  return problems;
}

function messages(definition: IndicatorDefinition, codeLists: readonly CodeList[]): string[] {
  const { maat, noemer, uitsplitsing } = definition;
  const found: string[] = [];
  if ((maat === "verhouding" || maat === "gemiddelde") && noemer === undefined) {
    found.push(`Bij maat '${maat}' hoort een noemer.`);
  }
  if (maat === "mediaan" && noemer !== undefined) found.push("Bij maat 'mediaan' hoort geen noemer.");
  if (maat === "afgeleid") {
    found.push("De maat 'afgeleid' wordt uit gepubliceerde cijfers berekend en kan geen query hebben.");
  }
  if (uitsplitsing !== undefined && !codeLists.some(({ id }) => id === uitsplitsing)) {
    found.push(`De codelijst '${uitsplitsing}' bij 'uitsplitsing' bestaat niet.`);
  }
  return found;
}
