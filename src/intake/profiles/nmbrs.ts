import { aliases } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { personalHeads } from "../personal-heads.ts";
import type { Profile } from "../profile.ts";

const key = { dienstverband_id: ["medewerker_id", "werkgever_id"] };
const person = ["Persnr", ...aliases.medewerker.medewerker_id];
const employer = ["Bedrijfnr", ...aliases.dienstverband.werkgever_id];

/** Nmbrs (now Visma Nmbrs): the sheets that it imports and exports; the payroll sheet has codes in its second row. */
export const nmbrs: Profile = {
  id: "nmbrs",
  titel: "Nmbrs",
  geverifieerd: false,
  herkomst:
    "Supportpagina's van Nmbrs: de koppen van de tabbladen Werknemers en Opleidingen zijn die van het pakket, en het tabblad voor salaris heeft codes in de tweede rij. De koppen van contracten en verzuim komen uit de algemene lijst.",
  hersteld: "eerste-werkdag",
  deeltijd: "procent",
  datumvolgorde: "dag-maand",
  bestanden: [
    {
      namen: ["werknemers*"],
      geverifieerd: true,
      achterlaten: [...personalHeads, "Debiteurnr", "NaamPartner", "CodeNationaliteit", "EmailWerk"],
      tabellen: [
        {
          tabel: "medewerker",
          indeling: "uniek",
          jaarVan: ["geboortejaar"],
          codes: { geslacht: commonCodes.geslacht },
          kolommen: { medewerker_id: person, geslacht: ["Geslacht"], geboortejaar: ["Geboortedatum"] },
        },
      ],
    },
    {
      namen: ["contracten*", "dienstverbanden*"],
      overslaan: 1,
      achterlaten: personalHeads,
      tabellen: [
        {
          tabel: "dienstverband",
          samengesteld: key,
          codes: { contractvorm: commonCodes.contractvorm, reden_uit: commonCodes.reden_uit },
          kolommen: {
            ...aliases.dienstverband,
            dienstverband_id: [],
            medewerker_id: person,
            werkgever_id: employer,
          },
        },
      ],
    },
    {
      namen: ["opleidingen*", "hr*"],
      geverifieerd: true,
      achterlaten: [...personalHeads, "OpleidingEindcijfer", "OpleidingInstituut", "Debiteurnr"],
      tabellen: [
        {
          tabel: "scholing",
          samengesteld: { scholing_id: ["medewerker_id", "opleiding", "begin"] },
          codes: { status: { ja: "geslaagd", j: "geslaagd", nee: "niet-geslaagd", n: "niet-geslaagd" } },
          constanten: { soort: "formeel" },
          kolommen: {
            medewerker_id: person,
            werkgever_id: employer,
            opleiding: ["OpleidingNaam"],
            begin: ["OpleidingStartdatum"],
            eind: ["OpleidingEinddatum"],
            status: ["OpleidingGeslaagd"],
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
            verzuim_id: aliases.verzuim.verzuim_id,
            medewerker_id: person,
            werkgever_id: employer,
            begin: aliases.verzuim.begin,
            hersteld: aliases.verzuim.hersteld,
            ao_pct: aliases.verzuim.ao_pct,
          },
        },
      ],
    },
  ],
};
