import { createHash, randomInt } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../../errors.ts";
import { claim, holderOf } from "./claims.ts";
import { asExpected, changeRecord, createRecord, readRecord } from "./records.ts";
import type { DeliveryLimits, DeliveryStand, DeliveryState, Step } from "./types.ts";

export interface NewDelivery {
  readonly organisatie: string;
  readonly leverancier: string;
  readonly periode: string;
  readonly profiel: string;
  readonly omschrijving: string | null;
  readonly door: string;
}

const idForm = /^\d{8}-[a-z2-7]{10}$/;
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** States in which a delivery keeps others of its supplier and period out. */
export const underWay: readonly DeliveryStand[] = [
  "open",
  "wordt-gecontroleerd",
  "gecontroleerd",
  "wordt-geladen",
];

/** The deliveries over the API, in `<home>/ontvangst`: a folder each, readable by their owner alone. */
export class Reception {
  readonly folder: string;
  readonly #clock: () => Date;
  readonly #limits: DeliveryLimits;

  constructor(home: string, limits: DeliveryLimits, clock: () => Date) {
    this.folder = join(home, "ontvangst");
    this.#limits = limits;
    this.#clock = clock;
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of ["sloten", "wachtrij"]) {
      await mkdir(join(this.folder, name), { recursive: true, mode: 0o700 });
    }
  }

  folderOf(id: string): string {
    return join(this.folder, id);
  }

  /** @throws AppError DELIVERY_STATE while another of this supplier and period is under way, or too many are. */
  async create(wanted: NewDelivery): Promise<DeliveryState> {
    const own = (await this.list()).filter(
      ({ organisatie, stand }) => organisatie === wanted.organisatie && underWay.includes(stand),
    );
    if (own.length >= this.#limits.open) {
      throw new AppError(
        "DELIVERY_STATE",
        `U hebt al ${own.length} leveringen die niet zijn geladen. Bevestig er een of trek er een in.`,
      );
    }
    const now = this.#clock().toISOString();
    const { door, ...facts } = wanted;
    const id = newId(now);
    const state: DeliveryState = {
      ...{ id, ...facts, gemaaktOp: now, gewijzigdOp: now, stand: "open" },
      ...{
        bestanden: [],
        controle: null,
        geaccepteerd: [],
        verwerking: 0,
        leveringNr: null,
        laadpoging: null,
      },
      stappen: [{ stap: "gemaakt", moment: now, door }],
    };
    const folder = this.folderOf(id);
    try {
      await mkdir(folder, { mode: 0o700 });
      for (const name of ["bestanden", "onderweg", "verwerkingen"])
        await mkdir(join(folder, name), { mode: 0o700 });
      await createRecord(folder, "levering", state);
      await this.#claim(state);
    } catch (error) {
      await this.#discard(id);
      throw asExpected(error);
    }
    return state;
  }

  /** Takes the supplier and period, unless another delivery that is under way has them. */
  async #claim({ id, organisatie, periode }: DeliveryState): Promise<void> {
    const key = keyOf(organisatie, periode);
    const isOpen = async (other: string) => {
      const state = await this.find(other);
      return state !== undefined && underWay.includes(state.stand);
    };
    const other = await claim(join(this.folder, "sloten"), key, id, isOpen);
    if (other === undefined) return;
    throw new AppError(
      "DELIVERY_STATE",
      `Over ${periode} loopt al een levering: ${other}. Bevestig die of trek die eerst in.`,
    );
  }

  async find(id: string): Promise<DeliveryState | undefined> {
    return idForm.test(id) ? readRecord<DeliveryState>(this.folderOf(id), "levering") : undefined;
  }

  /** @throws AppError DELIVERY_NOT_FOUND */
  async get(id: string): Promise<DeliveryState> {
    const state = await this.find(id);
    if (state === undefined) throw new AppError("DELIVERY_NOT_FOUND", "Deze levering is er niet.");
    return state;
  }

  /** Every delivery, the newest first. */
  async list(): Promise<DeliveryState[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isSystemError(error, "ENOENT")) return [];
      throw error;
    });
    const found: DeliveryState[] = [];
    for (const id of names.filter((name) => idForm.test(name))) {
      const state = await this.find(id);
      if (state !== undefined) found.push(state);
    }
    return found.sort((a, b) =>
      a.gemaaktOp === b.gemaaktOp ? (a.id < b.id ? 1 : -1) : a.gemaaktOp < b.gemaaktOp ? 1 : -1,
    );
  }

  /**
   * Changes a delivery that is in one of these states.
   * @throws AppError DELIVERY_NOT_FOUND, and DELIVERY_STATE in any other state.
   */
  async change(
    id: string,
    from: readonly DeliveryStand[],
    make: (state: DeliveryState) => Partial<DeliveryState>,
    step?: { readonly stap: string; readonly door: string },
  ): Promise<DeliveryState> {
    const now = this.#clock().toISOString();
    const changed = await changeRecord<DeliveryState>(this.folderOf(id), "levering", (state) => {
      if (!from.includes(state.stand)) throw wrongState(state);
      const stappen = step === undefined ? state.stappen : addStep(state.stappen, { ...step, moment: now });
      return { ...state, ...make(state), gewijzigdOp: now, stappen };
    }).catch((error: unknown) => {
      throw asExpected(error);
    });
    if (changed === undefined) throw new AppError("DELIVERY_NOT_FOUND", "Deze levering is er niet meer.");
    return changed;
  }

  /** Removes a delivery whole: no one sees half of it. */
  async remove(id: string): Promise<void> {
    const aside = join(this.folder, `.weg-${id}`);
    await rename(this.folderOf(id), aside).catch((error: unknown) => {
      if (!isSystemError(error, "ENOENT")) throw error;
    });
    await rm(aside, { recursive: true, force: true });
  }

  /** Removes what was delivered, and the report that repeats some of it; the record of the delivery stays. */
  async removeFiles(id: string): Promise<void> {
    const folder = this.folderOf(id);
    for (const name of ["bestanden", "onderweg"])
      await rm(join(folder, name), { recursive: true, force: true });
    for (const nr of await readdir(join(folder, "verwerkingen")).catch(() => [])) {
      await rm(join(folder, "verwerkingen", nr, "rapport.xlsx"), { force: true });
    }
  }

  /**
   * Takes all files out of a delivery whose load was begun and never heard of: what came of it can still be asked and
   * withdrawn, but nothing that was delivered is kept.
   */
  async empty(id: string): Promise<void> {
    const step = { stap: "bestanden-verlopen", door: "programma" };
    const none = { stand: "open", controle: null, geaccepteerd: [], bestanden: [] } as const;
    await this.change(id, ["open", "gecontroleerd"], () => none, step);
    await this.removeFiles(id);
    for (const name of ["bestanden", "onderweg"]) await mkdir(join(this.folderOf(id), name), { mode: 0o700 });
  }

  /** Whether this open delivery has its supplier and period; one whose maker died before that has not. */
  async holds({ id, organisatie, periode }: DeliveryState): Promise<boolean> {
    return (await holderOf(join(this.folder, "sloten"), keyOf(organisatie, periode))) === id;
  }

  async #discard(id: string): Promise<void> {
    await rm(this.folderOf(id), { recursive: true, force: true }).catch(() => undefined);
  }

  /** What a processing left in its folder; undefined when it is not there. */
  async artefact(id: string, nummer: number, name: string): Promise<Buffer | undefined> {
    return readFile(join(this.folderOf(id), "verwerkingen", String(nummer), name)).catch((error: unknown) => {
      if (isSystemError(error, "ENOENT")) return undefined;
      throw error;
    });
  }

  /** When a folder was changed last, in milliseconds since 1970; 0 when it is not there. */
  async changedAt(path: string): Promise<number> {
    return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
  }
}

const words: Readonly<Record<DeliveryStand, string>> = {
  open: "De levering is nog niet gecontroleerd.",
  "wordt-gecontroleerd": "De levering wordt nu gecontroleerd. Wacht tot dat klaar is, of breek het af.",
  gecontroleerd: "De levering is al gecontroleerd.",
  "wordt-geladen": "De levering wordt nu geladen.",
  geladen: "De levering is al geladen.",
  "wordt-ingetrokken": "De levering wordt nu ingetrokken.",
  ingetrokken: "De levering is ingetrokken.",
  vervangen: "De levering is vervangen door een nieuwere.",
};

function wrongState({ stand }: DeliveryState): AppError {
  return new AppError("DELIVERY_STATE", `${words[stand]} Dit kan nu niet.`);
}

/** Of the same step by the same hand, again and again, the last counts: a hundred files are no hundred steps. */
function addStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  const again = last?.stap === step.stap && last.door === step.door;
  return [...(again ? steps.slice(0, -1) : steps), step].slice(-mostSteps);
}

const mostSteps = 500;

function newId(now: string): string {
  const tail = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
  return `${now.slice(0, 10).replaceAll("-", "")}-${tail}`;
}

function keyOf(organisatie: string, periode: string): string {
  return createHash("sha256").update(`${organisatie}\n${periode}`).digest("hex").slice(0, 24);
}
