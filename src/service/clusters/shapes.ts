import { z } from "@hono/zod-openapi";
import { clusterId, stands } from "./cluster-store.ts";
import { mostMembers } from "./steps.ts";

/** The shapes of the clusters, for the description of the API and for what is sent. */

const text = (description: string, example: string) => z.string().openapi({ description, example });
const moment = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-03-01T09:30:00Z" });
const count = (description: string) => z.int().openapi({ description });

const outlook = z
  .object({
    publicatie: z.string().nullable().openapi({ description: "De publicatie waar dit over gaat" }),
    klassen: z.array(
      z
        .object({
          klasse: text("Soort cijfers", "gezondheid"),
          titel: text("Waar die cijfers over gaan", "Verzuim en gezondheid"),
          werkgevers: count("Vanaf hoeveel werkgevers een cijfer te tonen is"),
          personen: count("Vanaf hoeveel personen een cijfer te tonen is"),
          genoegLeden: z.boolean().nullable().openapi({
            description: "Of zoveel leden ja zeiden; leeg voor een lid",
          }),
        })
        .openapi("Clusterdrempel"),
    ),
    nu: z
      .object({
        periode: text("Het jaar waar dit over gaat", "2025"),
        getoond: count("Cijfers die te zien zijn"),
        verborgen: count("Cijfers die verborgen zijn"),
        indicatoren: z.array(
          z
            .object({
              indicator: text("Naam van de indicator", "verzuimpercentage"),
              titel: text("Titel", "Ziekteverzuimpercentage"),
              getoond: count("Cijfers die te zien zijn"),
              verborgen: count("Cijfers die verborgen zijn"),
            })
            .openapi("Clusterindicator"),
        ),
        rapport: text("Het rapport over dit cluster", "/v1/rapporten/clusterspiegel/keuzes/haven-noord"),
      })
      .nullable()
      .openapi({ description: "Wat de publicatie van dit cluster laat zien; leeg als het er niet in staat" }),
    ontsluiten: z.array(z.string()).openapi({ description: "Wat meer cijfers zou openen" }),
    uitleg: z.array(z.string()),
  })
  .openapi("Clusteruitzicht");

const member = z
  .object({
    organisatie: text("Organisatie", "bakkerij-zuid"),
    naam: text("Naam", "Bakkerij Zuid"),
    stand: z.enum([...stands, "vervallen"]).openapi({ description: "Of het lid meedoet" }),
    sindsOp: moment("Sinds wanneer"),
  })
  .openapi("Clusterlid");

const cluster = z
  .object({
    id: text("Vaste naam, ook de code in een publicatie", "haven-noord"),
    naam: text("Naam", "Haven Noord"),
    beheerder: text("De organisatie die het cluster beheert", "netwerk-noord"),
    versie: count("Hoe vaak het cluster is veranderd"),
    gewijzigdOp: moment("Laatste wijziging"),
    aanvaard: z.int().nullable().openapi({ description: "Hoeveel leden ja zeiden; leeg voor een lid" }),
    leden: z
      .array(member)
      .openapi({ description: "Voor de clusterbeheerder alle leden, voor een lid zichzelf" }),
    uitzicht: outlook,
  })
  .openapi("Cluster");

const summary = cluster
  .pick({
    id: true,
    naam: true,
    beheerder: true,
    versie: true,
    gewijzigdOp: true,
    aanvaard: true,
    leden: true,
  })
  .openapi("Clusterkop");

// Printed in reports and lists: one line, no marks that turn text around or hide in it.
export const clusterName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]+$/u, "gebruik gewone tekens, zonder < en >");
const organisations = z.array(z.string().min(1).max(100)).max(mostMembers);

/** What comes in; a word that is not known is refused. */
export const orders = {
  make: z.strictObject({
    id: clusterId,
    naam: clusterName,
    organisatie: z.string().max(100).optional(),
    leden: organisations.optional(),
  }),
  change: z
    .strictObject({
      naam: clusterName.optional(),
      toevoegen: organisations.optional(),
      verwijderen: organisations.optional(),
    })
    .refine((all) => Object.keys(all).length > 0, "noem wat er moet veranderen"),
  answer: z.strictObject({ organisatie: z.string().max(100).optional() }),
};

export const clusterAnswers = {
  cluster,
  clusters: z.object({ clusters: z.array(summary) }).openapi("Clusters"),
  make: orders.make.openapi("NieuwCluster"),
  change: orders.change.openapi("Clusterwijziging"),
  answer: orders.answer.openapi("Clusterantwoord"),
};
