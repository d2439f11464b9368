import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { Engine } from "../../src/engine/engine.ts";
import { codeParams, codeSql, employerCode } from "../../src/intake/rekey.ts";
import { silent } from "../../src/progress.ts";
import type { PastRelease } from "../../src/publish/archive.ts";
import { earlierOwn } from "../../src/publish/earlier-own.ts";
import { Release } from "../../src/release/open.ts";
import { ownNameOf, readOwn } from "../../src/release/own.ts";
import type { Definitions, ReleaseIndicator } from "../../src/release/types.ts";
import { writeRelease } from "../../src/release/write.ts";
import { benchmarkLines, remarks } from "../../src/report/benchmark.ts";
import { firm, firms, ownCube, ownDefinition } from "../support/own-cube.ts";

const base = mkdtempSync(join(tmpdir(), "regiespiegel-eigen-"));
const secret = Buffer.from("een geheim van deze toets");
const nameOf = (employer: number) => ownNameOf(secret, `code ${employer}`);
const rows = [firm(1, 40, 0.31), firm(2, 9, 0.2), ...firms(10, 25, 20)];

const indicator: ReleaseIndicator = {
  id: ownDefinition.id,
  code: null,
  titel: "Aandeel",
  vraag: "",
  eenheid: "dienstverband",
  maat: "verhouding",
  weergave: "procent",
  richting: "neutraal",
  klasse: "structuur",
  teller: "",
  noemer: null,
  uitsplitsing: null,
  thema: "",
  bron: "",
  let_op: null,
  versie: 1,
};

const definitions: Definitions = {
  indicatoren: [indicator],
  tabellen: [{ id: "sector-grootte", titel: "Sector naar grootte", dimensies: ["sector", "grootte"] }],
  dimensies: [
    { id: "sector", titel: "Sector", codelijst: "sector" },
    { id: "grootte", titel: "Grootte", codelijst: "grootte" },
  ],
  begrippen: [],
  referenties: [],
  beleid: [],
};

async function written(home: string, own: boolean): Promise<string> {
  const cells = Protected.protect(ownCube(rows), defaultPolicy, silent);
  if (own) await cells.addOwn(nameOf);
  const manifest = {
    id: "2025-1.0.0",
    versie: "1.0.0",
    vorige: null,
    gemaakt: "2026-02-01T12:00:00.000Z",
    voorbeeld: false,
    perioden: ["2025JJ00"],
    code_versie: "0",
    beleid_hash: cells.policyHash,
    gegevens_hash: "0",
    aantallen: { cellen: cells.cells().length, onderdrukt: 0, leveringen: 1 },
    controle: { uitslag: "veilig", toetsen: cells.tests },
  } as const;
  const changes = { vorige: null, soort: "eerste", wijzigingen: [] } as const;
  return writeRelease(join(base, home), cells, { definitions, codeLists: [], changes, manifest });
}

describe("the part of a release that is each employer's own", () => {
  let folder: string;
  let release: Release;

  beforeAll(async () => {
    folder = await written("met", true);
    release = await Release.open(folder);
  });

  afterAll(() => {
    release.close();
    rmSync(base, { recursive: true, force: true });
  });

  test("is a file per employer under a keyed name", async () => {
    const files = readdirSync(join(folder, "own")).filter((name) => name.endsWith(".parquet"));
    expect(files).toHaveLength(27);
    expect(files).toContain(`${nameOf(1)}.parquet`);
    expect(ownNameOf(Buffer.from("een ander geheim dan dat"), "code 1")).not.toBe(nameOf(1));
  });

  test("leaves the public files as they are without it", async () => {
    const without = await written("zonder", false);
    const publicFiles = filesOf(folder).filter(
      (name) => !name.startsWith("own/") && name !== "manifest.json",
    );
    expect(publicFiles).toContain("cells.parquet");
    for (const name of publicFiles) expect(hashOf(folder, name)).toBe(hashOf(without, name));
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const bare = JSON.parse(readFileSync(join(without, "manifest.json"), "utf8"));
    const { "own/inhoud.json": list, ...hashes } = manifest.bestanden;
    expect(list).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes).toEqual(
      Object.fromEntries(Object.entries(bare.bestanden).filter(([name]) => !name.startsWith("own/"))),
    );
    const text = publicFiles.map((name) => readFileSync(join(folder, name), "latin1")).join("");
    expect(`${text}${JSON.stringify(manifest)}`).not.toContain(nameOf(1));
  });

  test("is read by name only, and gives that employer alone", async () => {
    const before = filesOf(folder).map((name) => hashOf(folder, name));
    const [one, other] = [await readOwn(release, nameOf(1)), await readOwn(release, nameOf(11))];
    expect(one?.map(({ waarde }) => waarde)).toEqual([0.31]);
    expect(other?.map(({ waarde }) => waarde)).toEqual([0.11]);
    expect(JSON.stringify(one)).not.toContain("0.11");
    expect(await readOwn(release, nameOf(999))).toBeUndefined();
    await expect(readOwn(release, "../cells")).rejects.toThrow("not the name");
    await expect(readOwn(release, "*")).rejects.toThrow("not the name");
    expect(filesOf(folder).map((name) => hashOf(folder, name))).toEqual(before);
  });

  test("becomes lines beside one public figure, the same for whoever looks", async () => {
    const lines = async (employer: number) =>
      (await benchmarkLines(release, (await readOwn(release, nameOf(employer))) ?? []))[0];
    const [one, small, other] = [await lines(1), await lines(2), await lines(11)];
    const [cell] = await release.cells({
      dimensies: { sector: ["A"], grootte: ["10-50"] },
      periode: ["2025JJ00"],
    });
    expect(cell?.waarde).not.toBeNull();
    for (const line of [one, small, other]) expect(line?.groep).toBe(cell?.waarde);
    expect(one).toMatchObject({
      eigen: 0.31,
      kwart: 4,
      plaats_tekst: "hoogste kwart",
      groep_naam: "A, 10-50",
    });
    expect(one?.opmerkingen).toEqual([remarks.estimate]);
    expect(small).toMatchObject({ eigen: null, eigen_tekst: "niet te tonen", geschat: null, kwart: null });
    expect(small?.opmerkingen).toEqual([remarks.hidden]);
  });

  test("is read back from an archive by the name of the employer, and not when it was changed", async () => {
    const manifest = createHash("sha256")
      .update(readFileSync(join(folder, "manifest.json")))
      .digest("hex");
    const dimensies = ["sector", "grootte"];
    const entry: PastRelease["entry"] = {
      ...{ formaat: 1, publicatie: "2025-1.0.0", manifest, dimensies, leveringen: [], bestanden: {} },
    };
    const wanted = new Set([indicator.id]);
    const own = await earlierOwn([{ folder, entry }], wanted);
    // What it could be laid beside then is of no use now.
    const read = await readOwn(release, nameOf(1));
    expect(read?.[0]?.naast?.length).toBeGreaterThan(1);
    expect(own.get(nameOf(1))).toEqual(read?.map(({ naast: _, ...figure }) => figure));
    // Nine persons: what was not told is nothing to subtract from.
    expect(own.get(nameOf(2))).toEqual([]);
    expect((await earlierOwn([{ folder, entry }], new Set())).get(nameOf(1))).toEqual([]);
    const changed = { ...entry, manifest: "0" };
    await expect(earlierOwn([{ folder, entry: changed }], wanted)).rejects.toMatchObject({
      code: "ARCHIVE_DAMAGED",
    });
  });

  test("may be left out of a copy, and is not believed when it was changed", async () => {
    const copy = await written("kopie", true);
    appendFileSync(join(copy, "own", `${nameOf(1)}.parquet`), "x");
    const changed = await Release.open(copy);
    await expect(readOwn(changed, nameOf(1))).rejects.toMatchObject({ code: "RELEASE_DAMAGED" });
    changed.close();
    appendFileSync(join(copy, "own", "inhoud.json"), " ");
    await expect(Release.open(copy)).rejects.toMatchObject({ code: "RELEASE_DAMAGED" });
    rmSync(join(copy, "own"), { recursive: true });
    const open = await Release.open(copy);
    expect(await readOwn(open, nameOf(1))).toBeUndefined();
    open.close();
  });
});

test("a key is replaced as the intake does", async () => {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    for (const key of ["0012", "Werkgever é", ""]) {
      const { code } = await engine.row<{ code: string }>(
        `select ${codeSql} as code from (select $sleutel as sleutel)`,
        { ...codeParams({ secret, leverancier: "wie dan ook" }, "werkgever"), sleutel: key },
      );
      expect(employerCode(secret, key)).toBe(code);
    }
  } finally {
    engine.close();
  }
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(json|parquet)$/.test(name))
    .sort();
}

function hashOf(folder: string, name: string): string {
  return createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
}
