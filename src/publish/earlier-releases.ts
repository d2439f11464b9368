import { basename } from "node:path";
import type { EarlierPattern } from "../disclosure/earlier.ts";
import type { Figure } from "../disclosure/figure.ts";
import { cellId } from "../disclosure/groups.ts";
import type { History } from "../disclosure/history.ts";
import type { Cube } from "../indicators/types.ts";
import { Release } from "../release/open.ts";
import type { Cell } from "../release/types.ts";
import { type PastRelease, readBeside } from "./archive.ts";
import { readPattern } from "./archive-files.ts";

/** All that earlier releases told about the periods of a cube, whatever the years they were made for. */
export async function historyOf(
  past: readonly PastRelease[],
  cube: Cube,
  fingerprint: History["fingerprint"],
): Promise<History> {
  const periods = new Set(cube.periods.map(({ code }) => code));
  const patterns: EarlierPattern[] = [];
  const figures = new Map<string, Figure>();
  for (const one of past) {
    const release = await Release.open(one.folder);
    try {
      if (!release.manifest.perioden.some((code) => periods.has(code))) continue;
      const cells = await release.cells({ periode: [...periods] });
      const shown = cells.filter(({ status }) => status !== "onderdrukt" && status !== "niet-geleverd");
      for (const cell of shown) {
        const { waarde, ondergrens, bovengrens, personen, werkgevers, status } = cell;
        const figure = { waarde, ondergrens, bovengrens, personen, werkgevers, status };
        figures.set(nameOf(cell, cube.dimensions), figure);
      }
      const { id } = release.manifest;
      patterns.push(...(await archived(id, one, cube.dimensions)));
    } finally {
      release.close();
    }
  }
  return {
    patterns,
    lastShown: (indicator, breakdown, id) => figures.get(JSON.stringify([indicator, breakdown, id])),
    fingerprint,
  };
}

async function archived(id: string, one: PastRelease, wanted: readonly string[]): Promise<EarlierPattern[]> {
  const { bestanden, dimensies } = one.entry;
  const names = Object.keys(bestanden).filter((name) => name.startsWith("patroon-"));
  const patterns: EarlierPattern[] = [];
  for (const name of names) {
    const number = /\d+/.exec(basename(name))?.[0] ?? "";
    const contributors = `bijdragen-${number}.bin.gz`;
    const files = [await readBeside(one, name), await readBeside(one, contributors)] as const;
    patterns.push(readPattern(id, files, dimensies, wanted));
  }
  return patterns;
}

function nameOf(
  { indicator, uitsplitsing, tabel, periode, dimensies }: Cell,
  dimensions: readonly string[],
): string {
  const codes = dimensions.map((id) => dimensies[id] ?? null);
  return JSON.stringify([indicator, uitsplitsing, cellId({ table: tabel, period: periode, codes })]);
}
