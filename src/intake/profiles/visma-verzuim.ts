import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

/** Visma Verzuim DWC: absence as a log of events, with the first day of illness as the key of a case. */
export const vismaVerzuim: Profile = {
  id: "visma-verzuim",
  titel: "Visma Verzuim (gebeurtenissen)",
  geverifieerd: false,
  herkomst:
    "Supportpagina's van Visma Verzuim: één gebeurtenis per rij, Intern nummer en Eerste ziektedag verplicht, OE-kolommen, hersteldatum is de eerste dag terug. De andere koppen komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["verzuim*", "ziekmeldingen*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "verzuim",
          indeling: "gebeurtenis",
          samengesteld: key,
          kolommen: {
            medewerker_id: ["Intern nummer", ...aliases.verzuim.medewerker_id],
            werkgever_id: aliases.verzuim.werkgever_id,
            begin: ["Eerste ziektedag", ...aliases.verzuim.begin],
            vanaf: ["Datum gedeeltelijk herstel", ...aliases.verzuim.vanaf],
            hersteld: ["Hersteldatum", ...aliases.verzuim.hersteld],
            ao_pct: ["Percentage ziek", ...aliases.verzuim.ao_pct],
          },
        },
      ],
    },
    {
      namen: ["werknemers*", "medewerkers*"],
      achterlaten: [...personalHeads, "OE unieke sleutel", "OE code", "OE naam"],
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: {
            ...aliases.medewerker,
            medewerker_id: ["Intern nummer", ...aliases.medewerker.medewerker_id],
            geboortejaar: ["Geboortedatum", ...aliases.medewerker.geboortejaar],
          },
        },
        {
          tabel: "dienstverband",
          samengesteld: key,
          kolommen: {
            medewerker_id: ["Intern nummer", ...aliases.dienstverband.medewerker_id],
            werkgever_id: aliases.dienstverband.werkgever_id,
            begin: aliases.dienstverband.begin,
            eind: aliases.dienstverband.eind,
            deeltijdfactor: aliases.dienstverband.deeltijdfactor,
            uren: aliases.dienstverband.uren,
          },
        },
      ],
    },
  ],
};
