import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { problem, type RequestFault } from "../problem.ts";

const mostBytes = 64 * 1024;
const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * The JSON that came with a request, or the answer that refuses it with all that is wrong at once.
 * @param optional nothing at all is then an empty object.
 */
export async function readJson<T>(
  c: ServiceContext,
  schema: z.ZodType<T>,
  { optional = false }: { readonly optional?: boolean } = {},
): Promise<{ readonly value: T } | Response> {
  const body = await shortBody(c, mostBytes);
  if (body === undefined) {
    c.header("Connection", "close");
    return problem(c, "inhoud-te-groot", "De inhoud van dit verzoek is te groot.");
  }
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (body.length > 0 && type !== "application/json") {
    return problem(c, "inhoud-niet-ondersteund", "Stuur de inhoud als application/json.");
  }
  if (body.length === 0 && optional) return checked(c, schema, {});
  try {
    return checked(c, schema, JSON.parse(strict.decode(body)));
  } catch {
    const melding = "De inhoud is geen geldige JSON in UTF-8.";
    return problem(c, "ongeldige-invoer", melding, [{ pad: "", code: "geen-json", melding }]);
  }
}

function checked<T>(
  c: ServiceContext,
  schema: z.ZodType<T>,
  json: unknown,
): { readonly value: T } | Response {
  const read = schema.safeParse(json);
  if (read.success) return { value: read.data };
  const faults: RequestFault[] = read.error.issues.map((issue) => ({
    pad: issue.path.map(String).join(".").slice(0, 80),
    code: issue.code === "unrecognized_keys" ? "onbekend-veld" : "ongeldige-waarde",
    melding: meldingOf(issue),
  }));
  return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
}

/** In plain words, and never with what was sent. */
function meldingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "Er staat een veld in dat hier niet bestaat.";
  if (issue.code === "invalid_type")
    return `Verwacht is: ${types[issue.expected] ?? "een andere soort waarde"}.`;
  if (issue.code === "too_big") return `Dit mag ten hoogste ${issue.maximum} lang zijn.`;
  if (issue.code === "too_small") return `Dit moet ten minste ${issue.minimum} lang zijn.`;
  if (issue.code === "custom") return `Niet goed: ${issue.message}.`;
  return issue.code === "invalid_format" && !issue.message.startsWith("Invalid")
    ? `Niet goed: ${issue.message}.`
    : "De waarde heeft niet de goede vorm.";
}

const types: Readonly<Record<string, string>> = {
  string: "tekst",
  array: "een lijst",
  object: "een object",
  boolean: "true of false",
  number: "een getal",
};

/** The body; undefined when it is longer than what is asked here, and then the rest is not read. */
export async function shortBody(c: ServiceContext, mostBytes: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body = c.req.raw.body as AsyncIterable<Uint8Array> | null;
  try {
    for await (const part of body ?? []) {
      parts.push(part);
      length += part.length;
      if (length > mostBytes) return undefined;
    }
  } catch (cause) {
    // The sender went away halfway, or took too long: no failure of ours, and nobody reads the answer.
    throw new HTTPException(400, { cause });
  }
  return Buffer.concat(parts);
}
