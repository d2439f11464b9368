import type { Change, ChangeReason, Changes } from "../release/types.ts";
import { formatList } from "./numbers.ts";

const reasons: Readonly<Record<ChangeReason, string>> = {
  "nieuwe-indicator": "deze indicator is nieuw",
  "nieuwe-tabel": "deze tabel is nieuw",
  "nieuwe-periode": "deze periode is erbij gekomen",
  "vervallen-indicator": "deze indicator is vervallen",
  "vervallen-tabel": "deze tabel is vervallen",
  definitie: "de definitie is veranderd",
  "nagekomen-levering": "er zijn later nog gegevens geleverd",
  "gecorrigeerde-levering": "geleverde gegevens zijn verbeterd",
  "ingetrokken-levering": "geleverde gegevens zijn ingetrokken",
  beleid: "de regels voor wat wij tonen zijn veranderd",
  methode: "het rekenprogramma is vernieuwd",
  "andere-bron": "andere bronnen of indelingen zijn bijgewerkt",
};

/** In the order in which a reader wants them. */
export const changeKinds: readonly {
  readonly soort: Change["soort"];
  readonly title: string;
  readonly meaning: string;
}[] = [
  {
    soort: "herzien",
    title: "Herzien",
    meaning: "Deze cijfers stonden in de vorige publicatie en zijn nu anders.",
  },
  {
    soort: "aangehouden",
    title: "Herziening volgt",
    meaning:
      "Deze cijfers zijn gelijk gebleven en heten nu voorlopig. Er is iets veranderd bij te weinig personen of werkgevers. Wie het oude en het nieuwe cijfer zou vergelijken, kon aan het verschil zien om wie het gaat. Wij herzien het cijfer zodra er meer veranderd is.",
  },
  { soort: "nieuw", title: "Nieuw", meaning: "Deze cijfers waren er nog niet, of werden niet getoond." },
  {
    soort: "verdwenen",
    title: "Verdwenen",
    meaning: "Deze cijfers stonden in de vorige publicatie en nu niet meer.",
  },
];

/** Why cells changed, as one phrase: "er zijn later nog gegevens geleverd en de definitie is veranderd". */
export function reasonText({ redenen = [] }: Change): string {
  return redenen.length === 0
    ? "de reden is niet vastgelegd"
    : formatList(redenen.map((one) => reasons[one]));
}

/** What the step to this version says. */
export function versionText({ soort }: Pick<Changes, "soort">): string {
  switch (soort) {
    case "eerste":
      return "Dit is de eerste publicatie over deze jaren.";
    case "groot":
      return "Er zijn cijfers verdwenen. Daarom gaat het eerste getal van de versie omhoog.";
    case "klein":
      return "Er zijn cijfers bijgekomen of herzien. Daarom gaat het tweede getal van de versie omhoog.";
    case "correctie":
      return "De cijfers zelf zijn gelijk gebleven. Er is alleen iets aan de toelichting of de aanduiding veranderd. Daarom gaat het derde getal van de versie omhoog.";
    case "geen":
      return "Er is niets veranderd.";
  }
}
