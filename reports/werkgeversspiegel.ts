import { defineReport } from "../src/report/define.ts";
import { ownFirst } from "./werkgeversspiegel/eerste-blad.ts";
import { english } from "./werkgeversspiegel/engels.ts";
import { ownParts } from "./werkgeversspiegel/onderdelen.ts";

/** The own figures of one employer beside its group; only for that employer. */
export const report = defineReport({
  id: "werkgeversspiegel",
  titel: "Werkgeversspiegel",
  omschrijving:
    "Uw eigen cijfers naast die van uw sector, regio, grootteklasse en cluster. U ziet wat toeval kan zijn, en waarover u het eerst kunt praten.",
  voor: "werkgever",
  tabel: "sector-grootte",
  dekking: "werkgelegenheid-personen",
  sections: [
    ...ownFirst,
    ...ownParts,
    {
      kind: "own-hidden",
      id: "niet-getoond",
      titel: "Wat u niet ziet, en waarom",
    },
    { kind: "definitions", id: "definities", titel: "Definities" },
    {
      kind: "protection",
      id: "bescherming",
      titel: "Hoe de cijfers zijn beschermd",
      inleiding: [
        "Het cijfer van de groep is openbaar en voor iedereen gelijk. Uw eigen cijfers zijn dat niet.",
      ],
    },
    { kind: "colophon", id: "colofon", titel: "Colofon" },
  ],
  engels: english,
});
