import type { Change, Changes } from "../release/types.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** In the order in which a reader wants them. */
const order: readonly Change["soort"][] = ["herzien", "aangehouden", "nieuw", "verdwenen"];

/** Kinds of changes with their names and what they mean. */
export function changeKindsIn(texts: Texts): readonly {
  readonly soort: Change["soort"];
  readonly title: string;
  readonly meaning: string;
}[] {
  return order.map((soort) => ({ soort, ...texts.changes.kinds[soort] }));
}

export const changeKinds = changeKindsIn(nl);

/** Why cells changed, as one phrase: "er zijn later nog gegevens geleverd en de definitie is veranderd". */
export function reasonText({ redenen = [] }: Change, texts: Texts = nl): string {
  const { reasons, noReason } = texts.changes;
  return redenen.length === 0 ? noReason : texts.numbers.formatList(redenen.map((one) => reasons[one]));
}

/** What the step to this version says. */
export function versionText({ soort }: Pick<Changes, "soort">, texts: Texts = nl): string {
  return texts.changes.versions[soort];
}
