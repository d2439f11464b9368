import type { Profile } from "../profile.ts";

const weigeren = {
  reden: "Het bevat cijfers per organisatie en periode, en geen personen of dienstverbanden.",
  advies:
    "Gebruik deze cijfers als referentie naast een rapport. Lever voor eigen cijfers dienstverbanden en verzuimgevallen.",
};

/**
 * The open absence files of the Rijksoverheid: figures per organisation, subject and month. They cannot become
 * rows of persons, so they are recognised and refused with the reason.
 */
export const rijksoverheidVerzuim: Profile = {
  id: "rijksoverheid-verzuim",
  titel: "Rijksoverheid: open cijfers over ziekteverzuim",
  geverifieerd: true,
  herkomst:
    "Openbaar script dat deze bestanden leest: organisatie, org_afk, soort, onderwerp, jaar, maand, maand_nr, aantal; en organisatie, org_afk, soort, onderwerp, datum, jaar_mndnr, maand_nr, jaar_wknr, week_nr, aantal.",
  hersteld: "eerste-werkdag",
  deeltijd: "factor",
  bestanden: [
    {
      namen: ["*"],
      weigeren: {
        ...weigeren,
        koppen: ["organisatie", "org_afk", "soort", "onderwerp", "jaar", "maand", "maand_nr", "aantal"],
      },
      tabellen: [],
    },
  ],
};
