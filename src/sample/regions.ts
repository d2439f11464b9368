/**
 * Arbeidsmarktregio's (CBS code, 2025) with their share of jobs in percent (own rounded estimate, not an official
 * figure) and codes of a few municipalities that lie in them (RvIG national table 33, CBS).
 */
export interface RegionFacts {
  readonly code: string;
  readonly share: number;
  readonly municipalities: readonly string[];
}

const rows: readonly (readonly [string, number, string])[] = [
  ["AM01", 3.9, "GM0014 GM0106 GM0037 GM1895"],
  ["AM02", 3.4, "GM0080 GM0074 GM0090 GM1900"],
  ["AM03", 1.2, "GM0114 GM0118 GM0109"],
  ["AM05", 3.6, "GM0141 GM0153 GM0164 GM0173"],
  ["AM06", 3.7, "GM0150 GM0200 GM0243 GM0301"],
  ["AM07", 2.6, "GM0202 GM0226 GM0299"],
  ["AM08", 1.9, "GM0268 GM0296 GM0209"],
  ["AM09", 1.6, "GM0222 GM0294 GM0197"],
  ["AM10", 1.5, "GM0281 GM0216 GM0297"],
  ["AM11", 2.0, "GM0034 GM0995 GM0171"],
  ["AM12", 1.3, "GM0402 GM1942 GM0406"],
  ["AM13", 6.8, "GM0344 GM0356 GM0355 GM0632"],
  ["AM14", 1.9, "GM0307 GM0342 GM0327"],
  ["AM15", 3.1, "GM0361 GM0400 GM0405"],
  ["AM17", 1.3, "GM0479 GM0439"],
  ["AM18", 11.5, "GM0363 GM0394 GM0362"],
  ["AM19", 2.7, "GM0546 GM0484 GM0537"],
  ["AM20", 1.1, "GM0513 GM0627"],
  ["AM21", 4.9, "GM0518 GM0503 GM1783"],
  ["AM22", 7.6, "GM0599 GM0606 GM0502 GM0597"],
  ["AM23", 1.6, "GM0505 GM0642 GM0590"],
  ["AM24", 2.1, "GM0664 GM0687 GM0715 GM0718"],
  ["AM25", 4.1, "GM0758 GM1674 GM0826 GM0748"],
  ["AM26", 2.5, "GM0855 GM0867"],
  ["AM27", 3.9, "GM0796 GM0828 GM1948"],
  ["AM28", 4.9, "GM0772 GM0861 GM0753"],
  ["AM29", 1.9, "GM0983 GM0984"],
  ["AM30", 3.4, "GM0935 GM0917 GM1883"],
  ["AM32", 1.3, "GM0794 GM0762"],
  ["AM33", 1.4, "GM0957 GM0988"],
  ["AM34", 2.1, "GM0637 GM1621 GM1916"],
  ["AM35", 0.8, "GM0512 GM1978"],
  ["AM36", 2.9, "GM0193 GM0166 GM0160"],
  ["AM37", 2.3, "GM0392 GM0453 GM0375"],
  ["AM38", 1.9, "GM0228 GM0203 GM0345"],
];

export const regions: readonly RegionFacts[] = rows.map(([code, share, municipalities]) => ({
  code,
  share,
  municipalities: municipalities.split(" "),
}));
