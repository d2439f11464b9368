import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { measureName } from "../../src/disclosure/earlier.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import { pastReleases, stageEntry } from "../../src/publish/archive.ts";
import { filesOf } from "../../src/publish/archive-files.ts";
import { historyOf } from "../../src/publish/earlier-releases.ts";
import { fingerprintsOf } from "../../src/publish/fingerprints.ts";
import { sha256 } from "../../src/release/open.ts";
import { type Companion, writeRelease } from "../../src/release/write.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";

const plan: Plan = { dimensions: ["sector"], tables: { sectoren: ["sector"] }, year: 2025 };
const definitions = [definition("banen")];
const secret = Buffer.from("a secret that is long enough");

function rowsOf(sectors: Readonly<Record<string, number>>): MicroRow[] {
  return Object.entries(sectors).flatMap(([sector, employers]) =>
    Array.from({ length: employers }, (_, n) => ({
      quarter: "2025KW04",
      employer: sector.charCodeAt(0) * 1000 + n,
      codes: [sector],
      persons: 5,
      values: [[5, 5]] as const,
    })),
  );
}

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "archive-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const fingerprint = (population: Parameters<typeof fingerprintsOf>[0]) =>
  fingerprintsOf(population, secret, (number) => `employer ${number}`);

/** Makes a release with what the archive keeps; `change` stands in for a process that dies. */
async function make(
  version: string,
  sectors: Readonly<Record<string, number>>,
  change: (companion: Companion) => Companion = (companion) => companion,
): Promise<Protected> {
  const cube = cubeOf(plan, [{ id: "banen", definitions, rows: rowsOf(sectors) }]);
  const history = await historyOf(await pastReleases(home), cube, fingerprint);
  const cells = Protected.protect(cube, defaultPolicy, silent, history);
  const id = `2025-${version}`;
  const files = cells
    .told()
    .flatMap((told, n) =>
      filesOf(told, fingerprint(told.population), told.population.measures.map(measureName), n),
    );
  const entry = { publicatie: id, dimensies: plan.dimensions, leveringen: [] };
  await writeRelease(home, cells, {
    definitions: {
      indicatoren: [],
      tabellen: [],
      begrippen: [],
      referenties: [],
      beleid: [],
      dimensies: [{ id: "sector", titel: "Sector", codelijst: "sector" }],
    },
    codeLists: [],
    changes: { vorige: null, soort: "eerste", wijzigingen: [] },
    manifest: {
      id,
      versie: version,
      vorige: null,
      gemaakt: `2026-01-0${version.charAt(2)}T00:00:00.000Z`,
      perioden: cube.periods.map(({ code }) => code),
      voorbeeld: true,
      code_versie: "1",
      beleid_hash: cells.policyHash,
      gegevens_hash: sha256("data"),
      aantallen: { cellen: 0, onderdrukt: 0, leveringen: 0 },
      controle: { uitslag: "veilig", toetsen: cells.tests },
    },
    accompany: async (folder) => change(await stageEntry(home, folder, entry, files)),
  });
  return cells;
}

const names = async () => (await pastReleases(home)).map(({ entry }) => entry.publicatie);
const shown = (cells: Protected, sector: string) =>
  cells.cells().find(({ periode, dimensies }) => periode === "2025KW04" && dimensies.sector === sector);

test("what was published stays, also when its folder was removed by hand", async () => {
  await make("1.1.0", { A: 9, B: 9 });
  rmSync(join(home, "releases", "2025-1.1.0"), { recursive: true });
  expect(await names()).toEqual(["2025-1.1.0"]);
  const second = await make("1.2.0", { A: 10, B: 9 });
  expect(shown(second, "A")).toMatchObject({ waarde: 45, werkgevers: 9, status: "voorlopig" });
  expect(await names()).toEqual(["2025-1.1.0", "2025-1.2.0"]);
});

test("a process that dies between the release and its archive leaves both, one that dies before it neither", async () => {
  const dies = () => {
    throw new Error("killed");
  };
  const never = async () => undefined;
  await expect(
    make("1.1.0", { A: 9 }, () => ({ finish: async () => dies(), discard: never })),
  ).rejects.toThrow("killed");
  expect(readdirSync(join(home, "archive"))).toEqual([`.nieuw-2025-1.1.0-${process.pid}`]);
  expect(existsSync(join(home, "releases", "2025-1.1.0", "manifest.json"))).toBe(true);
  expect(await names()).toEqual(["2025-1.1.0"]);
  expect(readdirSync(join(home, "archive"))).toEqual(["2025-1.1.0"]);

  await expect(make("1.2.0", { A: 20 }, dies)).rejects.toThrow("killed");
  expect(existsSync(join(home, "releases", "2025-1.2.0"))).toBe(false);
  expect(await names()).toEqual(["2025-1.1.0"]);
  expect(readdirSync(join(home, "archive"))).toEqual(["2025-1.1.0"]);
});

test("an archive that was changed, or lacks a release, is not gone by", async () => {
  await make("1.1.0", { A: 9 });
  const file = join(home, "archive", "2025-1.1.0", "bijdragen-0.bin.gz");
  const content = readFileSync(file);
  writeFileSync(file, "other");
  await expect(pastReleases(home)).rejects.toMatchObject({
    code: "ARCHIVE_DAMAGED",
    problems: [{ file: "bijdragen-0.bin.gz" }],
  });
  writeFileSync(file, content);
  expect(await names()).toEqual(["2025-1.1.0"]);
  cpSync(join(home, "releases", "2025-1.1.0"), join(home, "releases", "2025-9.9.9"), { recursive: true });
  await expect(pastReleases(home)).rejects.toMatchObject({
    code: "ARCHIVE_DAMAGED",
    problems: [{ file: "releases/2025-9.9.9" }],
  });
});

test("no name of an employer and nothing of the archive is in the release, and the same gives the same bytes", async () => {
  await make("1.1.0", { A: 9, B: 2 });
  const other = mkdtempSync(join(tmpdir(), "archive-"));
  const first = home;
  try {
    home = other;
    await make("1.1.0", { A: 9, B: 2 });
    const folder = (base: string, ...path: readonly string[]) => join(base, "archive", "2025-1.1.0", ...path);
    for (const name of ["patroon-0.json.gz", "bijdragen-0.bin.gz", "archief.json"]) {
      expect(readFileSync(folder(first, name)).equals(readFileSync(folder(other, name)))).toBe(true);
    }
    const files = readdirSync(join(first, "releases", "2025-1.1.0"), { recursive: true })
      .map(String)
      .sort();
    expect(files).toEqual([
      "cells.parquet",
      "changes.json",
      "codelists",
      "definitions.json",
      "manifest.json",
      "own",
      "own/inhoud.json",
    ]);
  } finally {
    home = first;
    rmSync(other, { recursive: true, force: true });
  }
});
