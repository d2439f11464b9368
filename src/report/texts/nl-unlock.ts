import { numbersOf } from "../numbers.ts";

const { formatCount, formatList } = numbersOf("nl");

/** What would show more figures, in Dutch. */
export const nlUnlock = {
  by: (title: string, dimension: string) => `${title} naar ${dimension}`,
  year: (year: string, quarters: number) =>
    `Kijk naar heel ${year}: van ${formatCount(quarters, "kwartaalcijfer dat", "kwartaalcijfers die")} verborgen ${quarters === 1 ? "is" : "zijn"}, is het jaarcijfer wel te zien.`,
  take: (group: string) => `Neem ${group} als één groep`,
  merge: (members: readonly string[]) => `Voeg ${formatList(members)} samen`,
  opens: (many: boolean, hidden: number) =>
    `${many ? "Dan zijn er cijfers van die groep te tonen" : "Dan is het cijfer van die groep te tonen"}, in plaats van ${formatCount(hidden, "cijfer dat", "cijfers die")} nu verborgen ${hidden === 1 ? "is" : "zijn"}.`,
  growth: (employers: number, persons: number) => {
    const people =
      persons === 0 ? "" : `, die samen ten minste ${formatCount(persons, "persoon", "personen")} hebben`;
    return `Ook meer deelnemers helpen. Met ${formatCount(employers, "werkgever", "werkgevers")} erbij in een groep${people}, zijn er altijd genoeg werkgevers en personen om een cijfer te tonen. Dat geldt voor elk verborgen cijfer van een groep, hoe klein of groot die nu ook is.`;
  },
  rest: "Een cijfer blijft dan alleen nog verborgen als het vooral over één of twee werkgevers gaat, als iets voor bijna iedereen of bijna niemand geldt, of als het nodig is om andere cijfers te beschermen.",
};
