import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listReleases, releaseFolder } from "../../release/folder.ts";
import type { Manifest } from "../../release/types.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import type { Access } from "./access.ts";
import { answers } from "./answers.ts";
import { type Clearance, type ClearanceStep, clearanceOf, takeStep } from "./clearance.ts";
import { type Guarded, nothingHere, type Visitor } from "./guard.ts";
import { shortBody } from "./json-body.ts";
import { type Mount, withoutQuery } from "./mount.ts";
import type { PreviewParts } from "./preview-parts.ts";
import { accessRoutes } from "./routes.ts";

const names = { id: { description: "Naam van de publicatie", example: "2025-1.0.0" } };

/** Releases on their way to the public: first for the publishers, then for the fund, then for all. */
export function mountPreviews(mount: Mount, access: Access, parts: PreviewParts): void {
  const one: Pick<Guarded, "owners" | "object"> = {
    owners: (c) => ownersOf(access, folderOf(c, access)),
    object: (c) => `publicatie ${c.req.param("id") ?? ""}`,
  };
  mount(
    { route: accessRoutes.voorpublicaties, handle: (c, visitor) => list(c, access, visitor) },
    {
      id: "lijstVoorpublicaties",
      summary: "Publicaties die nog niet openbaar zijn",
      description: "Voor het fonds zodra zij zijn aangeboden; voor een publicist vanaf het maken.",
      schema: answers.previews,
    },
  );
  mount(
    {
      ...{ route: accessRoutes.voorpublicatie, ...one },
      handle: (c, visitor) =>
        withVisible(c, access, visitor, (folder) =>
          withoutQuery(c, async () => c.json(await shape(folder, access))),
        ),
    },
    {
      ...{ id: "leesVoorpublicatie", summary: "Eén publicatie die nog niet openbaar is", names },
      description: "Hoe ver de publicatie is, en wie welke stap deed.",
      schema: answers.preview,
    },
  );
  mount(
    {
      ...{ route: accessRoutes.voorwaarnemingen, ...one },
      handle: (c, visitor) => withVisible(c, access, visitor, (folder) => observations(c, folder, parts)),
    },
    {
      ...{ id: "leesVoorwaarnemingen", summary: "De cijfers van een publicatie die nog niet openbaar is" },
      description: "Als /tabellen/{id}/waarnemingen, met dezelfde parameters en formaten.",
      names: { ...names, tabel: { description: "Naam van de tabel", example: "sector-grootte" } },
      schema: answers.observations,
    },
  );
  mountSteps(mount, access, one);
}

function mountSteps(mount: Mount, access: Access, one: Pick<Guarded, "owners" | "object">): void {
  const step = (stap: ClearanceStep["stap"], route: Guarded["route"]): Guarded => ({
    ...{ route, ...one },
    handle: (c, visitor) =>
      withVisible(c, access, visitor, async (folder) => {
        const body = await readBody(c, stap === "goedgekeurd");
        if (body instanceof Response) return body;
        const wanted = { stap, door: visitor.principal.actor, openbaar: body.openbaarOp };
        takeStep(folder, access.clearance, wanted, access.clock());
        return c.json(await shape(folder, access));
      }),
  });
  const told = { names, schema: answers.preview };
  mount(step("aangeboden", accessRoutes.aanbieden), {
    ...{ ...told, id: "biedPublicatieAan", summary: "Een publicatie aanbieden" },
    description: "Het fonds kan de publicatie dan zien. Iemand anders moet haar daarna goedkeuren.",
  });
  mount(step("goedgekeurd", accessRoutes.goedkeuren), {
    ...{ ...told, id: "keurPublicatieGoed", summary: "Een publicatie goedkeuren" },
    description: "Door een ander dan wie haar aanbood. Zij wordt openbaar op het genoemde moment.",
    body: answers.approval,
  });
  mount(step("ingetrokken", accessRoutes.intrekken), {
    ...{ ...told, id: "trekPublicatieIn", summary: "Een aangeboden publicatie intrekken" },
    description: "Kan tot zij openbaar is.",
  });
}

export function folderOf(c: ServiceContext, { home }: Access): string | undefined {
  return releaseFolder(home, c.req.param("id") ?? "");
}

/** The funds that may see a release before the public does; nobody while it has not been offered. */
export function ownersOf({ clearance, clock, file }: Access, folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  const { stand } = clearanceOf(folder, clearance, clock());
  return stand === "gemaakt" ? [] : (file.vrijgave?.fondsen ?? []);
}

async function withVisible(
  c: ServiceContext,
  access: Access,
  { rechten }: Visitor,
  work: (folder: string) => Response | Promise<Response>,
): Promise<Response> {
  const folder = folderOf(c, access);
  if (folder === undefined || rechten.length === 0) return problem(c, "niet-gevonden", nothingHere);
  return work(folder);
}

async function list(c: ServiceContext, access: Access, visitor: Visitor): Promise<Response> {
  return withoutQuery(c, async () => c.json({ voorpublicaties: await visiblePreviews(access, visitor) }));
}

/** What this visitor may see of what is not public yet, the newest first. */
export async function visiblePreviews(access: Access, { rechten }: Visitor) {
  const all = rechten.some(({ rol }) => accessRoutes.voorpublicaties.rollen[rol as "publicist"] === "alles");
  const mine = (folder: string) =>
    all || ownersOf(access, folder).some((id) => rechten.some(({ organisatie }) => organisatie === id));
  const folders = listReleases(access.home).filter(
    (folder) => clearanceOf(folder, access.clearance, access.clock()).stand !== "openbaar" && mine(folder),
  );
  return Promise.all(folders.toReversed().map((folder) => shape(folder, access)));
}

export async function shape(folder: string, { clearance, clock }: Access) {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const { stand, openbaar, stappen }: Clearance = clearanceOf(folder, clearance, clock());
  return {
    id: manifest.id,
    gemaaktOp: manifest.gemaakt,
    ...{ stand, openbaarOp: openbaar, perioden: manifest.perioden },
    stappen: stappen.map(({ stap, door, moment }) => ({ stap, door, gedaanOp: moment })),
  };
}

/** The figures as the open part will give them. */
function observations(c: ServiceContext, folder: string, parts: PreviewParts): Promise<Response> {
  const table = encodeURIComponent(c.req.param("tabel") ?? "");
  return parts.answer(c, folder, `/v1/tabellen/${table}/waarnemingen`);
}

async function readBody(
  c: ServiceContext,
  takes: boolean,
): Promise<Response | { openbaarOp?: string | undefined }> {
  const text = (await shortBody(c, 1_000))?.toString("utf8");
  if (text === "") return {};
  let json: unknown;
  try {
    json = JSON.parse(text ?? "");
  } catch {
    json = undefined;
  }
  const read = answers.approvalStrict.safeParse(json);
  if (takes && read.success) return read.data;
  const faults = [
    { pad: "openbaarOp", code: "ongeldig-moment", melding: "Geef een moment zoals 2026-03-01T09:30:00Z." },
  ];
  return problem(
    c,
    "ongeldige-invoer",
    takes ? "De aanvraag klopt niet." : "Dit adres neemt geen gegevens aan.",
    takes ? faults : [],
  );
}
