import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Someone who delivers over the API, again and again: makes, sends, checks, and loads or withdraws. */
export class Supplier {
  readonly #url: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #files: readonly string[];
  #round = 0;

  constructor(url: string, key: string, folder: string, files: readonly string[]) {
    this.#url = url;
    this.#key = key;
    this.#folder = folder;
    this.#files = files.filter((name) => name.endsWith(".csv"));
  }

  /** One delivery from begin to end; every second one is loaded, and withdrawn after that. What went wrong, in words. */
  async deliver(): Promise<string | undefined> {
    this.#round += 1;
    const made = await this.#ask("POST", "/v1/leveringen", JSON.stringify({ periode: "2025" }));
    const path = made.headers.get("location");
    if (path === null) return `no delivery: ${made.status}`;
    for (const name of this.#files) {
      const { status } = await this.#ask(
        "PUT",
        `${path}/bestanden/${name}`,
        readFileSync(join(this.#folder, name)),
      );
      if (status !== 201) return `file: ${status}`;
    }
    const checked = await this.#finished(await this.#ask("POST", `${path}/_controleer`));
    if (checked !== "klaar") return `check: ${checked}`;
    if (this.#round % 2 === 0) {
      const loaded = await this.#load(path);
      if (loaded !== undefined) return loaded;
    }
    const withdrawn = await this.#ask("POST", `${path}/_intrek`, JSON.stringify({ reden: "duurproef" }));
    if (withdrawn.status === 202) {
      const end = await this.#finished(withdrawn);
      return end === "klaar" ? undefined : `withdrawal: ${end}`;
    }
    return withdrawn.ok ? undefined : `withdrawal: ${withdrawn.status}`;
  }

  async #load(path: string): Promise<string | undefined> {
    const { controle } = (await (await this.#ask("GET", path)).json()) as {
      controle: { waarschuwingen: { regel: string }[] };
    };
    const regels = controle.waarschuwingen.map(({ regel }) => ({ regel }));
    if (regels.length > 0) {
      const { status } = await this.#ask("POST", `${path}/_accepteer`, JSON.stringify({ regels }));
      if (status >= 300) return `acceptance: ${status}`;
    }
    const loaded = await this.#finished(await this.#ask("POST", `${path}/_bevestig`));
    return loaded === "klaar" ? undefined : `load: ${loaded}`;
  }

  /** Waits for the work behind a 202, as its answers ask. */
  async #finished(started: Response): Promise<string> {
    const path = started.headers.get("location");
    if (started.status !== 202 || path === null) return String(started.status);
    for (;;) {
      const { status } = (await (await this.#ask("GET", path)).json()) as { status: string };
      if (status !== "wacht" && status !== "bezig") return status;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  #ask(method: string, path: string, body?: string | Buffer): Promise<Response> {
    const type = typeof body === "string" ? "application/json" : "text/csv";
    return fetch(this.#url + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.#key}`,
        ...(body === undefined ? {} : { "Content-Type": type }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : new Uint8Array(body) }),
    });
  }
}
