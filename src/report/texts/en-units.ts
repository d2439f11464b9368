import type { Units } from "./nl-units.ts";

export const enUnits: Units = {
  perYear: [" time a year", " times a year"],
  days: [" day", " days"],
  hours: [" hour", " hours"],
  years: [" year", " years"],
  points: [" percentage point", " percentage points"],
  permille: [" point per thousand", " points per thousand"],
  score: [" point", " points"],
  euro: "€",
  quarter: (number) => `Q${number}`,
};
