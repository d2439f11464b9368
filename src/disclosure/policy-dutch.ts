import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { BenchmarkPolicy, ClassPolicy, Policy } from "./policy.ts";

const subjects: Readonly<Record<DisclosureClass, string>> = {
  structuur: "Cijfers over aantallen banen, personen en werkgevers",
  hr: "Cijfers over scholing en ander personeelsbeleid",
  gezondheid: "Cijfers over verzuim en gezondheid",
};

/** What the policy does, in sentences for readers. Says no percentages: whoever knows them can reckon back. */
export function describePolicy(policy: Policy): string[] {
  return [
    "Geen enkel cijfer mag iets verklappen over één persoon of één werkgever. Daarom tonen wij sommige cijfers niet.",
    ...classes.flatMap((name) => describeClass(subjects[name], policy.klassen[name])),
    ...describeEveryone(policy),
    ...describeBenchmark(policy.klassen.benchmark),
    "Een cijfer tonen wij ook niet als het grotendeels van één of twee werkgevers komt.",
    "Kan een verborgen cijfer worden berekend uit andere cijfers, dan verbergen wij er nog een cijfer bij. Dat kan een cijfer zijn waar op zichzelf niets mee is.",
    "Dat geldt ook voor wie de cijfers van zijn eigen organisatie kent, en voor wat overblijft als iemand het ene cijfer van het andere aftrekt.",
    "Wij zeggen nooit waarom één bepaald cijfer verborgen is. Ook die reden kan iets verklappen.",
    ...describeLimits(policy),
    "Elk cijfer is afgerond. Bij kleinere groepen ronden wij grover af.",
  ];
}

/** Why a hundred per cent may stand beside another figure. */
function describeEveryone({ klassen: { structuur, gezondheid } }: Policy): string[] {
  if (gezondheid.groep === undefined || structuur.groep !== undefined) return [];
  return [
    "Een kenmerk van werkgevers zelf mag wel voor iedereen gelden. Dat alle werknemers in een groep in het mkb werken, zegt iets over de grootte van bedrijven, en niets over hun mensen.",
  ];
}

function describeLimits({ grenzen }: Policy): string[] {
  if (grenzen === "uit") return [];
  return [
    grenzen === "alles"
      ? "Een verborgen cijfer mag ook niet bijna bekend zijn. Wij toetsen hoe hoog en hoe laag het kan zijn: het aantal personen, en wat wordt gedeeld en waardoor. Is er te weinig ruimte, dan verbergen wij er een cijfer bij."
      : "Ook mag niet bijna bekend zijn over hoeveel personen een verborgen cijfer gaat. Wij toetsen hoe hoog en hoe laag dat aantal kan zijn. Is er te weinig ruimte, dan verbergen wij er een cijfer bij.",
  ];
}

function describeBenchmark({ personen, werkgevers, kwartielen }: BenchmarkPolicy): string[] {
  return [
    `Een werkgever ziet zijn eigen cijfers naast die van anderen als er ten minste ${werkgevers} werkgevers zijn en er zonder de werkgever zelf nog ${personen} personen overblijven.`,
    `Of een werkgever hoog of laag staat, zeggen wij alleen in vier gelijke groepen, en pas vanaf ${kwartielen} werkgevers.`,
  ];
}

function describeClass(subject: string, own: ClassPolicy): string[] {
  const age = own.personen_naar_leeftijd;
  return [
    `${subject} tonen wij alleen bij ten minste ${own.personen} personen en ${own.werkgevers} werkgevers.`,
    ...(age === undefined
      ? []
      : [`Zijn deze cijfers naar leeftijd verdeeld, dan ten minste ${age} personen.`]),
    ...(own.groep === undefined
      ? []
      : [`${subject} tonen wij niet als zij voor bijna iedereen in een groep gelden.`]),
    ...(own.teller === undefined && own.complement === undefined
      ? []
      : ["Geldt iets voor maar een paar personen, of juist voor iedereen op een paar na, dan ook niet."]),
    ...(own.afronden === undefined
      ? []
      : [
          `Aantallen ronden wij hier af op een veelvoud van ${own.afronden}, en sommen op drie cijfers. Aandelen en gemiddelden rekenen wij uit met die afgeronde aantallen. Daarom zijn totalen niet altijd de som van de delen.`,
        ]),
    ...(own.spreiding ? ["Zijn de cijfers van alle werkgevers precies gelijk, dan ook niet."] : []),
  ];
}
