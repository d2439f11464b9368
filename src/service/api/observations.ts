import type { OpenAPIHono } from "@hono/zod-openapi";
import { observation } from "../../export/json.ts";
import { jsonStatType } from "../../export/json-stat.ts";
import { xlsxType } from "../../export/xlsx.ts";
import type { CellQuery, Release } from "../../release/open.ts";
import type { ReleaseTable } from "../../release/types.ts";
import { BodyCache } from "../body-cache.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { negotiate } from "../negotiate.ts";
import { noRelease, problem, type RequestFault } from "../problem.ts";
import { queryOf } from "../query.ts";
import { Turnstile } from "../turnstile.ts";
import { withRelease } from "../with-release.ts";
import { type Download, download } from "./download.ts";
import {
  mostRows,
  type ObservationQuery,
  pageFaults,
  pathOf,
  readObservationQuery,
  type TableFormat,
} from "./observation-query.ts";
import { mount } from "./operation.ts";
import { observationParameters } from "./parameters.ts";
import { schemas } from "./schemas.ts";

const vary = "Accept, Accept-Encoding";
const offers = ["application/json", "text/csv", "application/vnd.apache.parquet"] as const;

/** Whole tables that go out at a time: a slow reader keeps one for as long as it reads. */
const mostStreams = { running: 100, waiting: 0 };
/** Files that are made at a time; each of them takes a thread of the engine. */
const mostMaking = { running: 2, waiting: 60 };

/** Mounts the observations of a table: JSON by page, CSV as a whole. */
export function mountObservations(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const cache = new BodyCache<Page>(32 * 1024 * 1024);
  const gates = { streams: new Turnstile(mostStreams), making: new Turnstile(mostMaking) };
  mount(
    api,
    {
      path: "/tabellen/{id}/waarnemingen",
      id: "lijstWaarnemingen",
      tag: "Tabellen",
      summary: "De cijfers van een tabel",
      description:
        "De waarnemingen van een tabel. Een waarde die niet wordt getoond ter bescherming heeft de status " +
        "'onderdrukt' en is leeg. Zonder keuze krijgt u alle waarnemingen. JSON komt in pagina's; CSV en Parquet " +
        "komen in één keer, met 'Accept: text/csv' of 'formaat=csv', en zijn met Range in delen op te halen. " +
        "JSON-stat en Excel (XLSX) zijn er met 'formaat'.",
      idIs: { description: "Naam van de tabel", example: "sector-grootte" },
      schema: schemas.observations,
      others: {
        "text/csv": true,
        "application/vnd.apache.parquet": false,
        [xlsxType]: false,
        [jsonStatType]: true,
      },
      parameters: observationParameters,
    },
    withRelease(options.releases, noRelease, (c) => answer(c, cache, { files: options.files, gates })),
  );
}

async function answer(
  c: ServiceContext,
  cache: BodyCache<Page>,
  ways: Pick<Download, "files" | "gates">,
): Promise<Response> {
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
  const large = await tooLarge(release, table, read.query, format);
  if (large !== undefined) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", [large]);
  const tag = entityTag(release, pathOf(table, read.query), format);
  if (isUnchanged(c, tag, vary)) return c.body(null, 304);
  if (format === "json") return page(c, table, read.query, tag, cache);
  return download(c, { table, filters: read.query.filters, format, tag, ...ways });
}

function negotiatedFormat(accept: string | undefined): TableFormat | undefined {
  const type = negotiate(accept, offers);
  if (type === undefined) return undefined;
  return type === "application/json" ? "json" : type === "text/csv" ? "csv" : "parquet";
}

/** What is wrong with asking for more than a format is made of. */
async function tooLarge(
  release: Release,
  table: ReleaseTable,
  { filters }: ObservationQuery,
  format: TableFormat,
): Promise<RequestFault | undefined> {
  const most = mostRows[format];
  if (most === undefined) return undefined;
  if ((await release.count({ ...filters, tabel: table.id })) <= most) return undefined;
  const limit = most.toLocaleString("nl-NL");
  const melding = `Dit formaat is er voor hooguit ${limit} waarnemingen. Kies minder, of neem csv of parquet.`;
  return { pad: "formaat", code: "te-veel-waarnemingen", melding };
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
  const headers = { Link: link, "Content-Type": "application/json", Vary: vary };
  c.var.quick.keep(c.var.lease.release, c, { tag, body, headers });
  c.header("Link", link, { append: true });
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
