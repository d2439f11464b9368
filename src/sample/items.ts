/**
 * The own item bank (domain.md 3.4): scale, items, and which items are worded the other way round. Answers run from
 * 1 (helemaal oneens) to 5 (helemaal eens) and are delivered as given, not recoded.
 */
export interface ScaleFacts {
  readonly scale: string;
  readonly items: readonly string[];
  /** Mean answer over all respondents. */
  readonly mean: number;
}

export const reversedItems: ReadonlySet<string> = new Set(["ERD3", "PV3"]);

const rows: readonly (readonly [string, number, string])[] = [
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
];

export const scales: readonly ScaleFacts[] = rows.map(([scale, mean, items]) => ({
  scale,
  mean,
  items: items.split(" "),
}));
