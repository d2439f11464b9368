import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

/** A plain export of a learning management system: one row per training that somebody followed. */
export const lms: Profile = {
  id: "lms",
  titel: "LMS: gevolgde opleidingen",
  geverifieerd: false,
  herkomst: "Geen bepaald pakket: de koppen die in exports van opleidingen gewoon zijn.",
  hersteld: "eerste-werkdag",
  deeltijd: "factor",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["opleiding*", "training*", "scholing*", "lms*", "learning*", "cursus*"],
      achterlaten: [...personalHeads, "Score", "Cijfer", "Docent", "Trainer"],
      tabellen: [
        {
          tabel: "scholing",
          samengesteld: { scholing_id: ["medewerker_id", "opleiding", "begin"] },
          codes: {
            initiatief: commonCodes.initiatief,
            soort: {
              formeel: "formeel",
              diploma: "formeel",
              "non-formeel": "non-formeel",
              training: "non-formeel",
              "e-learning": "non-formeel",
              workshop: "non-formeel",
            },
            doel: { functie: "functie", functiegericht: "functie", breed: "breed", loopbaan: "breed" },
          },
          kolommen: {
            ...aliases.scholing,
            scholing_id: [],
            opleiding: ["Opleiding", "Cursus", "Training", "Opleidingscode", "Cursuscode", "Course"],
          },
        },
      ],
    },
  ],
};
