import type { Section } from "../../src/report/define.ts";

/** One page to print and hand out: what to talk about first, and eight figures beside those around it. */
export const ownFirst: readonly Section[] = [
  {
    kind: "conversation",
    id: "gesprek",
    titel: "Waarover u het eerst kunt praten",
    meest: 5,
    blad: true,
    cijfers: [
      { indicator: "scholing-12-maanden", onderwerp: "de scholing in twaalf maanden" },
      { indicator: "initiatiefratio", onderwerp: "de scholing op initiatief van medewerkers" },
      { indicator: "scholing-eigen-initiatief", onderwerp: "het aandeel met scholing op eigen initiatief" },
      { indicator: "leerbudget-gebruikers", onderwerp: "het gebruik van het leerbudget" },
      { indicator: "ontwikkelgesprek", onderwerp: "het aandeel met een ontwikkelgesprek" },
      { indicator: "gesprek-op-verzoek", onderwerp: "het aandeel met een gesprek op eigen verzoek" },
      { indicator: "loopbaangesprek-aangeboden", onderwerp: "het aandeel met een loopbaangesprek" },
      { indicator: "medewerkers-per-leidinggevende", onderwerp: "het aantal medewerkers per leidinggevende" },
      { indicator: "functionele-flexibiliteit", onderwerp: "het wisselen van functiegroep" },
      { indicator: "uitstroom-peildatum", onderwerp: "de uitstroom" },
      { indicator: "vroeg-verloop", onderwerp: "het vertrek binnen een jaar" },
      { indicator: "doorstroom-naar-vast", onderwerp: "de doorstroom van tijdelijk naar vast" },
      { indicator: "loopbaanstap", onderwerp: "het aandeel met een loopbaanstap" },
      { indicator: "verzuimgesprek-acht-weken", onderwerp: "het gesprek bij lang verzuim" },
      {
        indicator: "verzuimpercentage",
        onderwerp: "het verzuimpercentage",
        verwacht: "verzuimpercentage-verwacht",
      },
      { indicator: "meldingsfrequentie", onderwerp: "de meldingsfrequentie" },
    ],
  },
  {
    kind: "own-figures",
    id: "kerncijfers",
    titel: "Acht cijfers over uw organisatie",
    blad: true,
    cijfers: [
      {
        indicator: "scholing-12-maanden",
        titel: "Scholing in twaalf maanden",
        zin: "Van uw medewerkers die het hele jaar in dienst waren, volgde {waarde} scholing.",
      },
      {
        indicator: "ontwikkelgesprek",
        titel: "Ontwikkelgesprek",
        zin: "Van uw medewerkers had {waarde} een functionerings- of ontwikkelgesprek.",
      },
      {
        indicator: "functionele-flexibiliteit",
        titel: "Andere functiegroep",
        zin: "Van uw medewerkers wisselde {waarde} in twee jaar van functiegroep.",
      },
      {
        indicator: "uitstroom-peildatum",
        titel: "Uitstroom",
        zin: "Van wie er een jaar eerder werkte, werkt {waarde} nu niet meer bij u.",
      },
      {
        indicator: "verzuimpercentage",
        titel: "Verzuimpercentage",
        zin: "Van alle contracttijd ging {waarde} verloren door ziekte.",
        verwacht: "verzuimpercentage-verwacht",
      },
      {
        indicator: "meldingsfrequentie",
        titel: "Meldingsfrequentie",
        zin: "Een medewerker meldde zich gemiddeld {waarde} ziek.",
      },
      {
        indicator: "flexibele-arbeidsrelatie",
        titel: "Flexibel contract",
        zin: "Van uw medewerkers had {waarde} een flexibele arbeidsrelatie.",
      },
      {
        indicator: "werkgelegenheid-personen",
        titel: "Medewerkers",
        zin: "Aan het eind van {jaar} hadden {waarde} mensen hun hoofdbaan bij u.",
      },
    ],
  },
];
