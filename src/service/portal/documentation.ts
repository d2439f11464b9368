import { html } from "hono/html";
import { formatDate } from "../../report/numbers.ts";
import { apiChanges } from "../api/changelog.ts";
import type { ApiDocument } from "../api/document.ts";
import type { AppOptions } from "../context.ts";
import { type Fields, fieldsOf, fieldTable, nameOf, type Schema } from "./documentation-fields.ts";
import { type Html, layout } from "./layout.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
      }
    >
  >;
}

const methods = ["get", "post", "put", "patch", "delete"] as const;
type Method = (typeof methods)[number];

interface Described {
  readonly servers: readonly { readonly url: string }[];
  readonly info: { readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The description of the API for people: one page, made of the OpenAPI document alone, without script. */
export function documentationPage(given: ApiDocument, { contact }: AppOptions): Promise<string> {
  const document = JSON.parse(JSON.stringify(given)) as Described;
  const operations = Object.entries(document.paths).flatMap(([path, all]) =>
    methods.flatMap((method) => {
      const operation = all[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const server = document.servers[0]?.url ?? "/v1";
  return layout(
    {
      title: "Documentatie van de API",
      description: document.info.description,
      kind: `Versie ${document.info.version}`,
      heading: "Documentatie van de API",
      lead: document.info.description,
      body: html`${contents(document)}
${basics(server)}
${document.tags.map(
  ({ name, description }) => html`<section aria-labelledby="${name.toLowerCase()}">
<h2 id="${name.toLowerCase()}">${name}</h2>
<p>${description}.</p>
${operations.filter(({ operation }) => operation.tags.includes(name)).map((one) => operationPart(server, one))}
</section>
`,
)}
${schemaSection(document.components.schemas)}
${changeSection()}`,
      path: "/documentatie",
    },
    contact,
  );
}

function contents({ tags }: Described): Html {
  return html`<nav class="contents" aria-labelledby="op-deze-pagina"><h2 id="op-deze-pagina">Op deze pagina</h2>
<ol>
<li><a href="#gebruik">Gebruik</a></li>
${tags.map(({ name }) => html`<li><a href="#${name.toLowerCase()}">${name}</a></li>`)}
<li><a href="#gegevens">Gegevens</a></li>
<li><a href="#wijzigingen">Wijzigingen</a></li>
</ol></nav>`;
}

function basics(server: string): Html {
  return html`<section aria-labelledby="gebruik">
<h2 id="gebruik">Gebruik</h2>
<p>Alle adressen beginnen met <code>${server}</code> en zijn zonder sleutel te lezen, ook vanuit een pagina van een ander. De beschrijving voor programma's is <a href="/v1/openapi.json">openapi.json</a> (OpenAPI 3.1) of <a href="/v1/openapi.yaml">openapi.yaml</a>.</p>
<ul class="bullets">
<li>Het formaat kiest u met de kop <code>Accept</code> of met <code>formaat</code>. Zonder keuze krijgt u JSON.</li>
<li>Waarnemingen komen in JSON per pagina. <code>links</code> en de kop <code>Link</code> noemen de andere pagina's.</li>
<li>Stuur de <code>ETag</code> van een antwoord terug als <code>If-None-Match</code>: dan krijgt u 304 als er niets is veranderd.</li>
<li>Een bestand is met <code>Range</code> in delen op te halen, en met <code>If-Range</code> alleen zolang het hetzelfde is.</li>
<li>Een waarde die niet wordt getoond ter bescherming heeft de status <code>onderdrukt</code> en is leeg; zij is nooit 0.</li>
<li>CSV is voor programma's en wordt niet veranderd. <code>csv-excel</code> is voor Excel: daarin staat een ' voor tekst die Excel als formule zou lezen.</li>
<li>Elke fout is <code>application/problem+json</code>; <a href="/fouten">wat fouten betekenen</a>.</li>
<li>Bij te veel verzoeken krijgt u 429. De koppen <code>RateLimit</code> en <code>Retry-After</code> zeggen hoeveel en hoe lang.</li>
<li>Wat verdwijnt, draagt minstens een jaar de koppen <code>Deprecation</code> en <code>Sunset</code>. Er bestaan ten hoogste twee hoofdversies naast elkaar.</li>
</ul>
</section>`;
}

function operationPart(
  server: string,
  { path, method, operation }: { path: string; method: Method; operation: Operation },
): Html {
  const { operationId, summary, description, deprecated, parameters = [], responses } = operation;
  return html`<div class="operation">
<h3 id="${operationId}">${summary}</h3>
<p><code>${method.toUpperCase()} ${server}${path}</code>${deprecated === true ? " (vervalt)" : ""}</p>
<p>${description}</p>
<pre>curl ${method === "get" ? "" : `--request ${method.toUpperCase()} `}'${server.startsWith("/") ? `http://localhost:8080${server}` : server}${filled(path, parameters)}'</pre>
${parameters.length === 0 ? "" : html`<h4>Parameters</h4>${fieldTable(`Parameters van ${operationId}`, parameters.map(parameterFields))}`}
<h4>Antwoorden</h4>
<ul class="bullets">${Object.entries(responses).map(
    ([
      status,
      { description: what, content = {} },
    ]) => html`<li><code>${status}</code> ${what}${types(content)}</li>
`,
  )}</ul>
</div>
`;
}

function types(content: Readonly<Record<string, { readonly schema: Schema }>>): Html | string {
  const all = Object.entries(content);
  if (all.length === 0) return "";
  return html`: ${all.map(([type, { schema }], at) => {
    const name = nameOf(schema);
    const link = name === undefined ? "" : html` (<a href="#schema-${name}">${name}</a>)`;
    return html`${at === 0 ? "" : ", "}<code>${type}</code>${link}`;
  })}`;
}

/** The path with the examples of its parameters filled in. */
function filled(path: string, parameters: readonly Parameter[]): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.name === name);
    return encodeURIComponent(String(parameter?.schema?.example ?? parameter?.example ?? name));
  });
}

function parameterFields({ name, in: where, description, required, schema = {} }: Parameter): Fields {
  const place = where === "path" ? "in het adres" : "achter het vraagteken";
  return { name, type: fieldsOf(schema), needed: required === true, description: description ?? place };
}

function schemaSection(schemas: Readonly<Record<string, Schema>>): Html {
  return html`<section aria-labelledby="gegevens">
<h2 id="gegevens">Gegevens</h2>
<p>Wat er in de antwoorden staat.</p>
${Object.entries(schemas).map(
  ([name, schema]) => html`<div class="operation"><h3 id="schema-${name}">${name}</h3>
${(schema.allOf ?? []).map((part) => {
  const base = nameOf(part);
  return base === undefined ? "" : html`<p>Alles van <a href="#schema-${base}">${base}</a>, en:</p>`;
})}
${fieldTable(`Velden van ${name}`, propertiesOf(schema))}</div>
`,
)}
</section>`;
}

function propertiesOf(schema: Schema): Fields[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  return parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, property]) => ({
      name,
      type: fieldsOf(property),
      needed: required.includes(name),
      description: property.description ?? "",
    })),
  );
}

function changeSection(): Html {
  return html`<section aria-labelledby="wijzigingen">
<h2 id="wijzigingen">Wijzigingen</h2>
${apiChanges.map(
  ({ version, date, changes }) => html`<h3>${version}, ${formatDate(`${date}T12:00:00Z`)}</h3>
<ul class="bullets">${changes.map(
    (change) => html`<li>${change}</li>
`,
  )}</ul>
`,
)}
</section>`;
}
