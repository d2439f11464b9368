import { html } from "hono/html";
import type { RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import { byFile, byRule, type Measure, readingNote } from "./findings.ts";

const titles = {
  geweigerd: "Verbeteren",
  aanvaarden: "Nakijken",
  hersteld: "Zo hebben wij het gelezen",
  opmerking: "Ter informatie",
} as const satisfies Readonly<Record<RuleFound["groep"], string>>;

/** The rules that were broken, in their groups, with where and what to do. No delivered value is in it. */
export function rulesPart(rules: readonly RuleFound[], measure: Measure): Html {
  if (rules.length === 0) return html``;
  return html`${readingNote}${(Object.keys(titles) as RuleFound["groep"][]).map((group) => groupPart(rules, group, measure))}`;
}

function groupPart(rules: readonly RuleFound[], group: RuleFound["groep"], measure: Measure): Html | "" {
  const own = rules.filter(({ groep }) => groep === group);
  if (own.length === 0) return "";
  return html`<section aria-labelledby="${group}"><h2 id="${group}">${titles[group]}</h2>
${group === "geweigerd" ? byFile(own, measure) : byRule(own, measure)}</section>
`;
}
