import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { ServiceContext, ServiceEnv } from "../context.ts";
import { apiVersion } from "../headers.ts";
import type { Parameter } from "./parameters.ts";
import { schemas } from "./schemas.ts";

export interface Operation {
  /** Path under /v1, with {id} for a name. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** What {id} stands for. */
  readonly idIs?: { readonly description: string; readonly example: string };
  readonly schema: z.ZodType;
  /** Media types besides JSON. */
  readonly others?: readonly string[];
  /** Query parameters as OpenAPI writes them. */
  readonly parameters?: readonly Parameter[];
}

const versionHeader = {
  "API-Version": {
    description: "Versie van de API",
    schema: { type: "string" as const, example: apiVersion },
  },
};

/** Mounts a GET operation together with its description, so that neither can exist without the other. */
export function mount(
  api: OpenAPIHono<ServiceEnv>,
  operation: Operation,
  handler: (c: ServiceContext) => Promise<Response>,
): void {
  api.openapi(describe(operation), (c) => handler(c as ServiceContext));
}

function describe(operation: Operation): RouteConfig {
  const { idIs, others = [] } = operation;
  const failure = (description: string) => ({
    description,
    headers: versionHeader,
    content: { "application/problem+json": { schema: schemas.problem } },
  });
  return {
    method: "get",
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(operation.parameters === undefined ? {} : { parameters: [...operation.parameters] }),
    request:
      idIs === undefined
        ? {}
        : {
            params: z.object({
              id: z.string().openapi({ description: idIs.description, example: idIs.example }),
            }),
          },
    responses: {
      200: {
        description: "Gelukt",
        headers: {
          ...versionHeader,
          ETag: { description: "Kenmerk van dit antwoord", schema: { type: "string" } },
        },
        content: {
          "application/json": { schema: operation.schema },
          ...Object.fromEntries(others.map((type) => [type, { schema: z.string() }])),
        },
      },
      304: { description: "Niet veranderd sinds het antwoord met dit kenmerk", headers: versionHeader },
      400: failure("Ongeldige invoer, met alle fouten tegelijk"),
      404: failure("Niet gevonden"),
      406: failure("Het gevraagde formaat bestaat hier niet"),
      500: failure("Er ging iets mis op de server"),
      503: failure("Er is nog geen publicatie"),
    },
  };
}
