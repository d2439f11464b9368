import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest } from "../../../../release/types.ts";
import { ReportThread, workOff } from "../../../../report/batch.ts";
import type { ReportOptions } from "../../../../report/build.ts";
import type { Report } from "../../../../report/define.ts";
import { type FormatName, formats } from "../../../../report/formats.ts";
import type { Job, Made, Make } from "../../../../report/maker.ts";
import { fileNameOf } from "../../../../report/selection.ts";
import type { StoredFile } from "../../../file-store.ts";
import { Archive, type Packed } from "./archive.ts";

export interface BatchOrder {
  /** Folder of the release. */
  readonly release: string;
  readonly manifest: Manifest;
  readonly report: Report;
  readonly jobs: readonly Job[];
}

/** How far the reports of a fund are. */
export interface BatchState {
  readonly stand: "wacht" | "bezig" | "klaar" | "gestopt" | "mislukt";
  readonly publicatie: string;
  readonly formaten: readonly FormatName[];
  readonly alle: number;
  readonly klaar: number;
  readonly mislukt: readonly { readonly bestand: string; readonly melding: string }[];
  readonly archief: StoredFile | undefined;
}

interface Batch {
  state: BatchState;
  readonly stop: AbortController;
}

/**
 * Makes all reports of a fund into one archive, in a thread of its own: one fund at a time, whoever looks or leaves.
 * State and archives are of this process; they go when it ends.
 */
export class ReportBatches {
  readonly #root: string;
  readonly #options: ReportOptions;
  readonly #make: Make | undefined;
  readonly #batches = new Map<string, Batch>();
  #folder: Promise<string> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #count = 0;

  /**
   * @param root the folder that holds reports/.
   * @param make makes the files, in the place of a thread.
   */
  constructor(root: string, options: ReportOptions, make?: Make) {
    this.#root = root;
    this.#options = options;
    this.#make = make;
  }

  stateOf(organisation: string): BatchState | undefined {
    return this.#batches.get(organisation)?.state;
  }

  /** Begins to make reports, unless that is under way already for this fund; what was made before goes. */
  async start(organisation: string, order: BatchOrder): Promise<void> {
    const known = this.#batches.get(organisation);
    if (known !== undefined && isUnderWay(known.state)) return;
    const state: BatchState = {
      ...{ stand: "wacht", publicatie: order.manifest.id, formaten: order.jobs[0]?.formats ?? [] },
      ...{ alle: order.jobs.length, klaar: 0, mislukt: [], archief: undefined },
    };
    const batch: Batch = { state, stop: new AbortController() };
    this.#batches.set(organisation, batch);
    if (known?.state.archief !== undefined) await rm(known.state.archief.path, { force: true });
    this.#queue = this.#queue.then(() => this.#run(batch, order));
  }

  /** Begins nothing new any more for this fund. */
  stop(organisation: string): void {
    const batch = this.#batches.get(organisation);
    if (batch === undefined || !isUnderWay(batch.state)) return;
    batch.stop.abort();
    batch.state = { ...batch.state, stand: "gestopt" };
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async close(): Promise<void> {
    for (const batch of this.#batches.values()) batch.stop.abort();
    await this.#queue;
    if (this.#folder !== undefined) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #run(batch: Batch, order: BatchOrder): Promise<void> {
    if (batch.stop.signal.aborted) return;
    batch.state = { ...batch.state, stand: "bezig" };
    this.#folder ??= mkdtemp(join(tmpdir(), "regiespiegel-fonds-"));
    this.#count += 1;
    const path = join(await this.#folder, `${this.#count}.zip`);
    const thread =
      this.#make === undefined
        ? new ReportThread({ release: order.release, root: this.#root, options: this.#options })
        : undefined;
    try {
      await pack(batch, order, path, this.#make ?? thread?.make);
    } catch {
      batch.state = { ...batch.state, stand: "mislukt" };
    } finally {
      await thread?.close();
      if (batch.state.archief === undefined) await rm(path, { force: true });
    }
  }
}

function isUnderWay({ stand }: BatchState): boolean {
  return stand === "wacht" || stand === "bezig";
}

async function pack(batch: Batch, order: BatchOrder, path: string, make: Make | undefined): Promise<void> {
  if (make === undefined) throw new Error("nothing makes the reports");
  const archive = await Archive.create(path, new Date(order.manifest.gemaakt));
  const packed: Packed[] = [];
  const take = async (job: Job, made: readonly Made[]) => {
    for (const { format, content, failure } of made) {
      const bestand = `${fileNameOf(order.report, job.selection)}.${formats[format].ending}`;
      if (content !== undefined) packed.push(await archive.add(bestand, content));
      else {
        const mislukt = [...batch.state.mislukt, { bestand, melding: failure.message }];
        batch.state = { ...batch.state, mislukt };
      }
    }
    batch.state = { ...batch.state, klaar: batch.state.klaar + 1 };
  };
  try {
    await workOff(order.jobs, [make], take, batch.stop.signal);
    if (batch.stop.signal.aborted) return await archive.drop();
    const { id, gemaakt } = order.manifest;
    const list = { publicatie: { id, gemaakt }, bestanden: packed, mislukt: batch.state.mislukt };
    await archive.add("manifest.json", Buffer.from(`${JSON.stringify(list, null, 2)}\n`));
    await archive.end();
  } catch (error) {
    await archive.drop();
    throw error;
  }
  batch.state = { ...batch.state, stand: "klaar", archief: { path, size: (await stat(path)).size } };
}
