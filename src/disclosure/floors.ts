import type { DisclosureClass } from "../catalog/types.ts";
import type { Policy } from "./policy.ts";

/** Per class the fewest employers and persons of a figure; every release prints them (describePolicy). */
export function floorsOf({
  klassen,
}: Policy): Record<DisclosureClass, { readonly werkgevers: number; readonly personen: number }> {
  const of = (name: DisclosureClass) => {
    const { werkgevers, personen } = klassen[name];
    return { werkgevers, personen };
  };
  return { structuur: of("structuur"), hr: of("hr"), gezondheid: of("gezondheid") };
}
