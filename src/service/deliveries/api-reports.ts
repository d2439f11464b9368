import { z } from "@hono/zod-openapi";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { ServiceContext } from "../context.ts";
import { negotiate } from "../negotiate.ts";
import { pagePolicy } from "../portal/layout.ts";
import { problem } from "../problem.ts";
import { oneOf, queryOf, readQuery, whole } from "../query.ts";
import { type Desk, idOf, ofDelivery, pageOf } from "./mount.ts";
import { reportName, type StoredReport } from "./report.ts";
import { reportPage } from "./report-page.ts";
import { schemas } from "./schemas.ts";
import { pathOfDelivery } from "./shapes.ts";
import type { Checked } from "./types.ts";

const types = {
  json: "application/json",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
} as const;
type Format = keyof typeof types;
const formats = Object.keys(types) as Format[];

/** Mounts the report of the last check, and the comparison with the delivery that would make way. */
export function mountReports(desk: Desk): void {
  desk.mount(
    { ...{ route: accessRoutes.controle, ...ofDelivery(desk) }, handle: (c) => report(c, desk) },
    {
      ...{ id: "leesControle", tag: "Leveringen", summary: "Het verslag van de controle" },
      description:
        "Per regel: waar het is, wat er is en wat te doen. In JSON, CSV en HTML staat geen geleverde waarde; in het werkboek staan ook de rijen die te verbeteren of na te kijken zijn, elk met de melding ernaast.",
      query: {
        pagina: z.int().min(1).optional().openapi({ description: "Nummer van de pagina; alleen bij JSON" }),
        paginaGrootte: z
          .int()
          .min(1)
          .max(200)
          .optional()
          .openapi({ description: "Regels per pagina; zonder keuze 50" }),
        formaat: z
          .enum(["json", "csv", "xlsx", "html"])
          .optional()
          .openapi({ description: "Gaat voor op Accept" }),
      },
      answers: {
        200: {
          description: "Gelukt",
          schema: schemas.report,
          others: { [types.csv]: true, [types.xlsx]: false, [types.html]: true },
        },
      },
      failures: ["formaat-niet-beschikbaar", "strijdig"],
    },
  );
  desk.mount(
    {
      ...{ route: accessRoutes.vergelijking, ...ofDelivery(desk) },
      handle: (c) => withoutQuery(c, () => comparison(c, desk)),
    },
    {
      ...{ id: "leesVergelijking", tag: "Leveringen", summary: "De vergelijking met de vorige levering" },
      description:
        "Rijen die nieuw, gewijzigd of vervallen zijn, en wat dat met de belangrijkste aantallen per jaar doet. Van minder dan tien personen wordt geen aantal getoond.",
      answers: { 200: { description: "Gelukt", schema: schemas.comparison } },
      failures: ["strijdig"],
    },
  );
}

async function report(c: ServiceContext, desk: Desk): Promise<Response> {
  const query = readQuery(queryOf(c.req.url), {
    ...{ pagina: whole(1, 100_000), paginaGrootte: whole(1, 200), formaat: oneOf(formats) },
  });
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  const { pagina = 1, paginaGrootte = 50, formaat } = query.values;
  const format = formaat ?? formatOf(c);
  if (format === undefined) {
    return problem(
      c,
      "formaat-niet-beschikbaar",
      `Dit adres geeft alleen ${Object.values(types).join(", ")}.`,
    );
  }
  const controle = await checkOf(c, desk);
  if (controle instanceof Response) return controle;
  if (format === "csv" || format === "xlsx") return file(c, desk, controle, format);
  const found = await stored(c, desk, controle);
  if (found instanceof Response) return found;
  if (format === "html") {
    c.header("Content-Security-Policy", pagePolicy);
    return c.html(await reportPage(idOf(c), found, controle, desk.options.contact));
  }
  const path = `${pathOfDelivery(idOf(c))}/controle`;
  const { head, items } = pageOf(path, found.regels, { pagina, paginaGrootte });
  const { akkoord, telling, tabellen } = found;
  return c.json({
    ...head,
    levering: pathOfDelivery(idOf(c)),
    gedaanOp: controle.gedaanOp,
    ...{ akkoord, telling, tabellen, regels: items },
  });
}

function formatOf(c: ServiceContext): Format | undefined {
  const type = negotiate(c.req.header("Accept"), Object.values(types));
  return formats.find((one) => types[one] === type);
}

async function checkOf(c: ServiceContext, { deliveries }: Desk): Promise<Checked | Response> {
  const { controle } = await deliveries.reception.get(idOf(c));
  return (
    controle ??
    problem(c, "strijdig", "De levering is nog niet gecontroleerd, of de bestanden zijn daarna veranderd.")
  );
}

async function stored(
  c: ServiceContext,
  { deliveries }: Desk,
  { nummer }: Checked,
): Promise<StoredReport | Response> {
  const bytes = await deliveries.reception.artefact(idOf(c), nummer, reportName);
  if (bytes === undefined) return problem(c, "niet-gevonden", "Het verslag is er niet meer.");
  return JSON.parse(bytes.toString("utf8")) as StoredReport;
}

async function file(c: ServiceContext, { deliveries }: Desk, { nummer }: Checked, format: "csv" | "xlsx") {
  const bytes = await deliveries.reception.artefact(idOf(c), nummer, `rapport.${format}`);
  if (bytes === undefined) {
    const detail = "Dit werkboek bevatte geleverde rijen en is verwijderd toen de levering was afgehandeld.";
    return problem(c, "niet-gevonden", detail);
  }
  c.header("Content-Type", format === "csv" ? "text/csv; charset=utf-8" : types.xlsx);
  c.header("Content-Disposition", `attachment; filename="controle-${idOf(c)}.${format}"`);
  return c.body(bytes as unknown as ArrayBuffer);
}

async function comparison(c: ServiceContext, desk: Desk): Promise<Response> {
  const controle = await checkOf(c, desk);
  if (controle instanceof Response) return controle;
  const found = await stored(c, desk, controle);
  if (found instanceof Response) return found;
  if (found.vergelijking !== null) return c.json(found.vergelijking);
  return problem(c, "strijdig", "Er zijn fouten; zolang die er zijn, valt er niets te vergelijken.");
}
