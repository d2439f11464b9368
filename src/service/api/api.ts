import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceEnv } from "../context.ts";
import { mountDocument } from "./document.ts";
import { mountObservations } from "./observations.ts";
import { mountQuality } from "./quality.ts";
import { mountReports } from "./reports.ts";
import { mountResources } from "./resources.ts";

/** The open data API, version 1, to be mounted at /v1. */
export function createApi(options: AppOptions): OpenAPIHono<ServiceEnv> {
  const api = new OpenAPIHono<ServiceEnv>();
  mountDocument(api, options);
  mountResources(api, options);
  mountObservations(api, options);
  mountReports(api, options);
  mountQuality(api, options);
  return api;
}
