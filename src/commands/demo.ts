import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clusterFile } from "../catalog/cluster-names.ts";
import { AppError } from "../errors.ts";
import { latestRelease } from "../release/folder.ts";
import { namedClusters } from "../sample/clusters.ts";
import type { Command, Context } from "./command.ts";
import { importFolder } from "./import.ts";
import { release } from "./release.ts";
import { serve } from "./serve.ts";

const years = [2025];

export const command: Command = {
  summary: "laat alles zien met een verzonnen sector: voorbeeld → inlezen → publiceren → website",
  usage: "[--workers 8000] [--port 8080]",
  help: `
  --workers N   aantal werknemers in de verzonnen sector (standaard 8000)
  --port P      poort van de website (standaard 8080)

Wat er al staat, wordt niet opnieuw gemaakt. Stop met Ctrl+C.`,
  options: { workers: { type: "string" }, port: { type: "string" }, host: { type: "string" } },
  async run(context: Context): Promise<number> {
    const config = context.config();
    const workers = Number(context.values.workers ?? 8_000);
    if (!Number.isInteger(workers) || workers < 1000 || workers > 2_000_000) {
      throw new AppError("USAGE", "Geef bij --workers een aantal tussen 1000 en 2000000.");
    }
    if (latestRelease(config.home) === undefined) {
      await build(context, workers);
    } else {
      context.terminal.complain("Er staat al een publicatie; die wordt nu getoond.");
    }
    return serve(context);
  },
};

async function build({ config, terminal }: Context, workers: number): Promise<void> {
  const settings = config();
  const folder = join(settings.home, "voorbeeld");
  const stage = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    terminal.complain(
      `✓ ${title} (${((performance.now() - start) / 1000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} s)`,
    );
    return result;
  };
  if (!existsSync(join(folder, "levering.yml"))) {
    const { makeSample } = await import("../sample/sample.ts");
    nameClusters(settings.home);
    await stage(`Verzonnen sector van ${workers.toLocaleString("nl-NL")} werknemers gemaakt`, () =>
      terminal.progress((progress) => makeSample({ out: folder, workers, seed: 1 }, progress)),
    );
  }
  await stage("Levering gecontroleerd en ingelezen", () =>
    terminal.progress((progress) => importFolder(settings, folder, progress)),
  );
  await stage("Publicatie gemaakt en getoetst", () =>
    terminal.progress((progress) => release(settings, { years }, progress)),
  );
}

/** The sample delivers codes, as employers do; a name is of the home. One that is there already stays. */
export function nameClusters(home: string): void {
  const file = join(home, clusterFile);
  if (existsSync(file)) return;
  const { chains, networks } = namedClusters;
  const lines = Object.entries({ ...chains, ...networks }).map(([code, name]) => `  ${code}: ${name}\n`);
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `clusters:\n${lines.join("")}`);
}
