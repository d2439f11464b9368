import { formatCount } from "../../../../report/numbers.ts";
import type { headOf } from "../../../clusters/cluster-view.ts";

type Stand = ReturnType<typeof headOf>["leden"][number]["stand"];

/** How a member stands, as people say it. */
export const standTexts: Readonly<Record<Stand, string>> = {
  uitgenodigd: "gevraagd, nog geen antwoord",
  aanvaard: "doet mee",
  geweigerd: "wil niet meedoen",
  vertrokken: "doet niet meer mee",
  vervallen: "telt niet meer mee: de organisatie is veranderd sinds zij ja zei",
};

/** The organisations of a field with one on each line. */
export function idsIn(lines: string): string[] {
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** `2 organisaties gevraagd, 1 doet mee`. */
export function askedText({
  leden,
  aanvaard,
}: Pick<ReturnType<typeof headOf>, "leden" | "aanvaard">): string {
  const asked = formatCount(leden.length, "organisatie", "organisaties");
  return `${asked} gevraagd, ${aanvaard ?? 0} ${aanvaard === 1 ? "doet" : "doen"} mee`;
}
