import { defineReport } from "../src/report/define.ts";
import { english } from "./clusterspiegel/engels.ts";
import { clusterSections } from "./clusterspiegel/onderdelen.ts";

/** One cluster of employers beside all employers, a sector or a region. */
export const report = defineReport({
  id: "clusterspiegel",
  titel: "Clusterspiegel",
  omschrijving:
    "Duurzame inzetbaarheid in één cluster van werkgevers, naast alle sectoren samen, een sector of een regio. Het rapport zegt ook wat helpt om meer te laten zien.",
  keuze: {
    dimensie: "cluster",
    een: "het cluster",
    alle: "alle sectoren samen",
    kort: "alle sectoren",
    deze: "dit cluster",
    ontbreekt:
      "geef in werkgever.csv bij elke deelnemer de kolom cluster op, lees de levering in en maak een nieuwe publicatie met: regiespiegel release",
    naast: [
      { dimensie: "sector", een: "de sector" },
      { dimensie: "regio", een: "de regio" },
      { dimensie: "grootte", een: "de grootteklasse" },
    ],
  },
  tabel: "cluster",
  dekking: "werkgelegenheid-personen",
  sections: clusterSections,
  engels: english,
});
