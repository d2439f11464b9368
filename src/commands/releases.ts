import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import { pastReleases } from "../publish/archive.ts";
import { releasesFolder } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import type { Changes } from "../release/types.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

interface Line {
  readonly publicatie: string;
  readonly gemaakt: string;
  readonly vorige: string | null;
  readonly wijziging: Changes["soort"];
  /** Figures per kind of change. */
  readonly cijfers: Readonly<Record<string, number>>;
  /** False for a release that was removed from the home: it still counts as published. */
  readonly aanwezig: boolean;
}

export const command: Command = {
  summary: "toont alle publicaties die ooit zijn gemaakt, en wat erin veranderde",
  usage: "",
  help: `
Ook een publicatie waarvan de map is weggehaald, staat in de lijst: wat openbaar was, telt bij een volgende
publicatie als bekend.

Op een terminal een tabel; in een pijp één regel JSON per publicatie.`,
  options: {},
  async run({ config, positionals, terminal }: Context): Promise<number> {
    if (positionals.length > 0) throw new AppError("USAGE", "De opdracht releases heeft geen naam nodig.");
    const { home } = config();
    const lines: Line[] = [];
    for (const { folder } of await pastReleases(home)) lines.push(await lineOf(home, folder));
    terminal.list(lines, () => overview(lines));
    return 0;
  },
};

async function lineOf(home: string, folder: string): Promise<Line> {
  const release = await Release.open(folder);
  release.close();
  const { manifest, changes } = release;
  const cijfers: Record<string, number> = {};
  for (const { soort, aantal } of changes.wijzigingen) cijfers[soort] = (cijfers[soort] ?? 0) + aantal;
  return {
    publicatie: manifest.id,
    gemaakt: manifest.gemaakt,
    vorige: changes.vorige,
    wijziging: changes.soort,
    cijfers,
    aanwezig: existsSync(join(releasesFolder(home), manifest.id)),
  };
}

function overview(lines: readonly Line[]): string {
  if (lines.length === 0) return "Er zijn nog geen publicaties.";
  const kinds = ["nieuw", "herzien", "aangehouden", "verdwenen"];
  return textTable(
    ["publicatie", "gemaakt", ...kinds, "map"],
    lines.map(({ publicatie, gemaakt, cijfers, aanwezig }) => [
      publicatie,
      gemaakt.slice(0, 10),
      ...kinds.map((kind) => cijfers[kind] ?? 0),
      aanwezig ? "aanwezig" : "weggehaald",
    ]),
  );
}
