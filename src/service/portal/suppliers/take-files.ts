import type { ServiceContext } from "../../context.ts";
import { UploadRefused } from "../../deliveries/upload.ts";
import { takeTime } from "../../request-time.ts";
import { ask, type Inner, type Refusal } from "./inner.ts";
import { readFiles } from "./multipart.ts";
import { type Counter, foreign, isOutside, one, ownPath, turnAway } from "./show.ts";
import { readZip, type Unzipped, ZipRefused } from "./unzip.ts";

/** Streams the files of the form into the delivery, one after another; stops at the first that is refused. */
export async function takeFiles(c: ServiceContext, counter: Counter): Promise<Response> {
  const refused = foreign(c, counter);
  if (refused !== undefined) return refused;
  const path = `/leveringen/${encodeURIComponent(c.req.param("id") ?? "")}`;
  const known = await ask(counter.app, c, "GET", path);
  if (known.refusal !== undefined) {
    c.header("Connection", "close");
    return turnAway(c, known);
  }
  takeTime(c);
  const taking = new Taking(c, counter, path);
  try {
    const count = await readFiles(c, counter.deliveries.limits, (name, body) => taking.take(name, body));
    if (count === 0 || count === undefined)
      return one(c, counter, refusal(400, "Kies eerst een of meer bestanden."));
  } catch (error) {
    c.header("Connection", "close");
    return one(c, counter, taking.last?.refusal ?? taking.zip ?? broken(error));
  }
  const { last, skipped, zip } = taking;
  if (zip !== undefined || last?.refusal !== undefined) {
    c.header("Connection", "close");
    return last?.refusal !== undefined && isOutside(last)
      ? turnAway(c, last)
      : one(c, counter, last?.refusal ?? zip);
  }
  const more = skipped === 0 ? "" : `?overgeslagen=${skipped}`;
  return c.redirect(`${ownPath}/${c.req.param("id") ?? ""}${more}`, 303);
}

class Taking {
  /** What the API said last. */
  last: Inner | undefined;
  /** What is wrong with a zip itself. */
  zip: Refusal | undefined;
  skipped = 0;
  readonly #c: ServiceContext;
  readonly #counter: Counter;
  readonly #path: string;

  constructor(c: ServiceContext, counter: Counter, path: string) {
    this.#c = c;
    this.#counter = counter;
    this.#path = path;
  }

  /** Takes a file, or each file of a zip; false when the rest is not to be read. */
  async take(name: string, body: ReadableStream): Promise<boolean> {
    if (!/\.zip$/i.test(name)) return this.#takeOne(name, body);
    try {
      const unzipped = await readZip(body, (inner, content) => this.#takeOne(inner, content));
      this.skipped += unzipped.skipped;
      if (unzipped.taken === 0 && !unzipped.refused) this.zip = nothingIn(unzipped);
      return !unzipped.refused && this.zip === undefined;
    } catch (error) {
      if (!(error instanceof ZipRefused)) throw error;
      this.zip = refusal(400, zipWords[error.reason]);
      return false;
    }
  }

  async #takeOne(name: string, body: ReadableStream): Promise<boolean> {
    const path = `${this.#path}/bestanden/${encodeURIComponent(name)}`;
    const headers = { "content-type": "application/octet-stream" };
    this.last = await ask(this.#counter.app, this.#c, "PUT", path, { body, headers });
    return this.last.refusal === undefined;
  }
}

const refusal = (status: number, detail: string): Refusal => ({ status, detail, faults: [] });

const zipWords = {
  onleesbaar:
    "De zip is niet te lezen. Misschien zit er een wachtwoord op. Pak hem uit, en stuur de bestanden zelf.",
  "dubbele-naam":
    "In de zip staan twee bestanden met dezelfde naam, in verschillende mappen. Geef ze elk een eigen naam. Wat ervoor stond, is wel ontvangen.",
} as const;

function nothingIn({ skipped }: Unzipped): Refusal {
  return refusal(
    400,
    skipped === 0
      ? "De zip is leeg."
      : "In de zip staat geen bestand dat wij kunnen lezen: geen CSV, Excel (.xlsx) of Parquet.",
  );
}

function broken(error: unknown): Refusal {
  return error instanceof UploadRefused && error.reason === "te-traag"
    ? refusal(408, "De bestanden kwamen te langzaam binnen. Wat nog niet heel was, is niet bewaard.")
    : refusal(400, "De bestanden kwamen niet heel binnen. Probeer het opnieuw.");
}
