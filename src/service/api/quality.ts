import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Release } from "../../release/open.ts";
import { type Status, statuses } from "../../release/types.ts";
import { BodyCache } from "../body-cache.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { negotiate } from "../negotiate.ts";
import { noRelease, problem } from "../problem.ts";
import { codes, queryOf, readQuery } from "../query.ts";
import { withRelease } from "../with-release.ts";
import { mount } from "./operation.ts";
import { qualityParameters } from "./parameters.ts";
import { shapeControl } from "./resources.ts";
import { schemas } from "./schemas.ts";

type Cache = BodyCache<{ readonly body: string }>;

/** Mounts the quality of the release: how many figures there are, and how many of them are shown. */
export function mountQuality(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const cache: Cache = new BodyCache(4 * 1024 * 1024);
  mount(
    api,
    {
      path: "/kwaliteit",
      id: "leesKwaliteit",
      tag: "Kwaliteit",
      summary: "De kwaliteit van de laatste publicatie",
      description:
        "Hoeveel waarnemingen elke indicator heeft, per status, en hoe de publicatie is getoetst. Te beperken tot een periode of een tabel.",
      schema: schemas.quality,
      parameters: qualityParameters,
    },
    withRelease(options.releases, noRelease, (c) => answer(c, cache)),
  );
}

async function answer(c: ServiceContext, cache: Cache): Promise<Response> {
  if (negotiate(c.req.header("Accept"), ["application/json"]) === undefined) {
    return problem(c, "formaat-niet-beschikbaar", "Dit adres geeft alleen application/json.");
  }
  const { release } = c.var.lease;
  const tables = new Set(release.definitions.tabellen.map(({ id }) => id));
  const query = readQuery(queryOf(c.req.url), {
    periode: codes(new Set(release.manifest.perioden), "De perioden staan in /v1/publicaties."),
    tabel: codes(tables, "De namen staan in /v1/tabellen."),
  });
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  const { periode, tabel } = query.values;
  const asked = [(periode ?? []).join(","), (tabel ?? []).join(",")];
  const tag = entityTag(release, c.req.path, ...asked);
  if (isUnchanged(c, tag, "Accept, Accept-Encoding")) return c.body(null, 304);
  const { body } = await cache.get(tag, async () => ({
    body: JSON.stringify(await read(release, periode, tabel ?? [...tables])),
  }));
  c.header("Content-Type", "application/json");
  return c.body(body);
}

async function read(
  release: Release,
  periode: readonly string[] | undefined,
  tables: readonly string[],
): Promise<object> {
  const { manifest, definitions } = release;
  const counts = new Map<string, Map<Status, number>>();
  for (const tabel of tables) {
    const tally = await release.tally({ tabel, ...(periode === undefined ? {} : { periode }) });
    for (const { indicator, status, aantal } of tally) {
      const own = counts.get(indicator) ?? new Map<Status, number>();
      counts.set(indicator, own.set(status, (own.get(status) ?? 0) + aantal));
    }
  }
  return {
    publicatie: manifest.id,
    leveringen: manifest.aantallen.leveringen,
    controle: shapeControl(manifest.controle),
    indicatoren: definitions.indicatoren.map(({ id }) => ({
      indicator: id,
      aantallen: Object.fromEntries(statuses.map((status) => [status, counts.get(id)?.get(status) ?? 0])),
    })),
  };
}
