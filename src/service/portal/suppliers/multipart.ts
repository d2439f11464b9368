import { Readable } from "node:stream";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { ServiceContext } from "../../context.ts";
import { paced } from "../../deliveries/upload.ts";
import { bodyOf } from "../../request-time.ts";

/** Takes one file; false when the rest is not to be read. */
export type TakeFile = (name: string, content: ReadableStream) => Promise<boolean>;

/**
 * Reads the files of a form as they come, one after another and none of them whole in memory. Fields are passed over.
 * @returns how many files there were; undefined for what is no form with files.
 * @throws UploadRefused when the sender is too slow or goes away; Error for a form that cannot be read.
 */
export async function readFiles(
  c: ServiceContext,
  pace: Parameters<typeof paced>[1],
  take: TakeFile,
): Promise<number | undefined> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) return undefined;
  const form = new Form(type, take);
  try {
    await form.feed(paced(bodyOf(c), pace));
  } finally {
    await form.end();
  }
  return form.count;
}

class Form {
  count = 0;
  readonly #parser: BusboyInstance;
  readonly #take: TakeFile;
  #turn: Promise<void> = Promise.resolve();
  #current: BusboyFileStream | undefined;
  #state: "leest" | "klaar" | "geweigerd" | "kapot" = "leest";
  #wake: () => void = () => undefined;

  constructor(type: string, take: TakeFile) {
    this.#take = take;
    const limits = { files: 1_000, fields: 100, fieldSize: 10_000, headerPairs: 20 };
    this.#parser = new Busboy({ headers: { "content-type": type }, limits });
    this.#parser.on("file", (_, file, name) => this.#file(file, name));
    this.#parser.on("drain", () => this.#wake());
    this.#parser.on("finish", () => this.#become("klaar"));
    this.#parser.on("error", () => this.#become("kapot"));
  }

  /** Gives the parser what comes in, at the pace at which it is taken; stops when a file was refused. */
  async feed(body: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const part of body) {
      if (!this.#parser.write(Buffer.from(part))) await this.#pause();
      if (this.#state !== "leest") break;
    }
    if (this.#state === "leest") {
      this.#parser.end();
      while (this.#state === "leest") await this.#pause();
    }
    if (this.#state === "kapot") throw new Error("the form cannot be read");
    await this.#turn;
  }

  /** Whoever still reads a file learns that there is no more of it. */
  async end(): Promise<void> {
    this.#current?.destroy(new Error("closed"));
    await this.#turn.catch(() => undefined);
  }

  #file(file: BusboyFileStream, name: string): void {
    file.on("error", () => undefined);
    // A field for files that was left empty has no name.
    if (name === undefined || name === "") return void file.resume();
    this.count += 1;
    this.#turn = this.#turn.then(async () => {
      if (this.#state === "geweigerd") return;
      this.#current = file;
      const goesOn = await this.#take(name, Readable.toWeb(file) as ReadableStream);
      this.#current = undefined;
      if (!goesOn) this.#become("geweigerd");
    });
    this.#turn.catch(() => this.#become("kapot"));
  }

  #become(state: "klaar" | "geweigerd" | "kapot"): void {
    if (this.#state === "leest") this.#state = state;
    this.#wake();
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
