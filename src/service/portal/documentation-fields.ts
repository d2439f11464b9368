import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** As much of a JSON schema as the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

export interface Fields {
  readonly name: string;
  readonly type: Html | string;
  readonly needed: boolean;
  readonly description: string;
}

/** A table of names with their type and meaning. */
export function fieldTable(caption: string, rows: readonly Fields[]): Html {
  return html`<div class="fields" role="region" aria-label="${caption}" tabindex="0"><table>
<thead><tr><th scope="col">Naam</th><th scope="col">Soort</th><th scope="col">Altijd</th><th scope="col">Betekenis</th></tr></thead>
<tbody>${rows.map(
    ({ name, type, needed, description }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${type}</td><td>${needed ? "ja" : "nee"}</td><td>${description}</td></tr>
`,
  )}</tbody>
</table></div>`;
}

/** The name of a schema that stands on its own, or undefined. */
export function nameOf({ $ref, items }: Schema): string | undefined {
  const target = $ref ?? items?.$ref;
  return target?.split("/").at(-1);
}

const words: Readonly<Record<string, string>> = {
  string: "tekst",
  integer: "geheel getal",
  number: "getal",
  boolean: "ja of nee",
  object: "object",
  array: "lijst",
  null: "leeg",
};

/** What a value can be, in words. */
export function fieldsOf(schema: Schema): Html | string {
  const name = nameOf(schema);
  const link = name === undefined ? "" : html`<a href="#schema-${name}">${name}</a>`;
  if (schema.$ref !== undefined) return link;
  if (schema.type === "array") return name === undefined ? "lijst van tekst" : html`lijst van ${link}`;
  if (schema.enum !== undefined) return schema.enum.map(String).join(", ");
  const types = [schema.type ?? "object"].flat();
  const kind = types.map((type) => words[type] ?? type).join(" of ");
  return schema.format === "date-time" ? "moment (UTC)" : kind;
}
