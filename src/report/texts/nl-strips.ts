import type { Kind } from "../beside.ts";
import { numbersOf } from "../numbers.ts";

const { formatCount, formatList } = numbersOf("nl");

export type Side = "hoger" | "lager";

/** Without the capital of a heading; names keep theirs. */
const small = (label: string) => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
const sides: Readonly<Record<Side, string>> = { hoger: "boven", lager: "onder" };

/** An own figure beside one other figure. */
export interface Lying {
  readonly side: Side;
  /** `uw sector`, with its figure. */
  readonly who: string;
  readonly text: string;
}

/** Words of the strips on which the figures of an employer lie beside those around it. */
export const nlStrips = {
  labels: {
    "sector-grootte": "Sector en grootte",
    sector: "Sector",
    grootte: "Grootteklasse",
    regio: "Regio",
    fonds: "Fonds",
    cluster: "Cluster",
    alle: "Alle werkgevers",
  } as Readonly<Record<Kind, string>>,
  phrases: {
    "sector-grootte": "uw sector en grootte",
    sector: "uw sector",
    grootte: "uw grootteklasse",
    regio: "uw regio",
    fonds: "uw fonds",
    cluster: "uw cluster",
    alle: "alle werkgevers",
  } as Readonly<Record<Kind, string>>,
  cluster: (name: string) => `cluster ${name}`,
  clusterLabel: (name: string) => `Cluster ${name}`,
  own: "Uw organisatie",
  chance: "Zonder echt verschil met de groep",
  expected: "Te verwachten",
  expectation: "wat bij uw mensen te verwachten was",
  same: (who: string, text: string) => `U zit gelijk met ${who} (${text}).`,
  inside: ({ side, who, text }: Lying) =>
    `U zit ${sides[side]} ${who} (${text}); het verschil kan toeval zijn.`,
  between: ({ side, who, text }: Lying) =>
    `U zit ${sides[side]} ${who} (${text}). Bij één op de twintig werkgevers is het verschil ook door toeval zo groot.`,
  outside: ({ side, who, text }: Lying) =>
    `U zit aantoonbaar ${sides[side]} ${who} (${text}): zo’n verschil komt bijna nooit door toeval.`,
  beyond: ({ side, who, text }: Lying) =>
    `U zit ${sides[side]} ${who} (${text}), buiten wat zonder echt verschil te verwachten is.`,
  beyondPeople: ({ side, who, text }: Lying) =>
    `U zit ${sides[side]} ${who} (${text}), buiten wat zonder echt verschil te verwachten is. Hoe vaak werkgevers zo verschillen, is niet te zeggen.`,
  plain: ({ side, who, text }: Lying) => `U zit ${sides[side]} ${who} (${text}).`,
  unknown: ({ side, who, text }: Lying) =>
    `U zit ${sides[side]} ${who} (${text}). Of het verschil toeval is, is niet te zeggen.`,
  otherSide: (side: Side, names: readonly string[]) =>
    `Naast ${formatList(names)} zit u er juist ${sides[side]}.`,
  quarter: (quarter: string, kind: Kind, who: string) =>
    `Van ${kind === "alle" ? who : `de werkgevers in ${who}`} valt u in het ${quarter}.`,
  noGroup: "Er is geen openbaar cijfer om dit naast te leggen.",
  expectedIs: (text: string) =>
    `Bij de leeftijd, het geslacht en de grootte van uw bedrijf was ${text} te verwachten.`,
  againstExpected: {
    same: "Daar zit u gelijk mee.",
    inside: (size: string, side: Side) => `U zit ${size} ${side}; dat kan toeval zijn.`,
    between: (size: string, side: Side) =>
      `U zit ${size} ${side}. Bij één op de twintig werkgevers is dat ook door toeval zo.`,
    outside: (size: string, side: Side) => `U zit ${size} ${side}, en dat komt bijna nooit door toeval.`,
    unknown: (size: string, side: Side) => `U zit ${size} ${side}.`,
  },
  why: { few: "te weinig werkgevers naast u", hidden: "niet openbaar" } as Readonly<
    Record<"few" | "hidden", string>
  >,
  people: (persons: number) => formatCount(persons, "medewerker", "medewerkers"),
  answers: (persons: number) => formatCount(persons, "antwoord", "antwoorden"),
  possible: (range: string) => `zonder echt verschil: ${range}`,
  estimate: (text: string) => `geschat: ${text}`,
  nowhere: (missing: readonly (readonly [labels: readonly string[], why: string])[]) =>
    `Hier staat nergens naast: ${missing.map(([labels, why]) => `${formatList(labels.map(small))} (${why})`).join("; ")}.`,
  table: "Alle cijfers in een tabel",
  caption: (title: string, year: string) => `${title}, ${year}`,
  columns: { figure: "Cijfer", own: "Uw organisatie", words: "In woorden" },
  verdicts: {
    same: "gelijk",
    inside: (side: Side) => `${side}, kan toeval zijn`,
    between: (side: Side) => `${side}, misschien toeval`,
    outside: (side: Side) => `aantoonbaar ${side}`,
    beyond: (side: Side) => `${side}, verder dan zonder echt verschil`,
    plain: (side: Side) => side as string,
  },
  hiddenBeside: {
    few: (names: readonly string[]) =>
      `Te weinig werkgevers naast u. Zonder u blijven er te weinig andere over, of heeft één ander er het grootste deel van. Dan zou het cijfer u iets over hen vertellen. Dit geldt bij een of meer cijfers voor: ${formatList(names)}.`,
    hidden: (names: readonly string[]) =>
      `Niet openbaar. Deze publicatie toont dat cijfer van die groep aan niemand. Dit geldt bij een of meer cijfers voor: ${formatList(names)}.`,
    more: "Leveren meer werkgevers uit uw sector, regio of cluster, dan is er meer te zien. U kunt hen daarom vragen, of met anderen een cluster vormen. Uw eigen cijfers verandert dat niet: daarvoor telt hoeveel mensen er bij u werken.",
  },
};
