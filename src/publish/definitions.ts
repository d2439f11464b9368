import type { EnglishScale, EnglishTexts } from "../catalog/english.ts";
import type { AnyDefinition, Catalog, CodeList, Dimension } from "../catalog/types.ts";
import { intervalOf } from "../indicators/intervals.ts";
import { lowReliability, type ScaleQuality } from "../indicators/scale-quality.ts";
import { TOTAL, UNKNOWN } from "../indicators/types.ts";
import type {
  Code,
  Definitions,
  ReleaseCodeList,
  ReleaseEnglish,
  ReleaseIndicator,
  ReleaseScale,
} from "../release/types.ts";
import { knownPopulation } from "./known-population.ts";

/**
 * All that a reader of the release needs to understand its cells.
 * @param policyEnglish the sentences of the policy in English; without them the release has none.
 */
export function definitionsOf(
  catalog: Catalog,
  policySentences: readonly string[],
  quality: readonly ScaleQuality[] = [],
  rounding: Readonly<Record<string, number>> = {},
  policyEnglish: readonly string[] = [],
  floors?: Definitions["drempels"],
): Definitions {
  return {
    indicatoren: everyDefinition(catalog).map(describe),
    tabellen: catalog.tables.map(({ id, titel, engels, dimensies }) => ({
      ...{ id, titel },
      ...named({ engels }),
      dimensies,
    })),
    dimensies: catalog.dimensions.map(({ id, titel, engels, codelijst, meervoudig }) => ({
      ...{ id, titel },
      ...named({ engels }),
      codelijst,
      ...(meervoudig === true ? { meervoudig } : {}),
    })),
    begrippen: catalog.glossary.map(({ term, betekenis, bron, engels, betekenis_engels }) => ({
      ...{ term, betekenis, bron, engels },
      ...named({ betekenis_engels }),
    })),
    referenties: catalog.references,
    populatie: knownPopulation(catalog),
    schalen: scalesOf(catalog, quality),
    ...(Object.keys(rounding).length === 0 ? {} : { afronding: rounding }),
    ...(floors === undefined ? {} : { drempels: floors }),
    beleid: policySentences,
    ...(policyEnglish.length === 0 ? {} : { beleid_engels: policyEnglish }),
  };
}

/** Without the texts that are not there. */
function named<K extends string, T = string>(
  texts: Readonly<Record<K, T | undefined>>,
): Partial<Record<K, T>> {
  const there = Object.entries(texts).filter(([, text]) => text !== undefined);
  return Object.fromEntries(there) as Partial<Record<K, T>>;
}

/** The scales, with the texts that may be spread and how well each hung together per year. */
function scalesOf({ scales }: Catalog, quality: readonly ScaleQuality[]): ReleaseScale[] {
  return scales.map(({ id, versie, titel, scoring, min, max, minimum, licentie, bron, ...scale }) => ({
    id,
    versie,
    titel,
    scoring: scale.nagekeken ? scoring : null,
    van: min,
    tot: max,
    minimum,
    licentie,
    bron,
    let_op: scale.let_op,
    breuk: scale.breuk,
    ...(scale.engels === undefined ? {} : { engels: englishScaleOf(scale.engels) }),
    items: scale.items.map(({ id: item, tekst, omgekeerd }) => ({ id: item, tekst, omgekeerd })),
    kwaliteit: quality
      .filter((one) => one.schaal === id && one.versie === versie)
      .map(({ jaar, volledig, aangevuld, maat, waarde: exact }) => {
        const waarde = exact === null ? null : Math.floor(exact * 100 + 0.5) / 100;
        return { jaar, volledig, aangevuld, maat, waarde, laag: waarde !== null && waarde < lowReliability };
      }),
  }));
}

/** All indicators, computed from units, from published figures or from statements, by id. */
export function everyDefinition({ indicators, composites, statements }: Catalog): AnyDefinition[] {
  return [...indicators, ...composites, ...statements]
    .map(({ definition }) => definition)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The code lists that the cells and the figures of others use, with the codes for total and unknown named. */
export function codeListsOf(catalog: Catalog): ReleaseCodeList[] {
  const ofDimensions = new Map(catalog.dimensions.map((dimension) => [dimension.codelijst, dimension]));
  const ofBreakdowns = new Set([
    ...catalog.indicators.map(({ definition }) => definition.uitsplitsing),
    ...catalog.composites.map(({ definition }) => definition.uitkomst),
  ]);
  const ofReferences = new Set(catalog.references.map(({ grootteschema }) => grootteschema));
  const used = (id: string) => ofDimensions.has(id) || ofBreakdowns.has(id) || ofReferences.has(id);
  return catalog.codeLists
    .filter(({ id }) => used(id))
    .map((list) => publish(list, ofDimensions.get(list.id), catalog.codeLists));
}

function publish(
  list: CodeList,
  dimension: Dimension | undefined,
  all: readonly CodeList[],
): ReleaseCodeList {
  const within = withinCodes(list, dimension === undefined ? [] : all);
  const codes = list.codes.map(({ code, naam, engels }) => ({
    ...{ code, naam, ...named({ engels }) },
    ...named({ omvat: within.get(code) }),
  }));
  const total = { code: TOTAL, naam: "Totaal", engels: "Total" };
  const unknown = { code: UNKNOWN, naam: "Onbekend", engels: "Unknown" };
  // Who is in no group is not unknown, and only in the total.
  const special = dimension === undefined ? [] : dimension.meervoudig === true ? [total] : [total, unknown];
  return {
    id: list.id,
    titel: list.titel,
    ...named({ engels: list.engels }),
    versie: list.versie,
    bron: list.bron,
    codes: [...codes, ...special],
  };
}

/** What lies within each code of a list, by the lists that refer to it. */
function withinCodes(
  list: CodeList,
  all: readonly CodeList[],
): ReadonlyMap<string, NonNullable<Code["omvat"]>> {
  const found = new Map<string, Pick<Code, "naam" | "engels">[]>();
  for (const { verwijst = {}, codes } of all) {
    const [column] = Object.entries(verwijst).find(([, target]) => target === list.id) ?? [];
    for (const entry of column === undefined ? [] : codes) {
      const own = found.get(entry[column ?? ""] ?? "") ?? [];
      own.push({ naam: entry.naam, ...named({ engels: entry.engels }) });
      found.set(entry[column ?? ""] ?? "", own);
    }
  }
  return found;
}

function describe(definition: AnyDefinition): ReleaseIndicator {
  const { id, titel, vraag, maat, weergave, richting, klasse, thema, zaad, bron, versie } = definition;
  return {
    ...{ id, code: definition.code ?? null, titel, vraag, maat, weergave, richting, klasse },
    ...ownOf(definition),
    formule: definition.formule ?? null,
    ...{
      thema,
      zaad,
      bron,
      let_op: definition.let_op ?? null,
      begrippen: definition.begrippen ?? [],
      ...(definition.breuken === undefined ? {} : { breuken: definition.breuken }),
      ...(definition.engels === undefined ? {} : { engels: englishOf(definition.engels, definition.maat) }),
      versie,
    },
  };
}

function englishScaleOf({ titel, let_op, breuk }: EnglishScale) {
  return { titel, ...named({ let_op, breuk }) };
}

/** Where the formula stands for the numerator in Dutch, it does in English. */
function englishOf(texts: EnglishTexts, measure: AnyDefinition["maat"]): ReleaseEnglish {
  const { titel, vraag, formule, teller = measure === "afgeleid" ? formule : undefined } = texts;
  const { noemer, let_op } = texts;
  return { titel, vraag, ...named({ teller, noemer, formule, let_op }) };
}

/** What a definition says by the way in which it is computed. */
function ownOf(definition: AnyDefinition) {
  const none = { noemer: null, uitsplitsing: null, delen: [], uitkomst: null, interval: "geen" } as const;
  if (definition.maat === "afgeleid") {
    const { eenheid = "cel", formule, teller = formule, delen, uitkomst = null } = definition;
    return { ...none, eenheid, teller, delen, uitkomst };
  }
  const { eenheid, teller, noemer = null } = definition;
  if (definition.maat === "opgave") return { ...none, eenheid, teller, noemer };
  const { uitsplitsing = null, tijd, perioden } = definition;
  const own = { ...none, eenheid, teller, noemer, uitsplitsing, interval: intervalOf(definition), tijd };
  return perioden === undefined ? own : { ...own, perioden };
}
