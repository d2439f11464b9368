import type { Catalog, CodeList, Indicator } from "../catalog/types.ts";
import { TOTAL, UNKNOWN } from "../indicators/types.ts";
import type { Definitions, ReleaseCodeList, ReleaseIndicator } from "../release/types.ts";

/** All that a reader of the release needs to understand its cells. */
export function definitionsOf(catalog: Catalog, policySentences: readonly string[]): Definitions {
  return {
    indicatoren: catalog.indicators.map(describe),
    tabellen: catalog.tables.map(({ id, titel, dimensies }) => ({ id, titel, dimensies })),
    dimensies: catalog.dimensions.map(({ id, titel, codelijst }) => ({ id, titel, codelijst })),
    begrippen: catalog.glossary.map(({ term, betekenis, bron, engels }) => ({
      term,
      betekenis,
      bron,
      engels,
    })),
    referenties: catalog.references,
    beleid: policySentences,
  };
}

/** The code lists that the cells use, with the codes for total and unknown named. */
export function codeListsOf(catalog: Catalog): ReleaseCodeList[] {
  const ofDimensions = new Set(catalog.dimensions.map((dimension) => dimension.codelijst));
  const ofBreakdowns = new Set(catalog.indicators.map(({ definition }) => definition.uitsplitsing));
  return catalog.codeLists
    .filter((list) => ofDimensions.has(list.id) || ofBreakdowns.has(list.id))
    .map((list) => publish(list, ofDimensions.has(list.id)));
}

function publish(list: CodeList, isDimension: boolean): ReleaseCodeList {
  const codes = list.codes.map(({ code, naam }) => ({ code, naam }));
  const special = isDimension
    ? [
        { code: TOTAL, naam: "Totaal" },
        { code: UNKNOWN, naam: "Onbekend" },
      ]
    : [];
  return {
    id: list.id,
    titel: list.titel,
    versie: list.versie,
    bron: list.bron,
    codes: [...codes, ...special],
  };
}

function describe({ definition }: Indicator): ReleaseIndicator {
  return {
    id: definition.id,
    code: definition.code ?? null,
    titel: definition.titel,
    vraag: definition.vraag,
    eenheid: definition.eenheid,
    maat: definition.maat,
    weergave: definition.weergave,
    richting: definition.richting,
    klasse: definition.klasse,
    teller: definition.teller,
    noemer: definition.noemer ?? null,
    uitsplitsing: definition.uitsplitsing ?? null,
    thema: definition.thema,
    bron: definition.bron,
    let_op: definition.let_op ?? null,
    versie: definition.versie,
  };
}
