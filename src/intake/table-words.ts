import type { TableName } from "../store/table-spec.ts";

/** How a person calls what stands in a row of a table that others refer to, and why it is not there. */
interface TableWords {
  /** One, as the subject of a clause. */
  readonly wie: string;
  readonly meervoud: string;
  /** What usually causes it in an export. */
  readonly oorzaak: string;
}

const words: Partial<Readonly<Record<TableName, TableWords>>> = {
  werkgever: {
    wie: "een werkgever die",
    meervoud: "werkgevers",
    oorzaak: "Vaak is niet elke werkgever of vestiging meegenomen in de export.",
  },
  medewerker: {
    wie: "een medewerker die",
    meervoud: "medewerkers",
    oorzaak: "Vaak zijn mensen die uit dienst zijn, niet meegenomen in de export.",
  },
  dienstverband: {
    wie: "een dienstverband dat",
    meervoud: "dienstverbanden",
    oorzaak: "Vaak zijn dienstverbanden die zijn geëindigd, niet meegenomen in de export.",
  },
  verzuim: {
    wie: "een verzuim dat",
    meervoud: "verzuimgevallen",
    oorzaak: "Vaak zijn de twee bestanden over een andere periode geëxporteerd.",
  },
  enquete: {
    wie: "een respondent die",
    meervoud: "respondenten",
    oorzaak: "Vaak zijn de twee bestanden uit een andere ronde van de enquête.",
  },
  interventie: {
    wie: "een interventie die",
    meervoud: "interventies",
    oorzaak: "Vaak is een interventie die is afgelopen, niet meegenomen.",
  },
};

export function wordsOf(table: TableName): Readonly<Record<keyof TableWords, string>> {
  return words[table] ?? { wie: "iets dat", meervoud: table, oorzaak: "" };
}
