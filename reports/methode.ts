import { defineReport } from "../src/report/define.ts";
import { sharedEnglish } from "./gedeeld/engels.ts";

const delen = {
  regels: "1 Wat wij tonen",
  veranderd: "2 Wat er veranderde",
  definities: "3 Definities",
  bronnen: "4 Begrippen en bronnen",
} as const;

/** Themes of the indicators, in the order of the sector report. */
const themas = {
  "eigen-regie": "Eigen regie",
  wederkerigheid: "Wederkerigheid",
  relatie: "Relatie tussen werkgever en werknemer",
  werkneembaarheid: "Werkneembaarheid",
  gezondheid: "Verzuim en gezondheid",
  leren: "Leren",
  mobiliteit: "Mobiliteit",
  structuur: "Werk en werkgevers",
} as const;

/** How the figures are made and protected: all of it from the release itself. */
export const report = defineReport({
  id: "methode",
  titel: "Methode",
  omschrijving:
    "Hoe de cijfers van deze publicatie zijn bepaald en beschermd: de regels, wat er veranderde, elke definitie, de begrippen en de bronnen.",
  tabel: "sector-grootte",
  dekking: "werkgelegenheid-personen",
  sections: [
    { kind: "policy", id: "regels", deel: delen.regels, titel: "De regels" },
    { kind: "changes", id: "wijzigingen", deel: delen.veranderd, titel: "Wijzigingen" },
    { kind: "breaks", id: "breuken", deel: delen.veranderd, titel: "Breuken" },
    ...Object.entries(themas).map(([thema, titel]) => ({
      kind: "theme-definitions" as const,
      id: `thema-${thema}`,
      deel: delen.definities,
      titel,
      thema,
    })),
    { kind: "terms", id: "begrippen", deel: delen.bronnen, titel: "Begrippen" },
    { kind: "sources", id: "bronnen", deel: delen.bronnen, titel: "Cijfers van anderen" },
    { kind: "colophon", id: "colofon", deel: delen.bronnen, titel: "Colofon" },
  ],
  engels: {
    ...sharedEnglish,
    Methode: "Method",
    "Hoe de cijfers van deze publicatie zijn bepaald en beschermd: de regels, wat er veranderde, elke definitie, de begrippen en de bronnen.":
      "How the figures of this release are defined and protected: the rules, what changed, every definition, the terms and the sources.",
    "1 Wat wij tonen": "1 What we show",
    "De regels": "The rules",
    "2 Wat er veranderde": "2 What changed",
    Wijzigingen: "Changes",
    "3 Definities": "3 Definitions",
    "Eigen regie": "Self-direction",
    Wederkerigheid: "Reciprocity",
    "Relatie tussen werkgever en werknemer": "Relation between employer and employee",
    Werkneembaarheid: "Employability",
    "Verzuim en gezondheid": "Absence and health",
    Leren: "Learning",
    Mobiliteit: "Mobility",
    "Werk en werkgevers": "Work and employers",
    "4 Begrippen en bronnen": "4 Terms and sources",
    Begrippen: "Terms",
    "Cijfers van anderen": "Figures of others",
  },
});
