import { Release } from "../release/open.ts";
import type { Lease } from "./releases.ts";

interface Opened {
  readonly release: Promise<Release>;
  readers: number;
  dropped: boolean;
}

/** Earlier releases are asked for seldom; each takes as much memory as the current one. */
const mostOpen = 2;

/** Releases that a newer one took the place of, opened when a frozen address asks for them. */
export class EarlierReleases {
  readonly #open = new Map<string, Opened>();

  /** @throws AppError RELEASE_DAMAGED when the release does not hold. */
  async lease(folder: string): Promise<Lease> {
    const opened = this.#open.get(folder) ?? { release: Release.open(folder), readers: 0, dropped: false };
    // The longest unused makes room: what is asked for again goes to the end.
    this.#open.delete(folder);
    this.#open.set(folder, opened);
    opened.readers += 1;
    try {
      const release = await opened.release;
      await this.#makeRoom();
      return { release, done: once(() => this.#leave(opened)) };
    } catch (error) {
      this.#open.delete(folder);
      throw error;
    }
  }

  get size(): number {
    return this.#open.size;
  }

  async close(): Promise<void> {
    for (const [folder, opened] of this.#open) await this.#drop(folder, opened);
  }

  async #makeRoom(): Promise<void> {
    const [oldest] = this.#open;
    if (oldest !== undefined && this.#open.size > mostOpen) await this.#drop(...oldest);
  }

  async #drop(folder: string, opened: Opened): Promise<void> {
    this.#open.delete(folder);
    opened.dropped = true;
    if (opened.readers === 0) (await opened.release).close();
  }

  async #leave(opened: Opened): Promise<void> {
    opened.readers -= 1;
    if (opened.dropped && opened.readers === 0) (await opened.release).close();
  }
}

function once(work: () => Promise<void>): () => void {
  let open = true;
  return () => {
    if (open) void work();
    open = false;
  };
}
