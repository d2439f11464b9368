/**
 * The canonical tables of the data contract (design.md 6): one list from which the templates, the checks at
 * intake, the sample and the tables of the store are made.
 *
 * In the store every delivered key is a small integer: `werkgever_id` becomes `werkgever_nr`. Every date is a
 * day number (days since 1970-01-01), every J/N is a boolean.
 */
export type Kind =
  | "sleutel" // key of this table: replaced by a number
  | "verwijzing" // key of another table
  | "datum"
  | "geheel"
  | "getal"
  | "percentage" // 0-100
  | "jaar"
  | "ja-nee"
  | "code" // one of `codes`
  | "tekst"; // a free code, such as a cao; never a sentence

export interface ColumnSpec {
  readonly name: string;
  readonly kind: Kind;
  readonly required?: boolean;
  /** Table whose key this column refers to. */
  readonly to?: TableName;
  readonly codes?: readonly string[];
  /** Allowed range of a number, both ends included. */
  readonly range?: readonly [number, number];
  /** Form of a text after trimming, whole and without regard to case, with the words that explain it. */
  readonly form?: { readonly pattern: string; readonly words: string };
}

export interface TableSpec {
  readonly name: TableName;
  readonly columns: readonly ColumnSpec[];
  /** The columns that together occur once. */
  readonly key: readonly string[];
  /** True when columns outside this list are taken as characteristics (enquete). */
  readonly open?: boolean;
}

export type TableName =
  | "werkgever"
  | "medewerker"
  | "dienstverband"
  | "verzuim"
  | "verzuim_deel"
  | "verlof"
  | "scholing"
  | "leerbudget"
  | "fondsbudget"
  | "gesprek"
  | "enquete"
  | "enquete_antwoord"
  | "interventie"
  | "deelname"
  | "loopbrug"
  | "paspoort";

const required = true;

export const tables: readonly TableSpec[] = [
  {
    name: "werkgever",
    key: ["werkgever_id"],
    columns: [
      { name: "werkgever_id", kind: "sleutel", required },
      {
        name: "sbi_code",
        kind: "tekst",
        required,
        form: {
          pattern: "[0-9]{2}[.]?[0-9]{0,3}([.][0-9]{1,2})?",
          words: "twee tot vijf cijfers, zoals 8610",
        },
      },
      { name: "sbi_versie", kind: "code", codes: ["2008"] },
      { name: "cao_code", kind: "tekst" },
      { name: "fonds", kind: "tekst" },
      {
        name: "regio",
        kind: "tekst",
        required,
        form: {
          pattern: "(GM[0-9]{4}|AM[0-9]{2})",
          words: "een gemeente (GM0363) of arbeidsmarktregio (AM05)",
        },
      },
      { name: "werkzame_personen", kind: "geheel", range: [0, 10_000_000] },
      { name: "cluster", kind: "tekst" },
    ],
  },
  {
    name: "medewerker",
    key: ["medewerker_id"],
    columns: [
      { name: "medewerker_id", kind: "sleutel", required },
      { name: "geboortejaar", kind: "jaar", range: [1900, 2100] },
      { name: "geslacht", kind: "code", codes: ["M", "V", "X"] },
      {
        name: "onderwijs",
        kind: "code",
        codes: ["1", "11", "12", "2", "21", "211", "212", "213", "3", "31", "32"],
      },
    ],
  },
  {
    name: "dienstverband",
    key: ["dienstverband_id", "begin"],
    columns: [
      { name: "dienstverband_id", kind: "sleutel", required },
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "begin", kind: "datum", required },
      { name: "eind", kind: "datum" },
      { name: "contractvorm", kind: "code", codes: ["vast", "tijdelijk", "oproep", "uitzend", "overig"] },
      { name: "vaste_uren", kind: "ja-nee" },
      { name: "uren", kind: "getal", range: [0, 80] },
      { name: "voltijdnorm", kind: "getal", range: [1, 60] },
      { name: "deeltijdfactor", kind: "getal", range: [0, 2] },
      { name: "functiegroep", kind: "tekst" },
      { name: "leidinggevende", kind: "ja-nee" },
      {
        name: "reden_uit",
        kind: "code",
        codes: ["eigen", "werkgever", "einde-contract", "pensioen", "overlijden", "anders"],
      },
      { name: "bestemming", kind: "tekst" },
      { name: "hoofdbaan", kind: "ja-nee" },
    ],
  },
  {
    name: "verzuim",
    key: ["verzuim_id"],
    columns: [
      { name: "verzuim_id", kind: "sleutel", required },
      { name: "dienstverband_id", kind: "verwijzing", to: "dienstverband", required },
      { name: "begin", kind: "datum", required },
      { name: "hersteld", kind: "datum" },
    ],
  },
  {
    name: "verzuim_deel",
    key: ["verzuim_id", "vanaf"],
    columns: [
      { name: "verzuim_id", kind: "verwijzing", to: "verzuim", required },
      { name: "vanaf", kind: "datum", required },
      { name: "ao_pct", kind: "percentage", range: [0, 100], required },
    ],
  },
  {
    name: "verlof",
    key: ["dienstverband_id", "begin", "soort"],
    columns: [
      { name: "dienstverband_id", kind: "verwijzing", to: "dienstverband", required },
      { name: "begin", kind: "datum", required },
      { name: "eind", kind: "datum" },
      { name: "soort", kind: "code", codes: ["wazo", "overig"] },
    ],
  },
  {
    name: "scholing",
    key: ["scholing_id"],
    columns: [
      { name: "scholing_id", kind: "sleutel", required },
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "begin", kind: "datum", required },
      { name: "eind", kind: "datum" },
      { name: "uren", kind: "getal", range: [0, 5000] },
      { name: "kosten", kind: "getal", range: [0, 1_000_000] },
      { name: "betaler", kind: "code", codes: ["werkgever", "fonds", "werknemer", "overheid"] },
      { name: "initiatief", kind: "code", codes: ["werknemer", "werkgever", "samen"] },
      { name: "soort", kind: "code", codes: ["formeel", "non-formeel"] },
      { name: "doel", kind: "code", codes: ["functie", "breed"] },
      { name: "status", kind: "tekst" },
    ],
  },
  {
    name: "leerbudget",
    key: ["medewerker_id", "werkgever_id", "jaar"],
    columns: [
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "jaar", kind: "jaar", range: [1990, 2100], required },
      { name: "recht", kind: "getal", range: [0, 1_000_000] },
      { name: "gebruikt", kind: "getal", range: [0, 1_000_000] },
    ],
  },
  {
    name: "fondsbudget",
    key: ["fonds", "jaar"],
    columns: [
      { name: "fonds", kind: "tekst", required },
      { name: "jaar", kind: "jaar", range: [1990, 2100], required },
      { name: "begroot", kind: "getal", range: [0, 1e12] },
      { name: "toegekend", kind: "getal", range: [0, 1e12] },
      { name: "uitbetaald", kind: "getal", range: [0, 1e12] },
      { name: "bovensectoraal", kind: "getal", range: [0, 1e12] },
    ],
  },
  {
    name: "gesprek",
    key: ["medewerker_id", "werkgever_id", "datum", "soort"],
    columns: [
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "datum", kind: "datum", required },
      {
        name: "soort",
        kind: "code",
        codes: ["functionering", "ontwikkel", "welzijn", "verzuim", "loopbaan"],
      },
      { name: "op_initiatief_van", kind: "code", codes: ["werknemer", "werkgever", "samen"] },
    ],
  },
  {
    name: "enquete",
    key: ["respondent_id", "golf"],
    open: true,
    columns: [
      { name: "respondent_id", kind: "sleutel", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "golf", kind: "tekst", required },
      { name: "datum", kind: "datum" },
    ],
  },
  {
    name: "enquete_antwoord",
    key: ["respondent_id", "golf", "schaal", "item"],
    columns: [
      { name: "respondent_id", kind: "verwijzing", to: "enquete", required },
      { name: "golf", kind: "tekst", required },
      { name: "schaal", kind: "tekst", required },
      { name: "item", kind: "tekst", required },
      { name: "waarde", kind: "getal", required },
    ],
  },
  {
    name: "interventie",
    key: ["interventie_id"],
    columns: [
      { name: "interventie_id", kind: "sleutel", required },
      { name: "naam", kind: "tekst" },
      { name: "mechanisme", kind: "code", codes: ["willen", "weten", "kunnen", "mogen", "durven"] },
      { name: "ladder", kind: "tekst" },
      { name: "begin", kind: "datum" },
    ],
  },
  {
    name: "deelname",
    key: ["interventie_id", "medewerker_id", "werkgever_id", "begin"],
    columns: [
      { name: "interventie_id", kind: "verwijzing", to: "interventie", required },
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker" },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever" },
      { name: "begin", kind: "datum", required },
      { name: "eind", kind: "datum" },
      { name: "status", kind: "tekst" },
    ],
  },
  {
    name: "loopbrug",
    key: ["loopbrug_id"],
    columns: [
      { name: "loopbrug_id", kind: "sleutel", required },
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker" },
      { name: "latende_werkgever", kind: "verwijzing", to: "werkgever", required },
      { name: "ontvangende_werkgever", kind: "verwijzing", to: "werkgever" },
      { name: "sector_van", kind: "tekst" },
      { name: "sector_naar", kind: "tekst" },
      { name: "aanmelddatum", kind: "datum" },
      { name: "startdatum", kind: "datum" },
      { name: "contractdatum", kind: "datum" },
      {
        name: "status",
        kind: "code",
        required,
        codes: [
          "aangemeld",
          "profiel_gereed",
          "gematcht",
          "leerwerktraject_gestart",
          "contract_ontvangend",
          "nog_in_dienst_6m",
          "nog_in_dienst_12m",
          "teruggekeerd",
          "gestopt",
          "onbekend",
        ],
      },
      { name: "loon_van", kind: "getal", range: [0, 1_000_000] },
      { name: "loon_naar", kind: "getal", range: [0, 1_000_000] },
      { name: "uren_van", kind: "getal", range: [0, 80] },
      { name: "uren_naar", kind: "getal", range: [0, 80] },
      { name: "financiering", kind: "tekst" },
    ],
  },
  {
    name: "paspoort",
    key: ["medewerker_id", "werkgever_id"],
    columns: [
      { name: "medewerker_id", kind: "verwijzing", to: "medewerker", required },
      { name: "werkgever_id", kind: "verwijzing", to: "werkgever", required },
      { name: "aangemaakt", kind: "datum" },
      { name: "bijgewerkt_werknemer", kind: "datum" },
      { name: "bijgewerkt_werkgever", kind: "datum" },
      { name: "wie_ben_ik", kind: "ja-nee" },
      { name: "wat_kan_ik", kind: "ja-nee" },
      { name: "wat_wil_ik", kind: "ja-nee" },
      { name: "bewijzen", kind: "geheel", range: [0, 10_000] },
    ],
  },
];

/** The specification of one canonical table. */
export function table(name: TableName): TableSpec {
  const found = tables.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no such table: ${name}`);
  return found;
}

/** The name of a column in the store: keys and references become numbers (…_id → …_nr). */
export function storeColumn(column: ColumnSpec): string {
  if (column.kind !== "sleutel" && column.kind !== "verwijzing") return column.name;
  return column.name.endsWith("_id") ? `${column.name.slice(0, -3)}_nr` : `${column.name}_nr`;
}

/** The type of a column in the store. Decimals, so that sums do not depend on the order of the rows. */
export function storeType(column: ColumnSpec): string {
  switch (column.kind) {
    case "sleutel":
    case "verwijzing":
    case "datum":
    case "geheel":
    case "jaar":
      return "integer";
    case "percentage":
      return "decimal(7, 4)";
    case "getal":
      return "decimal(18, 4)";
    case "ja-nee":
      return "boolean";
    case "code":
    case "tekst":
      return "varchar";
  }
}

/**
 * Statements that make the staging tables of a delivery: the canonical tables as in the store, with `rij` (the
 * number of the delivered row, from 1) and without a delivery number; `leveringsjaar` holds the years that the
 * delivery speaks for. The checks of queries/checks are bound against these tables and run on them.
 */
export function stagingStatements(): string[] {
  return [
    ...tables.map((spec) => {
      const columns = spec.columns.map((column) => `${storeColumn(column)} ${storeType(column)}`);
      if (spec.open === true) columns.push("kenmerken json");
      return `create table ${spec.name} (rij bigint not null, ${columns.join(", ")})`;
    }),
    "create table leveringsjaar (jaar integer not null)",
  ];
}
