import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../catalog/types.ts";
import { measureName, type Prints } from "../disclosure/earlier.ts";
import { floorsOf } from "../disclosure/floors.ts";
import { type Policy, roundingOf } from "../disclosure/policy.ts";
import { describePolicy } from "../disclosure/policy-dutch.ts";
import { policyInEnglish } from "../disclosure/policy-english.ts";
import { Protected } from "../disclosure/protected.ts";
import type { Engine } from "../engine/engine.ts";
import { computeCube } from "../indicators/cube.ts";
import { withDeliveredGroups } from "../indicators/delivered-groups.ts";
import type { Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import { compareCells, nextVersion } from "../release/compare.ts";
import { releasesFolder } from "../release/folder.ts";
import { Release, sha256 } from "../release/open.ts";
import { ownNameOf } from "../release/own.ts";
import type { Changes, Manifest, ReleaseCodeList } from "../release/types.ts";
import { codeVersion } from "../release/version.ts";
import { type ReleaseDraft, writeRelease } from "../release/write.ts";
import { type PastRelease, pastReleases, stageEntry } from "./archive.ts";
import { filesOf } from "./archive-files.ts";
import { choosePeriod, type Snapshot, snapshot } from "./coverage.ts";
import { codeListsOf, definitionsOf } from "./definitions.ts";
import { earlierOwn } from "./earlier-own.ts";
import { historyOf } from "./earlier-releases.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { withFundBudgets } from "./fund-budgets.ts";
import { reasonsBetween, type Side } from "./reasons.ts";

export interface ReleaseOptions {
  readonly home: string;
  readonly years: readonly number[];
  readonly policy: Policy;
  readonly now: Date;
  /** Key of the hashes by which later releases recognise contributors. */
  readonly secret: Buffer;
}

export interface ReleaseResult {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly changes: Changes;
  /** False when nothing changed since the previous release: that one stands. */
  readonly created: boolean;
  /** Codes of agreed clusters that are not in it: too few members delivered, or the code was delivered as well. */
  readonly waiting: readonly string[];
}

/**
 * Computes, protects, checks and writes one release of whole years with their quarters. What earlier releases told
 * counts as known, whether they still stand in the home or not.
 * @throws AppError NOTHING_DELIVERED, PERIOD_NOT_COVERED, DISCLOSURE (nothing is written), ARCHIVE_DAMAGED,
 * HOME_NOT_WRITABLE.
 */
export async function makeRelease(
  store: Engine,
  known: Catalog,
  options: ReleaseOptions,
  progress: Progress,
): Promise<ReleaseResult> {
  const { home, policy, now } = options;
  const years = await choosePeriod(store, options.years, now);
  const catalog = await withDeliveredGroups(store, await withFundBudgets(store, known), years);
  const counted = new Set(catalog.agreed?.map(({ code }) => code));
  const waiting = (known.agreed ?? []).map(({ code }) => code).filter((code) => !counted.has(code));
  const past = await pastReleases(home);
  const cube = await computeCube(store, catalog, years, progress);
  const codes = await employerCodes(store);
  const fingerprint = fingerprinter(codes, options.secret);
  progress("Eerdere publicaties lezen");
  const history = await historyOf(past, cube, fingerprint);
  const cells = await Protected.protectWithRoom(cube, policy, progress, history);
  const yearly = cube.periods.filter(({ kind }) => kind === "jaar").map(({ code }) => code);
  await cells.addStatements(catalog, yearly);
  await cells.addComposites(catalog, progress);
  progress("Eigen cijfers van werkgevers");
  const ownName = (employer: number) => {
    const code = codes.get(employer);
    return code === undefined ? undefined : ownNameOf(options.secret, code);
  };
  const answered = catalog.indicators.filter(({ definition }) => definition.eenheid === "respondent");
  const told = await earlierOwn(past, new Set(answered.map(({ definition }) => definition.id)));
  await cells.addOwn(ownName, catalog, told);
  if (catalog.unlock !== undefined) {
    progress("Zoeken wat meer cijfers kan openen");
    cells.addUnlocking(catalog.unlock);
  }
  const definitions = definitionsOf(
    catalog,
    describePolicy(policy),
    cube.quality,
    roundingOf(policy),
    policyInEnglish(policy),
    floorsOf(policy),
  );
  const codeLists = codeListsOf(catalog);
  const series = years.length === 1 ? `${years[0]}` : `${years[0]}-${years.at(-1)}`;
  const state = await snapshot(store, catalog.agreed);
  const manifest = manifestOf(cells, state, cube.periods, options);
  progress("Vergelijken met de vorige publicatie");
  const previous = lastOf(past, series);
  const next: Side = { definitions, manifest, deliveries: state.lines };
  const { changes, before } = await changesSince(previous, cells, next, codeLists);
  if (previous !== undefined && before !== undefined && changes.soort === "geen") {
    return { ...(await standing(home, previous, before)), manifest: before, changes, waiting };
  }
  const versie = nextVersion(before?.versie ?? null, changes.soort);
  const whole = { ...manifest, id: `${series}-${versie}`, versie, vorige: changes.vorige };
  progress("Publicatie wegschrijven");
  const entry = {
    publicatie: whole.id,
    dimensies: cells.dimensions,
    leveringen: state.lines,
  };
  const accompany: ReleaseDraft["accompany"] = (temporary) =>
    stageEntry(
      home,
      temporary,
      entry,
      cells.told().flatMap((told, number) => {
        const measures = told.population.measures.map(measureName);
        return filesOf(told, fingerprint(told.population), measures, number);
      }),
    );
  const draft = { definitions, codeLists, changes, manifest: whole, accompany };
  const folder = await writeRelease(home, cells, draft);
  return { folder, manifest: (await readBack(folder)).manifest, changes, created: true, waiting };
}

function manifestOf(
  cells: Protected,
  { text, deliveries, sample }: Snapshot,
  periods: readonly { readonly code: string }[],
  { policy, now }: Pick<ReleaseOptions, "policy" | "now">,
): Omit<Manifest, "bestanden" | "formaat" | "id" | "versie" | "vorige"> {
  const published = cells.cells();
  return {
    gemaakt: now.toISOString(),
    perioden: periods.map((period) => period.code),
    voorbeeld: sample,
    code_versie: codeVersion,
    beleid_hash: cells.policyHash,
    ...(policy.onderDeVloer === undefined ? {} : { onder_de_vloer: policy.onderDeVloer }),
    gegevens_hash: sha256(text),
    aantallen: {
      cellen: published.length,
      onderdrukt: published.filter((cell) => cell.status === "onderdrukt").length,
      leveringen: deliveries,
    },
    controle: { uitslag: "veilig", toetsen: cells.tests, toetsen_engels: cells.testsInEnglish },
  };
}

/** The replaced key of each employer, by its number. */
async function employerCodes(store: Engine): Promise<ReadonlyMap<number, string>> {
  const rows = await store.rows<{ nr: number; code: string }>(
    "select werkgever_nr as nr, code from sleutel_werkgever order by nr nulls last",
  );
  return new Map(rows.map(({ nr, code }) => [nr, code]));
}

/** Fingerprints of populations, each made once. An employer goes by its replaced key, which outlives its number. */
function fingerprinter(
  codes: ReadonlyMap<number, string>,
  secret: Buffer,
): (population: Population) => Prints {
  const made = new Map<Population, Prints>();
  return (population) => {
    const known = made.get(population);
    if (known !== undefined) return known;
    const prints = fingerprintsOf(population, secret, (number) => codes.get(number) ?? `nr-${number}`);
    made.set(population, prints);
    return prints;
  };
}

/** A release counts as made only when it can be opened. */
async function readBack(folder: string): Promise<Release> {
  const release = await Release.open(folder);
  release.close();
  return release;
}

/** The newest release of the same years, also when it was removed from the home. */
function lastOf(past: readonly PastRelease[], series: string): PastRelease | undefined {
  return past.findLast(({ entry: { publicatie } }) => {
    return publicatie.startsWith(`${series}-`) && /^\d+\.\d+\.\d+$/.test(publicatie.slice(series.length + 1));
  });
}

/** The folder of a release that stands; put back from the archive when it was removed. */
async function standing(
  home: string,
  { folder: copy }: PastRelease,
  { id }: Manifest,
): Promise<Pick<ReleaseResult, "folder" | "created">> {
  const folder = join(releasesFolder(home), id);
  if (existsSync(folder)) return { folder, created: false };
  const temporary = join(releasesFolder(home), `.nieuw-${id}-${process.pid}`);
  await rm(temporary, { recursive: true, force: true });
  await cp(copy, temporary, { recursive: true });
  await rename(temporary, folder);
  return { folder, created: true };
}

interface Difference {
  readonly changes: Changes;
  /** Of the release that it was compared with. */
  readonly before: Manifest | undefined;
}

async function changesSince(
  previous: PastRelease | undefined,
  cells: Protected,
  next: Side,
  codeLists: readonly ReleaseCodeList[],
): Promise<Difference> {
  if (previous === undefined) {
    return { changes: { vorige: null, soort: "eerste", wijzigingen: [] }, before: undefined };
  }
  const release = await Release.open(previous.folder);
  try {
    const { definitions, manifest } = release;
    const wrapping = (d: Side["definitions"], lists: readonly ReleaseCodeList[]) =>
      JSON.stringify([d, [...lists].sort((a, b) => (a.id < b.id ? -1 : 1))]);
    const changed =
      wrapping(definitions, [...release.codeLists.values()]) !== wrapping(next.definitions, codeLists);
    const then = { definitions, manifest, deliveries: previous.entry.leveringen };
    const reasons = reasonsBetween(then, next);
    const changes = compareCells(manifest.id, await release.cells(), cells.cells(), changed, reasons);
    return { changes, before: manifest };
  } finally {
    release.close();
  }
}
