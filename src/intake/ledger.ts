import type { Engine } from "../engine/engine.ts";
import type { CheckResult } from "./check.ts";

/** The states of a delivery, in the order in which it goes through them. */
export type Stand = "ontvangen" | "gecontroleerd" | "bevestigd" | "geladen" | "ingetrokken" | "vervangen";

/**
 * From each state the states that may follow. A delivery that waits may come in again; one that is loaded stays
 * so when the rows of old years leave it.
 */
const following: Readonly<Record<Stand, readonly Stand[]>> = {
  ontvangen: ["gecontroleerd"],
  gecontroleerd: ["ontvangen", "bevestigd", "ingetrokken", "vervangen"],
  bevestigd: ["ontvangen", "geladen", "ingetrokken", "vervangen"],
  geladen: ["geladen", "ingetrokken", "vervangen"],
  ingetrokken: [],
  vervangen: [],
};

/** States of a delivery that may still be loaded. */
export const waiting: readonly Stand[] = ["gecontroleerd", "bevestigd"];

/** When something happened to a delivery, by whom, and why. */
export interface Event {
  readonly moment: Date;
  readonly door: string;
  readonly reden?: string | undefined;
}

/** A delivery as the ledger knows it, whatever became of it. */
export type Entry = {
  readonly levering_nr: number;
  readonly leverancier: string;
  readonly periode: string;
  readonly hash: string;
  readonly profiel: string;
  readonly fouten: number;
  readonly waarschuwingen: number;
  readonly stand: Stand;
  readonly vervangen_door: number | null;
};

export type Step = {
  readonly levering_nr: number;
  readonly stand: Stand;
  /** UTC, as 2026-01-15T12:00:00Z. */
  readonly moment: string;
  readonly door: string | null;
  readonly reden: string | null;
};

/** The ledger of one store; every method is a part of a transaction of the caller. */
export class Ledger {
  readonly #engine: Engine;
  readonly #store: string;

  /** @param store the quoted name of the database that holds the store. */
  constructor(engine: Engine, store: string) {
    this.#engine = engine;
    this.#store = store;
  }

  /** The deliveries in the order in which they first came in; of one supplier, or all. */
  entries(leverancier?: string): Promise<Entry[]> {
    return this.#engine.rows<Entry>(
      `select * from ${this.#store}.levering
       where $leverancier::varchar is null or leverancier = $leverancier order by levering_nr`,
      { leverancier: leverancier ?? null },
    );
  }

  /** The numbers of the deliveries whose rows are in the store. */
  async loaded(): Promise<number[]> {
    const all = await this.entries();
    return all.filter(({ stand }) => stand === "geladen").map(({ levering_nr }) => levering_nr);
  }

  /** Every step of every delivery, the oldest first. */
  steps(): Promise<Step[]> {
    return this.#engine.rows<Step>(
      `select levering_nr, stand, strftime(moment, '%Y-%m-%dT%H:%M:%SZ') as moment, door, reden
       from ${this.#store}.levering_stap order by levering_nr, volgnr`,
    );
  }

  /**
   * Records that a delivery came in and was checked. A delivery with the same content that still waits goes on
   * under its own number, unless a newer one came in meanwhile: the highest number is the newest.
   */
  async receive(result: CheckResult, received: Event, checked: Event): Promise<number> {
    const last = (await this.entries()).at(-1);
    const { leverancier, periode, hash, profiel, telling } = result;
    const same = last?.leverancier === leverancier && last.periode === periode && last.hash === hash;
    const again = last !== undefined && same && waiting.includes(last.stand);
    const nr = again ? last.levering_nr : (last?.levering_nr ?? 0) + 1;
    if (again) await this.#step(nr, "ontvangen", received);
    else await this.#insert(nr, result, received);
    await this.#engine.run(
      `update ${this.#store}.levering set fouten = $fouten, waarschuwingen = $waarschuwingen, profiel = $profiel
       where levering_nr = $nr`,
      { nr, fouten: telling.fout, waarschuwingen: telling.waarschuwing, profiel },
    );
    await this.#step(nr, "gecontroleerd", checked);
    await this.#warnings(nr, result);
    return nr;
  }

  /** Brings deliveries into the next state. A step that may not follow is a bug. */
  async advance(numbers: readonly number[], stand: Stand, event: Event): Promise<void> {
    for (const nr of numbers) await this.#step(nr, stand, event);
  }

  /** Names the delivery that came in the place of these. */
  async replace(numbers: readonly number[], by: number, event: Event): Promise<void> {
    for (const nr of numbers) {
      await this.#step(nr, "vervangen", { ...event, reden: `vervangen door nummer ${by}` });
      await this.#engine.run(
        `update ${this.#store}.levering set vervangen_door = $by where levering_nr = $nr`,
        { nr, by },
      );
    }
  }

  async #insert(nr: number, result: CheckResult, received: Event): Promise<void> {
    const { leverancier, periode, hash, profiel } = result;
    await this.#engine.run(
      `insert into ${this.#store}.levering
       values ($nr, $leverancier, $periode, $hash, $profiel, 0, 0, 'ontvangen', null)`,
      { nr, leverancier, periode, hash, profiel },
    );
    await this.#write(nr, "ontvangen", received);
  }

  async #warnings(nr: number, { issues }: CheckResult): Promise<void> {
    await this.#engine.run(`delete from ${this.#store}.levering_waarschuwing where levering_nr = $nr`, {
      nr,
    });
    const counts = new Map<string, number>();
    for (const { code, ernst, aantal } of issues) {
      if (ernst === "waarschuwing") counts.set(code, (counts.get(code) ?? 0) + aantal);
    }
    for (const [code, aantal] of counts) {
      await this.#engine.run(
        `insert into ${this.#store}.levering_waarschuwing values ($nr, $code, $aantal)`,
        {
          nr,
          code,
          aantal,
        },
      );
    }
  }

  async #step(nr: number, stand: Stand, event: Event): Promise<void> {
    const { now } = await this.#engine.row<{ now: Stand }>(
      `select stand as now from ${this.#store}.levering where levering_nr = $nr`,
      { nr },
    );
    if (!following[now].includes(stand)) throw new Error(`delivery ${nr} cannot go from ${now} to ${stand}`);
    await this.#engine.run(`update ${this.#store}.levering set stand = $stand where levering_nr = $nr`, {
      nr,
      stand,
    });
    await this.#write(nr, stand, event);
  }

  async #write(nr: number, stand: Stand, { moment, door, reden }: Event): Promise<void> {
    await this.#engine.run(
      `insert into ${this.#store}.levering_stap
       select $nr, (select coalesce(max(volgnr), 0) + 1 from ${this.#store}.levering_stap where levering_nr = $nr),
         $stand, $moment::timestamp, $door, $reden`,
      { nr, stand, moment: moment.toISOString().slice(0, 19), door, reden: reden ?? null },
    );
  }
}

/** A clock that starts at a given moment and runs from there. */
export function clockFrom(now: Date): () => Date {
  const start = performance.now();
  return () => new Date(now.getTime() + performance.now() - start);
}
