import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "volgnummer"] };
const sequence = ["Volgnummer IKV", "IKV", "Volgnummer contract", "Contractvolgnummer"];

/** Youforce (Visma Raet): lists from its dashboards; absence with one row per sub-period. */
export const youforce: Profile = {
  id: "youforce",
  titel: "Youforce",
  geverifieerd: false,
  herkomst:
    "Kennisbank van Youforce: standaarddashboards Personeel, Verzuim en In- en uitstroom. De koppen zelf zijn niet bekend; deze komen uit de algemene lijst.",
  hersteld: "laatste-ziektedag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["personeel*", "medewerkers*"],
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
            verzuim_id: aliases.verzuim.verzuim_id,
            medewerker_id: aliases.verzuim.medewerker_id,
            volgnummer: sequence,
            begin: aliases.verzuim.begin,
            vanaf: ["Begindatum periode", "Ingangsdatum", ...aliases.verzuim.vanaf],
            tot: ["Einddatum periode", "Einddatum"],
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
