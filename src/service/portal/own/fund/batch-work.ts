import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../../../../errors.ts";
import { releaseFolder } from "../../../../release/folder.ts";
import { ReportThread, workOff } from "../../../../report/batch.ts";
import type { ReportOptions } from "../../../../report/build.ts";
import type { Report } from "../../../../report/define.ts";
import { formats } from "../../../../report/formats.ts";
import { findReport, listReports } from "../../../../report/list.ts";
import type { Job, Made, Make } from "../../../../report/maker.ts";
import { selectionOf } from "../../../../report/selection.ts";
import { writeDurably } from "../../../durable.ts";
import { Archive, type Packed } from "./archive.ts";
import type { BatchOrder } from "./batches.ts";
import { baseNameOf, type Contents, contentsOf } from "./contents.ts";
import { type Packing, readmeName, readmeOf } from "./readme.ts";

/** What became of a batch: the size of its archive and the files that are not in it. */
export interface BatchMade {
  readonly bytes: number;
  readonly mislukt: readonly { readonly bestand: string; readonly melding: string }[];
}

interface Setting {
  readonly home: string;
  readonly root: string;
  readonly options: ReportOptions;
  /** The look of the reports in a few letters: files of another look are no part of the same archive. */
  readonly look: string;
  readonly make: Make | undefined;
  /** Where the site is, for who refers to a report. */
  readonly site: string | undefined;
}

/** What is said of one report when its files are there. */
interface Done {
  readonly bestanden: readonly Packing[];
  readonly mislukt: BatchMade["mislukt"];
}

interface About {
  readonly report: Report;
  readonly contents: Contents;
}
type Whole = About & Pick<Setting, "site"> & { readonly contact: ReportOptions["contact"] };

export const archiveName = "rapporten.zip";
/** How many bytes the files of one fund may have together. */
const mostBytes = 1_000_000_000;

/** Makes the files of a batch one report at a time, each whole on the disk before it counts, and packs them. */
export class BatchWork {
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /**
   * Goes on with what is in the folder: a report that was made is not made again.
   * @throws AppError RELEASE_NOT_FOUND when the release is there no more, DISK_FULL.
   */
  async run(order: BatchOrder, folder: string, signal: AbortSignal): Promise<BatchMade> {
    const { home, root, options, look, make, site } = this.#setting;
    const release = releaseFolder(home, order.publicatie);
    if (release === undefined)
      throw new AppError("RELEASE_NOT_FOUND", "De publicatie is er niet meer. Maak de rapporten opnieuw.");
    const report = findReport(await listReports(root), order.rapport);
    await begin(folder, look);
    const packed = await packedIn(folder, order);
    if (packed !== undefined) return packed;
    const contents = await contentsOf(release, report);
    const done = new Set((await doneIn(folder)).map(({ code }) => code));
    const jobs = order.codes
      .filter((code) => !done.has(code))
      .map(
        (code): Job => ({ report: report.id, selection: selectionOf(report, code), formats: order.formaten }),
      );
    const thread = make === undefined ? new ReportThread({ release, root, options }) : undefined;
    const take = (job: Job, made: readonly Made[]) => keep(folder, { report, contents }, job, made);
    try {
      await workOff(jobs, [make ?? thread?.make ?? nothing], take, signal);
      if (signal.aborted) return { bytes: 0, mislukt: [] };
      return await pack(folder, order, {
        report,
        contents,
        contact: options.theme?.contact ?? options.contact,
        site,
      });
    } catch (error) {
      throw isSystemError(error, "ENOSPC", "EDQUOT", "EFBIG") ? diskFull(error) : error;
    } finally {
      await thread?.close();
    }
  }
}

const nothing: Make = () => Promise.reject(new Error("nothing makes the reports"));

function diskFull(cause?: unknown): AppError {
  return new AppError("DISK_FULL", "Er is op de server geen ruimte voor deze rapporten.", [], cause);
}

/** Reports of which every file is there, or is told to have failed. */
export async function madeSoFar(folder: string): Promise<number> {
  return (await doneIn(folder)).length;
}

/** An empty folder, or the one of before with the files that look the same. */
async function begin(folder: string, look: string): Promise<void> {
  const file = join(folder, "uiterlijk");
  const before = await readFile(file, "utf8").catch(() => "");
  if (before !== look) await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "bestanden"), { recursive: true, mode: 0o700 });
  if (before !== look) await writeDurably(file, look);
}

async function doneIn(folder: string): Promise<{ readonly code: string; readonly name: string }[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const code = /^klaar-(.+)\.json$/.exec(name)?.[1];
    return code === undefined ? [] : [{ code: decodeURIComponent(code), name }];
  });
}

async function keep(folder: string, about: About, job: Job, made: readonly Made[]): Promise<void> {
  const bestanden: Packing[] = [];
  const mislukt: BatchMade["mislukt"][number][] = [];
  const code = Object.values(job.selection)[0] ?? "";
  for (const { format, content, failure } of made) {
    const name = `${baseNameOf(about.report, about.contents, code)}.${formats[format].ending}`;
    if (content === undefined) mislukt.push({ bestand: name, melding: failure.message });
    else {
      await whole(join(folder, "bestanden"), name, content);
      bestanden.push({ code, formaat: format, bestand: name });
    }
  }
  if ((await bytesIn(join(folder, "bestanden"))) > mostBytes) throw diskFull();
  const done: Done = { bestanden, mislukt };
  await whole(folder, `klaar-${encodeURIComponent(code)}.json`, JSON.stringify(done));
}

/** A file that is there whole or not at all, also after the power went. */
async function whole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(folder, `.half-${name}`);
  await rm(temporary, { force: true });
  await writeDurably(temporary, content);
  await rename(temporary, join(folder, name));
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function toldIn(folder: string, codes: readonly string[]): Promise<Done[]> {
  const texts = codes.map((code) => readFile(join(folder, `klaar-${encodeURIComponent(code)}.json`), "utf8"));
  return (await Promise.all(texts)).map((text) => JSON.parse(text) as Done);
}

/** The archive of a server that died before it could say that it was there. */
async function packedIn(folder: string, { codes }: BatchOrder): Promise<BatchMade | undefined> {
  const facts = await stat(join(folder, archiveName)).catch(() => undefined);
  if (facts === undefined) return undefined;
  const mislukt = (await toldIn(folder, codes)).flatMap((done) => done.mislukt);
  return { bytes: facts.size, mislukt };
}

/** Packs the files in the order of the codes, after what says what they are; the loose files go then. */
async function pack(folder: string, { codes }: BatchOrder, about: Whole): Promise<BatchMade> {
  const { report, contents } = about;
  const { id, gemaakt } = contents.manifest;
  const temporary = join(folder, ".half-archief");
  await rm(temporary, { force: true });
  const archive = await Archive.create(temporary, new Date(gemaakt));
  const all = await toldIn(folder, codes);
  const mislukt = all.flatMap((done) => done.mislukt);
  const files = all.flatMap(({ bestanden }) => bestanden);
  const packed: (Packed & { readonly code: string; readonly naam: string })[] = [];
  try {
    const readme = readmeOf({ ...about, packed: files, failed: mislukt });
    await archive.add(readmeName, Buffer.from(readme));
    for (const { bestand, code } of files) {
      const made = await archive.add(bestand, await readFile(join(folder, "bestanden", bestand)));
      packed.push({ ...made, code, naam: contents.namen.get(code) ?? code });
    }
    const list = { publicatie: { id, gemaakt }, rapport: report.id, bestanden: packed, mislukt };
    await archive.add("manifest.json", Buffer.from(`${JSON.stringify(list, null, 2)}\n`));
    await archive.end();
  } catch (error) {
    await archive.drop();
    throw error;
  }
  await rename(temporary, join(folder, archiveName));
  await rm(join(folder, "bestanden"), { recursive: true, force: true });
  return { bytes: (await stat(join(folder, archiveName))).size, mislukt };
}
