import { existsSync } from "node:fs";
import { join } from "node:path";
import { auditPublic } from "../disclosure/audit-public.ts";
import { AppError } from "../errors.ts";
import { latestRelease, releasesFolder } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "toetst een publicatie opnieuw, met alleen haar openbare bestanden",
  usage: "[PUBLICATIE]",
  help: `
  PUBLICATIE   de naam van een publicatie in de werkmap, of het pad van een map
               (standaard: de nieuwste publicatie)

De toets controleert of elk bestand ongewijzigd is, en of geen enkel verborgen cijfer met optellen en aftrekken
uit de getoonde cijfers volgt. Eindigt met 65 als de publicatie niet door de toets komt.`,
  options: {},
  async run({ config, positionals, terminal }: Context): Promise<number> {
    const folder = choose(config().home, positionals);
    const release = await Release.open(folder);
    try {
      const cells = await terminal.progress(async (progress) => {
        progress("Openbare cijfers toetsen");
        return release.cells();
      });
      const { leaks, tested } = auditPublic(release.definitions, cells);
      const safe = leaks.length === 0;
      const text = safe
        ? `Publicatie ${release.manifest.id} is veilig: ${tested.toLocaleString("nl-NL")} verborgen cellen getoetst, geen is af te leiden.`
        : `Publicatie ${release.manifest.id} is NIET veilig: ${leaks.length} van ${tested} verborgen cellen zijn af te leiden.`;
      terminal.result(text, {
        publicatie: release.manifest.id,
        veilig: safe,
        getoetst: tested,
        lekken: leaks.length,
      });
      for (const leak of leaks.slice(0, 20)) terminal.complain(`  - ${leak.proof}`);
      return safe ? 0 : 65;
    } finally {
      release.close();
    }
  },
};

function choose(home: string, names: readonly string[]): string {
  if (names.length > 1) throw new AppError("USAGE", "Geef ten hoogste één publicatie op.");
  const [name] = names;
  if (name === undefined) {
    const latest = latestRelease(home);
    if (latest === undefined)
      throw new AppError("RELEASE_NOT_FOUND", `In ${home} staat nog geen publicatie.`);
    return latest;
  }
  const inHome = join(releasesFolder(home), name);
  return existsSync(inHome) ? inHome : name;
}
