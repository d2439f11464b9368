import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../../errors.ts";
import { writeDurably } from "../durable.ts";
import type { Reception } from "./reception.ts";
import { asExpected, changeRecord, createRecord, readRecord } from "./records.ts";
import type { DeliveryStand, DeliveryState, JobKind, JobProgress, JobState } from "./types.ts";

/** For each kind of work the state that a delivery has while it is under way. */
export const standDuring: Readonly<Record<JobKind, DeliveryStand>> = {
  controle: "wordt-gecontroleerd",
  laden: "wordt-geladen",
  intrekken: "wordt-ingetrokken",
};

export interface NewJob {
  readonly soort: JobKind;
  readonly actor: string;
  readonly reden: string | null;
  readonly from: readonly DeliveryStand[];
  /** Refuses, or says what else changes in the delivery. */
  readonly check: (state: DeliveryState) => Partial<DeliveryState>;
}

const idForm = /^(\d{8}-[a-z2-7]{10})-([1-9]\d{0,5})$/;

/** The processings of the deliveries, and the queue of those that are not done: one for all servers of a home. */
export class Jobs {
  readonly #reception: Reception;
  readonly #clock: () => Date;

  constructor(reception: Reception, clock: () => Date) {
    this.#reception = reception;
    this.#clock = clock;
  }

  folderOf(levering: string, nummer: number): string {
    return join(this.#reception.folderOf(levering), "verwerkingen", String(nummer));
  }

  /** @throws AppError DELIVERY_STATE in another state, or when `check` refuses. */
  async create(levering: string, wanted: NewJob): Promise<JobState> {
    const { soort, actor, reden, from, check } = wanted;
    const job = await this.#make(levering, { soort, actor, reden });
    const step = { stap: `${soort}-aangevraagd`, door: actor };
    const begun = { stand: standDuring[soort], verwerking: job.nummer };
    try {
      await this.#reception.change(levering, from, (state) => ({ ...check(state), ...begun }), step);
    } catch (error) {
      await rm(this.folderOf(levering, job.nummer), { recursive: true, force: true });
      throw error;
    }
    await this.enqueue(job);
    return job;
  }

  async #make(levering: string, wanted: Pick<JobState, "soort" | "actor" | "reden">): Promise<JobState> {
    const parent = join(this.#reception.folderOf(levering), "verwerkingen");
    try {
      const taken = (await readdir(parent)).map(Number);
      for (let nummer = Math.max(0, ...taken) + 1; ; nummer++) {
        const job: JobState = {
          ...{ id: `${levering}-${nummer}`, levering, nummer, ...wanted, status: "wacht" },
          ...{
            gemaaktOp: this.#clock().toISOString(),
            begonnenOp: null,
            klaarOp: null,
            server: null,
            poging: 0,
          },
          ...{ afbreken: false, wachtTot: null, melding: null },
        };
        if (!(await isMade(join(parent, String(nummer))))) continue;
        await createRecord(join(parent, String(nummer)), "verwerking", job);
        return job;
      }
    } catch (error) {
      throw asExpected(error);
    }
  }

  /** Names a job in the queue; twice is once. */
  async enqueue({ id, gemaaktOp }: JobState): Promise<void> {
    const file = join(this.#queue, `${Date.parse(gemaaktOp)}.${id}`);
    await writeDurably(file, "").catch((error: unknown) => {
      if (!isSystemError(error, "EEXIST")) throw asExpected(error);
    });
  }

  /** The jobs that are not done, in the order in which they came; those of deliveries that went are forgotten. */
  async waiting(): Promise<JobState[]> {
    const found: JobState[] = [];
    for (const name of (await readdir(this.#queue)).sort()) {
      const job = await this.find(name.slice(name.indexOf(".") + 1));
      if (job === undefined || isDone(job)) await rm(join(this.#queue, name), { force: true });
      else found.push(job);
    }
    return found;
  }

  async find(id: string): Promise<JobState | undefined> {
    const [, levering = "", nummer] = idForm.exec(id) ?? [];
    if (levering === "") return undefined;
    return readRecord<JobState>(this.folderOf(levering, Number(nummer)), "verwerking");
  }

  /** Changes a job that is not done; undefined when it is, or when `make` leaves it alone. */
  change(
    { levering, nummer }: Pick<JobState, "levering" | "nummer">,
    make: (job: JobState) => Partial<JobState> | undefined,
  ): Promise<JobState | undefined> {
    return changeRecord<JobState>(this.folderOf(levering, nummer), "verwerking", (job) => {
      const made = isDone(job) ? undefined : make(job);
      return made === undefined ? undefined : { ...job, ...made };
    });
  }

  /** The end of a job, after its delivery was brought to the state that goes with it. */
  async end(job: JobState, status: JobState["status"], melding: string | null): Promise<void> {
    const klaarOp = this.#clock().toISOString();
    await this.change(job, () => ({ status, melding, klaarOp, server: null }));
    await rm(join(this.#queue, `${Date.parse(job.gemaaktOp)}.${job.id}`), { force: true });
  }

  /**
   * Asks for a job to be stopped: one that waits ends at once, a check that runs is stopped by the server that has it.
   * @throws AppError DELIVERY_STATE for what is done, and for a load or withdrawal that has begun.
   */
  async cancel(id: string): Promise<JobState> {
    const job = await this.find(id);
    if (job === undefined) throw new AppError("DELIVERY_NOT_FOUND", "Deze verwerking is er niet.");
    const asked = await this.change(job, ({ soort, status }) => {
      if (status === "bezig" && soort !== "controle") {
        const message = "Dit is begonnen en wordt in één keer afgemaakt; het is niet meer af te breken.";
        throw new AppError("DELIVERY_STATE", message);
      }
      return { afbreken: true };
    });
    if (asked === undefined) throw new AppError("DELIVERY_STATE", "Deze verwerking is al klaar.");
    return asked;
  }

  async showProgress(job: JobState, progress: JobProgress): Promise<void> {
    const folder = this.folderOf(job.levering, job.nummer);
    const temporary = join(folder, ".voortgang");
    await rm(temporary, { force: true });
    await writeDurably(temporary, JSON.stringify(progress));
    await rename(temporary, join(folder, "voortgang.json"));
  }

  async progressOf({ levering, nummer }: JobState): Promise<JobProgress | undefined> {
    const text = await readFile(join(this.folderOf(levering, nummer), "voortgang.json"), "utf8").catch(
      () => "",
    );
    return text === "" ? undefined : (JSON.parse(text) as JobProgress);
  }

  get #queue(): string {
    return join(this.#reception.folder, "wachtrij");
  }
}

export function isDone({ status }: Pick<JobState, "status">): boolean {
  return status === "klaar" || status === "mislukt" || status === "afgebroken";
}

async function isMade(folder: string): Promise<boolean> {
  return mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (error: unknown) => {
      if (isSystemError(error, "EEXIST")) return false;
      throw error;
    },
  );
}
