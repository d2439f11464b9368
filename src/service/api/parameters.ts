import type { ReleaseDimension } from "../../release/types.ts";
import { defaultPageSize, maximumPageSize, tableFormats } from "./observation-query.ts";

/** A query parameter as OpenAPI writes it. */
export type Parameter = {
  readonly name: string;
  readonly in: "query";
  readonly description: string;
  readonly style?: "form";
  readonly explode?: boolean;
  readonly schema: {
    readonly type: "string" | "integer" | "array";
    readonly items?: { readonly type: "string" };
    readonly enum?: string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: number;
  };
  readonly example?: readonly string[];
};

function codeList(name: string, description: string, example: string): Parameter {
  return {
    name,
    in: "query",
    description,
    style: "form",
    explode: false,
    schema: { type: "array", items: { type: "string" } },
    example: [example],
  };
}

/** The query parameters that every table takes. */
export const observationParameters: Parameter[] = [
  codeList("indicator", "Eén of meer indicatoren, met komma's ertussen", "verzuimpercentage"),
  codeList("periode", "Eén of meer perioden, met komma's ertussen", "2025JJ00"),
  {
    name: "pagina",
    in: "query",
    description: "Nummer van de pagina, vanaf 1; alleen bij JSON",
    schema: { type: "integer", minimum: 1, default: 1 },
  },
  {
    name: "paginaGrootte",
    in: "query",
    description: "Aantal waarnemingen per pagina; alleen bij JSON",
    schema: { type: "integer", minimum: 1, maximum: maximumPageSize, default: defaultPageSize },
  },
  {
    name: "formaat",
    in: "query",
    description:
      "Gaat voor op Accept. csv-excel is voor Excel met Nederlandse instellingen. json-stat (2.0) en xlsx zijn er voor een keuze van hooguit 100.000 en 50.000 waarnemingen.",
    schema: { type: "string", enum: [...tableFormats] },
  },
];

/** The format of a report. */
export const reportFormat: Parameter = {
  name: "formaat",
  in: "query",
  description: "Gaat voor op Accept",
  schema: { type: "string", enum: ["json", "html", "pdf", "xlsx"] },
};

/** What the quality can be asked of. */
export const qualityParameters: Parameter[] = [
  codeList("periode", "Eén of meer perioden, met komma's ertussen", "2025JJ00"),
  codeList("tabel", "Eén of meer tabellen, met komma's ertussen", "sector-grootte"),
];

/** The parameter to choose codes of one dimension. */
export function dimensionParameter({ id, titel, codelijst }: ReleaseDimension): Parameter {
  const description = `${titel}: codes uit /v1/codelijsten/${codelijst} met komma's ertussen; T is het totaal. Alleen bij tabellen met deze dimensie.`;
  return codeList(id, description, "T");
}

/** The language of a report. */
export const reportLanguage: Parameter = {
  name: "taal",
  in: "query",
  description: "De taal van het rapport; zonder keuze Nederlands",
  schema: { type: "string", enum: ["nl", "en"] },
};

/** A code of a dimension that a report is laid beside, instead of the total. */
export function besideParameter(dimension: string): Parameter {
  return {
    name: dimension,
    in: "query",
    description: `Wat ernaast ligt in plaats van het totaal: een code voor ${dimension}. Alleen bij rapporten die dat kunnen.`,
    schema: { type: "string" },
  };
}
