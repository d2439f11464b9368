import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { jsonStatType } from "../../export/json-stat.ts";
import type { ServiceContext, ServiceEnv } from "../context.ts";
import { apiVersion } from "../headers.ts";
import { type ProblemType, problemTypes } from "../problem.ts";
import { type Deprecation, deprecationHeaders } from "./deprecation.ts";
import type { Parameter } from "./parameters.ts";
import { schemas } from "./schemas.ts";

interface PathParameter {
  readonly description: string;
  readonly example: string;
}

export interface Operation {
  /** Path under /v1, with {id} for a name. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** What {id} stands for. */
  readonly idIs?: PathParameter;
  /** What {keuze} stands for. */
  readonly choiceIs?: PathParameter;
  readonly schema: z.ZodType;
  /** Media types besides JSON; true for text, false for bytes. */
  readonly others?: Readonly<Record<string, boolean>>;
  /** Query parameters as OpenAPI writes them. */
  readonly parameters?: readonly Parameter[];
  /** Since when this is not to be used any more, and what takes its place. */
  readonly deprecated?: Deprecation;
}

const header = (description: string, example?: string) => ({
  description,
  schema: { type: "string" as const, ...(example === undefined ? {} : { example }) },
});

const everyAnswer = {
  "API-Version": header("Versie van de API", apiVersion),
  "X-Request-Id": header("Nummer van dit verzoek, voor een melding aan de beheerder"),
  RateLimit: header("Hoeveel verzoeken er nog over zijn (r) en over hoeveel seconden dat weer vol is (t)"),
  "RateLimit-Policy": header("Hoeveel verzoeken (q) er mogen in hoeveel seconden (w)"),
};

/** Mounts a GET operation together with its description, so that neither can exist without the other. */
export function mount(
  api: OpenAPIHono<ServiceEnv>,
  operation: Operation,
  handler: (c: ServiceContext) => Promise<Response>,
): void {
  const outdated = operation.deprecated === undefined ? [] : deprecationHeaders(operation.deprecated);
  api.openapi(describe(operation), (c) => {
    for (const [name, value] of outdated) c.header(name, value, { append: name === "Link" });
    return handler(c as ServiceContext);
  });
}

function describe(operation: Operation): RouteConfig {
  return {
    method: "get",
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(operation.deprecated === undefined ? {} : { deprecated: true }),
    ...(operation.parameters === undefined ? {} : { parameters: [...operation.parameters] }),
    request: pathOf(operation) ?? {},
    responses: { ...successes(operation), ...failures(operation) },
  };
}

function pathOf({ idIs, choiceIs }: Operation): RouteConfig["request"] {
  const names = Object.entries({ id: idIs, keuze: choiceIs }).flatMap(([name, is]) =>
    is === undefined ? [] : [[name, z.string().openapi({ ...is })] as const],
  );
  return names.length === 0 ? undefined : { params: z.object(Object.fromEntries(names)) };
}

function successes({ schema, others = {} }: Operation): RouteConfig["responses"] {
  const found = {
    ...everyAnswer,
    ETag: header("Kenmerk van dit antwoord; stuur het terug als If-None-Match"),
    Link: header("Andere pagina's van dit antwoord, en wat erbij hoort"),
  };
  const files = (schemaOf: (type: string, isText: boolean) => z.ZodType) =>
    Object.fromEntries(
      Object.entries(others).map(([type, isText]) => [type, { schema: schemaOf(type, isText) }]),
    );
  const partial = {
    ...found,
    "Content-Range": header("Welk deel dit is, en van hoeveel bytes", "bytes 0-99/1200"),
  };
  return {
    200: {
      description: "Gelukt",
      headers: found,
      content: { "application/json": { schema }, ...files(wholeFile) },
    },
    ...(Object.keys(others).length === 0
      ? {}
      : {
          206: { description: "Het deel waar Range om vraagt", headers: partial, content: files(partOfFile) },
        }),
    304: { description: "Niet veranderd sinds het antwoord met dit kenmerk", headers: everyAnswer },
  };
}

const jsonStatShape = z.object({ version: z.literal("2.0"), class: z.literal("dataset") });

function wholeFile(type: string, isText: boolean): z.ZodType {
  return type === jsonStatType ? jsonStatShape : partOfFile(type, isText);
}

function partOfFile(_: string, isText: boolean): z.ZodType {
  return isText ? z.string() : z.string().openapi({ format: "binary" });
}

/** Failures that an operation can give, in the words of the page about failures. */
function failures({ others }: Operation): RouteConfig["responses"] {
  const own: readonly ProblemType[] = others === undefined ? [] : ["bereik-niet-leverbaar"];
  const types: readonly ProblemType[] = [
    "ongeldige-invoer",
    "niet-gevonden",
    "formaat-niet-beschikbaar",
    "inhoud-te-groot",
    "adres-te-lang",
    "inhoud-niet-ondersteund",
    ...own,
    "te-veel-verzoeken",
    "interne-fout",
    "geen-publicatie",
  ];
  return Object.fromEntries(
    types.map((type) => {
      const { status, title } = problemTypes[type];
      const waits = status === 429 || status === 503;
      const headers = waits
        ? { ...everyAnswer, "Retry-After": header("Aantal seconden om te wachten") }
        : everyAnswer;
      const content = { "application/problem+json": { schema: schemas.problem } };
      return [status, { description: title, headers, content }];
    }),
  );
}
