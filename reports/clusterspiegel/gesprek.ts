import type { Section } from "../../src/report/define.ts";

/** The few figures that a cluster talks about first. */
export const differences: Extract<Section, { kind: "conversation" }> = {
  kind: "conversation",
  id: "gesprek",
  titel: "Waarover het eerst praten",
  meest: 4,
  cijfers: [
    { indicator: "scholing-12-maanden", onderwerp: "de scholing in twaalf maanden" },
    { indicator: "scholing-eigen-initiatief", onderwerp: "de scholing op eigen initiatief" },
    { indicator: "leerbudget-recht", onderwerp: "het aandeel met recht op een leerbudget" },
    { indicator: "leerbudget-gebruikers", onderwerp: "het gebruik van het leerbudget" },
    { indicator: "bereik-fonds-medewerkers", onderwerp: "het bereik van het fonds" },
    { indicator: "ontwikkelgesprek", onderwerp: "het aandeel met een ontwikkelgesprek" },
    { indicator: "gesprek-op-verzoek", onderwerp: "het aandeel met een gesprek op eigen verzoek" },
    { indicator: "loopbaangesprek-aangeboden", onderwerp: "het aandeel met een loopbaangesprek" },
    { indicator: "functionele-flexibiliteit", onderwerp: "het wisselen van functiegroep" },
    { indicator: "uitstroom-peildatum", onderwerp: "de uitstroom" },
    { indicator: "doorstroom-naar-vast", onderwerp: "de doorstroom van tijdelijk naar vast" },
    { indicator: "loopbaanstap", onderwerp: "het aandeel met een loopbaanstap" },
    { indicator: "paspoort-dekking", onderwerp: "het aandeel met een paspoort" },
    { indicator: "eigen-regie-doen", onderwerp: "de score op “doen”" },
    { indicator: "vertrouwen", onderwerp: "de score op vertrouwen" },
    { indicator: "psychologische-veiligheid", onderwerp: "de score op psychologische veiligheid" },
    { indicator: "verzuimpercentage", onderwerp: "het verzuimpercentage" },
    { indicator: "meldingsfrequentie", onderwerp: "de meldingsfrequentie" },
    { indicator: "frequent-verzuim", onderwerp: "het aandeel dat drie keer of vaker ziek was" },
  ],
};
