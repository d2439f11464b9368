import type { Release } from "../../../../release/open.ts";
import { formatPeriod } from "../../../../release/period.ts";
import { TOTAL, UNKNOWN } from "../../../../report/codes.ts";
import type { Choice, Example } from "./messages.ts";

/** What a class of figures is about, as the policy in plain words says it. */
export const classTexts: Readonly<Record<string, string>> = {
  structuur: "Aantallen banen, personen en werkgevers",
  hr: "Scholing en ander personeelsbeleid",
  gezondheid: "Verzuim en gezondheid",
};

const labels: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  personen: ["Ten minste zoveel personen", ""],
  personen_naar_leeftijd: ["Naar leeftijd ten minste zoveel personen", ""],
  werkgevers: ["Ten minste zoveel werkgevers", ""],
  grootste: ["De grootste werkgever levert hoogstens", "%"],
  twee_grootste: ["De twee grootste leveren samen hoogstens", "%"],
  koppen: ["Eén werkgever heeft hoogstens zoveel van de personen", "%"],
  p_procent: ["De op één na grootste mag de grootste niet schatten tot op", "%"],
};

/** The rules in the order of a form. */
export const rules = Object.keys(labels);

export function labelOf({ naam }: Pick<Choice, "naam">): string {
  return labels[naam]?.[0] ?? naam;
}

export function valueText({ naam }: Pick<Choice, "naam">, value: number): string {
  return `${value}${labels[naam]?.[1] ?? ""}`;
}

/** Rules by which more is shown as their value grows; of the others as it falls. */
const shares: readonly string[] = ["grootste", "twee_grootste", "koppen"];

/** Whether one of the changes of a proposal makes a rule less strict. */
export function isLooser(
  values: Readonly<Record<string, number>>,
  were: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(values).some(([id, value]) => {
    const was = were[id] ?? value;
    return shares.includes(id.slice(id.indexOf("-") + 1)) ? value > was : value < was;
  });
}

/** A cell by name: `Industrie × 10 tot 50, 2025`. */
export function cellText(
  { definitions, codeLists }: Pick<Release, "definitions" | "codeLists">,
  indicator: string,
  { dimensies, uitsplitsing, periode }: Example,
): string {
  const nameIn = (list: string | null | undefined, code: string) =>
    codeLists.get(list ?? "")?.codes.find((one) => one.code === code)?.naam ?? code;
  const parts = definitions.dimensies.flatMap(({ id, titel, codelijst }) => {
    const code = dimensies[id] ?? null;
    if (code === null || code === TOTAL) return [];
    return [code === UNKNOWN ? `${titel.toLowerCase()} onbekend` : nameIn(codelijst, code)];
  });
  const list = definitions.indicatoren.find(({ id }) => id === indicator)?.uitsplitsing;
  const own = uitsplitsing === null ? [] : [nameIn(list, uitsplitsing)];
  const place = [...parts, ...own];
  return `${place.length === 0 ? "Alles samen" : place.join(" × ")}, ${formatPeriod(periode)}`;
}
