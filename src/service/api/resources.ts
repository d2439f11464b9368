import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Release } from "../../release/open.ts";
import type { Manifest, ReleaseCodeList, ReleaseIndicator, ReleaseTable } from "../../release/types.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { noRelease } from "../problem.ts";
import { withRelease } from "../with-release.ts";
import { mount, type Operation } from "./operation.ts";
import { notFound, refuse } from "./refusal.ts";
import { schemas } from "./schemas.ts";

interface Resource extends Omit<Operation, "schema"> {
  readonly schema: Operation["schema"];
  /** The answer, or what may be asked instead when there is no such thing. */
  readonly read: (release: Release, id: string) => object | Missing;
}

class Missing {
  readonly known: readonly string[];
  constructor(known: Iterable<string>) {
    this.known = [...known];
  }
}

/** Mounts the descriptive resources: indicators, tables, code lists and releases. */
export function mountResources(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  for (const resource of resources) {
    mount(
      api,
      resource,
      withRelease(options.releases, noRelease, (c) => answer(c, resource)),
    );
  }
  mountPublications(api, options);
}

async function answer(c: ServiceContext, resource: Resource): Promise<Response> {
  const refused = refuse(c);
  if (refused !== undefined) return refused;
  const { release } = c.var.lease;
  const body = resource.read(release, c.req.param("id") ?? "");
  if (body instanceof Missing) return notFound(c, body.known);
  if (isUnchanged(c, entityTag(release, c.req.path), vary)) return c.body(null, 304);
  return c.json({ publicatie: release.manifest.id, ...body });
}

const vary = "Accept, Accept-Encoding";

const find = <T extends { readonly id: string }>(all: readonly T[], id: string): T | Missing =>
  all.find((one) => one.id === id) ?? new Missing(all.map((one) => one.id));

function shapeIndicator({ let_op, engels, ...rest }: ReleaseIndicator) {
  const shaped = { ...rest, letOp: let_op };
  if (engels === undefined) return shaped;
  const { let_op: warning, ...texts } = engels;
  return { ...shaped, engels: warning === undefined ? texts : { ...texts, letOp: warning } };
}

function shapeTable({ definitions, manifest }: Release, table: ReleaseTable) {
  const dimensies = definitions.dimensies.filter(({ id }) => table.dimensies.includes(id));
  const indicatoren = definitions.indicatoren.map(({ id }) => id);
  return { ...table, dimensies, perioden: manifest.perioden, indicatoren };
}

const shapeHead = ({ codes: _, ...head }: ReleaseCodeList) => head;

const resources: readonly Resource[] = [
  {
    path: "/indicatoren",
    id: "lijstIndicatoren",
    tag: "Indicatoren",
    summary: "Alle indicatoren",
    description: "De indicatoren van de laatste publicatie, met hun definitie.",
    schema: schemas.indicators,
    read: ({ definitions }) => ({ indicatoren: definitions.indicatoren.map(shapeIndicator) }),
  },
  {
    path: "/indicatoren/{id}",
    id: "leesIndicator",
    tag: "Indicatoren",
    summary: "Eén indicator",
    description: "De definitie van één indicator.",
    idIs: { description: "Naam van de indicator", example: "verzuimpercentage" },
    schema: schemas.indicator,
    read: ({ definitions }, id) => {
      const found = find(definitions.indicatoren, id);
      return found instanceof Missing ? found : shapeIndicator(found);
    },
  },
  {
    path: "/tabellen",
    id: "lijstTabellen",
    tag: "Tabellen",
    summary: "Alle tabellen",
    description: "De tabellen van de laatste publicatie, met hun dimensies en perioden.",
    schema: schemas.tables,
    read: (release) => ({
      tabellen: release.definitions.tabellen.map((table) => shapeTable(release, table)),
    }),
  },
  {
    path: "/tabellen/{id}",
    id: "leesTabel",
    tag: "Tabellen",
    summary: "Eén tabel",
    description: "De dimensies, perioden en indicatoren van één tabel.",
    idIs: { description: "Naam van de tabel", example: "sector-grootte" },
    schema: schemas.table,
    read: (release, id) => {
      const found = find(release.definitions.tabellen, id);
      return found instanceof Missing ? found : shapeTable(release, found);
    },
  },
  {
    path: "/codelijsten",
    id: "lijstCodelijsten",
    tag: "Codelijsten",
    summary: "Alle codelijsten",
    description: "De codelijsten van de laatste publicatie, zonder hun codes.",
    schema: schemas.codeLists,
    read: ({ codeLists }) => ({ codelijsten: [...codeLists.values()].map(shapeHead) }),
  },
  {
    path: "/codelijsten/{id}",
    id: "leesCodelijst",
    tag: "Codelijsten",
    summary: "Eén codelijst",
    description: "De codes van één codelijst met hun namen.",
    idIs: { description: "Naam van de codelijst", example: "sbi2008-sectie" },
    schema: schemas.codeList,
    read: ({ codeLists }, id) => codeLists.get(id) ?? new Missing(codeLists.keys()),
  },
];

function mountPublications(api: OpenAPIHono<ServiceEnv>, { releases }: AppOptions): void {
  const common = { tag: "Publicaties" };
  const list: Operation = {
    ...common,
    path: "/publicaties",
    id: "lijstPublicaties",
    summary: "Alle publicaties",
    description: "De publicaties, de nieuwste eerst.",
    schema: schemas.publications,
  };
  mount(api, list, async (c) => {
    const refused = refuse(c);
    if (refused !== undefined) return refused;
    const all = await releases.list();
    const tag = entityTag(undefined, c.req.path, ...all.map(({ id, gegevens_hash }) => id + gegevens_hash));
    if (isUnchanged(c, tag, vary)) return c.body(null, 304);
    return c.json({ publicaties: all.map(shapePublicationHead) });
  });
  const one: Operation = {
    ...common,
    path: "/publicaties/{id}",
    id: "leesPublicatie",
    summary: "Eén publicatie",
    description: "Hoe een publicatie is gemaakt en getoetst, met de controlegetallen van haar bestanden.",
    idIs: { description: "Naam van de publicatie", example: "2025-1.0.0" },
    schema: schemas.publication,
  };
  mount(api, one, async (c) => {
    const refused = refuse(c);
    if (refused !== undefined) return refused;
    const all = await releases.list();
    const found = find(all, c.req.param("id") ?? "");
    if (found instanceof Missing) return notFound(c, found.known);
    if (isUnchanged(c, entityTag(undefined, c.req.path, JSON.stringify(found)), vary))
      return c.body(null, 304);
    return c.json(shapePublication(found));
  });
}

function shapePublicationHead({ id, versie, vorige, gemaakt, perioden, voorbeeld }: Manifest) {
  return { id, versie, vorige, gemaaktOp: gemaakt, perioden, voorbeeld };
}

/** What was tested before the release was made. */
export function shapeControl({ toetsen_engels, ...rest }: Manifest["controle"]) {
  return toetsen_engels === undefined ? rest : { ...rest, toetsenEngels: toetsen_engels };
}

function shapePublication(manifest: Manifest) {
  return {
    ...shapePublicationHead(manifest),
    aantallen: manifest.aantallen,
    codeVersie: manifest.code_versie,
    beleidHash: manifest.beleid_hash,
    gegevensHash: manifest.gegevens_hash,
    controle: shapeControl(manifest.controle),
    bestanden: manifest.bestanden,
  };
}
