import type { Problem } from "../errors.ts";
import type { Source } from "./source.ts";
import type { CodeList, IndicatorDefinition } from "./types.ts";

/** What a header must mean besides having the right keys. */
export function checkIndicators(
  indicators: readonly Source<IndicatorDefinition>[],
  codeLists: readonly CodeList[],
): Problem[] {
  const first = new Map<string, Source<IndicatorDefinition>>();
  return indicators.flatMap((source) => {
    const { klasse, populatie, eenheid, tijd } = source.header;
    const problems = checkMeasure(source, codeLists);
    const other = first.get(`${klasse} ${populatie}`);
    if (other === undefined) first.set(`${klasse} ${populatie}`, source);
    else if (other.header.eenheid !== eenheid || other.header.tijd !== tijd) {
      const message = `De populatie '${populatie}' heeft in ${other.file} een andere eenheid of tijd.`;
      problems.push(source.at("populatie", message));
    }
    return problems;
  });
}

function checkMeasure(
  { header, at }: Source<IndicatorDefinition>,
  codeLists: readonly CodeList[],
): Problem[] {
  const { maat, noemer, uitsplitsing } = header;
  const problems: Problem[] = [];
  if ((maat === "verhouding" || maat === "gemiddelde") && noemer === undefined) {
    problems.push(at("maat", `Bij de maat '${maat}' hoort een noemer.`));
  }
  if (maat === "mediaan" && noemer !== undefined) {
    problems.push(at("noemer", "Bij de maat 'mediaan' hoort geen noemer."));
  }
  if (maat === "afgeleid") {
    problems.push(at("maat", "Een afgeleid cijfer komt uit gepubliceerde cijfers en heeft geen query."));
  }
  if (uitsplitsing !== undefined && !codeLists.some(({ id }) => id === uitsplitsing)) {
    problems.push(at("uitsplitsing", `De codelijst '${uitsplitsing}' bestaat niet.`));
  }
  return problems;
}
