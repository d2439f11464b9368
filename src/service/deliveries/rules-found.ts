import type { Issue } from "../../intake/issue.ts";
import { byRule } from "../../intake/report/groups.ts";
import type { RuleFound } from "./report.ts";

/** The findings of a check in the words of its report: grouped, by rule. */
export function rulesFound(issues: readonly Issue[]): RuleFound[] {
  return byRule(issues).map(({ groep, code, aantal, issues: own }) => ({
    ...{ code, groep, aantal },
    vindplaatsen: own.map((one) => ({
      bestand: one.bestand,
      regel: one.regel ?? null,
      regels: one.regels,
      ...(one.andere === undefined ? {} : { andere: one.andere }),
      kolom: one.kolom ?? null,
      kolomletter: one.kolomletter ?? null,
      aantal: one.aantal,
      melding: one.melding,
      advies: one.advies,
    })),
  }));
}
