import type { Code } from "../release/types.ts";
import type { Published } from "./figures.ts";

/** The code of a total in every dimension. */
export const TOTAL = "T";
/** Characteristic that was not delivered: a group of its own in a table, nothing to make a report about. */
export const UNKNOWN = "?";

/** Codes of a dimension, without those of the total and of the unknown. */
export function codesOf(release: Published, dimension: string): readonly Code[] {
  const list = release.definitions.dimensies.find(({ id }) => id === dimension)?.codelijst;
  return list === undefined ? [] : codesIn(release, list);
}

/** Codes of a code list, without those of the total and of the unknown. */
export function codesIn({ codeLists }: Pick<Published, "codeLists">, list: string): readonly Code[] {
  const { codes = [] } = codeLists.get(list) ?? {};
  return codes.filter(({ code }) => code !== TOTAL && code !== UNKNOWN);
}
