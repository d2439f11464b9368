import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

/** Exact: an employee list with the part-time percentage; absence with one row per case and its last sick day. */
export const exact: Profile = {
  id: "exact",
  titel: "Exact",
  geverifieerd: false,
  herkomst:
    "Alleen uit algemene kennis: Medewerkernummer, Datum in dienst, Datum uit dienst, Parttime %, Kostenplaats. Geen handleiding of export gezien.",
  hersteld: "laatste-ziektedag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["medewerkers*", "werknemers*"],
      achterlaten: [...personalHeads, "Kostenplaats"],
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: {
            ...aliases.medewerker,
            medewerker_id: ["Medewerkernummer", ...aliases.medewerker.medewerker_id],
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
            medewerker_id: ["Medewerkernummer", ...aliases.dienstverband.medewerker_id],
          },
        },
      ],
    },
    {
      namen: ["verzuim*", "ziekteverzuim*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "verzuim",
          indeling: "geval",
          samengesteld: key,
          kolommen: {
            medewerker_id: ["Medewerkernummer", ...aliases.verzuim.medewerker_id],
            werkgever_id: aliases.verzuim.werkgever_id,
            begin: aliases.verzuim.begin,
            hersteld: ["Laatste ziektedag", ...aliases.verzuim.hersteld],
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
