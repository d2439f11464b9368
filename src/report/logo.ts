import { lstatSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isSystemError, type Problem } from "../errors.ts";
import { checkPng } from "./logo-png.ts";
import { checkSvg } from "./logo-svg.ts";
import type { Logo } from "./theme.ts";

/** Every report carries its logo, and a page of a mail must stay small. */
const mostBytes = 200 * 1024;

/** What is wrong with a picture, with its place where there is one. */
export interface Flaw {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Width and height in units of its own, or everything that is wrong with it. */
export type Checked =
  | { readonly width: number; readonly height: number; readonly flaws?: undefined }
  | { readonly flaws: readonly Flaw[] };

export type ReadLogo =
  | { readonly logo: Omit<Logo, "text">; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

/**
 * Reads the logo of a theme: an SVG that only draws, or a PNG that is whole.
 * @param folder of the theme; `shown` is how a message calls that folder.
 */
export function readLogo(folder: string, shown: string, name: string): ReadLogo {
  const file = `${shown}/${name}`;
  const kind = /\.(svg|png)$/i.exec(name)?.[1]?.toLowerCase() as Logo["kind"] | undefined;
  if (kind === undefined || basename(name) !== name || name.includes("\\") || name.startsWith(".")) {
    return refuse(`${shown}/thema.yml`, [
      { message: "Het logo moet een SVG of PNG zijn in de map van het thema, zoals logo.svg." },
    ]);
  }
  const content = contentOf(join(folder, name));
  if (typeof content === "string") return refuse(file, [{ message: content }]);
  const checked = kind === "svg" ? checkSvg(content) : checkPng(content);
  if (checked.flaws !== undefined) return refuse(file, checked.flaws);
  return { logo: { kind, base64: content.toString("base64"), width: checked.width, height: checked.height } };
}

function contentOf(path: string): Buffer | string {
  try {
    const facts = lstatSync(path);
    if (!facts.isFile()) return "Het logo moet een gewoon bestand zijn, geen map of verwijzing.";
    if (facts.size > mostBytes) {
      return `Het logo is ${Math.ceil(facts.size / 1024)} kB en mag hooguit ${mostBytes / 1024} kB zijn. Maak het kleiner.`;
    }
    return facts.size === 0 ? "Het logo is leeg." : readFileSync(path);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return "Het logo is er niet.";
    if (isSystemError(error, "EACCES", "EPERM", "EIO")) return "Het logo is niet te lezen.";
    throw error;
  }
}

function refuse(file: string, flaws: readonly Flaw[]): ReadLogo {
  return {
    problems: flaws.map(({ message, line, column }) => ({
      file,
      message,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column: `kolom ${column}` }),
    })),
  };
}
