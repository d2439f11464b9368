import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "volgnummer"] };
const sequence = ["Dienstverband", "Volgnummer dienstverband", "Dienstverbandnr"];

/** AFAS: absence as a header with lines of its course; at least one line for the begin and one for the end. */
export const afas: Profile = {
  id: "afas",
  titel: "AFAS (verzuim met verloopregels)",
  geverifieerd: false,
  herkomst:
    "Help van AFAS: een verzuim is een kop met verzuimverloopregels, en scheidingsteken, decimaalteken en kopregel kiest de gebruiker. Er is geen lijst van koppen bekend; deze komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["medewerkers*", "dienstverbanden*"],
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
          indeling: "deelperiode",
          samengesteld: key,
          kolommen: {
            verzuim_id: ["Verzuim", "GUID", ...aliases.verzuim.verzuim_id],
            medewerker_id: aliases.verzuim.medewerker_id,
            volgnummer: sequence,
            vanaf: ["Datum verloop", "Verloopdatum", "Begindatum verloop", ...aliases.verzuim.vanaf],
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
