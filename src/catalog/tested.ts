import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

/** The program: what tests queries, and the schema that they are tested on. */
const rooms = ["catalog", "engine", "store"].map((room) => join(import.meta.dirname, "..", room));

const cache = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "regiespiegel");

/**
 * Remembers that the files of `<root>/queries` were linted and bound without a fault, by a mark with a hash of all of
 * them and of the program itself. The same bytes give the same outcome, and testing them is most of the time that a
 * small command takes. Where no mark can be written, every start tests again.
 */
export class Tested {
  readonly #mark: string;

  constructor(root: string, folder = cache) {
    const hash = createHash("sha256");
    for (const place of [join(root, "queries"), ...rooms]) addFiles(hash, place);
    addFile(hash, join(import.meta.dirname, "..", "..", "package.json"));
    this.#mark = join(folder, `queries-${hash.digest("hex")}`);
  }

  get isKnown(): boolean {
    return existsSync(this.#mark);
  }

  remember(): void {
    try {
      mkdirSync(join(this.#mark, ".."), { recursive: true });
      writeFileSync(this.#mark, "");
    } catch {
      // A program that may not write beside itself works too.
    }
  }
}

function addFiles(hash: ReturnType<typeof createHash>, folder: string): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) {
    hash.update(`${file.slice(folder.length).replaceAll(sep, "/")}\0`);
    addFile(hash, file);
  }
}

function addFile(hash: ReturnType<typeof createHash>, file: string): void {
  hash.update(createHash("sha256").update(readFileSync(file)).digest());
}
