import type { UnlockPlan } from "../../src/catalog/unlock-plan.ts";

const unlock: UnlockPlan = {
  cijfers: ["banen"],
  keuzes: ["sector", "regio"],
  indelingen: [
    {
      id: "leeftijd-20",
      dimensie: "leeftijd",
      titel: "twintig jaar",
      groepen: [
        { code: "15-35", naam: "15 tot 35", codes: ["15-25", "25-35"] },
        { code: "35-55", naam: "35 tot 55", codes: ["35-45", "45-55"] },
        { code: "55-75", naam: "55 tot 75", codes: ["55-65", "65-75"] },
      ],
    },
    {
      id: "leeftijd-30",
      dimensie: "leeftijd",
      titel: "dertig jaar",
      groepen: [
        { code: "15-45", naam: "15 tot 45", codes: ["15-25", "25-35", "35-45"] },
        { code: "45-75", naam: "45 tot 75", codes: ["45-55", "55-65", "65-75"] },
      ],
    },
    {
      id: "sectorgroep",
      dimensie: "sector",
      titel: "groepen",
      groepen: [
        { code: "A-B", naam: "A en B", codes: ["A", "B"] },
        { code: "C-E", naam: "C tot en met E", codes: ["C", "D", "E"] },
      ],
    },
  ],
};

/** Divisions of two dimensions, finer and coarser ones that overlap, for random data. */
export const primaryDivision = {
  unlock,
  sectors: ["A", "B", "C", "D", "E"],
  ages: ["15-25", "25-35", "35-45", "45-55", "55-65", "65-75"],
} as const;
