import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Access } from "../access/access.ts";
import type { Visitor } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { problem } from "../problem.ts";
import { queryOf, readQuery, whole } from "../query.ts";
import { mountChecking } from "./api-checking.ts";
import { mountEnding } from "./api-ending.ts";
import { mountFiles } from "./api-files.ts";
import { mountJobs } from "./api-jobs.ts";
import { mountReports } from "./api-reports.ts";
import { type Desk, deskOf, idOf, ofDelivery, pageOf } from "./mount.ts";
import { schemas } from "./schemas.ts";
import { pathOfDelivery, shapeDelivery } from "./shapes.ts";

/** Mounts the routes by which a supplier delivers; nothing in a service that takes no deliveries. */
export function mountDeliveries(api: OpenAPIHono<ServiceEnv>, options: AppOptions, access: Access): void {
  if (options.deliveries === undefined) return;
  const desk = deskOf(api, options, access, options.deliveries);
  mountList(desk);
  mountNew(desk);
  mountOne(desk);
  mountFiles(desk);
  mountChecking(desk);
  mountReports(desk);
  mountEnding(desk);
  mountJobs(desk);
}

function mountList(desk: Desk): void {
  desk.mount(
    { route: accessRoutes.leveringen, handle: (c, visitor) => list(c, desk, visitor) },
    {
      ...{ id: "lijstLeveringen", tag: "Leveringen", summary: "De leveringen" },
      description:
        "Elke levering van uw organisatie die hier binnenkwam, de nieuwste eerst, met wat ermee gebeurde.",
      query: pagingQuery,
      answers: { 200: { description: "Gelukt", schema: schemas.deliveries } },
    },
  );
}

export const pagingQuery = {
  pagina: z.int().min(1).optional().openapi({ description: "Nummer van de pagina, vanaf 1" }),
  paginaGrootte: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "Hoeveel per pagina; zonder keuze 50" }),
};

async function list(c: ServiceContext, { deliveries }: Desk, { rechten }: Visitor): Promise<Response> {
  const query = readQuery(queryOf(c.req.url), { pagina: whole(1, 100_000), paginaGrootte: whole(1, 200) });
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  const { pagina = 1, paginaGrootte = 50 } = query.values;
  const { rollen } = accessRoutes.leveringen;
  const mine = (organisatie: string) =>
    rechten.some(
      (right) => rollen[right.rol as "leverancier"] !== "eigen" || right.organisatie === organisatie,
    );
  const all = (await deliveries.reception.list()).filter(({ organisatie }) => mine(organisatie));
  const { head, items } = pageOf("/v1/leveringen", all, { pagina, paginaGrootte });
  return c.json({ ...head, leveringen: items.map(shapeDelivery) });
}

function mountNew(desk: Desk): void {
  desk.mount(
    {
      route: accessRoutes.leveringMaken,
      handle: (c, visitor) => withoutQuery(c, () => make(c, desk, visitor)),
    },
    {
      ...{ id: "maakLevering", tag: "Leveringen", summary: "Een levering beginnen" },
      description:
        "Voor een jaar of een reeks jaren. Daarna stuurt u de bestanden. Per organisatie en periode loopt er één levering tegelijk.",
      body: { schema: schemas.wishes, required: true },
      answers: {
        201: {
          description: "Begonnen",
          schema: schemas.delivery,
          headers: { Location: "Adres van de levering" },
        },
      },
      failures: ["strijdig", "inhoud-te-groot", "inhoud-niet-ondersteund", "te-druk"],
    },
  );
}

async function make(c: ServiceContext, desk: Desk, { principal, rechten }: Visitor): Promise<Response> {
  const read = await readJson(c, schemas.wishes);
  if (read instanceof Response) return read;
  const body = read.value;
  const { periode, profiel = "canonical", omschrijving = null } = body;
  const own = [...new Set(rechten.map(({ organisatie }) => organisatie))];
  const organisatie = body.organisatie ?? (own.length === 1 ? own[0] : undefined);
  const faults = [];
  if (organisatie === undefined || !own.includes(organisatie)) {
    const melding = `Kies uit: ${own.join(", ")}.`;
    faults.push({ pad: "organisatie", code: "onbekende-organisatie", melding });
  }
  const profiles =
    profiel === "canonical" ? [profiel] : (await desk.deliveries.formats()).profielen.map(({ id }) => id);
  if (!profiles.includes(profiel)) {
    faults.push({ pad: "profiel", code: "onbekend-profiel", melding: `Kies uit: ${profiles.join(", ")}.` });
  }
  if (organisatie === undefined || faults.length > 0) {
    return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
  }
  const known = desk.access.file.organisaties.find(({ id }) => id === organisatie);
  const leverancier = known?.leverancier ?? organisatie;
  const state = await desk.deliveries.reception.create({
    ...{ organisatie, leverancier, periode, profiel, omschrijving, door: principal.actor },
  });
  c.header("Location", pathOfDelivery(state.id));
  return c.json(shapeDelivery(state), 201);
}

function mountOne(desk: Desk): void {
  desk.mount(
    {
      ...{ route: accessRoutes.levering, ...ofDelivery(desk) },
      handle: (c) =>
        withoutQuery(c, async () => c.json(shapeDelivery(await desk.deliveries.reception.get(idOf(c))))),
    },
    {
      ...{ id: "leesLevering", tag: "Leveringen", summary: "Eén levering" },
      description: "Hoe ver de levering is, en wie welke stap deed.",
      answers: { 200: { description: "Gelukt", schema: schemas.delivery } },
    },
  );
}
