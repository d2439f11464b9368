/**
 * The survey of the sample: the own item bank (queries/scales) and, without texts, three scales of others. Answers
 * are delivered as given, not recoded: which items are worded the other way round is in `reversedItems`.
 */
export interface ScaleFacts {
  /** The name under which its answers are delivered. */
  readonly scale: string;
  readonly items: readonly string[];
  /** Lowest and highest answer, and the step between answers. */
  readonly range: readonly [low: number, high: number, step: number];
  /** The planted level: the mean answer around which people differ, before it is cut to the range. */
  readonly mean: number;
}

export const reversedItems: ReadonlySet<string> = new Set(["ERD3", "PV3"]);

/** From helemaal oneens to helemaal eens. */
const agreement = [1, 5, 1] as const;

const rows: readonly (readonly [string, number, string, ScaleFacts["range"]?])[] = [
  ["eigen-regie-willen", 3.9, "ERW1 ERW2 ERW3"],
  ["eigen-regie-weten", 3.2, "ERE1 ERE2 ERE3"],
  ["eigen-regie-kunnen", 3.0, "ERK1 ERK2 ERK3"],
  ["eigen-regie-mogen", 3.4, "ERM1 ERM2 ERM3"],
  ["eigen-regie-durven", 3.3, "ERD1 ERD2 ERD3"],
  ["eigen-regie-doen", 2.9, "ERG1 ERG2 ERG3"],
  ["wederkerigheid", 3.5, "RCW1 RCW2 RCM1 RCM2"],
  ["zekerheid", 3.6, "BZ1 WZ1 WZ2"],
  ["relatie", 3.7, "TRU1 TRU2 AFS1 AFS2 AAN1"],
  ["drie-richtingen", 3.5, "ZOR1 SAM1 LEG1"],
  ["veiligheid", 3.6, "PV1 PV2 PV3"],
  ["autonomie", 3.8, "AUT1 AUT2"],
  ["brede-inzetbaarheid", 3.3, "BRI1 BRI2 BRI3"],
  ["loopbaanperspectief", 3.1, "LPP1 LPP2 LPP3"],
  ["leiderschap", 3.4, "LDR1 LDR2 LDR3"],
  ["was", 7.2, "WAS1", [0, 10, 1]],
  ["uwes-9", 3.9, "VI1 VI2 DE2 DE3 VI3 AB3 DE4 AB4 AB5", [0, 6, 1]],
  ["copsoq-rolhelderheid", 70, "CL1 CL2 CL3", [0, 100, 25]],
];

export const scales: readonly ScaleFacts[] = rows.map(([scale, mean, items, range = agreement]) => ({
  scale,
  mean,
  items: items.split(" "),
  range,
}));
