import type { Change, ChangeReason, Changes } from "../../release/types.ts";

/** Why figures changed, and what that did to a release, in Dutch. */
export const nlChanges = {
  reasons: {
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
  } as Readonly<Record<ChangeReason, string>>,
  noReason: "de reden is niet vastgelegd",
  kinds: {
    herzien: {
      title: "Herzien",
      meaning: "Deze cijfers stonden in de vorige publicatie en zijn nu anders.",
    },
    aangehouden: {
      title: "Herziening volgt",
      meaning:
        "Deze cijfers zijn gelijk gebleven en heten nu voorlopig. Er is iets veranderd bij te weinig personen of werkgevers. Wie het oude en het nieuwe cijfer zou vergelijken, kon aan het verschil zien om wie het gaat. Wij herzien het cijfer zodra er meer veranderd is.",
    },
    nieuw: { title: "Nieuw", meaning: "Deze cijfers waren er nog niet, of werden niet getoond." },
    verdwenen: {
      title: "Verdwenen",
      meaning: "Deze cijfers stonden in de vorige publicatie en nu niet meer.",
    },
  } as Readonly<Record<Change["soort"], { readonly title: string; readonly meaning: string }>>,
  versions: {
    eerste: "Dit is de eerste publicatie over deze jaren.",
    groot: "Er zijn cijfers verdwenen. Daarom gaat het eerste getal van de versie omhoog.",
    klein: "Er zijn cijfers bijgekomen of herzien. Daarom gaat het tweede getal van de versie omhoog.",
    correctie:
      "De cijfers zelf zijn gelijk gebleven. Er is alleen iets aan de toelichting of de aanduiding veranderd. Daarom gaat het derde getal van de versie omhoog.",
    geen: "Er is niets veranderd.",
  } as Readonly<Record<Changes["soort"], string>>,
};
