import type { OpenAPIHono } from "@hono/zod-openapi";
import { fileName, type TextFormatName, textFormats } from "../../export/format.ts";
import { observation } from "../../export/json.ts";
import { tableModel } from "../../export/table.ts";
import type { CellQuery, Release } from "../../release/open.ts";
import type { ReleaseTable } from "../../release/types.ts";
import { BodyCache } from "../body-cache.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { negotiate } from "../negotiate.ts";
import { noRelease, problem } from "../problem.ts";
import { queryOf } from "../query.ts";
import { withRelease } from "../with-release.ts";
import { type ObservationQuery, pageFaults, pathOf, readObservationQuery } from "./observation-query.ts";
import { mount } from "./operation.ts";
import { observationParameters } from "./parameters.ts";
import { schemas } from "./schemas.ts";

const vary = "Accept, Accept-Encoding";
const offers = ["application/json", "text/csv"] as const;

/** Mounts the observations of a table: JSON by page, CSV as a whole. */
export function mountObservations(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const cache = new BodyCache<Page>(32 * 1024 * 1024);
  mount(
    api,
    {
      path: "/tabellen/{id}/waarnemingen",
      id: "lijstWaarnemingen",
      tag: "Tabellen",
      summary: "De cijfers van een tabel",
      description:
        "De waarnemingen van een tabel. Een waarde die niet wordt getoond ter bescherming heeft de status " +
        "'onderdrukt' en is leeg. Zonder keuze krijgt u alle waarnemingen. JSON komt in pagina's; CSV komt in " +
        "één keer, met 'Accept: text/csv' of 'formaat=csv'.",
      idIs: { description: "Naam van de tabel", example: "sector-grootte" },
      schema: schemas.observations,
      others: ["text/csv"],
      parameters: observationParameters,
    },
    withRelease(options.releases, noRelease, (c) => answer(c, cache)),
  );
}

async function answer(c: ServiceContext, cache: BodyCache<Page>): Promise<Response> {
  const { release } = c.var.lease;
  const table = release.definitions.tabellen.find(({ id }) => id === c.req.param("id"));
  if (table === undefined) {
    const known = release.definitions.tabellen.map(({ id }) => id).join(", ");
    return problem(c, "niet-gevonden", `Deze tabel bestaat niet in de publicatie. Kies uit: ${known}.`);
  }
  const asked = queryOf(c.req.url);
  const read = readObservationQuery(release, table, asked);
  if ("faults" in read) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", read.faults);
  const format = read.query.format ?? negotiatedFormat(c.req.header("Accept"));
  if (format === undefined) {
    return problem(c, "formaat-niet-beschikbaar", `Dit adres geeft ${offers.join(" en ")}.`);
  }
  const faults = format === "json" ? [] : pageFaults(asked);
  if (faults.length > 0) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
  const tag = entityTag(release, pathOf(table, read.query), format);
  if (isUnchanged(c, tag, vary)) return c.body(null, 304);
  return format === "json" ? page(c, table, read.query, tag, cache) : download(c, table, read.query, format);
}

function negotiatedFormat(accept: string | undefined): TextFormatName | undefined {
  const type = negotiate(accept, offers);
  return type === undefined ? undefined : type === "text/csv" ? "csv" : "json";
}

interface Page {
  readonly body: string;
  readonly link: string;
}

async function page(
  c: ServiceContext,
  table: ReleaseTable,
  query: ObservationQuery,
  tag: string,
  cache: BodyCache<Page>,
): Promise<Response> {
  const { body, link } = await cache.get(tag, () => makePage(c.var.lease.release, table, query));
  c.header("Link", link);
  c.header("Content-Type", "application/json");
  return c.body(body);
}

async function makePage(release: Release, table: ReleaseTable, query: ObservationQuery): Promise<Page> {
  const { page: number, size } = query;
  const cellQuery: CellQuery = { ...query.filters, tabel: table.id };
  const total = await release.count(cellQuery);
  const last = Math.max(1, Math.ceil(total / size));
  const cells =
    number > last ? [] : await release.cells({ ...cellQuery, limit: size, offset: (number - 1) * size });
  const at = (wanted: number) => pathOf(table, { ...query, page: wanted });
  const links = {
    zelf: at(number),
    eerste: at(1),
    vorige: number > 1 ? at(Math.min(number - 1, last)) : null,
    volgende: number < last ? at(number + 1) : null,
    laatste: at(last),
  };
  const relations = { first: links.eerste, prev: links.vorige, next: links.volgende, last: links.laatste };
  return {
    body: JSON.stringify({
      publicatie: release.manifest.id,
      tabel: table.id,
      totaal: total,
      pagina: number,
      paginaGrootte: size,
      links,
      waarnemingen: cells.map(observation),
    }),
    link: Object.entries(relations)
      .filter(([, path]) => path !== null)
      .map(([relation, path]) => `<${path}>; rel="${relation}"`)
      .join(", "),
  };
}

function download(
  c: ServiceContext,
  table: ReleaseTable,
  query: ObservationQuery,
  format: TextFormatName,
): Response {
  const { lease } = c.var;
  const model = tableModel(lease.release, table, query.filters);
  c.header("Content-Type", textFormats[format].mediaType);
  c.header("Content-Disposition", `attachment; filename="${fileName(model, format)}"`);
  if (c.req.method === "HEAD") return c.body(null);
  const again = c.var.keep();
  return c.body(encode(textFormats[format].write(model), again));
}

/** Bytes as they are asked for; `done` is called at the end and when the reader goes away halfway. */
function encode(parts: AsyncGenerator<string>, done: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await parts.next();
        if (next.done !== true) return controller.enqueue(encoder.encode(next.value));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      done();
    },
    async cancel() {
      await parts.return(undefined);
      done();
    },
  });
}
