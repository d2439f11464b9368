import type { KeyFigures } from "../../src/report/define.ts";

/** The figures of the cluster at a glance. */
export const keySheet: KeyFigures = {
  kind: "key-figures",
  id: "kerncijfers",
  titel: "Acht kerncijfers",
  onderwerp: "de scholing in twaalf maanden",
  inleiding: [
    "In het cijfer waar het cluster naast ligt, kunnen werkgevers van het cluster zelf ook meetellen. Een werkgever kan in meer clusters zitten; daarom zijn clusters niet op te tellen.",
    "Een verschil kan toeval zijn, of komen doordat in het cluster andere mensen werken. Het verzuim is per cluster niet gecorrigeerd voor leeftijd en geslacht; kijk daarom ook naar het verwachte verzuim.",
  ],
  cijfers: [
    {
      indicator: "scholing-12-maanden",
      titel: "Scholing",
      zin: "Van de medewerkers volgde {waarde} scholing in twaalf maanden.",
    },
    {
      indicator: "ontwikkelgesprek",
      titel: "Ontwikkelgesprek",
      zin: "Van de medewerkers had {waarde} een functionerings- of ontwikkelgesprek.",
    },
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
      indicator: "meldingsfrequentie",
      titel: "Meldingsfrequentie",
      zin: "Een medewerker meldde zich gemiddeld {waarde} ziek.",
    },
    {
      indicator: "uitstroom-peildatum",
      titel: "Uitstroom",
      zin: "Van wie er een jaar eerder werkte, werkt {waarde} er nu niet meer.",
    },
    {
      indicator: "functionele-flexibiliteit",
      titel: "Functionele flexibiliteit",
      zin: "Van de medewerkers wisselde {waarde} in twee jaar van functiegroep.",
    },
    {
      indicator: "flexibele-arbeidsrelatie",
      titel: "Flexibel contract",
      zin: "Van de medewerkers had {waarde} een flexibele arbeidsrelatie.",
    },
    {
      indicator: "werkgelegenheid-banen",
      titel: "Banen",
      zin: "Op {peildatum} was dit voor {werkgelegenheid-personen|persoon|personen} de hoofdbaan.",
    },
  ],
};
