import type { Definitions, ReleaseCodeList, ReleaseIndicator } from "../../src/release/types.ts";

/** What the parts on people, direction and movement need; each has bounds: id, title, display, level, decimals. */
const bounded: readonly (readonly [string, string, string, number, number])[] = [
  ["flexibele-arbeidsrelatie", "Flexibele arbeidsrelatie", "procent", 0.21, 3],
  ["voltijders", "Voltijders", "procent", 0.52, 3],
  ["mediane-ancienniteit", "Mediane tijd in dienst", "jaren", 4.2, 1],
  ["mkb-aandeel-werknemers", "Werknemers in het mkb", "procent", 0.61, 3],
  ["eigen-regie-willen", "Eigen regie: willen", "score-0-100", 74, 1],
  ["eigen-regie-weten", "Eigen regie: weten", "score-0-100", 58, 1],
  ["eigen-regie-kunnen", "Eigen regie: kunnen", "score-0-100", 53, 1],
  ["eigen-regie-mogen", "Eigen regie: mogen", "score-0-100", 61, 1],
  ["eigen-regie-durven", "Eigen regie: durven", "score-0-100", 60, 1],
  ["eigen-regie-doen", "Eigen regie: doen", "score-0-100", 43, 1],
  ["aanbod-werkgever", "Aanbod van de werkgever", "index", 0.32, 2],
  ["initiatief-werknemer", "Initiatief van de werknemer", "index", 0.25, 2],
  ["functionele-flexibiliteit", "Functionele flexibiliteit", "procent", 0.05, 3],
  ["werkzekerheid", "Ervaren werkzekerheid", "procent", 0.47, 3],
  ["vertrouwen", "Vertrouwen", "score-0-100", 69, 1],
  ["rolhelderheid", "Rolhelderheid", "score-0-100", 71, 1],
  ["aandacht-gesprek", "Medewerkers met een gesprek", "procent", 0.42, 3],
  ["vroeg-verloop", "Vroeg verloop", "procent", 0.12, 3],
  ["leerbudget-recht", "Recht op een leerbudget", "procent", 0.33, 3],
  ["initiatiefratio", "Initiatiefratio", "procent", 0.6, 3],
  ["loopbrug-naar-match", "Loopbrug van aanmelding naar match", "procent", 0.74, 2],
  ["duurzame-plaatsing-6-maanden", "Duurzame plaatsing na zes maanden", "procent", 0.81, 2],
  ["instroom", "Instroom", "procent", 0.09, 3],
  ["uitstroom", "Uitstroom", "procent", 0.1, 3],
  ["respons", "Respons", "procent", 0.46, 3],
];

/** Half the width of an interval as a part of the value. */
export const boundedShare = new Map(bounded.map(([id], i) => [id, 0.02 + (i % 4) * 0.02]));

/** Mean level of every indicator of the fixture, and the decimals of a stored value. */
export const levels: Readonly<Record<string, { readonly value: number; readonly decimals: number }>> = {
  verzuimpercentage: { value: 0.054, decimals: 3 },
  "verzuimpercentage-inclusief-zwangerschap": { value: 0.061, decimals: 3 },
  "verzuim-naar-duur-rijk": { value: 0.054, decimals: 3 },
  meldingsfrequentie: { value: 1.23, decimals: 2 },
  "gemiddelde-verzuimduur": { value: 14.2, decimals: 1 },
  nulverzuim: { value: 0.49, decimals: 3 },
  scholingsdeelname: { value: 0.43, decimals: 3 },
  scholingsuren: { value: 11.4, decimals: 1 },
  "werkgelegenheid-banen": { value: 5400, decimals: 0 },
  "werkgelegenheid-personen": { value: 5120, decimals: 0 },
  "werkgelegenheid-fte": { value: 4310, decimals: 0 },
  "verzuimpercentage-verwacht": { value: 0.047, decimals: 3 },
  "verzuimpercentage-gestandaardiseerd": { value: 0.053, decimals: 3 },
  "loopbrug-naar-sector": { value: 0.5, decimals: 2 },
  ...Object.fromEntries(bounded.map(([id, , , value, decimals]) => [id, { value, decimals }])),
};

function indicator(id: string, titel: string, weergave: string, more: Partial<ReleaseIndicator> = {}) {
  return {
    id,
    code: null,
    titel,
    vraag: `Wat is het cijfer voor ${titel.toLowerCase()}?`,
    eenheid: "dienstverband",
    maat: "verhouding",
    weergave,
    richting: "neutraal",
    klasse: "gezondheid",
    teller: "dagen < 730 & geteld",
    noemer: "dienstdagen",
    uitsplitsing: null,
    thema: "gezondheid",
    bron: "eigen definitie voor deze test",
    let_op: null,
    versie: 1,
    ...more,
  };
}

function list(id: string, titel: string, codes: Readonly<Record<string, string>>): ReleaseCodeList {
  const all = [...Object.entries(codes), ["T", "Totaal"] as const, ["?", "Onbekend"] as const].map(
    ([code, naam]) => ({ code, naam }),
  );
  return { id, titel, versie: "2025", bron: "bron van deze test", codes: all };
}

function scale(id: string, titel: string, breuk: string | null, waarde: number | null, laag: boolean) {
  const open = waarde === null;
  return {
    id,
    versie: 2,
    titel,
    scoring: "mean" as const,
    van: 1,
    tot: 5,
    minimum: 2,
    licentie: "deze test",
    bron: "deze test",
    let_op: null,
    breuk,
    items: [],
    kwaliteit: [
      {
        jaar: 2025,
        volledig: open ? 8 : 412,
        aangevuld: open ? 0 : 17,
        maat: open ? null : ("alfa" as const),
        waarde,
        laag,
      },
    ],
  };
}

export const definitions: Definitions = {
  indicatoren: [
    indicator("verzuimpercentage", "Ziekteverzuimpercentage", "procent", { let_op: "Kalenderdagen." }),
    indicator("verzuimpercentage-inclusief-zwangerschap", "Ziekteverzuim met zwangerschap", "procent"),
    indicator("verzuim-naar-duur-rijk", "Ziekteverzuim naar duur (schema RIJK)", "procent", {
      uitsplitsing: "duurklasse-rijk",
    }),
    indicator("verzuimpercentage-verwacht", "Verwacht ziekteverzuimpercentage", "procent"),
    indicator(
      "verzuimpercentage-gestandaardiseerd",
      "Ziekteverzuimpercentage, gestandaardiseerd",
      "procent",
      {
        maat: "afgeleid",
        eenheid: "cel",
        formule: "verzuimpercentage gedeeld door verwacht, maal dat van allen",
      },
    ),
    indicator("meldingsfrequentie", "Meldingsfrequentie", "per-jaar"),
    indicator("gemiddelde-verzuimduur", "Gemiddelde verzuimduur", "dagen"),
    indicator("nulverzuim", "Nulverzuim", "procent"),
    indicator("scholingsdeelname", "Deelname aan scholing", "procent"),
    indicator("scholingsuren", "Scholingsuren per medewerker", "uren"),
    indicator("werkgelegenheid-banen", "Banen", "aantal", { noemer: null }),
    indicator("werkgelegenheid-personen", "Werkzame personen", "aantal", { noemer: null }),
    indicator("werkgelegenheid-fte", "Voltijdbanen (fte)", "aantal", { noemer: null }),
    indicator("loopbrug-naar-sector", "Loopbruggen naar sector", "procent", {
      uitsplitsing: "sbi2008-sectie",
    }),
    ...bounded.map(([id, titel, weergave]) => indicator(id, titel, weergave)),
  ],
  tabellen: [
    { id: "sector-grootte", titel: "Sector naar grootte", dimensies: ["sector", "grootte"] },
    { id: "sector-regio", titel: "Sector naar regio", dimensies: ["sector", "regio"] },
    { id: "sector-leeftijd", titel: "Sector naar leeftijd", dimensies: ["sector", "leeftijd"] },
  ],
  dimensies: [
    { id: "sector", titel: "Sector", codelijst: "sbi2008-sectie" },
    { id: "regio", titel: "Arbeidsmarktregio", codelijst: "arbeidsmarktregio" },
    { id: "grootte", titel: "Bedrijfsgrootte", codelijst: "grootte" },
    { id: "leeftijd", titel: "Leeftijd", codelijst: "leeftijd" },
  ],
  begrippen: [
    { term: "Peildatum", betekenis: "De dag waarop iets wordt geteld.", bron: "deze test", engels: "" },
    { term: "Golf", betekenis: "Eén ronde van een vragenlijst.", bron: "deze test", engels: "wave" },
  ],
  schalen: [
    scale("vertrouwen", "Vertrouwen", null, 0.84, false),
    scale("durven", "Durven & doen", "er is een vraag bij gekomen", 0.61, true),
    scale("rolhelderheid", "Rolhelderheid", null, null, false),
  ],
  referenties: [
    {
      id: "cbs-80072ned",
      titel: "Ziekteverzuim volgens het CBS",
      indicator: "verzuimpercentage",
      populatie: "werknemers",
      bron: "CBS, StatLine 80072ned",
      licentie: "CC BY 4.0",
      vergelijkbaar: "deels",
      verschillen: ["een steekproef van bedrijven"],
      methode: "Het CBS vraagt een steekproef; wij tellen de dagen van wie heeft geleverd.",
      waarnemingen: references(),
    },
  ],
  beleid: [
    "Een cijfer over weinig mensen tonen we niet.",
    "Een cijfer over weinig werkgevers tonen we niet.",
  ],
};

/** CBS, StatLine 80072ned (CC BY 4.0): all sectors and manufacturing. */
function references() {
  const series = {
    T: [0.057, 0.05, 0.048, 0.055, 0.055, 0.051, 0.049, 0.054, 0.058, 0.052, 0.051],
    C: [0.062, 0.055, 0.054, 0.061, 0.06, 0.055, 0.053, 0.058, 0.062, 0.056, 0.055],
  };
  return Object.entries(series).flatMap(([sector, values]) =>
    values.map((waarde, i) => ({
      sector,
      grootte: "T",
      periode: `${2023 + Math.floor(i / 4)}KW0${(i % 4) + 1}`,
      waarde,
    })),
  );
}

export const codeLists: readonly ReleaseCodeList[] = [
  list("sbi2008-sectie", "Sectoren", {
    A: "Landbouw, bosbouw en visserij",
    C: "Industrie",
    G: "Groot- & detailhandel <proef>",
    Q: "Gezondheids- en welzijnszorg",
  }),
  list("arbeidsmarktregio", "Arbeidsmarktregio's", {
    AM01: "Groningen",
    AM02: "Friesland",
    AM03: "Drenthe",
    AM05: "Twente",
    AM07: "Midden-Gelderland",
    AM09: "Achterhoek",
    AM12: "Gooi en Vechtstreek",
    AM18: "Groot Amsterdam",
    AM22: "Rijnmond",
    AM24: "Zeeland",
    AM37: "Zuid-Kennemerland en IJmond",
    AM38: "FoodValley",
  }),
  list("grootte", "Bedrijfsgrootte", {
    "1-10": "1 tot 10 werkzame personen",
    "10-50": "10 tot 50 werkzame personen",
    "50-250": "50 tot 250 werkzame personen",
    "250+": "250 of meer werkzame personen",
  }),
  list("leeftijd", "Leeftijd", {
    "15-25": "15 tot 25 jaar",
    "25-35": "25 tot 35 jaar",
    "35-45": "35 tot 45 jaar",
    "45-55": "45 tot 55 jaar",
    "55-65": "55 tot 65 jaar",
    "65-75": "65 tot 75 jaar",
  }),
  list("duurklasse-rijk", "Verzuimduur volgens het Rijk", {
    "1-7": "1 tot en met 7 dagen",
    "8-42": "8 tot en met 42 dagen",
    "43-365": "43 tot en met 365 dagen",
    ">365": "meer dan 365 dagen",
  }),
];
