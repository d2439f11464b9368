import type { Anonymity } from "./anonymity.ts";

/** Two lines for a reader: how small the groups are, and how much they tell of absence. */
export function anonymityLines({ personen, kenmerken, onder5, onder10, eenvormig }: Anonymity): string[] {
  const people = personen === 1 ? "1 persoon" : `${personen.toLocaleString("nl-NL")} personen`;
  const sizes = `${percent(onder5)} van ${people} zit in een groep van minder dan 5, ${percent(onder10)} in een groep van minder dan 10`;
  return [
    `Herleidbaarheid: ${sizes} (${list(kenmerken)}).`,
    eenvormig === null
      ? "Verzuim per groep: niet te zeggen, want er is geen verzuim geleverd."
      : `Verzuim per groep: ${percent(eenvormig)} zit in een groep waarin iedereen of niemand verzuim had.`,
  ];
}

function percent(share: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${(share * 100).toLocaleString("nl-NL", digits)} %`;
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} en ${last}`;
}
