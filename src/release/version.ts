import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The version of this program, kept with every release. */
export const codeVersion: string = readVersion(dirname(fileURLToPath(import.meta.url)));

function readVersion(folder: string): string {
  for (let current = folder; ; current = dirname(current)) {
    try {
      const { version } = JSON.parse(readFileSync(join(current, "package.json"), "utf8")) as {
        version: string;
      };
      return version;
    } catch {
      if (dirname(current) === current) throw new Error("package.json not found");
    }
  }
}
