import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Release, sha256 } from "../release/open.ts";
import type { ReportOptions } from "../report/build.ts";
import type { Report } from "../report/define.ts";
import { type FormatName, formats } from "../report/formats.ts";
import type { Language } from "../report/language.ts";
import type { Failure, Job, Made } from "../report/maker.ts";
import { fileNameOf, type Selection } from "../report/selection.ts";
import { fundTheme, type Theme } from "../report/theme.ts";
import { putReportFile } from "./report-file.ts";
import {
  contentOf,
  type FailedEntry,
  type FileEntry,
  manifestName,
  type ReportManifest,
  readReportManifest,
  selectionText,
  sourceOf,
  stands,
  writeReportManifest,
} from "./report-manifest.ts";

/** One file of a pack. */
export interface Item {
  readonly report: Report;
  readonly selection: Selection;
  readonly format: FormatName;
  /** The look of this one; that of the options when it is left out. */
  readonly theme?: Theme;
  /** The language of this one; that of the options when it is left out. */
  readonly language?: Language;
}

/** A folder with files and a manifest. */
export interface Pack {
  readonly folder: string;
  readonly items: readonly Item[];
}

export interface PackOutcome {
  readonly folder: string;
  /** How many files were made now, and how many stood. */
  readonly made: number;
  readonly standing: number;
  /** All that the manifest names, those of other runs too. */
  readonly files: readonly FileEntry[];
  readonly failed: readonly FailedEntry[];
  /** Files in the folder that are not of this pack. */
  readonly others: number;
}

interface Wanted extends Item {
  readonly name: string;
  /** Checksum of everything the file is made from. */
  readonly source: string;
}

/** A pack while it is filled. */
export class OpenPack {
  readonly #folder: string;
  readonly #release: Release;
  readonly #wanted: ReadonlyMap<string, Wanted>;
  readonly #files = new Map<string, FileEntry>();
  readonly #failed = new Map<string, FailedEntry>();
  readonly #failedElsewhere: FailedEntry[] = [];
  #standing = 0;
  #made = 0;

  private constructor({ folder, items }: Pack, release: Release, options: ReportOptions) {
    this.#folder = folder;
    this.#release = release;
    this.#wanted = wantedOf(items, release, options);
  }

  /** @param again whether files that stand are made anew as well. */
  static async open(pack: Pack, release: Release, options: ReportOptions, again: boolean): Promise<OpenPack> {
    const state = new OpenPack(pack, release, options);
    const earlier = await readReportManifest(pack.folder);
    if (earlier?.publicatie.inhoud === contentOf(release.manifest)) await state.#keep(earlier, again);
    return state;
  }

  /** Keeps what is still right of an earlier run, and what this run is not about. */
  async #keep({ bestanden, mislukt }: ReportManifest, again: boolean): Promise<void> {
    const byName = new Map([...this.#wanted.values()].map((one) => [one.name, one]));
    for (const entry of bestanden) {
      const wanted = byName.get(entry.bestand);
      if (wanted !== undefined && (again || entry.bron !== wanted.source)) continue;
      // The name comes from a file that anyone can change: only a plain one is looked at.
      if (!/^[\w-][\w.-]*$/.test(entry.bestand)) continue;
      if (!(await stands(this.#folder, entry.bestand, entry.sha256))) continue;
      this.#files.set(entry.bestand, entry);
      if (wanted !== undefined) this.#standing++;
    }
    this.#failedElsewhere.push(...mislukt.filter((entry) => !this.#wanted.has(keyOf(entry))));
  }

  missing(): Item[] {
    return [...this.#wanted.values()].filter(({ name }) => !this.#files.has(name));
  }

  /** Writes a file that was made, when it is of this pack, in its look, and missing. */
  async take({ report, selection, theme, language }: Job, { format, content, failure }: Made): Promise<void> {
    const wanted = this.#wanted.get(
      keyOf({
        ...{ rapport: report, keuze: selectionText(selection), formaat: format },
        ...tongueOf(language),
      }),
    );
    if (wanted === undefined || wanted.theme?.id !== theme?.id || this.#files.has(wanted.name)) return;
    if (failure !== undefined) return this.#fail(wanted, failure);
    await putReportFile({ folder: this.#folder }, wanted.name, content);
    this.#made++;
    this.#files.set(wanted.name, {
      bestand: wanted.name,
      ...whatOf(wanted),
      bytes: content.byteLength,
      sha256: sha256(content),
      bron: wanted.source,
    });
  }

  /** What an earlier run left under this name would pass for the file that failed. */
  async #fail(wanted: Wanted, { code, message }: Failure): Promise<void> {
    await rm(join(this.#folder, wanted.name), { force: true });
    this.#failed.set(wanted.name, { ...whatOf(wanted), code, melding: message });
  }

  /** Writes the manifest of what is there. */
  async flush(): Promise<void> {
    const { files, failed } = this.#content();
    await writeReportManifest(this.#folder, this.#release, { bestanden: [...files], mislukt: [...failed] });
  }

  async outcome(): Promise<PackOutcome> {
    const wanted = new Set([manifestName, ...[...this.#wanted.values()].map(({ name }) => name)]);
    const others = (await readdir(this.#folder)).filter((name) => !name.startsWith(".") && !wanted.has(name));
    return { ...this.#content(), others: others.length };
  }

  #content(): Omit<PackOutcome, "others"> {
    const names = [...this.#wanted.values()].map(({ name }) => name);
    const own = new Set(names);
    return {
      folder: this.#folder,
      made: this.#made,
      standing: this.#standing,
      files: [
        ...names.flatMap((name) => this.#files.get(name) ?? []),
        ...[...this.#files.values()].filter(({ bestand }) => !own.has(bestand)),
      ],
      failed: [...names.flatMap((name) => this.#failed.get(name) ?? []), ...this.#failedElsewhere],
    };
  }
}

/** Tells one file from another: report, choice, format and language. */
export function keyOf({
  rapport,
  keuze,
  formaat,
  taal = "",
}: Pick<FileEntry, "rapport" | "keuze" | "formaat" | "taal">): string {
  return [rapport, keuze, formaat, taal].join("|");
}

/** What is wanted by its key; two choices whose names come out the same get a number. */
function wantedOf(
  items: readonly Item[],
  release: Release,
  options: ReportOptions,
): ReadonlyMap<string, Wanted> {
  const { theme: shared, language: spoken, ...plain } = options;
  const sources = new Map<string, string>();
  const taken = new Set<string>();
  const wanted = new Map<string, Wanted>();
  for (const asked of items) {
    const language = asked.language ?? spoken;
    const item = language === undefined ? asked : { ...asked, language };
    const key = keyOf(whatOf(item));
    if (wanted.has(key)) continue;
    const theme = item.theme ?? shared;
    const fund = fundTheme(theme);
    const looks = `${item.report.id}|${fund?.id ?? ""}|${language ?? ""}`;
    const made = {
      ...plain,
      ...(fund === undefined ? {} : { theme: fund }),
      ...(language === "en" ? { language } : {}),
    };
    const source = sources.get(looks) ?? sourceOf(release, item.report, made);
    sources.set(looks, source);
    const base = fileNameOf(item.report, item.selection, language);
    const ending = formats[item.format].ending;
    let name = `${base}.${ending}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}-${number}.${ending}`;
    taken.add(name.toLowerCase());
    wanted.set(key, { ...item, ...(theme === undefined ? {} : { theme }), name, source });
  }
  return wanted;
}

/** What a manifest says that a file is about. */
export function whatOf({ report, selection, format, theme, language }: Item) {
  const thema = fundTheme(theme)?.id;
  const what = { rapport: report.id, keuze: selectionText(selection), formaat: format };
  return { ...what, ...(thema === undefined ? {} : { thema }), ...tongueOf(language) };
}

/** The language as a manifest names it; Dutch goes without saying. */
function tongueOf(language: Language | undefined): { readonly taal?: Language } {
  return language === undefined || language === "nl" ? {} : { taal: language };
}
