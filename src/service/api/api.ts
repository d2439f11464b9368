import { OpenAPIHono } from "@hono/zod-openapi";
import { codeVersion } from "../../release/version.ts";
import type { AppOptions, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { apiVersion } from "../headers.ts";
import { negotiate } from "../negotiate.ts";
import { problem } from "../problem.ts";
import { mountObservations } from "./observations.ts";
import { dimensionParameter, type Parameter } from "./parameters.ts";
import { mountResources } from "./resources.ts";

/** The open data API, version 1, to be mounted at /v1. */
export function createApi(options: AppOptions): OpenAPIHono<ServiceEnv> {
  const api = new OpenAPIHono<ServiceEnv>();
  mountDocument(api, options);
  mountResources(api, options);
  mountObservations(api, options);
  return api;
}

function mountDocument(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  api.get("/openapi.json", async (c) => {
    if (negotiate(c.req.header("Accept"), ["application/json"]) === undefined) {
      return problem(c, "formaat-niet-beschikbaar", "Dit adres geeft alleen JSON (application/json).");
    }
    const lease = await options.releases.lease();
    try {
      const dimensions = lease?.release.definitions.dimensies ?? [];
      const tag = entityTag(lease?.release, "openapi", apiVersion);
      if (isUnchanged(c, tag, "Accept, Accept-Encoding")) return c.body(null, 304);
      return c.json(documentOf(api, options, dimensions.map(dimensionParameter)));
    } finally {
      lease?.done();
    }
  });
}

/** The description of the API: routes from the code, dimensions from the release. */
function documentOf(api: OpenAPIHono<ServiceEnv>, { contact }: AppOptions, dimensions: readonly Parameter[]) {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Regiespiegel",
      version: apiVersion,
      description:
        "Spiegelinformatie over duurzame inzetbaarheid: beschermde cijfers over verzuim, scholing en werkgelegenheid per sector, regio, grootteklasse en leeftijd. " +
        `Alle cijfers komen uit één vastgelegde publicatie. Programmaversie ${codeVersion}.`,
      contact: { name: contact.naam, email: contact.email, url: contact.url },
    },
    servers: [{ url: "/v1", description: "Deze server" }],
    tags: ["Indicatoren", "Tabellen", "Codelijsten", "Publicaties"].map((name) => ({ name })),
  });
  const observations = document.paths?.["/tabellen/{id}/waarnemingen"]?.get;
  observations?.parameters?.push(...dimensions);
  return document;
}
