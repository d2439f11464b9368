import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };
const person = ["Personeelsnummer", "ExternWerknemerId", ...aliases.medewerker.medewerker_id];

/** Xpert Suite (Otherside at Work): a complete delivery or changes; absence with the part that works. */
export const xpertSuite: Profile = {
  id: "xpert-suite",
  titel: "Xpert Suite",
  geverifieerd: false,
  herkomst:
    "Supportpagina's van Otherside at Work: sleutel Personeelsnummer, ExternWerknemerId of BSN, levering compleet of mutaties. De andere koppen komen uit de algemene lijst; het aandeel dat werkt is een aanname.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  percentage: "aanwezig",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["werknemers*", "medewerkers*", "dienstverbanden*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: {
            ...aliases.medewerker,
            medewerker_id: person,
            geboortejaar: ["Geboortedatum", ...aliases.medewerker.geboortejaar],
          },
        },
        {
          tabel: "dienstverband",
          samengesteld: key,
          codes: { contractvorm: commonCodes.contractvorm, reden_uit: commonCodes.reden_uit },
          kolommen: { ...aliases.dienstverband, dienstverband_id: [], medewerker_id: person },
        },
      ],
    },
    {
      namen: ["verzuim*", "trajecten*"],
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "verzuim",
          indeling: "gebeurtenis",
          samengesteld: key,
          codes: {
            gebeurtenis: {
              ziekmelding: "ziek",
              "gedeeltelijk herstel": "deels",
              "wijziging percentage": "deels",
              hersteld: "hersteld",
              herstelmelding: "hersteld",
              "onterechte ziekmelding": "vervallen",
              vervallen: "vervallen",
            },
          },
          kolommen: {
            medewerker_id: person,
            werkgever_id: aliases.verzuim.werkgever_id,
            begin: aliases.verzuim.begin,
            vanaf: ["Ingangsdatum", "Datum", ...aliases.verzuim.vanaf],
            gebeurtenis: ["Soort melding", "Gebeurtenis"],
            ao_pct: ["Aanwezig %", "Aanwezigheidspercentage"],
          },
        },
      ],
    },
  ],
};
