import { AppError } from "../errors.ts";
import { type AccessFile, accessFileName, readAccessFile } from "../service/access/access-file.ts";
import type { Command, Context } from "./command.ts";
import { openOwn } from "./employer.ts";
import { openLatest } from "./export.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: `laat zien wie er volgens ${accessFileName} bij mag`,
  usage: "check | employer --employer SLEUTEL",
  help: `
  check       leest ${accessFileName} in de werkmap en toont wie als wat binnenkomt, om na te kijken
  employer    toont wat er bij een organisatie achter 'eigen' moet staan, zodat zij haar eigen cijfers kan zien

  --employer SLEUTEL  de werkgever zoals hij in de levering heet, met voorloopnullen

Zonder ${accessFileName} is alleen het openbare deel te bereiken. In het bestand staan geen geheimen: die komen uit
REGIESPIEGEL_ACCESS_SECRET en REGIESPIEGEL_OIDC_SECRET (of REGIESPIEGEL_OIDC_KEY).`,
  options: { employer: { type: "string" } },
  async run(context: Context): Promise<number> {
    const [task, ...more] = context.positionals;
    if (more.length === 0 && task === "check") return check(context);
    if (more.length === 0 && task === "employer") return employer(context);
    throw new AppError("USAGE", "Kies uit: access check en access employer.");
  },
};

async function check({ config, terminal }: Context): Promise<number> {
  const file = readAccessFile(config().home);
  if (file === undefined) {
    terminal.result(`Er is geen ${accessFileName}. Alleen het openbare deel is te bereiken.`, {
      toegang: false,
    });
    return 0;
  }
  terminal.result(textOf(file), {
    toegang: true,
    organisaties: file.organisaties.map(({ id, eigen }) => ({ id, eigen: eigen !== undefined })),
    regels: file.aanmelden?.regels ?? [],
    vierOgen: file.vrijgave?.vanaf ?? null,
  });
  return 0;
}

function textOf({ organisaties, aanmelden, vrijgave }: AccessFile): string {
  const own = organisaties.map(({ id, naam, eigen }) => [id, naam, eigen === undefined ? "nee" : "ja"]);
  const rules = (aanmelden?.regels ?? []).map(({ als, rol, organisatie }) => [
    Object.entries(als)
      .map(([name, wanted]) => `${name} = ${[wanted].flat().join(" of ")}`)
      .join(" en "),
    ...[rol, organisatie],
  ]);
  return [
    textTable(["organisatie", "naam", "eigen cijfers"], own),
    "",
    aanmelden === undefined
      ? "Aanmelden is niet ingesteld; alleen sleutels geven toegang."
      : `Aanmelden gaat langs ${aanmelden.uitgever}:\n\n${textTable(["wie dit heeft", "is", "van"], rules)}`,
    "",
    vrijgave === undefined
      ? "Een publicatie is meteen openbaar."
      : `Een publicatie van na ${vrijgave.vanaf} is pas openbaar als twee mensen haar vrijgeven.`,
  ].join("\n");
}

async function employer({ config, values, terminal }: Context): Promise<number> {
  const settings = config();
  const { release, own } = await openOwn(settings, values.employer, () => openLatest(settings));
  release.close();
  terminal.result(`Zet bij de organisatie in ${accessFileName}:\n\n  eigen: "${own.name}"`, {
    eigen: own.name,
  });
  return 0;
}
