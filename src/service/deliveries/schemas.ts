import { z } from "@hono/zod-openapi";
import { freeText } from "./free-text.ts";
import { jobKinds, jobStatuses, stands } from "./types.ts";

/** The shapes of deliveries over the API: of its answers for its description, and of what it takes. */

const text = (description: string, example: string) => z.string().openapi({ description, example });
const moment = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-03-01T09:30:00Z" });
const count = (description: string) => z.int().openapi({ description });

const page = z.string().nullable();
const paging = {
  totaal: count("Aantal in alle pagina's samen"),
  pagina: z.int().openapi({ example: 1 }),
  paginaGrootte: z.int().openapi({ example: 50 }),
  links: z
    .object({ zelf: z.string(), eerste: z.string(), vorige: page, volgende: page, laatste: z.string() })
    .openapi("Paginalinks"),
};

const telling = z
  .object({
    fout: count("Fouten: verbeter ze en controleer opnieuw"),
    waarschuwing: count("Waarschuwingen: accepteer ze per regel, of verbeter de bestanden"),
    opmerking: count("Opmerkingen: ter informatie"),
  })
  .openapi("Telling");

const checked = z
  .object({
    gedaanOp: moment("Wanneer de controle klaar was"),
    akkoord: z.boolean().openapi({ description: "Waar als er geen fouten zijn" }),
    telling,
    waarschuwingen: z.array(
      z
        .object({
          regel: text("Code van de regel", "WERKGEVER-KLEIN"),
          aantal: count("Hoe vaak"),
          geaccepteerd: z.boolean(),
        })
        .openapi("TeAccepteren"),
    ),
  })
  .openapi("Controlestand");

const delivery = z
  .object({
    id: text("Vaste naam van de levering", "20260301-abcdefghij"),
    organisatie: text("De leverende organisatie", "administratie-west"),
    periode: text("Een jaar of een reeks jaren", "2025"),
    profiel: text("Formaat van de bestanden", "canonical"),
    omschrijving: z.string().nullable(),
    stand: z.enum(stands).openapi({ description: "Hoe ver de levering is", example: "open" }),
    gemaaktOp: moment("Wanneer de levering is begonnen"),
    gewijzigdOp: moment("Wanneer er voor het laatst iets veranderde"),
    bestanden: count("Aantal bestanden"),
    bytes: count("Bytes van alle bestanden samen"),
    controle: checked.nullable(),
    verwerking: z.string().nullable().openapi({ description: "Adres van de laatste verwerking" }),
    leveringNr: z
      .int()
      .nullable()
      .openapi({ description: "Nummer in het grootboek, zodra de levering is geladen" }),
    stappen: z.array(
      z
        .object({
          stap: text("Wat", "gemaakt"),
          moment: moment("Wanneer"),
          door: text("Door wie", "sleutel:abcdefghij"),
        })
        .openapi("Leveringstap"),
    ),
  })
  .openapi("Levering");

const file = z
  .object({
    naam: text("Naam van het bestand", "verzuim.csv"),
    bytes: count("Grootte"),
    sha256: text("SHA-256 van de inhoud", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ontvangenOp: moment("Wanneer het binnen was"),
  })
  .openapi("Leveringbestand");

const job = z
  .object({
    id: text("Vaste naam van de verwerking", "20260301-abcdefghij-1"),
    levering: text("Adres van de levering", "/v1/leveringen/20260301-abcdefghij"),
    soort: z.enum(jobKinds),
    status: z.enum(jobStatuses),
    stap: z.string().nullable().openapi({ description: "Wat er nu gebeurt" }),
    gedaan: z
      .number()
      .nullable()
      .openapi({ description: "Hoeveel er gedaan is, in de eenheid die erbij staat" }),
    totaal: z.number().nullable().openapi({ description: "Van hoeveel, als dat bekend is" }),
    eenheid: z.enum(["bytes", "stappen"]).nullable(),
    rijen: z.int().nullable().openapi({ description: "Rijen die al gelezen zijn" }),
    gemaaktOp: moment("Wanneer erom is gevraagd"),
    begonnenOp: moment("Wanneer het begon").nullable(),
    klaarOp: moment("Wanneer het klaar was").nullable(),
    melding: z.string().nullable().openapi({ description: "Waarom het niet lukte" }),
  })
  .openapi("Verwerking");

const place = z
  .object({
    bestand: text("Bestand", "verzuim.csv"),
    regel: z.int().nullable().openapi({ description: "De eerste regel; de kop telt mee" }),
    regels: z.array(z.int()).openapi({ description: "De eerste regels, ten hoogste twintig" }),
    andere: z
      .array(z.object({ bestand: z.string(), regel: z.int() }).openapi("AndereRij").nullable())
      .optional()
      .openapi({
        description:
          "Alleen bij een regel over twee rijen, zoals een overlap: bij elk van de regels de andere rij",
      }),
    kolom: z.string().nullable(),
    kolomletter: z.string().nullable().openapi({ description: "De kolom zoals een spreadsheet haar noemt" }),
    aantal: count("Hoe vaak in dit bestand en deze kolom"),
    melding: text("Wat er is", "De datum bestaat niet."),
    advies: text("Wat te doen", "Schrijf datums als 2025-03-31."),
  })
  .openapi("Vindplaats");

const rule = z
  .object({
    code: text("Code van de regel", "DATUM-ONGELDIG"),
    groep: z.enum(["geweigerd", "aanvaarden", "hersteld", "opmerking"]),
    aantal: count("Hoe vaak, in alle bestanden samen"),
    vindplaatsen: z.array(place),
  })
  .openapi("Regelbevinding");

const report = z
  .object({
    ...paging,
    levering: text("Adres van de levering", "/v1/leveringen/20260301-abcdefghij"),
    gedaanOp: moment("Wanneer de controle klaar was"),
    akkoord: z.boolean(),
    telling,
    tabellen: z.array(
      z.object({ tabel: z.string(), bestand: z.string(), rijen: z.int().nullable() }).openapi("Tabeltelling"),
    ),
    regels: z.array(rule),
  })
  .openapi("Controleverslag");

const comparison = z
  .object({
    zelfdeAls: z.int().nullable().openapi({ description: "Nummer van de levering met dezelfde inhoud" }),
    vervangt: z.array(z.int()).openapi({ description: "Nummers van de leveringen die plaatsmaken" }),
    verschillen: z.array(
      z
        .object({
          tabel: z.string(),
          nieuw: z.int(),
          gewijzigd: z.int(),
          vervallen: z.int(),
          gelijk: z.int(),
        })
        .openapi("Tabelverschil"),
    ),
    gevolgen: z.array(
      z
        .object({
          tabel: z.string(),
          cijfer: z.string(),
          jaar: z.int(),
          voor: z.number().nullable(),
          na: z.number().nullable(),
        })
        .openapi("Gevolg"),
    ),
  })
  .openapi("Vergelijking");

const period = /^(\d{4})(?:-(\d{4}))?$/;

function isPeriod(given: string): boolean {
  const [, first, last = first] = period.exec(given) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1990 && to <= 2100 && from <= to && to - from < 50;
}

const wishes = z
  .strictObject({
    periode: z.string().refine(isPeriod, "een jaar of reeks jaren, zoals 2025 of 2024-2025").openapi({
      description: "Een jaar of een reeks jaren",
      example: "2025",
    }),
    profiel: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional()
      .openapi({ description: "Formaat van de bestanden; zonder keuze dat van Regiespiegel zelf" }),
    omschrijving: freeText(200, "Voor uzelf; geen namen van mensen"),
    organisatie: z
      .string()
      .optional()
      .openapi({ description: "Alleen nodig als u voor meer organisaties levert" }),
  })
  .openapi("NieuweLevering");

const acceptance = z
  .strictObject({
    regels: z
      .array(
        z
          .strictObject({
            regel: text("Code van een regel met waarschuwingen", "WERKGEVER-KLEIN"),
            reden: freeText(500, "Wordt bij de levering bewaard"),
          })
          .openapi("Acceptatie"),
      )
      .min(1)
      .max(500),
  })
  .openapi("Acceptaties");

const reason = z
  .strictObject({
    reden: freeText(500, "Verplicht bij een geladen levering"),
  })
  .openapi("Intrekking");

export const schemas = {
  ...{ delivery, file, job, report, comparison, wishes, acceptance, reason },
  deliveries: z.object({ ...paging, leveringen: z.array(delivery) }).openapi("Leveringen"),
  files: z.object({ bestanden: z.array(file) }).openapi("Leveringbestanden"),
};
