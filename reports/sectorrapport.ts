import { defineReport } from "../src/report/define.ts";
import { movement } from "./sectorrapport/beweging.ts";
import { delen } from "./sectorrapport/delen.ts";
import { english } from "./sectorrapport/engels.ts";
import { work } from "./sectorrapport/gezond-en-leren.ts";
import { people } from "./sectorrapport/mensen.ts";

const verzuim = "het verzuimpercentage";

/** One sector beside all sectors: the figures an O&O fund starts its sector analysis with. */
export const report = defineReport({
  id: "sectorrapport",
  titel: "Sectorrapport",
  omschrijving:
    "Duurzame inzetbaarheid in één sector, in tien delen: van eigen regie tot verzuim, naast alle sectoren samen en de cijfers van het CBS.",
  keuze: {
    dimensie: "sector",
    een: "de sector",
    alle: "alle sectoren samen",
    kort: "alle sectoren",
    deze: "deze sector",
  },
  tabel: "sector-grootte",
  dekking: "werkgelegenheid-personen",
  sections: [
    {
      kind: "key-figures",
      id: "kerncijfers",
      deel: delen.kern,
      titel: "Acht kerncijfers",
      onderwerp: verzuim,
      inleiding: [
        "Verschillen tussen groepen kunnen toeval zijn, of komen doordat de ene groep anders is samengesteld dan de andere. Alleen het gestandaardiseerde verzuim is gecorrigeerd, voor leeftijd, geslacht en bedrijfsgrootte. Het verwachte verzuim is wat deze groep zou hebben als mensen met dezelfde kenmerken even vaak ziek waren als in alle sectoren samen.",
      ],
      cijfers: [
        {
          indicator: "verzuimpercentage",
          titel: "Verzuimpercentage",
          zin: "Van alle contracttijd ging {waarde} verloren door ziekte, zonder zwangerschaps- en bevallingsverlof.",
          naast: [
            { indicator: "verzuimpercentage-verwacht", titel: "Verwacht naar leeftijd, geslacht en grootte" },
            { indicator: "verzuimpercentage-gestandaardiseerd", titel: "Gestandaardiseerd" },
          ],
        },
        {
          indicator: "verzuimpercentage-inclusief-zwangerschap",
          titel: "Verzuim met zwangerschapsverlof",
          zin: "Met zwangerschaps- en bevallingsverlof erbij ging {waarde} van de contracttijd verloren.",
        },
        {
          indicator: "meldingsfrequentie",
          titel: "Meldingsfrequentie",
          zin: "Een medewerker meldde zich gemiddeld {waarde} ziek.",
        },
        {
          indicator: "gemiddelde-verzuimduur",
          titel: "Gemiddelde verzuimduur",
          zin: "Een ziektegeval dat in {jaar} eindigde, had gemiddeld {waarde} geduurd.",
        },
        {
          indicator: "nulverzuim",
          titel: "Nulverzuim",
          zin: "Van de medewerkers die heel {jaar} in dienst waren, was {waarde} geen dag ziek.",
        },
        {
          indicator: "scholingsdeelname",
          titel: "Scholingsdeelname",
          zin: "Van de medewerkers volgde {waarde} in {jaar} scholing.",
        },
        {
          indicator: "scholingsuren",
          titel: "Scholingsuren",
          zin: "Een medewerker besteedde gemiddeld {waarde} aan scholing.",
        },
        {
          indicator: "werkgelegenheid-banen",
          titel: "Banen",
          zin: "Op {peildatum} was dit voor {werkgelegenheid-personen|persoon|personen} de hoofdbaan; samen zijn de banen {werkgelegenheid-fte} fte.",
        },
      ],
    },
    ...people,
    ...work,
    ...movement,
  ],
  engels: english,
});
