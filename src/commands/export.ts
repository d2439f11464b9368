import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { type TextFormatName, textFormats } from "../export/format.ts";
import { writeParquet } from "../export/parquet.ts";
import { type TableModel, tableModel } from "../export/table.ts";
import { latestRelease } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

const formats = [...(Object.keys(textFormats) as TextFormatName[]), "parquet"] as const;
type Format = (typeof formats)[number];

export const command: Command = {
  summary: "schrijft een tabel van de laatste publicatie als bestand",
  usage: "TABEL [--format csv|csv-excel|parquet|json] [--out BESTAND]",
  help: `
  --format F     csv (standaard), csv-excel (voor Excel met Nederlandse instellingen), json of parquet
  --out BESTAND  waar het bestand komt (standaard: de tabel verschijnt op het scherm; parquet vraagt een bestand)

Een cijfer dat niet wordt getoond ter bescherming heeft de status 'onderdrukt' en geen waarde.`,
  options: { format: { type: "string" }, out: { type: "string" } },
  async run({ config, positionals, values, terminal }): Promise<number> {
    const [name, ...more] = positionals;
    if (more.length > 0) throw new AppError("USAGE", "Geef één tabel tegelijk op.");
    const format = parseFormat(values.format);
    const out = typeof values.out === "string" ? resolve(values.out) : undefined;
    if (format === "parquet" && out === undefined) {
      throw new AppError("USAGE", "Parquet kan niet op het scherm. Geef met --out een bestand op.");
    }
    const release = await openLatest(config());
    try {
      const model = tableModel(release, findTable(release, name));
      if (out === undefined) await show(model, format as TextFormatName, terminal);
      else await save(model, format, out, terminal);
    } finally {
      release.close();
    }
    return 0;
  },
};

/**
 * The newest release of a home.
 * @throws AppError RELEASE_NOT_FOUND with what to do, RELEASE_DAMAGED.
 */
export async function openLatest(config: Pick<Config, "home">): Promise<Release> {
  const folder = latestRelease(config.home);
  if (folder === undefined) {
    throw new AppError(
      "RELEASE_NOT_FOUND",
      `In ${config.home} staat nog geen publicatie. Maak er een met: regiespiegel release`,
    );
  }
  return Release.open(folder);
}

function parseFormat(value: string | boolean | undefined): Format {
  const format = formats.find((one) => one === (value ?? "csv"));
  if (format === undefined) throw new AppError("USAGE", `Kies bij --format uit: ${formats.join(", ")}.`);
  return format;
}

function findTable({ definitions }: Release, name: string | undefined) {
  const found = definitions.tabellen.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const what =
    name === undefined ? "Geef een tabel op." : `De tabel '${name}' bestaat niet in de publicatie.`;
  const problems = definitions.tabellen.map(({ id, titel }) => ({ message: `${id}: ${titel}` }));
  throw new AppError("USAGE", `${what} Kies uit:`, problems);
}

async function show(model: TableModel, format: TextFormatName, terminal: Terminal): Promise<void> {
  for await (const part of textFormats[format].write(model)) terminal.raw(part);
}

async function save(model: TableModel, format: Format, out: string, terminal: Terminal): Promise<void> {
  const refusal = "Het bestand van --out is niet te schrijven. Kies een andere plek.";
  await terminal.progress(async (progress) => {
    progress(`Tabel ${model.id} schrijven`);
    await writeWhole(out, refusal, async (temporary) => {
      if (format === "parquet") await writeParquet(model, temporary);
      else await pipeline(Readable.from(textFormats[format].write(model)), createWriteStream(temporary));
    });
  });
  terminal.result(`Tabel ${model.id} van publicatie ${model.release} staat in ${out}.`, {
    tabel: model.id,
    publicatie: model.release,
    formaat: format,
    bestand: out,
  });
}
