import type { TableSpec } from "./table-spec.ts";

/** The supplier of the made-up sector: what is published from it says so. */
export const sampleSupplier = "voorbeeldsector";

const required = true;

/** A name of a group that is no total (T) and not unknown (?). */
const name = "\\s*([^|?T\\s]|[^|\\s][^|]*[^|\\s])\\s*";

/** The canonical tables of the data contract (design.md 6), column by column. */
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
      { name: "sbi_versie", kind: "code", codes: ["2008", "2025"] },
      { name: "cao_code", kind: "tekst" },
      {
        name: "fonds",
        kind: "tekst",
        form: { pattern: name, words: "een naam of code, geen losse T of vraagteken", isName: true },
      },
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
      {
        name: "cluster",
        kind: "tekst",
        form: {
          pattern: `(${name})?([|](${name})?)*`,
          words: "een naam of code, of meer met | ertussen, zoals haven|campus, geen losse T of vraagteken",
          isName: true,
        },
      },
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
