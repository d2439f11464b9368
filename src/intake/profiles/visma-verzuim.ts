import { aliases, personalHeads } from "../aliases.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };

/** Visma Verzuim DWC: absence as a log of events, with the first day of illness as the key of a case. */
export const vismaVerzuim: Profile = {
  id: "visma-verzuim",
  titel: "Visma Verzuim (gebeurtenissen)",
  geverifieerd: true,
  herkomst:
    "Supportpagina's van Visma Verzuim over import (Intern nummer, Eerste ziektedag, OE-kolommen; één gebeurtenis per rij). De namen van de datum- en percentagekolommen komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  bestanden: [
    {
      namen: ["verzuim*", "ziekmeldingen*", "verzuimmutaties*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "verzuim",
          indeling: "gebeurtenis",
          samengesteld: key,
          kolommen: {
            medewerker_id: ["Intern nummer", ...aliases.verzuim.medewerker_id],
            werkgever_id: ["Werkgever", "Werkgevernummer"],
            begin: ["Eerste ziektedag", ...aliases.verzuim.begin],
            vanaf: ["Datum gedeeltelijk herstel", "Ingangsdatum"],
            hersteld: ["Hersteldatum", "Datum hersteld"],
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
          codes: { geslacht: { man: "M", vrouw: "V", m: "M", v: "V", x: "X" } },
          kolommen: {
            medewerker_id: ["Intern nummer", ...aliases.medewerker.medewerker_id],
            geboortejaar: ["Geboortedatum", "Geboortejaar"],
            geslacht: aliases.medewerker.geslacht,
          },
        },
        {
          tabel: "dienstverband",
          samengesteld: key,
          kolommen: {
            medewerker_id: ["Intern nummer", ...aliases.dienstverband.medewerker_id],
            werkgever_id: ["Werkgever", "Werkgevernummer"],
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
