import { formatCount } from "../../../../report/numbers.ts";
import type { headOf } from "../../../clusters/cluster-view.ts";

/** The head of a cluster as its manager or a member sees it. */
export type Head = ReturnType<typeof headOf>;
export type Place = Head["leden"][number];
type Stand = Place["stand"];

/** How a member stands, as people say it. */
export const standTexts: Readonly<Record<Stand, string>> = {
  uitgenodigd: "gevraagd, nog geen antwoord",
  aanvaard: "doet mee",
  geweigerd: "wil niet meedoen",
  vertrokken: "doet niet meer mee",
  vervallen: "telt niet meer mee: de organisatie is veranderd sinds zij ja zei",
};

/** Whether the member has something to answer. */
export const isAsked = ({ stand }: Pick<Place, "stand">) => stand === "uitgenodigd" || stand === "vervallen";

/** The box that an organisation ticks before it goes; a person can be here for more than one. */
export const leavingField = (organisation: string) => `vertrek-${organisation}`;

/** Nobody is written to: the question stands behind the session. */
export const noMessage =
  "Wij sturen geen bericht: vertel zelf aan de organisaties dat de vraag klaarstaat op Mijn Regiespiegel.";

/** How to name members in a field with a line for each. */
export const nameHint =
  "Zet op elke regel één organisatie, met de naam of de korte naam die zij hier heeft. Bijvoorbeeld: Voorbeeld BV, of voorbeeld-bv.";

/** `2 organisaties gevraagd, 1 doet mee`. */
export function askedText({ leden, aanvaard }: Pick<Head, "leden" | "aanvaard">): string {
  const asked = formatCount(leden.length, "organisatie", "organisaties");
  return `${asked} gevraagd, ${aanvaard ?? 0} ${aanvaard === 1 ? "doet" : "doen"} mee`;
}
