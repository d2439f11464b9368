import type { Policy } from "./policy.ts";

/** What the interval test found; numbers of hidden cells. */
export interface RoomFound {
  readonly limits: Exclude<Policy["grenzen"], "uit">;
  readonly tested: number;
  /** Hidden in addition, to give room. */
  readonly hidden: number;
  /** Of which neither room nor the lack of it was shown. */
  readonly open: number;
  /** That earlier releases leave less room. */
  readonly stuck: number;
}

/** What the gate tested. */
export interface GateFound {
  readonly tested: number;
  /** Undefined when limits were not tested. */
  readonly room: RoomFound | undefined;
  /** Whether there are earlier releases. */
  readonly earlier: boolean;
}

/** What was tested, in Dutch, for the manifest. */
export function gateInDutch({ tested, room, earlier }: GateFound): string[] {
  return [
    `Geen verborgen cel volgt uit de getoonde cellen, exact getoetst (${tested.toLocaleString("nl-NL")} toetsen).`,
    "Elke cel die bij de structuurcijfers verborgen is, is ook bij de andere cijfers verborgen.",
    ...roomInDutch(room),
    ...(earlier ? ["Ook niet samen met alles wat in eerdere publicaties is getoond."] : []),
  ];
}

/** What was tested of limits, in Dutch, and what could not be mended. */
export function roomInDutch(room: RoomFound | undefined): string[] {
  if (room === undefined) return ["Tussen welke grenzen verborgen cellen kunnen liggen, is niet getoetst."];
  const number = (value: number) => value.toLocaleString("nl-NL");
  const { limits, tested, hidden, open, stuck } = room;
  const what =
    limits === "alles"
      ? "het aantal personen en elke teller en noemer"
      : "het aantal personen; niet van tellers en noemers";
  return [
    `Elke gevoelige verborgen cel kan ver genoeg van haar waarde liggen, getoetst voor ${what} (${number(tested)} toetsen). Daarvoor ${hidden === 1 ? "is 1 cel" : `zijn ${number(hidden)} cellen`} extra verborgen.`,
    ...(open === 0
      ? []
      : [
          `Bij ${number(open)} van deze cellen kon deze toets dat niet aantonen. Ook hun waarde volgt niet uit de getoonde cellen; alleen is niet bewezen hoe ver een schatting ernaast zit.`,
        ]),
    ...(stuck === 0
      ? []
      : [`Van ${number(stuck)} verborgen cellen laten eerder gepubliceerde cijfers minder ruimte.`]),
  ];
}

/** The sentences of gateInDutch in English, one for each and in the same order. */
export function gateInEnglish({ tested, room, earlier }: GateFound): string[] {
  return [
    `No hidden cell follows from the shown cells, tested exactly (${tested.toLocaleString("en-GB")} tests).`,
    "Every cell that is hidden in the figures on structure is hidden in the other figures too.",
    ...roomInEnglish(room),
    ...(earlier ? ["Nor together with everything that was shown in earlier releases."] : []),
  ];
}

function roomInEnglish(room: RoomFound | undefined): string[] {
  if (room === undefined) return ["Between which limits hidden cells can lie was not tested."];
  const number = (value: number) => value.toLocaleString("en-GB");
  const { limits, tested, hidden, open, stuck } = room;
  const what =
    limits === "alles"
      ? "the number of persons and every numerator and denominator"
      : "the number of persons; not for numerators and denominators";
  return [
    `Every sensitive hidden cell can lie far enough from its value, tested for ${what} (${number(tested)} tests). For this, ${hidden === 1 ? "1 more cell was" : `${number(hidden)} more cells were`} hidden.`,
    ...(open === 0
      ? []
      : [
          `For ${number(open)} of these cells this test could not show it. Their value does not follow from the shown cells either; only how far off an estimate would be has not been proved.`,
        ]),
    ...(stuck === 0 ? [] : [`For ${number(stuck)} hidden cells, figures published earlier leave less room.`]),
  ];
}
