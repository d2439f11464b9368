import type { Grant } from "../access/roles.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";

/** For which of the own organisations something is asked, or the answer that asks to choose. */
export function chosen(
  c: ServiceContext,
  rechten: readonly Grant[],
  asked: string | undefined,
): string | Response {
  const own = [...new Set(rechten.map(({ organisatie }) => organisatie))];
  const [only] = own;
  if (asked === undefined && own.length === 1 && only !== undefined) return only;
  if (asked !== undefined && own.includes(asked)) return asked;
  const melding =
    asked === undefined
      ? `U hebt meer organisaties. Kies er een: ${own.join(", ")}.`
      : "U bent hier niet namens deze organisatie.";
  const fault = { pad: "organisatie", code: "onbekende-organisatie", melding };
  return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", [fault]);
}
