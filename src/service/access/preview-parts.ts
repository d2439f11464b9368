import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Release } from "../../release/open.ts";
import type { ServiceContext } from "../context.ts";
import { Kept } from "../kept.ts";
import { ReleaseSource } from "../releases.ts";
import { closeOff } from "./guard.ts";
import type { OpenPart } from "./mount.ts";

interface Part {
  readonly source: ReleaseSource;
  readonly app: ReturnType<OpenPart>;
}

/** Releases that are open at a time besides the public one. */
const most = 3;

/** The open part over releases that are not public yet: opened and checked once each, and kept while they are asked. */
export class PreviewParts {
  readonly #openPart: OpenPart;
  readonly #kept = new Kept<Part>({
    maximum: most,
    sizeOf: () => 1,
    drop: ({ source }) => source.close(),
  });

  constructor(openPart: OpenPart) {
    this.#openPart = openPart;
  }

  /**
   * The answer that the open part will give at `path` once this release is public, kept from every cache.
   * @throws AppError RELEASE_DAMAGED
   */
  async answer(c: ServiceContext, folder: string, path: string): Promise<Response> {
    const { app } = await this.#part(folder);
    const url = new URL(c.req.url);
    url.pathname = path;
    const headers = new Headers();
    for (const name of ["Accept", "Range"]) {
      const value = c.req.header(name);
      if (value !== undefined) headers.set(name, value);
    }
    const answer = await app.fetch(new Request(url, { method: c.req.method, headers }));
    for (const name of passed) {
      const value = answer.headers.get(name);
      if (value !== null) c.header(name, value);
    }
    closeOff(c);
    const status = answer.status as 200;
    return answer.body === null ? c.body(null, status) : c.body(answer.body, status);
  }

  async #part(folder: string): Promise<Part> {
    // A folder of the same name that was put in its place is another release.
    const { mtimeMs, ino } = await stat(join(folder, "manifest.json"));
    return this.#kept.get(`${folder} ${ino} ${mtimeMs}`, async () => {
      const source = ReleaseSource.only(await Release.open(folder));
      return { source, app: this.#openPart(source) };
    });
  }
}

const passed = [
  ...["Content-Type", "Content-Disposition", "Content-Security-Policy", "Content-Range", "Accept-Ranges"],
  ...["Location", "Retry-After", "Allow"],
];
