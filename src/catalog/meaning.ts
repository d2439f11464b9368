import type { Problem } from "../errors.ts";
import { tables } from "../store/contract.ts";
import type { CheckHeader } from "./headers.ts";
import type { Source } from "./source.ts";
import { type AnyDefinition, type CompositeDefinition, classes, type IndicatorDefinition } from "./types.ts";

/** What a header must mean besides having the right keys. */
export function checkIndicators(
  indicators: readonly Source<IndicatorDefinition>[],
  codeLists: ReadonlySet<string>,
): Problem[] {
  const first = new Map<string, Source<IndicatorDefinition>>();
  return indicators.flatMap((source) => {
    const { klasse, populatie, eenheid, tijd, perioden, binnen } = source.header;
    const problems = [...checkMeasure(source, codeLists), ...checkNesting(source, indicators)];
    const other = first.get(`${klasse} ${populatie}`);
    if (other === undefined) first.set(`${klasse} ${populatie}`, source);
    else if (
      other.header.eenheid !== eenheid ||
      other.header.tijd !== tijd ||
      other.header.perioden?.join() !== perioden?.join() ||
      other.header.binnen !== binnen
    ) {
      const message = `De populatie '${populatie}' heeft in ${other.file} een andere eenheid, tijd, perioden of binnen.`;
      problems.push(source.at("populatie", message));
    }
    return problems;
  });
}

/** A breakdown adds up to its whole, so it must name the population of the whole; one level deep. */
function checkNesting(
  { header, at }: Source<IndicatorDefinition>,
  indicators: readonly Source<IndicatorDefinition>[],
): Problem[] {
  const { binnen, klasse, uitsplitsing } = header;
  if (binnen === undefined) {
    return uitsplitsing === undefined
      ? []
      : [at("uitsplitsing", "Bij een uitsplitsing hoort 'binnen': de populatie waarvan zij een deel is.")];
  }
  const whole = indicators.find(
    (other) => other.header.klasse === klasse && other.header.populatie === binnen,
  );
  if (whole !== undefined && whole.header.binnen === undefined) return [];
  return [at("binnen", `'${binnen}' is geen populatie van de klasse '${klasse}' die zelf een geheel is.`)];
}

function checkMeasure(
  { header, at }: Source<IndicatorDefinition>,
  codeLists: ReadonlySet<string>,
): Problem[] {
  const { maat, noemer, uitsplitsing } = header;
  const problems: Problem[] = [];
  if ((maat === "verhouding" || maat === "gemiddelde") && noemer === undefined) {
    problems.push(at("maat", `Bij de maat '${maat}' hoort een noemer.`));
  }
  if (maat === "mediaan" && noemer !== undefined) {
    problems.push(at("noemer", "Bij de maat 'mediaan' hoort geen noemer."));
  }
  if (maat === "mediaan" && uitsplitsing !== undefined) {
    problems.push(at("uitsplitsing", "Een mediaan kent geen uitsplitsing."));
  }
  if (header.weergave === "klasse") {
    problems.push(at("weergave", "De weergave 'klasse' is voor afgeleide cijfers."));
  }
  if (uitsplitsing !== undefined && !codeLists.has(uitsplitsing)) {
    problems.push(at("uitsplitsing", `De codelijst '${uitsplitsing}' bestaat niet.`));
  }
  return problems;
}

/** Composites: their parts are there and not the composite itself, and their class is strict enough. */
export function checkComposites(
  composites: readonly Source<CompositeDefinition>[],
  all: readonly Source<AnyDefinition>[],
  known: ReadonlySet<string>,
  codeLists: ReadonlySet<string>,
): Problem[] {
  const byId = new Map(all.map((source) => [source.header.id, source.header]));
  return composites.flatMap(({ header, at }) => {
    const { id, delen, klasse, weergave, uitkomst } = header;
    const problems = delen.flatMap((part, index) => {
      if (part === id) return [at("delen", "Een cijfer kan geen deel van zichzelf zijn.")];
      if (delen.indexOf(part) < index) return [at("delen", `Het deel '${part}' staat er twee keer.`)];
      return known.has(part) ? [] : [at("delen", `De indicator '${part}' bestaat niet.`)];
    });
    const order: readonly string[] = classes;
    const strictest = Math.max(...delen.map((part) => order.indexOf(byId.get(part)?.klasse ?? "")));
    if (strictest > classes.indexOf(klasse)) {
      problems.push(at("klasse", `Een van de delen heeft de klasse '${classes[strictest]}': neem die over.`));
    }
    if ((weergave === "klasse") !== (uitkomst !== undefined)) {
      problems.push(
        at("weergave", "Bij de weergave 'klasse' hoort 'uitkomst': de codelijst van de uitkomst."),
      );
    }
    if (uitkomst !== undefined && !codeLists.has(uitkomst)) {
      problems.push(at("uitkomst", `De codelijst '${uitkomst}' bestaat niet.`));
    }
    return problems;
  });
}

/** A check points at a column that is delivered. */
export function checkChecks(checks: readonly Source<CheckHeader>[]): Problem[] {
  return checks.flatMap(({ header: { tabel, kolom }, at }) => {
    const columns = tables.find(({ name }) => name === tabel)?.columns.map(({ name }) => name) ?? [];
    if (columns.includes(kolom)) return [];
    return [at("kolom", `De tabel '${tabel}' heeft geen kolom '${kolom}'.`)];
  });
}
