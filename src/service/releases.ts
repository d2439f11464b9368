import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { listReleases, releasesFolder } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import type { Manifest } from "../release/types.ts";
import { Gate } from "./access/clearance.ts";
import { EarlierReleases } from "./earlier-releases.ts";

/** The right to read a release until `done`; a newer one closes the old only when nobody reads it any more. */
export interface Lease {
  readonly release: Release;
  done(): void;
}

interface Held {
  readonly release: Release;
  readers: number;
  retired: boolean;
}

export interface ReleaseSourceOptions {
  /** Milliseconds; only differences count. */
  readonly clock?: () => number;
  /** Told when a new release is refused; the old one stays. */
  readonly onRefused?: (error: unknown) => void;
  /** Says which releases are public; without it those that were never offered to anyone. */
  readonly gate?: Gate;
}

const checkEvery = 1_000;

/** The newest release of a home, followed while the server runs. */
export class ReleaseSource {
  readonly #home: string;
  readonly #clock: () => number;
  readonly #onRefused: (error: unknown) => void;
  readonly #gate: Gate;
  #held: Held | undefined;
  #checked = Number.NEGATIVE_INFINITY;
  #seen = "";
  #checking: Promise<void> | undefined;
  readonly #earlier = new EarlierReleases();
  #manifests: { readonly seen: string; readonly list: readonly Manifest[] } | undefined;

  private constructor(home: string, options: ReleaseSourceOptions) {
    this.#home = home;
    this.#clock = options.clock ?? (() => performance.now());
    this.#onRefused = options.onRefused ?? (() => undefined);
    this.#gate = options.gate ?? new Gate({ from: undefined });
  }

  /**
   * Opens the newest release of `home`; a home without releases is fine.
   * @throws AppError RELEASE_DAMAGED when the newest one does not hold.
   */
  static async open(home: string, options: ReleaseSourceOptions = {}): Promise<ReleaseSource> {
    const source = new ReleaseSource(home, options);
    source.#checked = source.#clock();
    const folder = source.#public().at(-1);
    source.#seen = await source.#stamp();
    if (folder !== undefined) source.#held = hold(await Release.open(folder));
    return source;
  }

  /** Shows one release and no other, whether it is public or not; `close` closes it. */
  static only(release: Release): ReleaseSource {
    const source = new ReleaseSource("", { clock: () => Number.NEGATIVE_INFINITY });
    source.#held = hold(release);
    return source;
  }

  /** The current release, or undefined when there is none yet. Looks for a newer one once a second. */
  async lease(): Promise<Lease | undefined> {
    await this.peek();
    return this.#held === undefined ? undefined : this.#lend(this.#held);
  }

  /**
   * A public release by its id, the current one or an earlier one; undefined when there is none.
   * @throws AppError RELEASE_DAMAGED when an earlier one does not hold.
   */
  async leaseOf(id: string): Promise<Lease | undefined> {
    const current = await this.lease();
    if (current === undefined || current.release.manifest.id === id) return current;
    current.done();
    const folder = this.#public().find((one) => basename(one) === id);
    return folder === undefined ? undefined : this.#earlier.lease(folder);
  }

  /** The same for who asks nothing of the release but which it is. */
  async peek(): Promise<Release | undefined> {
    const now = this.#clock();
    if (now - this.#checked >= checkEvery) {
      this.#checked = now;
      this.#checking ??= this.#look().finally(() => {
        this.#checking = undefined;
      });
      // Who already has a release does not wait for the next one.
      if (this.#held === undefined) await this.#checking;
    }
    return this.#held?.release;
  }

  /** How many earlier releases are open, for frozen addresses. */
  get earlierOpen(): number {
    return this.#earlier.size;
  }

  /** Id of the release that is shown, or undefined when there is none yet. */
  get current(): string | undefined {
    return this.#held?.release.manifest.id;
  }

  /** Manifests of all releases in the home, newest first; folders that are not a release are left out. */
  async list(): Promise<readonly Manifest[]> {
    const seen = await this.#stamp();
    if (this.#manifests?.seen !== seen) {
      const all = await Promise.all(this.#public().toReversed().map(readManifest));
      this.#manifests = { seen, list: all.filter((manifest) => manifest !== undefined) };
    }
    return this.#manifests.list;
  }

  /** Waits for a look that is under way, so that a test or a stop can go on. */
  async settled(): Promise<void> {
    await this.#checking;
  }

  async close(): Promise<void> {
    await this.#checking;
    if (this.#held !== undefined) retire(this.#held);
    this.#held = undefined;
    await this.#earlier.close();
  }

  async #look(): Promise<void> {
    try {
      const stamp = await this.#stamp();
      if (stamp === this.#seen) return;
      this.#seen = stamp;
      const folder = this.#public().at(-1);
      if (folder === undefined || folder === this.#held?.release.folder) return;
      const next = hold(await Release.open(folder));
      const previous = this.#held;
      this.#held = next;
      if (previous !== undefined) retire(previous);
    } catch (error) {
      this.#onRefused(error);
    }
  }

  #public(): string[] {
    return listReleases(this.#home).filter((folder) => this.#gate.isPublic(folder));
  }

  /** Changes when something appears in the releases folder or leaves it, and when an embargo ends. */
  async #stamp(): Promise<string> {
    const facts = await stat(releasesFolder(this.#home), { bigint: true }).catch(() => undefined);
    return facts === undefined ? "" : `${facts.mtimeNs} ${this.#gate.passed()}`;
  }

  #lend(held: Held): Lease {
    held.readers += 1;
    let open = true;
    return {
      release: held.release,
      done: () => {
        if (!open) return;
        open = false;
        held.readers -= 1;
        if (held.retired && held.readers === 0) held.release.close();
      },
    };
  }
}

function hold(release: Release): Held {
  return { release, readers: 0, retired: false };
}

function retire(held: Held): void {
  held.retired = true;
  if (held.readers === 0) held.release.close();
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Partial<Manifest>;
    const whole = manifest.formaat === 1 && manifest.controle?.uitslag === "veilig";
    return whole ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
