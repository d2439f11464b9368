import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["werkgever_id", "medewerker_id", "volgnummer"] };
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
          kolommen: {
            verzuim_id: aliases.verzuim.verzuim_id,
            werkgever_id: aliases.verzuim.werkgever_id,
            medewerker_id: aliases.verzuim.medewerker_id,
            volgnummer: sequence,
            begin: aliases.verzuim.begin,
            hersteld: aliases.verzuim.hersteld,
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
