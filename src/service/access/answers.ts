import { z } from "@hono/zod-openapi";

/** The shapes of what is not open to all, for the description of the API. */

const text = (description: string, example: string) => z.string().openapi({ description, example });
const moment = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-03-01T09:30:00Z" });
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();

const grant = z
  .object({ rol: text("Rol", "werkgever"), organisatie: text("Organisatie", "bakkerij-zuid") })
  .openapi("Recht");

const session = z
  .object({
    soort: z.enum(["persoon", "sleutel"]).openapi({ description: "Waarmee u zich bekend maakte" }),
    rechten: z.array(grant),
    verlooptOp: moment("Wanneer de sessie of sleutel eindigt"),
  })
  .openapi("Sessie");

const beside = z
  .object({
    naam: text("Hoe de spiegel deze groep noemt", "Sector"),
    tabel: text("De tabel waarin het openbare cijfer staat", "sector-grootte"),
    dimensies: z.record(z.string(), z.string()).openapi({
      description: "De codes van het cijfer in die tabel",
      example: { sector: "C", grootte: "T" },
    }),
    houdt: z.boolean().openapi({
      description:
        "Of het cijfer naast dat van u mag staan: het is openbaar, en zonder u blijven er genoeg andere werkgevers over",
      example: true,
    }),
    kwart: maybe(z.int().min(1).max(4)).openapi({
      description: "Uw kwart in deze groep, het laagste eerst; leeg als het niet te zeggen is",
    }),
  })
  .openapi("Spiegelgroep");

const figure = z
  .object({
    indicator: text("Naam van de indicator", "verzuimpercentage"),
    titel: text("Titel", "Ziekteverzuimpercentage"),
    periode: text("Code van de periode", "2025JJ00"),
    eigen: maybe(z.number()).openapi({ description: "Het eigen cijfer; leeg als het niet te tonen is" }),
    geschat: maybe(z.number()).openapi({ description: "Het eigen cijfer met minder toeval" }),
    groep: maybe(z.number()).openapi({ description: "Het openbare cijfer van de vergelijkingsgroep" }),
    groepNaam: text("De vergelijkingsgroep", "Industrie, 10 tot 50 werkzame personen"),
    kwart: maybe(z.int()).openapi({ description: "Kwart van de groep, het laagste eerst" }),
    opmerkingen: z.array(z.string()),
    naast: z.array(beside).openapi({
      description: "De groepen waar u bij hoort, zonder hun waarde: die staat in de openbare tabel",
    }),
  })
  .openapi("Spiegelcijfer");

const mirror = z
  .object({
    publicatie: text("De publicatie waaruit dit komt", "2025-1.0.0"),
    organisatie: text("Organisatie", "bakkerij-zuid"),
    naam: text("Naam", "Bakkerij Zuid"),
    cijfers: z.array(figure),
  })
  .openapi("Spiegel");

const preview = z
  .object({
    id: text("Vaste naam van de publicatie", "2025-1.0.0"),
    gemaaktOp: moment("Moment van maken"),
    stand: z.enum(["gemaakt", "aangeboden", "goedgekeurd", "openbaar"]),
    openbaarOp: maybe(moment("Vanaf wanneer de publicatie openbaar is")),
    perioden: z.array(z.string()),
    stappen: z.array(
      z.object({ stap: z.string(), door: z.string(), gedaanOp: moment("Wanneer") }).openapi("Vrijgavestap"),
    ),
  })
  .openapi("Voorpublicatie");

const key = z
  .object({
    begin: text("Begin van de sleutel", "abcdefghij"),
    rol: text("Rol", "werkgever"),
    organisatie: text("Organisatie", "bakkerij-zuid"),
    omschrijving: text("Waarvoor", "koppeling"),
    gemaaktOp: moment("Moment van maken"),
    verlooptOp: moment("Wanneer de sleutel verloopt"),
    gebruiktOp: maybe(moment("Laatste gebruik, op de minuut")),
    stand: z.enum(["geldig", "verlopen", "ingetrokken"]),
  })
  .openapi("Sleutel");

const line = z
  .object({
    tijdstempel: moment("Wanneer"),
    actie: text("Wat", "spiegel-lezen"),
    object: text("Waarmee", "/spiegel"),
    resultaat: z.enum(["gelukt", "geweigerd", "mislukt"]),
    oorsprong: text("Vanwaar", "web 192.0.2.0/24"),
    actor: text("Door wie", "sleutel:abcdefghij"),
  })
  .openapi("Logregel");

export const answers = {
  session,
  mirror,
  preview,
  previews: z.object({ voorpublicaties: z.array(preview) }).openapi("Voorpublicaties"),
  observations: z.object({}).loose().openapi("Voorwaarnemingen"),
  keys: z.object({ sleutels: z.array(key) }).openapi("Sleutels"),
  log: z.object({ pagina: z.int(), paginaGrootte: z.int(), regels: z.array(line) }).openapi("Logboek"),
  approval: z
    .object({ openbaarOp: moment("Vanaf wanneer de publicatie openbaar is; zonder dit meteen").optional() })
    .openapi("Goedkeuring"),
  approvalStrict: z.strictObject({ openbaarOp: z.iso.datetime({ offset: true }).optional() }),
};
