import { parseDocument } from "yaml";
import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { ClassPolicy, Policy } from "../disclosure/policy.ts";

/** What a proposal may change of a class. The order is that of a form. */
export const choiceNames = [
  "personen",
  "personen_naar_leeftijd",
  "werkgevers",
  "grootste",
  "twee_grootste",
  "koppen",
  "p_procent",
] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** One threshold of the policy, with the values that a proposal may give it. */
export interface PolicyChoice {
  /** `hr-personen`. */
  readonly id: string;
  readonly klasse: DisclosureClass;
  readonly naam: ChoiceName;
  readonly waarde: number;
  readonly keuzes: readonly number[];
  /** A percentage: a release does not say it, as who knows it can reckon back. */
  readonly geheim: boolean;
}

// Few and far apart: with every number to choose from, trying one after the other would tell how many persons a
// hidden figure is about. None is below the floor of disclosure/policy.ts.
const steps: Readonly<Record<ChoiceName, readonly number[]>> = {
  personen: [5, 10, 20, 30, 50],
  personen_naar_leeftijd: [10, 20, 30, 50],
  werkgevers: [3, 5, 10],
  grootste: [50, 75, 90],
  twee_grootste: [67, 85, 95],
  koppen: [50, 75, 90],
  p_procent: [10, 25, 50],
};
const secret: readonly ChoiceName[] = ["grootste", "twee_grootste", "koppen", "p_procent"];

/** The thresholds of a policy that a proposal may change; one that a class does not have is left out. */
export function choicesOf({ klassen }: Policy): PolicyChoice[] {
  return classes.flatMap((klasse) =>
    choiceNames.flatMap((naam) => {
      const waarde = thresholdOf(klassen[klasse], naam);
      if (waarde === undefined) return [];
      // A policy below the floor is not proposed again, also not by leaving it as it is.
      const isAllowed = waarde >= Math.min(...steps[naam]) || secret.includes(naam);
      const all = isAllowed ? [waarde, ...steps[naam]] : steps[naam];
      const keuzes = [...new Set(all)].sort((a, b) => a - b);
      return [{ id: `${klasse}-${naam}`, klasse, naam, waarde, keuzes, geheim: secret.includes(naam) }];
    }),
  );
}

function thresholdOf(own: ClassPolicy, naam: ChoiceName): number | undefined {
  if (naam === "grootste") return own.dominantie.find(([largest]) => largest === 1)?.[1];
  if (naam === "twee_grootste") return own.dominantie.find(([largest]) => largest === 2)?.[1];
  return own[naam];
}

/** Values by id of what changes. */
export type PolicyValues = Readonly<Record<string, number>>;

/** The text of a policy file with other thresholds; its comments and layout stay. */
export function withValues(text: string, policy: Policy, values: PolicyValues): string {
  const document = parseDocument(text);
  for (const { klasse, naam, id } of choicesOf(policy)) {
    const value = values[id];
    if (value === undefined) continue;
    const path = ["klassen", klasse];
    if (naam !== "grootste" && naam !== "twee_grootste") document.setIn([...path, naam], value);
    else {
      const own = policy.klassen[klasse].dominantie;
      const at = own.findIndex(([largest]) => largest === (naam === "grootste" ? 1 : 2));
      document.setIn([...path, "dominantie", at, 1], value);
    }
  }
  return document.toString({ lineWidth: 120 });
}
