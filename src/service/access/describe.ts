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
  const params = Object.entries(told.names ?? {}).map(([name, text]) => [name, z.string().openapi(text)]);
  return {
    ...{ method, path },
    operationId: told.id,
    tags: ["Toegang"],
    summary: told.summary,
    description: told.description,
    security: [{ sleutel: [] }, { kop: [] }, { sessie: [] }],
    request: {
      ...(params.length === 0 ? {} : { params: z.object(Object.fromEntries(params)) }),
      ...(told.query === undefined ? {} : { query: z.object(told.query) }),
      ...(told.body === undefined
        ? {}
        : { body: { required: false, content: { "application/json": { schema: told.body } } } }),
    },
    responses: {
      200: { description: "Gelukt", headers, content: { "application/json": { schema: told.schema } } },
      400: failure("Ongeldige invoer, met alle fouten tegelijk"),
      401: failure("Niet aangemeld, of de sleutel is niet geldig"),
      403: failure("De rol geeft hier geen toegang toe"),
      404: failure("Niet gevonden, of van een ander"),
      ...(method === "post" ? { 409: failure("Dit kan nu niet") } : {}),
      500: failure("Er ging iets mis op de server"),
      503: failure("Er is nog geen publicatie"),
    },
  };
}

/** The ways to show who you are. */
export const securitySchemes = {
  sleutel: { type: "http", scheme: "bearer", description: "Een sleutel in de kop Authorization" },
  kop: { type: "apiKey", in: "header", name: "X-Api-Key", description: "Een sleutel in een eigen kop" },
  sessie: { type: "apiKey", in: "cookie", name: "__Host-sessie", description: "Na aanmelden in de browser" },
} as const;
