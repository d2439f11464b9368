import { defineReport } from "../src/report/define.ts";
import { clusterSections } from "./clusterspiegel/onderdelen.ts";

/** One cluster of employers beside all employers, a sector or a region. */
export const report = defineReport({
  id: "clusterspiegel",
  titel: "Clusterspiegel",
  omschrijving:
    "Duurzame inzetbaarheid in één cluster van werkgevers, naast alle werkgevers, een sector of een regio. Met wat meer zou laten zien.",
  keuze: {
    dimensie: "cluster",
    een: "het cluster",
    alle: "alle leveringen samen",
    kort: "alle werkgevers",
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
});
