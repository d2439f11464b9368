import type { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Access } from "../access/access.ts";
import { type Guarded, guard } from "../access/guard.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { problem, type RequestFault } from "../problem.ts";
import type { Deliveries } from "./deliveries.ts";
import { describeDelivery, type Told } from "./describe.ts";

/** What the routes of deliveries work with. */
export interface Desk {
  readonly options: AppOptions;
  readonly access: Access;
  readonly deliveries: Deliveries;
  /** Mounts a guarded route together with its description. */
  readonly mount: (guarded: Guarded, told: Told) => void;
}

export function deskOf(
  api: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  access: Access,
  deliveries: Deliveries,
): Desk {
  return {
    ...{ options, access, deliveries },
    mount: (guarded, told) => {
      const { route } = guarded;
      const handle = guard(access, guarded);
      api.openAPIRegistry.registerPath(describeDelivery(route, told));
      api.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) => handle(c));
    },
  };
}

/** Whose the delivery in the path is, and what the log calls it. */
export function ofDelivery({ deliveries }: Desk): Pick<Guarded, "owners" | "object"> {
  return {
    owners: async (c) => {
      const state = await deliveries.reception.find(c.req.param("id") ?? "");
      return state === undefined ? [] : [state.organisatie];
    },
    object: (c) => `levering ${c.req.param("id") ?? ""}`,
  };
}

export const idOf = (c: ServiceContext): string => c.req.param("id") ?? "";

const longest = 64 * 1024;

/**
 * Reads a body of JSON against a schema, with every fault at once; an empty body is an empty object.
 * @returns what it holds, or the answer that refuses it.
 */
export async function readBody<T extends z.ZodType>(
  c: ServiceContext,
  schema: T,
): Promise<z.output<T> | Response> {
  const text = await shortText(c);
  if (text === undefined) return problem(c, "inhoud-te-groot", "De inhoud van dit verzoek is te groot.");
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (text !== "" && type !== undefined && type !== "application/json") {
    return problem(c, "inhoud-niet-ondersteund", "Geef de inhoud als application/json.");
  }
  let json: unknown = {};
  try {
    if (text !== "") json = JSON.parse(text);
  } catch {
    return problem(c, "ongeldige-invoer", "De inhoud is geen geldige JSON.");
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", read.error.issues.flatMap(faultsOf));
}

function faultsOf(issue: z.core.$ZodIssue): RequestFault[] {
  const pad = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      ...{ pad: [...issue.path, key.slice(0, 40)].join("."), code: "onbekend-veld" },
      melding: "Dit veld bestaat hier niet.",
    }));
  }
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return [{ pad, code: "ontbreekt", melding: "Dit veld is verplicht." }];
  }
  const melding =
    issue.code === "custom" ? `Verwacht wordt: ${issue.message}.` : "Deze waarde past hier niet.";
  return [{ pad, code: "ongeldige-waarde", melding }];
}

/** The body; undefined when it is longer than anything that is asked here, and then the rest is not read. */
async function shortText(c: ServiceContext): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body = c.req.raw.body as AsyncIterable<Uint8Array> | null;
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > longest) return undefined;
  }
  return Buffer.concat(parts).toString("utf8");
}

export interface Paging {
  readonly pagina: number;
  readonly paginaGrootte: number;
}

/** The page of a list that was asked for, with the addresses of the others. */
export function pageOf<T>(path: string, all: readonly T[], { pagina, paginaGrootte }: Paging) {
  const totaal = all.length;
  const last = Math.max(1, Math.ceil(totaal / paginaGrootte));
  const at = (wanted: number) => `${path}?pagina=${wanted}&paginaGrootte=${paginaGrootte}`;
  const links = {
    zelf: at(pagina),
    eerste: at(1),
    vorige: pagina > 1 ? at(Math.min(pagina - 1, last)) : null,
    volgende: pagina < last ? at(pagina + 1) : null,
    laatste: at(last),
  };
  const items = all.slice((pagina - 1) * paginaGrootte, pagina * paginaGrootte);
  return { head: { totaal, pagina, paginaGrootte, links }, items };
}
