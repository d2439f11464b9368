import { basename } from "node:path";
import type { Catalog } from "../catalog/types.ts";
import { describePolicy, type Policy } from "../disclosure/policy.ts";
import { Protected } from "../disclosure/protected.ts";
import type { Engine } from "../engine/engine.ts";
import { computeCube } from "../indicators/cube.ts";
import type { Progress } from "../progress.ts";
import { compareCells, nextVersion } from "../release/compare.ts";
import { listReleases } from "../release/folder.ts";
import { Release, sha256 } from "../release/open.ts";
import type { Changes, Definitions, Manifest, ReleaseCodeList } from "../release/types.ts";
import { codeVersion } from "../release/version.ts";
import { writeRelease } from "../release/write.ts";
import { choosePeriod, snapshot } from "./coverage.ts";
import { codeListsOf, definitionsOf } from "./definitions.ts";

export interface ReleaseOptions {
  readonly home: string;
  readonly years: readonly number[];
  readonly policy: Policy;
  readonly now: Date;
}

export interface ReleaseResult {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly changes: Changes;
  /** False when nothing changed since the previous release: that one stands. */
  readonly created: boolean;
}

/**
 * Computes, protects, checks and writes one release of whole years with their quarters.
 * @throws AppError NOTHING_DELIVERED, PERIOD_NOT_COVERED, DISCLOSURE (nothing is written), HOME_NOT_WRITABLE.
 */
export async function makeRelease(
  store: Engine,
  catalog: Catalog,
  options: ReleaseOptions,
  progress: Progress,
): Promise<ReleaseResult> {
  const years = await choosePeriod(store, options.years, options.now);
  const cube = await computeCube(store, catalog, years, progress);
  const cells = Protected.protect(cube, options.policy, progress);
  await cells.addComposites(catalog, progress);
  const definitions = definitionsOf(catalog, describePolicy(options.policy), cube.quality);
  const codeLists = codeListsOf(catalog);
  const series = years.length === 1 ? `${years[0]}` : `${years[0]}-${years.at(-1)}`;
  const previous = await previousOf(options.home, series);
  progress("Vergelijken met de vorige publicatie");
  const changes = await changesSince(previous, cells, definitions, codeLists);
  if (previous !== undefined && changes.soort === "geen") {
    previous.close();
    return { folder: previous.folder, manifest: previous.manifest, changes, created: false };
  }
  const version = nextVersion(previous?.manifest.versie ?? null, changes.soort);
  previous?.close();
  const { text, deliveries, sample } = await snapshot(store);
  const published = cells.cells();
  const manifest: Omit<Manifest, "bestanden" | "formaat"> = {
    id: `${series}-${version}`,
    versie: version,
    vorige: changes.vorige,
    gemaakt: options.now.toISOString(),
    perioden: cube.periods.map((period) => period.code),
    voorbeeld: sample,
    code_versie: codeVersion,
    beleid_hash: cells.policyHash,
    ...(options.policy.onderDeVloer === undefined ? {} : { onder_de_vloer: options.policy.onderDeVloer }),
    gegevens_hash: sha256(text),
    aantallen: {
      cellen: published.length,
      onderdrukt: published.filter((cell) => cell.status === "onderdrukt").length,
      leveringen: deliveries,
    },
    controle: { uitslag: "veilig", toetsen: cells.tests },
  };
  progress("Publicatie wegschrijven");
  const folder = await writeRelease(options.home, cells, { definitions, codeLists, changes, manifest });
  return { folder, manifest: (await readBack(folder)).manifest, changes, created: true };
}

/** A release counts as made only when it can be opened. */
async function readBack(folder: string): Promise<Release> {
  const release = await Release.open(folder);
  release.close();
  return release;
}

async function previousOf(home: string, series: string): Promise<Release | undefined> {
  const folder = listReleases(home).findLast(
    (path) => basename(path).startsWith(`${series}-`) && isOfSeries(path, series),
  );
  return folder === undefined ? undefined : Release.open(folder);
}

function isOfSeries(path: string, series: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(basename(path).slice(series.length + 1));
}

async function changesSince(
  previous: Release | undefined,
  cells: Protected,
  definitions: Definitions,
  codeLists: readonly ReleaseCodeList[],
): Promise<Changes> {
  if (previous === undefined) return { vorige: null, soort: "eerste", wijzigingen: [] };
  const wrapping = (d: Definitions, lists: readonly ReleaseCodeList[]) =>
    JSON.stringify([d, [...lists].sort((a, b) => (a.id < b.id ? -1 : 1))]);
  const changed =
    wrapping(previous.definitions, [...previous.codeLists.values()]) !== wrapping(definitions, codeLists);
  return compareCells(previous.manifest.id, await previous.cells(), cells.cells(), changed);
}
