import { capital, inBrackets as marked } from "../letters.ts";
import { numbersOf } from "../numbers.ts";
import { nlStrips } from "./nl-strips.ts";

const { formatCount, formatList } = numbersOf("nl");

/** One figure that differs, for the list of what to talk about. */
export interface Differing {
  readonly subject: string;
  readonly text: string;
  readonly direction: "hoger" | "lager";
  readonly other: string;
  readonly otherText: string;
}

/** Sentences and words of the mirrors: of a cluster, and of one employer. */
export const mirror = {
  beside: "Vergeleken met",
  differs: ({ subject, text, direction, other, otherText }: Differing) =>
    `${capital(subject)} (${marked(text)}) is aantoonbaar ${direction} dan in ${other} (${marked(otherText)}).`,
  perhaps: ({ subject, text, direction, other, otherText }: Differing) =>
    `${capital(subject)} (${text}) is ${direction} dan in ${other} (${marked(otherText)}). Eén op de twintig werkgevers ligt ook door toeval zo ver weg.`,
  placed: (subject: string, text: string, quarter: string, other: string, otherText: string) =>
    `${capital(subject)} (${text}) valt in het ${quarter}; in ${other} is het ${marked(otherText)}.`,
  place: "Een kwart is een plaats en geen bewijs van een verschil.",
  count: (named: number) =>
    named === 1
      ? "Eén cijfer verdient het eerst een gesprek."
      : `Deze ${formatCount(named, "cijfer", "cijfers")} verdienen het eerst een gesprek.`,
  most: (named: number, of: number) =>
    `Van ${formatCount(of, "cijfer", "cijfers")} is het verschil aantoonbaar. ${named === 1 ? "Dit ene verdient" : `Deze ${named} verdienen`} het eerst een gesprek.`,
  mostOwn: (named: number, of: number) =>
    `${formatCount(of, "cijfer valt", "cijfers vallen")} op. ${named === 1 ? "Dit ene verdient" : `Deze ${named} verdienen`} het eerst een gesprek.`,
  none: (judged: number, other: string) =>
    judged === 0
      ? "Van geen enkel cijfer is te zeggen of het anders is. Daarom wijzen wij hier niets aan."
      : judged === 1
        ? `Eén cijfer is te beoordelen, en dat is niet aantoonbaar anders dan in ${other}. Daarom wijzen wij hier niets aan.`
        : `Van de ${formatCount(judged, "cijfer", "cijfers")} die te beoordelen zijn, is er geen aantoonbaar anders dan in ${other}. Daarom wijzen wij hier niets aan.`,
  healthOnly:
    "Alleen bij het verzuim valt iets op. Daarop alleen wijzen wij niets aan: verzuim hangt ook af van leeftijd, werk en bedrijfsgrootte. Praat eerst over werk, leren en de onderlinge relatie.",
  why: "Een verschil is nog geen oordeel. Het is een begin van een gesprek: herkennen wij dit, en willen wij er iets aan doen?",
  chance: (count: number) =>
    `Hier zijn ${formatCount(count, "cijfer", "cijfers")} vergeleken. Van elke twintig lijkt er gemiddeld één door toeval aantoonbaar anders.`,
  strips: nlStrips,
  group: "Groep",
  ownUse: "alleen voor uw eigen organisatie; dit bestand staat niet op de website",
  cards: {
    people: (persons: number) => formatCount(persons, "medewerker", "medewerkers"),
    hidden: "Niet te tonen",
    hiddenSentence: "Dit zou te veel kunnen zeggen over een paar van uw mensen.",
    absent: "Geen cijfer",
    absentSentence: "Hierover is van uw organisatie niets te berekenen.",
  },
  head: {
    name: "Uw organisatie",
    title: "uw organisatie",
    size: "Uw organisatie",
    groups: "Vergeleken met",
    noGroups: "geen groep",
    for: "Alleen voor",
    owner: "de werkgever zelf. Deel dit bestand niet verder dan u zelf wilt.",
    mark: "Kenmerk",
    allHidden:
      "Van uw organisatie is geen enkel cijfer te tonen. Daarvoor zijn in elk geval tien medewerkers nodig. Dat beschermt uw mensen: bij minder kan een cijfer over één persoon gaan. Hieronder staan wel de openbare cijfers om u heen, waar die er zijn, en hoe elk cijfer is bepaald.",
  },
  hidden: {
    headline: (year: string, hidden: number, of: number) =>
      hidden === 0
        ? `Over ${year} zijn alle ${formatCount(of, "cijfer", "cijfers")} van uw organisatie in dit rapport te tonen.`
        : hidden === of
          ? `Over ${year} is van uw organisatie geen enkel cijfer van dit rapport te tonen.`
          : `Over ${year} ${hidden === 1 ? "is" : "zijn"} ${hidden} van de ${formatCount(of, "cijfer", "cijfers")} van uw organisatie in dit rapport niet te tonen.`,
    list: (reason: string, names: readonly string[]) => `${reason} Dit geldt voor: ${formatList(names)}.`,
    absent: (names: readonly string[]) =>
      `Geen cijfer: hierover staat in uw levering niets, of niet genoeg om te rekenen. Dit geldt voor: ${formatList(names)}.`,
    never:
      "U ziet nooit een cijfer van een andere werkgever, geen ranglijst, en geen hoogste of laagste cijfer. Anderen zien uw cijfers ook niet.",
    survey:
      "Medewerkers gaven hun antwoorden op vragenlijsten in vertrouwen. U ziet daarvan alleen een cijfer als ten minste tien van hen antwoordden, en ten minste drie iets anders antwoordden dan de meesten.",
  },
  unlock: {
    none: (phrase: string) =>
      `Hier is geen voorstel nodig: de cijfers waarvoor wij dit onderzoeken, zijn van ${phrase} allemaal te tonen.`,
    without: "Deze publicatie zegt nog niet wat meer cijfers zou openen. De volgende wel.",
    hidden: (phrase: string, names: readonly string[]) =>
      `Van ${phrase} is niet alles te tonen. Dat geldt onder meer voor: ${formatList(names)}.`,
    list: "Zo is er meer te zien:",
  },
};
