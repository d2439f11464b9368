import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { schemas } from "../api/schemas.ts";
import { apiVersion } from "../headers.ts";
import type { AccessRoute } from "./routes.ts";

export interface Described {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: z.ZodType;
  /** What the names in the path stand for. */
  readonly names?: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
  readonly query?: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  readonly bodyRequired?: boolean;
  /** Under which heading; with what is not open to all, unless told otherwise. */
  readonly tag?: string;
  /** Of a success; 200 by default, and 204 has nothing in it. */
  readonly status?: 200 | 201 | 204;
  /** A change that must name what it changes, in If-Match. */
  readonly conditional?: boolean;
}

const headers = {
  "API-Version": {
    description: "Versie van de API",
    schema: { type: "string" as const, example: apiVersion },
  },
};

/** A route that is not open to all, as OpenAPI writes it. */
export function describeAccess({ method, path }: AccessRoute, told: Described): RouteConfig {
  const failure = (description: string) => ({
    ...{ description, headers },
    content: { "application/problem+json": { schema: schemas.problem } },
  });
  return {
    ...{ method, path },
    operationId: told.id,
    tags: [told.tag ?? "Toegang"],
    summary: told.summary,
    description: told.description,
    security: [{ sleutel: [] }, { kop: [] }, { sessie: [] }],
    request: requestOf(told),
    responses: {
      ...success(told),
      400: failure("Ongeldige invoer, met alle fouten tegelijk"),
      401: failure("Niet aangemeld, of de sleutel is niet geldig"),
      403: failure("De rol geeft hier geen toegang toe"),
      404: failure("Niet gevonden, of van een ander"),
      ...(method === "get" ? {} : { 409: failure("Dit kan nu niet") }),
      ...(told.conditional === true
        ? { 412: failure("Intussen veranderd"), 428: failure("De kop If-Match ontbreekt") }
        : {}),
      ...(told.body === undefined
        ? {}
        : { 413: failure("Te veel inhoud"), 415: failure("De inhoud is geen application/json") }),
      500: failure("Er ging iets mis op de server"),
      503: failure("Er is nog geen publicatie"),
    },
  };
}

function requestOf(told: Described): NonNullable<RouteConfig["request"]> {
  const { names = {}, query, body, bodyRequired = false, conditional = false } = told;
  const params = Object.entries(names).map(([name, text]) => [name, z.string().openapi(text)]);
  return {
    ...(params.length === 0 ? {} : { params: z.object(Object.fromEntries(params)) }),
    ...(query === undefined ? {} : { query: z.object(query) }),
    ...(conditional ? { headers: ifMatch } : {}),
    ...(body === undefined
      ? {}
      : { body: { required: bodyRequired, content: { "application/json": { schema: body } } } }),
  };
}

const ifMatch = z.object({
  "If-Match": z.string().openapi({ description: "De ETag van wat u zag", example: '"abc"' }),
});

function success({ status = 200, schema, tag }: Described): RouteConfig["responses"] {
  const tagged = {
    ...headers,
    ETag: { description: "Kenmerk van deze stand", schema: { type: "string" as const } },
  };
  const all = tag === undefined ? headers : tagged;
  if (status === 204) return { 204: { description: "Gelukt", headers } };
  return { [status]: { description: "Gelukt", headers: all, content: { "application/json": { schema } } } };
}

/** The ways to show who you are. */
export const securitySchemes = {
  sleutel: { type: "http", scheme: "bearer", description: "Een sleutel in de kop Authorization" },
  kop: { type: "apiKey", in: "header", name: "X-Api-Key", description: "Een sleutel in een eigen kop" },
  sessie: { type: "apiKey", in: "cookie", name: "__Host-sessie", description: "Na aanmelden in de browser" },
} as const;
