import type { Visitor } from "../../../access/guard.ts";
import type { Grant } from "../../../access/roles.ts";

/** Under which name the proposals of an organisation are kept: one for each role, as each sees something else. */
export function trialKey({ rol, organisatie }: Grant): string {
  return `${rol}-${organisatie}`;
}

/** The rights of somebody that go with proposals; those of a publisher first, as they see more. */
export function trialGrants({ rechten }: Pick<Visitor, "rechten">): Grant[] {
  const own = rechten.filter(({ rol }) => rol === "fonds" || rol === "publicist");
  return own.toSorted((a, b) => (trialKey(a) < trialKey(b) ? 1 : -1));
}

/** An address of the pages of the policy, for somebody with more than one right. */
export function atTrial(path: string, visitor: Pick<Visitor, "rechten">, grant: Grant): string {
  return trialGrants(visitor).length > 1 ? `${path}?als=${encodeURIComponent(trialKey(grant))}` : path;
}
