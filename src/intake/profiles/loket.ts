import { aliases, commonCodes, personalHeads } from "../aliases.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "volgnummer"] };
const sequence = ["Volgnummer dienstverband", "Dienstverband", "Dienstverbandnummer"];

/** Loket: CSV with a head line that may not be changed; absence with one row per case. */
export const loket: Profile = {
  id: "loket",
  titel: "Loket",
  geverifieerd: false,
  herkomst:
    "Helpdesk van Loket: een CSV met een vaste kopregel, waarvan geen kolom mag worden veranderd of verwijderd. De koppen zelf zijn niet bekend; deze komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["werknemers*", "medewerkers*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: {
            ...aliases.medewerker,
            geboortejaar: ["Geboortedatum", ...aliases.medewerker.geboortejaar],
          },
        },
        {
          tabel: "dienstverband",
          samengesteld: key,
          codes: { contractvorm: commonCodes.contractvorm, reden_uit: commonCodes.reden_uit },
          kolommen: { ...aliases.dienstverband, dienstverband_id: [], volgnummer: sequence },
        },
      ],
    },
    {
      namen: ["verzuim*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "verzuim",
          indeling: "geval",
          samengesteld: key,
          kolommen: { ...aliases.verzuim, dienstverband_id: [], vanaf: [], volgnummer: sequence },
        },
      ],
    },
  ],
};
