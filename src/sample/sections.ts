/** What the sample assumes about one SBI 2008 section. Shares and rates are fractions, rates per year. */
export interface SectionFacts {
  readonly code: string;
  /** Share of all workers; own rounded estimate, not an official figure. */
  readonly share: number;
  /** Share of those workers at employers of 250 workers or more. */
  readonly large: number;
  /** Mean number of workers of the other employers, relative to those of the other sections. */
  readonly small: number;
  /**
   * Sickness absence of 2024 in percent: the mean of the four quarters of CBS StatLine 80072NED
   * (Ziekteverzuimpercentage; bedrijfstakken SBI 2008; CC BY 4.0, source: CBS). CBS publishes an own figure for
   * the year, which is not this mean.
   */
  readonly absence: number;
  readonly women: number;
  /** Share of workers younger than 25. */
  readonly young: number;
  /** Chance to leave within a year. */
  readonly turnover: number;
  /** Share of men and of women who work full time. */
  readonly fullTime: readonly [number, number];
  /** Hours of a full working week. */
  readonly norm: number;
  /** Share of jobs without fixed hours, and of jobs through an agency. */
  readonly oncall: number;
  readonly agency: number;
  /** Chance of a training activity within a year at an employer of middling size. */
  readonly training: number;
  /** Commonest BRC occupational class. */
  readonly occupation: string;
  readonly fund: string;
  readonly agreements: readonly string[];
  /** Activities of this section (SBI 2008, 4 or 5 digits). */
  readonly activities: readonly string[];
}

type Figures = readonly [
  share: number,
  large: number,
  small: number,
  absence: number,
  women: number,
  young: number,
  turnover: number,
  fullTimeMen: number,
  fullTimeWomen: number,
  norm: number,
  oncall: number,
  agency: number,
  training: number,
];

// Fund and agreement codes are made up: they name no real fund or collective agreement.
const rows: readonly (readonly [string, Figures, string, string, string, string])[] = [
  [
    "A",
    [1.3, 0.1, 8, 3.525, 0.33, 0.22, 0.12, 0.78, 0.32, 38, 0.06, 0.03, 0.3],
    "09",
    "groen",
    "9101 9102",
    "01132 01305 01411 0161 0220 0311",
  ],
  [
    "B",
    [0.1, 0.5, 14, 4.6, 0.18, 0.04, 0.07, 0.95, 0.6, 40, 0, 0.02, 0.6],
    "07",
    "techniek",
    "9201",
    "0610 0620 0812 0910",
  ],
  [
    "C",
    [9.0, 0.48, 16, 6.125, 0.23, 0.08, 0.08, 0.93, 0.45, 38, 0.01, 0.03, 0.48],
    "07",
    "techniek",
    "9202 9203 9204",
    "1013 1051 1061 1071 1413 2016 2120 2229 2511 2562 2611 2829 2910",
  ],
  [
    "D",
    [0.4, 0.8, 14, 4.675, 0.27, 0.06, 0.07, 0.93, 0.55, 38, 0, 0.02, 0.62],
    "07",
    "nuts",
    "9301",
    "3512 3513 3514 3530",
  ],
  [
    "E",
    [0.5, 0.6, 16, 6.525, 0.22, 0.05, 0.07, 0.92, 0.5, 37, 0.01, 0.04, 0.5],
    "12",
    "nuts",
    "9302",
    "3600 3700 3811 3821 3832",
  ],
  [
    "F",
    [4.4, 0.2, 9, 4.575, 0.12, 0.12, 0.09, 0.95, 0.35, 40, 0.01, 0.03, 0.45],
    "07",
    "bouw",
    "9401 9402",
    "4120 4221 4321 43221 4329 4331 4339 4391",
  ],
  [
    "G",
    [16.8, 0.4, 10, 4.65, 0.49, 0.33, 0.13, 0.6, 0.24, 38, 0.08, 0.02, 0.32],
    "03",
    "handel",
    "9501 9502 9503",
    "45112 45204 4634 4639 4711 4711 47713 4773 4791",
  ],
  [
    "H",
    [5.0, 0.6, 13, 6.15, 0.24, 0.1, 0.1, 0.78, 0.4, 38, 0.03, 0.04, 0.4],
    "12",
    "vervoer",
    "9601 9602",
    "4910 4931 4941 4941 5110 5221",
  ],
  [
    "I",
    [5.2, 0.15, 10, 3.375, 0.53, 0.52, 0.2, 0.4, 0.2, 38, 0.22, 0.02, 0.25],
    "11",
    "horeca",
    "9701",
    "55101 5530 56101 56102 5621 5629 5630",
  ],
  [
    "J",
    [4.0, 0.4, 10, 3.775, 0.3, 0.09, 0.11, 0.88, 0.52, 40, 0.01, 0.01, 0.6],
    "08",
    "",
    "",
    "5811 5813 6020 6110 6201 6202 6203 6209 6311",
  ],
  [
    "K",
    [2.5, 0.75, 9, 3.775, 0.45, 0.05, 0.08, 0.93, 0.5, 36, 0.01, 0.01, 0.68],
    "04",
    "financieel",
    "9801 9802",
    "64191 6420 65111 6512 6612 6622",
  ],
  [
    "L",
    [0.8, 0.2, 8, 3.85, 0.5, 0.08, 0.09, 0.88, 0.45, 38, 0.02, 0.01, 0.48],
    "03",
    "",
    "",
    "6810 68203 68204 6831 6832",
  ],
  [
    "M",
    [7.4, 0.3, 9, 3.475, 0.46, 0.1, 0.11, 0.88, 0.48, 40, 0.03, 0.01, 0.6],
    "04",
    "",
    "",
    "69101 69201 69203 70221 7021 7111 7112 72192 7311 7320 7490 7500",
  ],
  [
    "N",
    [11.6, 0.6, 14, 4.75, 0.46, 0.26, 0.16, 0.58, 0.28, 38, 0.06, 0.05, 0.28],
    "13",
    "diensten",
    "9901 9902",
    "7732 7810 78201 78201 78202 7830 7911 8010 8110 8121 8122 8130 8220",
  ],
  [
    "O",
    [6.8, 0.95, 60, 6.075, 0.48, 0.05, 0.055, 0.9, 0.5, 36, 0, 0.02, 0.6],
    "06",
    "overheid",
    "9011 9012",
    "8411 8411 8412 8413 8422 8424 8425 8430",
  ],
  [
    "P",
    [6.6, 0.75, 30, 5.55, 0.64, 0.06, 0.06, 0.72, 0.38, 40, 0.02, 0.01, 0.62],
    "01",
    "onderwijs",
    "9021 9022 9023",
    "85201 85201 85311 85312 8541 8542 8553 8560",
  ],
  [
    "Q",
    [17.3, 0.72, 14, 7.35, 0.82, 0.12, 0.085, 0.52, 0.16, 36, 0.05, 0.02, 0.58],
    "10",
    "zorg",
    "9031 9032 9033 9034",
    "86101 86102 86104 8621 86231 86912 8710 8720 87302 88101 88102 8891",
  ],
  [
    "R",
    [1.4, 0.3, 9, 4.575, 0.5, 0.25, 0.12, 0.55, 0.3, 38, 0.12, 0.02, 0.35],
    "02",
    "cultuur",
    "9041",
    "9002 93112 9313",
  ],
  [
    "S",
    [1.6, 0.2, 7, 4.4, 0.68, 0.16, 0.1, 0.65, 0.3, 38, 0.04, 0.01, 0.35],
    "11",
    "verzorging",
    "9051",
    "9411 9412 9420 9511 9522 96021 96022 9609",
  ],
];

export const sections: readonly SectionFacts[] = rows.map(
  ([code, figures, occupation, fund, agreements, activities]) => {
    const [
      share,
      large,
      small,
      absence,
      women,
      young,
      turnover,
      men,
      women2,
      norm,
      oncall,
      agency,
      training,
    ] = figures;
    return {
      code,
      share,
      large,
      small,
      absence,
      women,
      young,
      turnover,
      fullTime: [men, women2],
      norm,
      oncall,
      agency,
      training,
      occupation,
      fund,
      agreements: agreements.split(" ").filter((text) => text !== ""),
      activities: activities.split(" "),
    };
  },
);
