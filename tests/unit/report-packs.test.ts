import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Pack } from "../../src/commands/report-pack.ts";
import { type Batch, makePacks } from "../../src/commands/report-packs.ts";
import { AppError } from "../../src/errors.ts";
import { silent } from "../../src/progress.ts";
import { Release, sha256 } from "../../src/release/open.ts";
import type { Report } from "../../src/report/define.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import type { Job, Made } from "../../src/report/maker.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "pakketten-"));
const codes = ["T", "C", "F"];
let release: Release;
let reports: readonly Report[];
let sector: Report;
let folder: string;
let number = 0;
/** What was asked of the maker, as `sectorrapport C html+xlsx`. */
let asked: string[];

beforeAll(async () => {
  release = await Release.open(await writeReleaseFolder(home));
  reports = await listReports(root);
  sector = findReport(reports, "sectorrapport");
});
afterAll(() => {
  release.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
  folder = join(home, `uit-${++number}`);
  asked = [];
});

/** Files whose content says what they are, so that a test need not draw anything. */
async function make({ report, selection, formats }: Job): Promise<Made[]> {
  asked.push(`${report} ${selection.sector} ${formats.join("+")}`);
  return formats.map((format) => ({
    format,
    content: Buffer.from(`${report} ${selection.sector} ${format}`),
  }));
}

const failing =
  (bad: string) =>
  async (job: Job): Promise<Made[]> =>
    (await make(job)).map((one) =>
      job.selection.sector === bad && one.format === "xlsx"
        ? { format: one.format, failure: { code: "INTERNAL", message: "Er ging iets mis." } }
        : one,
    );

function pack(where = folder, own = codes, formats: readonly ("html" | "xlsx")[] = ["html", "xlsx"]): Pack {
  const items = own.flatMap((code) =>
    formats.map((format) => ({ report: sector, selection: { sector: code }, format })),
  );
  return { folder: where, items };
}

function run(packs: readonly Pack[], options: Partial<Batch> = {}) {
  const batch = { release, root, reports, options: {}, threads: 1, again: false, progress: silent, make };
  return makePacks(packs, { ...batch, ...options });
}

const manifest = (where = folder) => JSON.parse(readFileSync(join(where, "manifest.json"), "utf8"));

test("the manifest names every file with its choice, format, size and checksum", async () => {
  const [outcome] = await run([pack()]);
  expect(outcome).toMatchObject({ made: 6, standing: 0, failed: [] });
  const { publicatie, bestanden, mislukt } = manifest();
  expect(publicatie.id).toBe(release.manifest.id);
  expect(mislukt).toEqual([]);
  expect(bestanden).toHaveLength(6);
  expect(readdirSync(folder).filter((name) => name !== "manifest.json")).toHaveLength(6);
  for (const { bestand, bytes, sha256: checksum } of bestanden) {
    const content = readFileSync(join(folder, bestand));
    expect([content.byteLength, sha256(content)]).toEqual([bytes, checksum]);
  }
  expect(bestanden[3]).toMatchObject({
    bestand: "sectorrapport-sector-C.xlsx",
    rapport: "sectorrapport",
    keuze: "sector=C",
    formaat: "xlsx",
  });
});

test("a second run makes nothing, and only what is missing or was changed after that", async () => {
  await run([pack()]);
  const before = readFileSync(join(folder, "manifest.json"), "utf8");
  asked = [];
  expect((await run([pack()]))[0]).toMatchObject({ made: 0, standing: 6 });
  expect(asked).toEqual([]);
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
  rmSync(join(folder, "sectorrapport-sector-C.html"));
  writeFileSync(join(folder, "sectorrapport-sector-F.xlsx"), "iets anders");
  expect((await run([pack()]))[0]).toMatchObject({ made: 2, standing: 4 });
  expect(asked).toEqual(["sectorrapport C html", "sectorrapport F xlsx"]);
  expect(readFileSync(join(folder, "sectorrapport-sector-F.xlsx"), "utf8")).toBe("sectorrapport F xlsx");
});

test("everything is made anew with other settings, another report or another release, and when asked", async () => {
  await run([pack()]);
  const contact = { naam: "Fonds", email: "fonds@voorbeeld.example", url: "https://voorbeeld.example" };
  expect((await run([pack()], { options: { contact } }))[0]).toMatchObject({ made: 6 });
  const other = { ...sector, omschrijving: "Anders." };
  const items = pack().items.map((item) => ({ ...item, report: other }));
  expect((await run([{ folder, items }], { options: { contact } }))[0]).toMatchObject({ made: 6 });
  const next = await Release.open(await writeReleaseFolder(join(home, "later"), { title: "Anders genoemd" }));
  try {
    expect(next.manifest.id).toBe(release.manifest.id);
    expect((await run([pack()], { release: next }))[0]).toMatchObject({ made: 6, standing: 0 });
    expect((await run([pack()], { release: next }))[0]).toMatchObject({ made: 0, standing: 6 });
    expect((await run([pack()], { release: next, again: true }))[0]).toMatchObject({ made: 6 });
  } finally {
    next.close();
  }
});

test("what fails stands apart, leaves no older file in its place, and is all that is tried again", async () => {
  await run([pack()]);
  const [outcome] = await run([pack()], { make: failing("C"), again: true });
  expect(outcome?.made).toBe(5);
  expect(outcome?.failed).toEqual([
    {
      rapport: "sectorrapport",
      keuze: "sector=C",
      formaat: "xlsx",
      code: "INTERNAL",
      melding: "Er ging iets mis.",
    },
  ]);
  expect(manifest().mislukt).toEqual(outcome?.failed);
  expect(manifest().bestanden).toHaveLength(5);
  expect(existsSync(join(folder, "sectorrapport-sector-C.xlsx"))).toBe(false);
  asked = [];
  expect((await run([pack()]))[0]).toMatchObject({ made: 1, standing: 5, failed: [] });
  expect(asked).toEqual(["sectorrapport C xlsx"]);
  expect(manifest().mislukt).toEqual([]);
});

test("a stop leaves whole files and a manifest of them; the next run goes on from there", async () => {
  const stop = new AbortController();
  const stopping = async (job: Job) => {
    if (job.selection.sector === "C") stop.abort();
    return make(job);
  };
  expect((await run([pack()], { make: stopping, signal: stop.signal }))[0]).toMatchObject({ made: 4 });
  expect(readdirSync(folder)).toHaveLength(5);
  expect(manifest().bestanden).toHaveLength(4);
  asked = [];
  expect((await run([pack()]))[0]).toMatchObject({ made: 2, standing: 4 });
  expect(asked).toEqual(["sectorrapport F html+xlsx"]);
});

test("a report for two recipients is made once, in all formats that are asked for", async () => {
  const [one, two] = [join(folder, "een"), join(folder, "twee")];
  const outcomes = await run([pack(one, ["C"], ["html"]), pack(two, ["C", "F"], ["xlsx", "html"])]);
  expect(asked).toEqual(["sectorrapport C html+xlsx", "sectorrapport F html+xlsx"]);
  expect(outcomes.map(({ made }) => made)).toEqual([1, 4]);
  const name = "sectorrapport-sector-C.html";
  expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)));
  expect(existsSync(join(one, "sectorrapport-sector-C.xlsx"))).toBe(false);
  expect(manifest(one).bestanden).toHaveLength(1);
});

test("another report or format in the same folder keeps what is there in the manifest", async () => {
  await run([pack(folder, ["C"], ["html"])]);
  await run([pack(folder, ["C"], ["xlsx"])], { make: failing("C") });
  await run([pack(folder, ["F"], ["html"])]);
  const { bestanden, mislukt } = manifest();
  expect(bestanden.map(({ bestand }: { bestand: string }) => bestand)).toEqual([
    "sectorrapport-sector-F.html",
    "sectorrapport-sector-C.html",
  ]);
  expect(mislukt).toHaveLength(1);
});

test("a manifest that was tampered with leads nowhere", async () => {
  await run([pack(folder, ["C"], ["html"])]);
  const outside = join(home, "buiten.txt");
  writeFileSync(outside, "geheim");
  const content = manifest();
  content.bestanden.push({ ...content.bestanden[0], bestand: "../buiten.txt", sha256: sha256("geheim") });
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(content));
  await run([pack(folder, ["C"], ["html"])]);
  expect(JSON.stringify(manifest())).not.toContain("buiten");
  for (const text of ["", "{", "[]", '{"formaat":2}']) {
    writeFileSync(join(folder, "manifest.json"), text);
    expect((await run([pack(folder, ["C"], ["html"])]))[0]).toMatchObject({ made: 1 });
  }
});

test("a folder that cannot be written ends the run and says so", async () => {
  writeFileSync(folder, "geen map");
  await expect(run([pack()])).rejects.toBeInstanceOf(AppError);
});
