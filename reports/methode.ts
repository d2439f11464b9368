import { defineReport } from "../src/report/define.ts";

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
});
