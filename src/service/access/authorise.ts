import type { GivenRole, Grant, Principal } from "./roles.ts";
import type { AccessRoute } from "./routes.ts";

/** Whose something is: for every role the same organisations, or for each role its own. */
export type Owners = readonly string[] | Readonly<Partial<Record<GivenRole, readonly string[]>>>;

export type Decision =
  | { readonly besluit: "toegestaan"; readonly rechten: readonly Grant[] }
  | { readonly besluit: "aanmelden" | "verboden" | "onbekend" };

/**
 * Whether someone may use a route: the only function that decides it.
 * @param owners the organisations whose the asked thing is; left out where it is of no one, or where the handler
 * gives what belongs to the returned rights and nothing else. What is of another is answered as what is not there.
 */
export function authorise(route: AccessRoute, principal: Principal | undefined, owners?: Owners): Decision {
  if (principal === undefined) return { besluit: "aanmelden" };
  const fitting = principal.rechten.filter(({ rol }) => route.rollen[rol] !== undefined);
  if (fitting.length === 0) return { besluit: "verboden" };
  if (route.alleenPersonen === true && principal.soort !== "persoon") return { besluit: "verboden" };
  const rechten = fitting.filter(
    ({ rol, organisatie }) =>
      owners === undefined || route.rollen[rol] === "alles" || ownedBy(owners, rol).includes(organisatie),
  );
  return rechten.length === 0 ? { besluit: "onbekend" } : { besluit: "toegestaan", rechten };
}

function ownedBy(owners: Owners, rol: GivenRole): readonly string[] {
  return isList(owners) ? owners : (owners[rol] ?? []);
}

const isList = (owners: Owners): owners is readonly string[] => Array.isArray(owners);
