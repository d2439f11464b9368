import { defaultPolicy, policyHash } from "../../src/disclosure/policy.ts";
import { describePolicy } from "../../src/disclosure/policy-dutch.ts";
import { choicesOf } from "../../src/publish/policy-choices.ts";

/** What the process of the policy says of the recommended policy. */
export const policySays = () => ({
  bericht: "klaar",
  resultaat: {
    ...{ soort: "beleid", hash: policyHash(defaultPolicy), zinnen: describePolicy(defaultPolicy) },
    ...{ onderDeVloer: false, keuzes: choicesOf(defaultPolicy) },
  },
});

/** A form with every threshold as it is now, and some of them otherwise; percentages only for a publisher. */
export function policyForm(
  isPublisher: boolean,
  changes: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = choicesOf(defaultPolicy).filter(({ geheim }) => isPublisher || !geheim);
  return { ...Object.fromEntries(own.map(({ id, waarde }) => [id, String(waarde)])), ...changes };
}
