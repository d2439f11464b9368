import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { AccessRoute } from "../access/routes.ts";
import { schemas as common } from "../api/schemas.ts";
import { apiVersion } from "../headers.ts";
import { type ProblemType, problemTypes } from "../problem.ts";
import { contentTypes } from "./file-names.ts";

export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Other media types: true for text, false for bytes. */
  readonly others?: Readonly<Record<string, boolean>>;
  /** Header fields with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told {
  readonly id: string;
  readonly tag: "Leveringen" | "Verwerkingen";
  readonly summary: string;
  readonly description: string;
  readonly query?: Readonly<Record<string, z.ZodType>>;
  readonly body?: { readonly schema: z.ZodType; readonly required: boolean };
  /** Whether it takes a file. */
  readonly takesFile?: true;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly failures?: readonly ProblemType[];
}

const names: Readonly<Record<string, { readonly description: string; readonly example: string }>> = {
  id: { description: "Vaste naam, uit de kop Location", example: "20260301-abcdefghij" },
  naam: {
    description: "Naam van het bestand, met .csv, .txt, .tsv, .xlsx of .parquet",
    example: "verzuim.csv",
  },
};

const version = {
  "API-Version": {
    description: "Versie van de API",
    schema: { type: "string" as const, example: apiVersion },
  },
};

const always: readonly ProblemType[] = [
  "ongeldige-invoer",
  "niet-aangemeld",
  "geen-toegang",
  "niet-gevonden",
  "te-veel-verzoeken",
  "interne-fout",
];

/** A route of deliveries, as OpenAPI writes it. */
export function describeDelivery({ method, path }: AccessRoute, told: Told): RouteConfig {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = ""]) => [name, z.string().openapi(names[name] ?? {})] as const,
  );
  const answers = Object.entries(told.answers).map(
    ([status, answer]) => [status, successOf(answer)] as const,
  );
  const failures = [...always, ...(told.failures ?? [])].map((type) => {
    const { status, title } = problemTypes[type];
    const content = { "application/problem+json": { schema: common.problem } };
    return [String(status), { description: title, headers: version, content }] as const;
  });
  return {
    ...{ method, path, operationId: told.id, tags: [told.tag] },
    ...{ summary: told.summary, description: told.description },
    security: [{ sleutel: [] }, { kop: [] }, { sessie: [] }],
    request: {
      ...(params.length === 0 ? {} : { params: z.object(Object.fromEntries(params)) }),
      ...(told.query === undefined ? {} : { query: z.object(told.query) }),
      ...bodyOf(told),
    },
    responses: Object.fromEntries([...answers, ...failures]),
  };
}

function bodyOf({ body, takesFile }: Told): RouteConfig["request"] {
  if (takesFile === true) {
    const bytes = { schema: z.string().openapi({ format: "binary" }) };
    return {
      body: { required: true, content: Object.fromEntries(contentTypes.map((type) => [type, bytes])) },
    };
  }
  if (body === undefined) return {};
  return { body: { required: body.required, content: { "application/json": { schema: body.schema } } } };
}

function successOf({ description, schema, others = {}, headers = {} }: Answer) {
  const own = Object.entries(headers).map(([name, what]) => [
    name,
    { description: what, schema: { type: "string" as const } },
  ]);
  const files = Object.entries(others).map(([type, isText]) => [
    type,
    { schema: isText ? z.string() : z.string().openapi({ format: "binary" }) },
  ]);
  const content = {
    ...(schema === undefined ? {} : { "application/json": { schema } }),
    ...Object.fromEntries(files),
  };
  return {
    description,
    headers: { ...version, ...Object.fromEntries(own) },
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}
