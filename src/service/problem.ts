import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ServiceContext } from "./context.ts";

/** Every kind of failure of the API: the address of its explanation, its status and its title. */
export const problemTypes = {
  "ongeldige-invoer": { status: 400, title: "Ongeldige invoer" },
  "niet-aangemeld": { status: 401, title: "Niet aangemeld" },
  "geen-toegang": { status: 403, title: "Geen toegang" },
  "niet-gevonden": { status: 404, title: "Niet gevonden" },
  "methode-niet-toegestaan": { status: 405, title: "Methode niet toegestaan" },
  "verzoek-te-traag": { status: 408, title: "Verzoek te traag" },
  strijdig: { status: 409, title: "Dit kan nu niet" },
  "formaat-niet-beschikbaar": { status: 406, title: "Formaat niet beschikbaar" },
  "voorwaarde-niet-vervuld": { status: 412, title: "Intussen veranderd" },
  "inhoud-te-groot": { status: 413, title: "Inhoud te groot" },
  "adres-te-lang": { status: 414, title: "Adres te lang" },
  "inhoud-niet-ondersteund": { status: 415, title: "Inhoud niet ondersteund" },
  "bereik-niet-leverbaar": { status: 416, title: "Gevraagd deel bestaat niet" },
  "voorwaarde-ontbreekt": { status: 428, title: "Voorwaarde ontbreekt" },
  "te-veel-verzoeken": { status: 429, title: "Te veel verzoeken" },
  "interne-fout": { status: 500, title: "Er ging iets mis op de server" },
  "geen-publicatie": { status: 503, title: "Er is nog geen publicatie" },
  "te-druk": { status: 503, title: "Te druk" },
  "duurt-te-lang": { status: 503, title: "Duurt te lang" },
} as const satisfies Readonly<Record<string, { status: ContentfulStatusCode; title: string }>>;

export type ProblemType = keyof typeof problemTypes;

/** One thing that is wrong with a request: where, a code for programs and a sentence for people. */
export interface RequestFault {
  readonly pad: string;
  readonly code: string;
  readonly melding: string;
}

const maximumFaults = 50;

/** An answer as RFC 9457 describes it, with all faults at once. */
export function problem(
  c: ServiceContext,
  type: ProblemType,
  detail: string,
  faults: readonly RequestFault[] = [],
): Response {
  const { status, title } = problemTypes[type];
  const body = {
    type: `/fouten#${type}`,
    title,
    status,
    detail,
    instance: c.req.path,
    errors: faults.length > maximumFaults ? shorten(faults) : faults,
  };
  c.header("ETag", undefined);
  c.header("Link", undefined);
  c.header("Content-Disposition", undefined);
  c.header("Accept-Ranges", undefined);
  c.header("Cache-Control", "no-store");
  c.header("Content-Type", "application/problem+json");
  return c.body(JSON.stringify(body), status);
}

/** The answer while nothing has been published. */
export function noRelease(c: ServiceContext): Response {
  c.header("Retry-After", "60");
  return problem(c, "geen-publicatie", "Er zijn nog geen cijfers gepubliceerd. Probeer het later opnieuw.");
}

function shorten(faults: readonly RequestFault[]): RequestFault[] {
  const rest = faults.length - maximumFaults;
  const melding = `Er zijn nog ${rest} andere fouten.`;
  return [...faults.slice(0, maximumFaults), { pad: "", code: "meer-fouten", melding }];
}
