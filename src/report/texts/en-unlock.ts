import { numbersOf } from "../numbers.ts";
import type { nlUnlock } from "./nl-unlock.ts";

const { formatCount, formatList } = numbersOf("en");

export const enUnlock: typeof nlUnlock = {
  by: (title, dimension) => `${title} by ${dimension}`,
  year: (year, quarters) =>
    `Look at ${year} as a whole: for ${formatCount(quarters, "quarterly figure that is", "quarterly figures that are")} hidden, the figure of the year can be seen.`,
  take: (group) => `Take ${group} as one group`,
  merge: (members) => `Put ${formatList(members)} together`,
  opens: (many, hidden) =>
    `${many ? "Then figures of that group can be shown" : "Then the figure of that group can be shown"}, instead of ${formatCount(hidden, "figure that is", "figures that are")} now hidden.`,
  growth: (employers, persons) => {
    const people =
      persons === 0 ? "" : `, which together have at least ${formatCount(persons, "person", "people")}`;
    return `More participants help too. With ${formatCount(employers, "more employer", "more employers")} in a group${people}, there are always enough employers and people to show a figure. That holds for every hidden figure of a group, however small or large it is now.`;
  },
  rest: "A figure then stays hidden only if it is mainly about one or two employers, if something holds for nearly everyone or nearly no one, or if it is needed to protect other figures.",
};
