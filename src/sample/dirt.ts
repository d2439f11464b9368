import type { TableName } from "../store/table-spec.ts";

/** One row of a table as delivered: column → text, in the order of the file. */
export type Fields = Readonly<Record<string, string>>;

/** One kind of dirt (domain.md 5.4) that a file of the data contract can hold. */
export interface DirtKind {
  readonly code: string;
  readonly uitleg: string;
  readonly table: TableName;
  /** The column to look at. */
  readonly column: string;
  /** False for what the contract allows, such as a date written the other way. */
  readonly refused: boolean;
  /** The row can take this dirt. */
  readonly fits: (row: Fields) => boolean;
  /** What changes in the row. */
  readonly change: (row: Fields) => Fields;
  /** The change comes in a new row after this one, which stays as it is. */
  readonly adds?: boolean;
}

const always = () => true;
const filled = (column: string) => (row: Fields) => row[column] !== "" && row[column] !== undefined;
const put = (column: string, value: string) => () => ({ [column]: value });

/** A date so many days later, as jjjj-mm-dd. */
function shift(date: string | undefined, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Cases of at most a week have no parts, so that moving one does no second harm. */
function shortCase(row: Fields): boolean {
  return filled("hersteld")(row) && shift(row.begin, 7) >= (row.hersteld ?? "");
}

/** Whole days from begin to eind, when both are there. */
function longRow(row: Fields): boolean {
  return filled("eind")(row) && shift(row.begin, 60) < (row.eind ?? "");
}

function dutchDate(date: string | undefined): string {
  return (date ?? "").split("-").reverse().join("-");
}

/** Refers to a key that was never given out; none of the sample's keys begins with these letters. */
const unknownKey = "onbekend0000000000";

const refused: readonly Omit<DirtKind, "refused">[] = [
  {
    code: "onmogelijke-datum",
    uitleg: "Een dag die niet bestaat: 31 februari",
    table: "verzuim",
    column: "begin",
    fits: shortCase,
    change: put("begin", "31-02-2025"),
  },
  {
    code: "geen-datum",
    uitleg: "Een woord waar een datum hoort",
    table: "scholing",
    column: "begin",
    fits: always,
    change: put("begin", "voorjaar"),
  },
  {
    code: "geen-getal",
    uitleg: "Een woord waar een getal hoort",
    table: "scholing",
    column: "uren",
    fits: filled("uren"),
    change: put("uren", "acht"),
  },
  {
    code: "onbekende-waarde",
    uitleg: "Een contractvorm die niet in de lijst staat",
    table: "dienstverband",
    column: "contractvorm",
    fits: always,
    change: put("contractvorm", "freelance"),
  },
  {
    code: "geen-ja-nee",
    uitleg: "Iets anders dan J of N",
    table: "dienstverband",
    column: "leidinggevende",
    fits: always,
    change: put("leidinggevende", "misschien"),
  },
  {
    code: "eind-voor-begin",
    uitleg: "De scholing eindigt voordat zij begint",
    table: "scholing",
    column: "eind",
    fits: filled("eind"),
    change: (row) => ({ eind: shift(row.begin, -10) }),
  },
  {
    code: "hersteld-voor-begin",
    uitleg: "Hersteld voor de eerste ziektedag",
    table: "verzuim",
    column: "hersteld",
    fits: shortCase,
    change: (row) => ({ hersteld: shift(row.begin, -3) }),
  },
  {
    code: "dubbele-sleutel",
    uitleg: "Dezelfde medewerker staat er twee keer in",
    table: "medewerker",
    column: "medewerker_id",
    fits: always,
    change: () => ({}),
    adds: true,
  },
  {
    code: "onbekende-verwijzing",
    uitleg: "Een dienstverband dat niet geleverd is",
    table: "verzuim",
    column: "dienstverband_id",
    fits: shortCase,
    change: put("dienstverband_id", unknownKey),
  },
  {
    code: "verzuim-buiten-dienstverband",
    uitleg: "Ziek voordat het dienstverband begon",
    table: "verzuim",
    column: "begin",
    fits: shortCase,
    change: put("begin", "1951-03-05"),
  },
  {
    code: "overlappende-rijen",
    uitleg: "Twee rijen van een dienstverband over dezelfde dagen",
    table: "dienstverband",
    column: "begin",
    fits: longRow,
    change: (row) => ({ begin: shift(row.begin, 1) }),
    adds: true,
  },
  {
    code: "percentage-buiten-bereik",
    uitleg: "Een arbeidsongeschiktheid van 120 procent",
    table: "verzuim_deel",
    column: "ao_pct",
    fits: always,
    change: put("ao_pct", "120"),
  },
  {
    code: "verplicht-leeg",
    uitleg: "Een verplichte cel is leeg",
    table: "werkgever",
    column: "regio",
    fits: always,
    change: put("regio", ""),
  },
  {
    code: "uren-buiten-bereik",
    uitleg: "Meer dan 80 uur per week",
    table: "dienstverband",
    column: "uren",
    fits: always,
    change: put("uren", "120"),
  },
  {
    code: "factor-buiten-bereik",
    uitleg: "De deeltijdfactor is als percentage geschreven",
    table: "dienstverband",
    column: "deeltijdfactor",
    fits: always,
    change: put("deeltijdfactor", "80"),
  },
];

const allowed: readonly Omit<DirtKind, "refused">[] = [
  {
    code: "leeftijd-onwaarschijnlijk",
    uitleg: "Een medewerker van vijf jaar oud in 2025",
    table: "medewerker",
    column: "geboortejaar",
    fits: always,
    change: put("geboortejaar", "2020"),
  },
  {
    code: "datum-in-de-toekomst",
    uitleg: "Een gesprek dat nog moet komen",
    table: "gesprek",
    column: "datum",
    fits: always,
    change: put("datum", "2099-06-01"),
  },
  {
    code: "datum-dag-voorop",
    uitleg: "De datum is als dd-mm-jjjj geschreven, wat mag",
    table: "gesprek",
    column: "datum",
    fits: always,
    change: (row) => ({ datum: dutchDate(row.datum) }),
  },
  {
    code: "decimale-komma",
    uitleg: "Het bedrag heeft een komma in plaats van een punt, wat mag",
    table: "scholing",
    column: "kosten",
    fits: (row) => (row.kosten ?? "").includes("."),
    change: (row) => ({ kosten: (row.kosten ?? "").replace(".", ",") }),
  },
];

/** Every kind of dirt, in a fixed order. */
export const dirtKinds: readonly DirtKind[] = [
  ...refused.map((kind) => ({ ...kind, refused: true })),
  ...allowed.map((kind) => ({ ...kind, refused: false })),
];
