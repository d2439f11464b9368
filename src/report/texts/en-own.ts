import type { nlOwn } from "./nl-own.ts";

export const enOwn: typeof nlOwn = {
  remarks: {
    hidden:
      "Cannot be shown: the figure is about too few of your people, or about nearly everyone. Then it could tell something about one person, also within your own organisation.",
    estimate:
      "Estimated: with few people the figure moves towards the mean of the comparison group, because chance weighs heavily there. With many people it hardly changes.",
    fewEmployers:
      "Too few employers: the group is too small to take chance out of your figure, or to say in which quarter you are.",
    noChance:
      "Without a quarter: for a median and for a composite figure it is not known how much of it is chance. With few people that can be a lot.",
    noDifference:
      "No quarter: too many employers in the group have (nearly) the same figure. Quarters then say nothing.",
    noGroup:
      "No group: there is no public figure that this figure can stand beside without telling something about another employer.",
    count: "We do not put a number beside a group: it mainly says how large an organisation is.",
  },
  quarters: {
    1: "lowest quarter",
    2: "second quarter from below",
    3: "second quarter from above",
    4: "highest quarter",
  },
  hidden: "cannot be shown",
  everyone: "all employers",
  theGroup: "the group",
  namedGroup: (name) => `the group “${name}”`,
};
