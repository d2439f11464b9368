import { existsSync, writeFileSync } from "node:fs";
import { AppError, isSystemError } from "../errors.ts";
import { draftProfile } from "../intake/drafting/draft.ts";
import { loadProfiles, type Profile } from "../intake/profile.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "toont de profielen, of stelt een profiel voor bij onbekende bestanden",
  usage: "list | draft BESTAND... [--out PROFIEL.yml]",
  help: `
  list               de profielen die Regiespiegel kent, en of hun koppen zijn geverifieerd
  draft BESTAND...   een voorstel voor een profiel, uit de koppen en de waarden van deze bestanden
  --out PROFIEL.yml  waar het voorstel komt te staan (standaard: op het scherm)

Een voorstel is werk voor een mens: lees het na, verbeter het, en gebruik het met
regiespiegel check PAD --profile PROFIEL.yml. Kolommen die op personen lijken staan onder 'achterlaten'.`,
  options: { out: { type: "string" } },
  async run(context: Context): Promise<number> {
    const [action, ...files] = context.positionals;
    if (action === "list" && files.length === 0) return list(context);
    if (action === "draft" && files.length > 0) return draft(context, files);
    throw new AppError("USAGE", "Kies uit: profile list, of profile draft BESTAND...");
  },
};

async function list({ terminal }: Context): Promise<number> {
  const profiles = await loadProfiles();
  if (terminal.interactive) {
    const rows = profiles.map((profile) => [profile.id, profile.titel, verified(profile)]);
    terminal.say(textTable(["profiel", "pakket", "geverifieerd"], rows));
    return 0;
  }
  for (const profile of profiles) {
    const { id, titel, herkomst } = profile;
    terminal.result(id, { id, titel, geverifieerd: verified(profile), herkomst });
  }
  return 0;
}

function verified({ geverifieerd, bestanden }: Profile): "ja" | "deels" | "nee" {
  const each = bestanden.map((file) => file.geverifieerd ?? geverifieerd);
  return each.every(Boolean) ? "ja" : each.some(Boolean) ? "deels" : "nee";
}

async function draft({ config, values, terminal }: Context, files: readonly string[]): Promise<number> {
  const { now, memory, threads } = config();
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new AppError("PATH_NOT_FOUND", `Het bestand ${missing} bestaat niet.`);
  const text = await draftProfile(files, { now, memory, threads });
  if (typeof values.out !== "string") {
    terminal.raw(text);
    return 0;
  }
  try {
    writeFileSync(values.out, text, { flag: "wx" });
  } catch (error) {
    if (!isSystemError(error, "EEXIST", "ENOENT", "EACCES", "EISDIR", "EROFS", "ENOTDIR")) throw error;
    throw new AppError(
      "USAGE",
      isSystemError(error, "EEXIST")
        ? `Het bestand ${values.out} bestaat al; een voorstel schrijft er niet overheen.`
        : `Het bestand ${values.out} kan niet worden geschreven.`,
      [],
      error,
    );
  }
  terminal.complain(`Het voorstel staat in ${values.out}. Lees het na voordat u het gebruikt.`);
  return 0;
}
