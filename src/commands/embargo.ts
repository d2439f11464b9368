import { basename } from "node:path";
import { AppError } from "../errors.ts";
import { listReleases, releaseFolder } from "../release/folder.ts";
import { clearanceRules } from "../service/access/access.ts";
import { readAccessFile } from "../service/access/access-file.ts";
import { type ClearanceStep, clearanceOf, takeStep } from "../service/access/clearance.ts";
import { logged, workplace } from "./actor.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

const steps: Readonly<Record<string, ClearanceStep["stap"]>> = {
  offer: "aangeboden",
  approve: "goedgekeurd",
  withdraw: "ingetrokken",
};

export const command: Command = {
  summary: "geeft een publicatie in twee stappen vrij: door twee mensen, vanaf een moment",
  usage: "list|offer|approve|withdraw [PUBLICATIE] [--at MOMENT]",
  help: `
  list                  toont van elke publicatie of zij openbaar is
  offer PUBLICATIE      biedt haar aan: het fonds kan haar zien, het publiek nog niet
  approve PUBLICATIE    keurt haar goed; dat moet een ander account van deze computer doen
  withdraw PUBLICATIE   trekt haar in; dat kan tot zij openbaar is

  --at MOMENT           vanaf wanneer zij openbaar is, zoals 2026-03-01T09:30:00Z (standaard: meteen)

Dit is nodig voor publicaties na het moment dat in toegang.yml bij 'vrijgave' staat. Zonder dat is een publicatie
meteen openbaar. Iemand die zich bij de server aanmeldt als publicist kan hetzelfde met de API.`,
  options: { at: { type: "string" } },
  async run(context: Context): Promise<number> {
    const [task = "", id, ...more] = context.positionals;
    if (task === "list" && id === undefined) return list(context);
    const stap = Object.hasOwn(steps, task) ? steps[task] : undefined;
    if (stap === undefined || id === undefined || more.length > 0) {
      throw new AppError(
        "USAGE",
        "Kies uit: embargo list, en embargo offer, approve of withdraw met een publicatie.",
      );
    }
    return step(context, stap, id);
  },
};

async function step({ config, values, terminal }: Context, stap: ClearanceStep["stap"], id: string) {
  const { home } = config();
  const folder = releaseFolder(home, id);
  if (folder === undefined) {
    throw new AppError("RELEASE_NOT_FOUND", "Deze publicatie is er niet. Zie: regiespiegel embargo list");
  }
  const openbaar = momentOf(values.at);
  if (openbaar !== undefined && stap !== "goedgekeurd")
    throw new AppError("USAGE", "De optie --at hoort alleen bij approve.");
  const rules = clearanceRules(readAccessFile(home));
  const about = { actie: `voorpublicatie-${verbs[stap]}`, object: `publicatie ${id}` };
  const { stand, openbaar: vanaf } = await logged(home, about, async () =>
    takeStep(folder, rules, { stap, door: workplace().actor, openbaar }, new Date()),
  );
  const when = vanaf === null ? "" : `, openbaar vanaf ${vanaf}`;
  terminal.result(`Publicatie ${id} is nu ${stand}${when}.`, { publicatie: id, stand, openbaar: vanaf });
  return 0;
}

const verbs = { aangeboden: "aanbieden", goedgekeurd: "goedkeuren", ingetrokken: "intrekken" } as const;

function momentOf(text: string | boolean | undefined): string | undefined {
  if (text === undefined) return undefined;
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
  const known = typeof text === "string" && form.test(text) && !Number.isNaN(Date.parse(text));
  if (known) return new Date(text).toISOString();
  throw new AppError("USAGE", "Geef bij --at een moment met tijdzone, zoals 2026-03-01T09:30:00Z.");
}

async function list({ config, terminal }: Context): Promise<number> {
  const { home } = config();
  const rules = clearanceRules(readAccessFile(home));
  const lines = listReleases(home).map((folder) => ({
    publicatie: basename(folder),
    ...clearanceOf(folder, rules, new Date()),
  }));
  terminal.list(lines, () => {
    if (lines.length === 0) return "Er zijn nog geen publicaties.";
    const rows = lines.map(({ publicatie, stand, openbaar }) => [publicatie, stand, openbaar ?? ""]);
    return textTable(["publicatie", "stand", "openbaar vanaf"], rows);
  });
  return 0;
}
