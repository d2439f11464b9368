import type { ServiceContext } from "../context.ts";
import { negotiate } from "../negotiate.ts";
import { problem } from "../problem.ts";
import { queryOf, readQuery } from "../query.ts";

/** What is wrong with a request for something that takes no query and comes in these media types only. */
export function refuse(
  c: ServiceContext,
  types: readonly string[] = ["application/json"],
): Response | undefined {
  if (negotiate(c.req.header("Accept"), types) === undefined) {
    return problem(c, "formaat-niet-beschikbaar", `Dit adres geeft alleen ${types.join(" en ")}.`);
  }
  const query = readQuery(queryOf(c.req.url), {});
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  return undefined;
}

/** A name that does not exist, with those that do. */
export function notFound(c: ServiceContext, known: readonly string[]): Response {
  const some = known.slice(0, 25).join(", ");
  const choice = known.length === 0 ? "" : ` Kies uit: ${some}.`;
  return problem(c, "niet-gevonden", `Dit bestaat niet in de publicatie.${choice}`);
}
