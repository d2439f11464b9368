import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

/** Visma VerzuimSignaal: an employee list that starts with a unique key and a status, and one row per case. */
export const vismaVerzuimsignaal: Profile = {
  id: "visma-verzuimsignaal",
  titel: "Visma VerzuimSignaal",
  geverifieerd: false,
  herkomst:
    "Supportpagina van VerzuimSignaal: de eerste kolommen zijn Unieke sleutel en Status (nieuw of wijziging), en het BSN mag sinds 2018 geen sleutel meer zijn. De andere koppen komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["werknemers*", "medewerkers*"],
      achterlaten: [...personalHeads, "Status"],
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: {
            ...aliases.medewerker,
            medewerker_id: ["Unieke sleutel", ...aliases.medewerker.medewerker_id],
            geboortejaar: ["Geboortedatum", ...aliases.medewerker.geboortejaar],
          },
        },
        {
          tabel: "dienstverband",
          samengesteld: key,
          codes: { contractvorm: commonCodes.contractvorm, reden_uit: commonCodes.reden_uit },
          kolommen: {
            ...aliases.dienstverband,
            dienstverband_id: [],
            medewerker_id: ["Unieke sleutel", ...aliases.dienstverband.medewerker_id],
          },
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
            medewerker_id: ["Unieke sleutel", ...aliases.verzuim.medewerker_id],
            werkgever_id: aliases.verzuim.werkgever_id,
            verzuim_id: aliases.verzuim.verzuim_id,
            begin: aliases.verzuim.begin,
            hersteld: aliases.verzuim.hersteld,
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
