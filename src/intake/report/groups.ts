import type { Issue } from "../issue.ts";
import type { RuleCode } from "../rules.ts";

/** What becomes of a finding: the delivery is refused, someone must accept it, it was mended, or it is only said. */
export const groups = ["geweigerd", "aanvaarden", "hersteld", "opmerking"] as const;
export type Group = (typeof groups)[number];

/** Remarks that tell what the program itself mended, assumed or passed over. */
const repairs: ReadonlySet<string> = new Set<RuleCode>([
  "CEL-ALS-FORMULE",
  "CODERING-OMGEZET",
  "DATUM-ANDERE-VORM",
  "DATUM-EIND-OPEN",
  "DATUM-VOLGORDE-AANGENOMEN",
  "DEEL-NOTATIE",
  "DEELPERIODE-SAMENGEVOEGD",
  "DEELTIJDFACTOR-AANGENOMEN",
  "GEBEURTENIS-GECORRIGEERD",
  "GEBEURTENIS-VERVALLEN",
  "GEBEURTENIS-VOLGORDE",
  "GETAL-DUIZENDTEKEN",
  "GETAL-EENHEID",
  "GETAL-MACHT",
  "HISTORIE-ZELFDE-DAG",
  "JANEE-KRUISJES",
  "KOLOM-LEEG-ZONDER-NAAM",
  "KOP-HERHAALD",
  "MEDEWERKER-AFGELEID",
  "PROFIEL-JAAR-VAN-DATUM",
  "PROFIEL-KOLOM-ACHTERGELATEN",
  "PROFIEL-RIJEN-OVERGESLAGEN",
  "PROFIEL-SLEUTEL-SAMENGESTELD",
  "PROFIEL-WERKGEVER-ENIGE",
  "REGEL-BOVEN-KOP",
  "REGEL-LEEG",
  "REGEL-TOTAAL",
  "REGELEINDE-GEMENGD",
  "VERZUIM-REGEL-DUBBEL",
]);

export function groupOf({ ernst, code }: Pick<Issue, "ernst" | "code">): Group {
  if (ernst === "fout") return "geweigerd";
  if (ernst === "waarschuwing") return "aanvaarden";
  return repairs.has(code) ? "hersteld" : "opmerking";
}

/** The findings of one rule. */
export interface RuleGroup {
  readonly groep: Group;
  readonly code: string;
  /** How often, over all files and columns. */
  readonly aantal: number;
  readonly issues: readonly Issue[];
}

/** Findings that say the same, apart from those of the same rule that name another table or bound. */
export function bySaying<T extends Pick<Issue, "melding" | "advies">>(found: readonly T[]): T[][] {
  const said = new Map<string, T[]>();
  for (const one of found) {
    const key = `${one.melding}\n${one.advies}`;
    said.set(key, [...(said.get(key) ?? []), one]);
  }
  return [...said.values()];
}

/** The findings by rule: what is refused first, then what must be accepted, what was mended, and the rest. */
export function byRule(issues: readonly Issue[]): RuleGroup[] {
  const codes = [...new Set(issues.map(({ code }) => code))];
  const rules = codes.flatMap((code) => {
    const own = issues.filter((issue) => issue.code === code);
    const [first] = own;
    if (first === undefined) return [];
    return [
      { groep: groupOf(first), code, aantal: own.reduce((sum, { aantal }) => sum + aantal, 0), issues: own },
    ];
  });
  return groups.flatMap((group) => rules.filter(({ groep }) => groep === group));
}
