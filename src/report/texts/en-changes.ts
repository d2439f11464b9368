import type { nlChanges } from "./nl-changes.ts";

export const enChanges: typeof nlChanges = {
  reasons: {
    "nieuwe-indicator": "this indicator is new",
    "nieuwe-tabel": "this table is new",
    "nieuwe-periode": "this period was added",
    "vervallen-indicator": "this indicator was dropped",
    "vervallen-tabel": "this table was dropped",
    definitie: "the definition has changed",
    "nagekomen-levering": "more data were delivered later",
    "gecorrigeerde-levering": "delivered data were corrected",
    "ingetrokken-levering": "delivered data were withdrawn",
    beleid: "the rules for what we show have changed",
    methode: "the calculation program was renewed",
    "andere-bron": "other sources or classifications were updated",
  },
  noReason: "the reason was not recorded",
  kinds: {
    herzien: {
      title: "Revised",
      meaning: "These figures were in the previous release and are different now.",
    },
    aangehouden: {
      title: "Revision to follow",
      meaning:
        "These figures have stayed the same and are now called provisional. Something changed for too few people or employers. Anyone who compared the old figure with the new one could tell from the difference who it is about. We will revise the figure once more has changed.",
    },
    nieuw: { title: "New", meaning: "These figures did not exist yet, or were not shown." },
    verdwenen: {
      title: "Gone",
      meaning: "These figures were in the previous release and no longer are.",
    },
  },
  versions: {
    eerste: "This is the first release about these years.",
    groot: "Some figures are gone. That is why the first number of the version goes up.",
    klein: "Figures were added or revised. That is why the second number of the version goes up.",
    correctie:
      "The figures themselves have stayed the same. Only something in the notes or the marks has changed. That is why the third number of the version goes up.",
    geen: "Nothing has changed.",
  },
};
