import { z } from "@hono/zod-openapi";
import { statuses } from "../../release/types.ts";

/** The shapes of the API, for its documentation; the answers are made in resources.ts and observations.ts. */

const text = (description: string, example: string) => z.string().openapi({ description, example });
const maybe = (description: string) => z.string().nullable().openapi({ description });
const list = (description: string) => z.array(z.string()).openapi({ description });
const english = (description: string, example: string) => text(description, example).optional();
const code = z
  .object({
    code: text("Code", "C"),
    naam: text("Naam", "Industrie"),
    engels: english("Naam in het Engels; ontbreekt bij een naam die overal gelijk is", "Manufacturing"),
    omvat: z
      .array(
        z.object({
          naam: text("Naam", "Vervaardiging van voedingsmiddelen"),
          engels: english("Naam in het Engels; ontbreekt bij een plaats", "Manufacture of food products"),
        }),
      )
      .optional()
      .openapi({
        description:
          "Wat erbij hoort volgens een fijnere lijst: de gemeenten van een regio, de bedrijfstakken van een sector",
      }),
  })
  .openapi("Code");
const codes = z.array(code);

const release = text("De publicatie waaruit dit komt", "2025-1.0.0");

const englishTexts = z
  .object({
    titel: text("Titel", "Absence rate"),
    vraag: text(
      "De vraag waarop het cijfer antwoord geeft",
      "What share of contract time was lost to sickness?",
    ),
    teller: english("Wat wordt geteld", "days of sickness"),
    noemer: english("Waardoor wordt gedeeld", "days in service"),
    formule: english("Berekening in woorden", "inflow − outflow, in percentage points"),
    letOp: english("Wat het cijfer niet zegt", "All calendar days count, weekends too."),
  })
  .openapi("EngelseTeksten", { description: "De teksten in het Engels, elk alleen naast de Nederlandse" });

const indicator = z
  .object({
    id: text("Vaste naam van de indicator", "verzuimpercentage"),
    code: maybe("Code in de domeinbeschrijving"),
    titel: text("Titel", "Ziekteverzuimpercentage"),
    vraag: text(
      "De vraag waarop het cijfer antwoord geeft",
      "Welk deel van de werktijd ging door ziekte verloren?",
    ),
    eenheid: text("Wat één waarneming is", "dienstverband"),
    maat: text("Soort getal", "verhouding"),
    weergave: text("Hoe het getal wordt getoond; een procent staat als breuk in de gegevens", "procent"),
    richting: text("Wat gunstig is", "lager-is-gunstiger"),
    klasse: text("Klasse van beveiliging", "gezondheid"),
    teller: text("Wat wordt geteld", "ziektedagen"),
    noemer: maybe("Waardoor wordt gedeeld"),
    uitsplitsing: maybe("Codelijst van de eigen uitsplitsing van het cijfer"),
    thema: text("Thema", "gezondheid"),
    bron: text("Bron van de definitie", "CBS"),
    letOp: maybe("Wat het cijfer niet zegt"),
    versie: z.int().openapi({ description: "Versie van de definitie", example: 1 }),
    formule: maybe("Berekening in woorden, als teller en noemer die niet zeggen").optional(),
    delen: list("Indicatoren waaruit een afgeleid cijfer is samengesteld").optional(),
    uitkomst: maybe("Codelijst waarvan de waarde een code is").optional(),
    tijd: z
      .enum(["stroom", "stand"])
      .optional()
      .openapi({ description: "stroom: een jaar is zijn vier kwartalen; stand: de laatste dag telt" }),
    perioden: z
      .array(z.enum(["jaar", "kwartaal"]))
      .optional()
      .openapi({ description: "Soorten perioden waarvoor het cijfer er is; zonder dit veld alle" }),
    interval: text("Hoe de marge is bepaald: wilson, t, werkgever of geen", "werkgever").optional(),
    begrippen: list("Begrippen bij dit cijfer").optional(),
    zaad: text("Brondocument waarin om dit cijfer wordt gevraagd", "Z2").optional(),
    engels: englishTexts.optional(),
  })
  .openapi("Indicator");

const table = z
  .object({
    id: text("Vaste naam van de tabel", "sector-grootte"),
    titel: text("Titel", "Sector naar grootte"),
    engels: english("Titel in het Engels", "Sector by firm size"),
    dimensies: z
      .array(
        z
          .object({
            id: text("Naam van de dimensie, ook de parameter om op te kiezen", "sector"),
            titel: text("Titel", "Sector"),
            engels: english("Titel in het Engels", "Sector"),
            codelijst: text("Codelijst met de codes", "sbi2008-sectie"),
            meervoudig: z
              .boolean()
              .optional()
              .openapi({ description: "Een werkgever kan meer codes hebben; zij tellen niet op tot T" }),
          })
          .openapi("Dimensie"),
      )
      .openapi({ description: "Naast de codes van de lijst bestaan T (totaal) en ? (onbekend)" }),
    perioden: z.array(z.string()).openapi({ description: "Codes van de perioden", example: ["2025JJ00"] }),
    indicatoren: z.array(z.string()).openapi({ description: "Namen van de indicatoren" }),
  })
  .openapi("Tabel");

const codeList = z
  .object({
    id: text("Vaste naam van de codelijst", "sbi2008-sectie"),
    titel: text("Titel", "Sectoren"),
    engels: english("Titel in het Engels", "Sectors"),
    versie: text("Versie", "2025"),
    bron: text("Bron", "CBS"),
    codes,
  })
  .openapi("Codelijst");

const controle = z
  .object({
    uitslag: text("Uitslag van de onthullingstoets", "veilig"),
    toetsen: z.array(z.string()),
    toetsenEngels: list("Dezelfde toetsen in het Engels").optional(),
  })
  .openapi("Controle");

const publication = z
  .object({
    id: text("Vaste naam van de publicatie", "2025-1.0.0"),
    versie: text("Versie: groot.klein.correctie", "1.0.0"),
    vorige: maybe("De publicatie die hierdoor is vervangen"),
    gemaaktOp: z.iso.datetime().openapi({ description: "Moment van maken", example: "2026-03-01T09:30:00Z" }),
    perioden: z.array(z.string()).openapi({ description: "Codes van de perioden", example: ["2025JJ00"] }),
    voorbeeld: z.boolean().openapi({ description: "Of dit verzonnen gegevens zijn", example: false }),
    aantallen: z
      .record(z.string(), z.int())
      .openapi({ description: "Aantal cellen, verborgen cellen en leveringen" }),
    codeVersie: text("Versie van het programma", "0.1.0"),
    beleidHash: text("Kenmerk van het beveiligingsbeleid", "9f86d081"),
    gegevensHash: text("Kenmerk van de gegevens", "60303ae2"),
    controle,
    bestanden: z.record(z.string(), z.string()).openapi({ description: "SHA-256 per bestand" }),
  })
  .openapi("Publicatie");

const number = (description: string) => z.number().nullable().openapi({ description });

const observation = z
  .object({
    indicator: text("Naam van de indicator", "verzuimpercentage"),
    periode: text("Code van de periode", "2025JJ00"),
    dimensies: z.record(z.string(), z.string()).openapi({
      description: "Code per dimensie van de tabel; T is het totaal",
      example: { sector: "C", grootte: "T" },
    }),
    uitsplitsing: maybe("Code van de eigen uitsplitsing van het cijfer"),
    waarde: number("De waarde; leeg als de status zegt waarom"),
    ondergrens: number("Ondergrens van de onzekerheid"),
    bovengrens: number("Bovengrens van de onzekerheid"),
    personen: number("Aantal personen achter het cijfer"),
    werkgevers: number("Aantal werkgevers achter het cijfer"),
    status: z.enum(statuses).openapi({
      description: "Zekerheid van de waarde; onderdrukt: niet getoond ter bescherming",
      example: "gepubliceerd",
    }),
    ontbreekt: list("Delen van een afgeleid cijfer die hier geen waarde tonen").optional(),
  })
  .openapi("Waarneming");

const page = z.string().nullable();

const observations = z
  .object({
    publicatie: release,
    tabel: text("Naam van de tabel", "sector-grootte"),
    totaal: z.int().openapi({ description: "Aantal waarnemingen in alle pagina's samen", example: 240 }),
    pagina: z.int().openapi({ example: 1 }),
    paginaGrootte: z.int().openapi({ example: 100 }),
    links: z
      .object({ zelf: z.string(), eerste: z.string(), vorige: page, volgende: page, laatste: z.string() })
      .openapi("Paginalinks"),
    waarnemingen: z.array(observation),
  })
  .openapi("Waarnemingen");

const reportHead = z
  .object({
    id: text("Vaste naam van het rapport", "sectorrapport"),
    titel: text("Titel", "Sectorrapport"),
    omschrijving: text("Waar het rapport over gaat", "Verzuim en scholing in één sector"),
    dimensie: maybe("De dimensie waaruit te kiezen is; leeg als het rapport over alles samen gaat"),
  })
  .openapi("Rapport");

const reportChoice = z
  .object({
    publicatie: release,
    rapport: text("Naam van het rapport", "sectorrapport"),
    titel: text("Titel van het rapport", "Sectorrapport"),
    code: text("Code van de keuze", "C"),
    naam: text("Naam van de keuze", "Industrie"),
    bestanden: z.array(
      z
        .object({
          formaat: z.enum(["html", "pdf", "xlsx"]),
          mediatype: text("Soort bestand", "application/pdf"),
          link: text("Adres van het bestand", "/v1/rapporten/sectorrapport/keuzes/C?formaat=pdf"),
        })
        .openapi("Rapportbestand"),
    ),
  })
  .openapi("RapportKeuze");

const quality = z
  .object({
    publicatie: release,
    leveringen: z.int().openapi({ description: "Aantal leveringen achter de publicatie", example: 12 }),
    controle,
    indicatoren: z.array(
      z
        .object({
          indicator: text("Naam van de indicator", "verzuimpercentage"),
          aantallen: z
            .object(Object.fromEntries(statuses.map((status) => [status, z.int()])))
            .openapi({ description: "Aantal waarnemingen per status" }),
        })
        .openapi("IndicatorKwaliteit"),
    ),
  })
  .openapi("Kwaliteit");

export const schemas = {
  reports: z.object({ publicatie: release, rapporten: z.array(reportHead) }).openapi("Rapporten"),
  report: reportHead
    .extend({
      publicatie: release,
      keuzes: z.array(
        z
          .object({
            code: text("Code van de keuze", "C"),
            naam: text("Naam van de keuze", "Industrie"),
            link: text("Adres van het rapport over deze keuze", "/v1/rapporten/sectorrapport/keuzes/C"),
          })
          .openapi("Keuze"),
      ),
    })
    .openapi("RapportMetKeuzes"),
  reportChoice,
  quality,
  indicator: indicator.extend({ publicatie: release }).openapi("IndicatorMetPublicatie"),
  indicators: z.object({ publicatie: release, indicatoren: z.array(indicator) }).openapi("Indicatoren"),
  table: table.extend({ publicatie: release }).openapi("TabelMetPublicatie"),
  tables: z.object({ publicatie: release, tabellen: z.array(table) }).openapi("Tabellen"),
  codeList: codeList.extend({ publicatie: release }).openapi("CodelijstMetPublicatie"),
  codeLists: z
    .object({
      publicatie: release,
      codelijsten: z.array(codeList.omit({ codes: true }).openapi("CodelijstKop")),
    })
    .openapi("Codelijsten"),
  publication,
  publications: z
    .object({
      publicaties: z.array(
        publication
          .pick({ id: true, versie: true, vorige: true, gemaaktOp: true, perioden: true, voorbeeld: true })
          .openapi("PublicatieKop"),
      ),
    })
    .openapi("Publicaties"),
  observations,
  problem: z
    .object({
      type: text("Adres met uitleg over deze fout", "/fouten#niet-gevonden"),
      title: text("Soort fout", "Niet gevonden"),
      status: z.int().openapi({ description: "Statuscode", example: 404 }),
      detail: text("Wat er mis is en wat u kunt doen", "Deze tabel bestaat niet."),
      instance: text("Het adres dat is opgevraagd", "/v1/tabellen/onbekend"),
      errors: z.array(
        z
          .object({
            pad: text("Parameter waar de fout in zit", "sector"),
            code: text("Code van de fout", "onbekende-code"),
            melding: text("Wat er mis is", "De code 'X' is onbekend."),
          })
          .openapi("Fout"),
      ),
    })
    .openapi("Probleem"),
} as const;
