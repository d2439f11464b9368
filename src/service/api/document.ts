import type { OpenAPIHono } from "@hono/zod-openapi";
import { stringify } from "yaml";
import type { ReleaseDimension } from "../../release/types.ts";
import { codeVersion } from "../../release/version.ts";
import { BodyCache } from "../body-cache.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { apiVersion } from "../headers.ts";
import { dimensionParameter } from "./parameters.ts";
import { refuse } from "./refusal.ts";

export type ApiDocument = ReturnType<OpenAPIHono<ServiceEnv>["getOpenAPI31Document"]>;

const forms = [
  { path: "/openapi.json", type: "application/json", write: (document: object) => JSON.stringify(document) },
  // RFC 9512.
  { path: "/openapi.yaml", type: "application/yaml", write: toYaml },
] as const;

// Written out in full: readers take many aliases for an attack.
function toYaml(document: object): string {
  return stringify(document, { aliasDuplicateObjects: false });
}

/** Mounts the description of the API, as JSON and as YAML. */
export function mountDocument(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const cache = new BodyCache<{ readonly body: string }>(8 * 1024 * 1024);
  for (const { path, type, write } of forms) {
    api.get(path, async (c: ServiceContext) => {
      const refused = refuse(c, [type]);
      if (refused !== undefined) return refused;
      const lease = await options.releases.lease();
      try {
        const { contact, publicUrl, access } = options;
        const made = JSON.stringify([contact, publicUrl, access !== undefined]);
        const tag = entityTag(lease?.release, "openapi", type, apiVersion, made);
        if (isUnchanged(c, tag, "Accept, Accept-Encoding")) return c.body(null, 304);
        const dimensions = lease?.release.definitions.dimensies ?? [];
        const { body } = await cache.get(tag, async () => ({
          body: write(documentOf(api, options, dimensions)),
        }));
        c.header("Content-Type", type);
        c.header("Link", '</documentatie>; rel="service-doc"; type="text/html"');
        return c.body(body);
      } finally {
        lease?.done();
      }
    });
  }
}

/** The description of the API: routes from the code, dimensions from the release. */
export function documentOf(
  api: OpenAPIHono<ServiceEnv>,
  { contact, publicUrl }: Pick<AppOptions, "contact" | "publicUrl">,
  dimensions: readonly ReleaseDimension[],
): ApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Regiespiegel",
      version: apiVersion,
      description:
        "Spiegelinformatie over duurzame inzetbaarheid: beschermde cijfers over verzuim, scholing en werkgelegenheid per sector, regio, grootteklasse en leeftijd. " +
        `Alle cijfers komen uit één vastgelegde publicatie. Programmaversie ${codeVersion}.`,
      contact: { name: contact.naam, email: contact.email, url: contact.url },
    },
    servers: [
      publicUrl === undefined
        ? { url: "/v1", description: "Deze server" }
        : { url: new URL("/v1", publicUrl).href, description: "De openbare server" },
    ],
    // The linter takes whole addresses only.
    ...(publicUrl === undefined
      ? {}
      : {
          externalDocs: {
            url: new URL("/documentatie", publicUrl).href,
            description: "Uitleg, voorbeelden en wijzigingen",
          },
        }),
    tags: [
      { name: "Publicaties", description: "Wat er is gepubliceerd, en hoe dat is gemaakt en getoetst" },
      { name: "Indicatoren", description: "Wat elk cijfer betekent" },
      { name: "Tabellen", description: "De cijfers zelf" },
      { name: "Codelijsten", description: "De codes van de cijfers met hun namen" },
      { name: "Rapporten", description: "De cijfers met uitleg en beeld, om te lezen" },
      { name: "Kwaliteit", description: "Hoeveel van de cijfers te zien is" },
    ],
  });
  document.tags?.push(...closedTags.filter(({ name }) => usedTags(document).has(name)));
  const observations = document.paths?.["/tabellen/{id}/waarnemingen"]?.get;
  observations?.parameters?.push(...dimensions.map(dimensionParameter));
  return document;
}

/** Headings of what is not open to all; each is there only where an operation is. */
const closedTags = [
  {
    name: "Toegang",
    description: "Wat niet voor iedereen is: de eigen spiegel, voorpublicaties, sleutels en het logboek",
  },
  { name: "Clusters", description: "Werkgevers die zich samen laten vergelijken" },
  { name: "Leveringen", description: "Gegevens leveren: bestanden sturen, laten controleren en bevestigen" },
  { name: "Verwerkingen", description: "Hoe ver een controle of het laden is" },
];

function usedTags({ paths }: ApiDocument): ReadonlySet<string> {
  const operations = Object.values(paths ?? {}).flatMap(({ get, post, put, patch, delete: remove }) =>
    [get, post, put, patch, remove].flatMap((operation) => operation?.tags ?? []),
  );
  return new Set(operations);
}
