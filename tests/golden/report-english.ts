import type { Definitions, ReleaseCodeList, ReleaseIndicator } from "../../src/release/types.ts";
import { codeLists, definitions } from "./report-definitions.ts";

/** English titles of the fixture, by the id of the indicator. */
const titles: Readonly<Record<string, string>> = {
  verzuimpercentage: "Absence rate",
  "verzuimpercentage-inclusief-zwangerschap": "Absence rate including maternity leave",
  "verzuim-naar-duur-rijk": "Absence rate by duration",
  "verzuimpercentage-verwacht": "Expected absence rate",
  "verzuimpercentage-gestandaardiseerd": "Absence rate, standardised",
  meldingsfrequentie: "Absence frequency",
  "gemiddelde-verzuimduur": "Mean absence duration",
  nulverzuim: "Zero absence",
  scholingsdeelname: "Participation in training",
  scholingsuren: "Training hours per employee",
  "werkgelegenheid-banen": "Jobs",
  "werkgelegenheid-personen": "Persons employed",
  "werkgelegenheid-fte": "Full-time equivalents",
  "loopbrug-naar-sector": "Job-to-job bridges to sector",
  "flexibele-arbeidsrelatie": "Share in flexible employment",
  voltijders: "Share of full-time workers",
  "mediane-ancienniteit": "Median tenure",
  "mkb-aandeel-werknemers": "Share of SMEs among employees",
  "eigen-regie-willen": "Self-direction: wanting",
  "eigen-regie-weten": "Self-direction: knowing",
  "eigen-regie-kunnen": "Self-direction: being able",
  "eigen-regie-mogen": "Self-direction: being allowed",
  "eigen-regie-durven": "Self-direction: daring",
  "eigen-regie-doen": "Self-direction: doing",
  "aanbod-werkgever": "Offer of the employer",
  "initiatief-werknemer": "Initiative of the employee",
  "functionele-flexibiliteit": "Functional flexibility",
  werkzekerheid: "Perceived employment security",
  vertrouwen: "Trust",
  rolhelderheid: "Role clarity",
  "aandacht-gesprek": "Attention in a recorded talk",
  "vroeg-verloop": "Early turnover",
  "leerbudget-recht": "Right to a learning budget",
  initiatiefratio: "Initiative ratio",
  "loopbrug-naar-match": "Job-to-job bridge from registration to match",
  "duurzame-plaatsing-6-maanden": "Lasting placement after six months",
  instroom: "Inflow",
  uitstroom: "Outflow",
  respons: "Response",
};

/** English names of the codes of the fixture, places aside. */
const names: Readonly<Record<string, string>> = {
  Totaal: "Total",
  Onbekend: "Unknown",
  "Landbouw, bosbouw en visserij": "Agriculture, forestry and fishing",
  Industrie: "Manufacturing",
  "Groot- & detailhandel <proef>": "Wholesale & retail <trial>",
  "Gezondheids- en welzijnszorg": "Human health and social work",
};

const named = (text: string) =>
  names[text] ??
  text
    .replace("werkzame personen", "persons employed")
    .replace("meer dan", "more than")
    .replace(" of meer ", " or more ")
    .replace(" tot en met ", " to ")
    .replace(" tot ", " to ")
    .replace("dagen", "days")
    .replace("jaar", "years");

function english(indicator: ReleaseIndicator): ReleaseIndicator {
  const titel = titles[indicator.id] ?? indicator.id;
  const texts = {
    titel,
    vraag: `What is the figure for ${titel.toLowerCase()}?`,
    teller: "days < 730 & counted",
    ...(indicator.noemer === null ? {} : { noemer: "days in employment" }),
    ...(indicator.formule == null ? {} : { formule: "absence rate divided by expected, times that of all" }),
    ...(indicator.let_op === null ? {} : { let_op: "Calendar days." }),
  };
  return { ...indicator, engels: texts };
}

/** The fixture with its English, all but the source of an indicator, which a release has in Dutch only. */
export const englishDefinitions: Definitions = {
  ...definitions,
  indicatoren: definitions.indicatoren.map(english),
  tabellen: definitions.tabellen.map((one) => ({
    ...one,
    engels: one.dimensies.map((id) => ({ sector: "Sector", regio: "region" })[id] ?? id).join(" by "),
  })),
  dimensies: definitions.dimensies.map((one) => ({
    ...one,
    engels:
      { sector: "Sector", regio: "Labour market region", grootte: "Firm size", leeftijd: "Age" }[one.id] ??
      one.id,
  })),
  begrippen: definitions.begrippen.map((one) => ({
    ...one,
    engels: one.engels === "" ? "reference date" : one.engels,
    betekenis_engels: "What it means.",
    bron: "this test",
  })),
  referenties: definitions.referenties.map((one) => ({
    ...one,
    engels: {
      titel: "Sickness absence according to CBS",
      populatie: "employees",
      verschillen: ["a sample of firms"],
      methode: "CBS asks a sample; we count the days of those who delivered.",
    },
  })),
  schalen: (definitions.schalen ?? []).map((one) => ({
    ...one,
    engels: {
      titel: { vertrouwen: "Trust", durven: "Daring & doing", rolhelderheid: "Role clarity" }[one.id] ?? "",
      ...(one.breuk === null ? {} : { breuk: "a question was added" }),
    },
  })),
  beleid_engels: [
    "We do not show a figure about few people.",
    "We do not show a figure about few employers.",
  ],
};

export const englishLists: readonly ReleaseCodeList[] = codeLists.map((list) => ({
  ...list,
  engels: "A list of this test",
  bron: "this test",
  codes: list.codes.map((code) =>
    code.code.startsWith("AM") ? code : { ...code, engels: named(code.naam) },
  ),
}));
