import { AppError } from "../errors.ts";
import { accessFileName, readAccessFile } from "../service/access/access-file.ts";
import { KeyStore } from "../service/access/keys.ts";
import { givenRoles } from "../service/access/roles.ts";
import { logged } from "./actor.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "maakt, toont en trekt sleutels voor de API in",
  usage: "add|list|rotate|revoke [BEGIN] [--role ROL] [--organisation ID] [--days 365]",
  help: `
  add                  maakt een sleutel; hij wordt één keer getoond en nergens bewaard
  list                 toont alle sleutels, zonder de sleutels zelf
  rotate BEGIN         maakt een nieuwe sleutel met dezelfde rechten; de oude werkt nog even
  revoke BEGIN         trekt een sleutel in; dat geldt meteen, ook op een server die draait

  --role ROL           ${givenRoles.join(", ")}
  --organisation ID    de organisatie zoals zij in ${accessFileName} heet
  --description TEKST  waarvoor de sleutel is (zonder namen van mensen)
  --days N             na hoeveel dagen de sleutel verloopt (standaard 365, ten hoogste 730)
  --grace N            hoeveel dagen de oude sleutel na rotate nog werkt (standaard 7)

Een sleutel gaat in de kop 'Authorization: Bearer …' of 'X-Api-Key: …', nooit in een adres. Van een sleutel bewaart de
werkmap alleen het begin en een controlegetal.`,
  options: {
    role: { type: "string" },
    organisation: { type: "string" },
    description: { type: "string" },
    days: { type: "string" },
    grace: { type: "string" },
  },
  async run(context: Context): Promise<number> {
    const [task, begin, ...more] = context.positionals;
    if (more.length > 0 || (begin === undefined) !== (task === "add" || task === "list")) throw usage();
    if (task === "add") return add(context);
    if (task === "list") return list(context);
    if (task === "rotate" && begin !== undefined) return rotate(context, begin);
    if (task === "revoke" && begin !== undefined) return revoke(context, begin);
    throw usage();
  },
};

const usage = () =>
  new AppError("USAGE", "Kies uit: keys add, keys list, keys rotate BEGIN en keys revoke BEGIN.");

async function add({ config, values, terminal }: Context): Promise<number> {
  const { home, now } = config();
  const rol = givenRoles.find((one) => one === values.role);
  if (rol === undefined) throw new AppError("USAGE", `Geef met --role een rol: ${givenRoles.join(", ")}.`);
  const file = readAccessFile(home);
  const known = file?.organisaties.map(({ id }) => id) ?? [];
  const organisatie = known.find((id) => id === values.organisation);
  if (organisatie === undefined) {
    const advice =
      known.length === 0 ? `Zet haar eerst in ${accessFileName}.` : `Kies uit: ${known.join(", ")}.`;
    throw new AppError("USAGE", `Geef met --organisation een organisatie. ${advice}`);
  }
  const omschrijving = typeof values.description === "string" ? values.description.slice(0, 200) : "";
  const days = wholeDays(values.days, "--days", 365, 730);
  const about = { actie: "sleutel-maken", object: `rol ${rol} van ${organisatie}` };
  const made = await logged(home, about, () =>
    new KeyStore(home, () => now).make({ rol, organisatie, omschrijving, days }),
  );
  return show(terminal, made);
}

async function rotate({ config, values, terminal }: Context, begin: string): Promise<number> {
  const { home, now } = config();
  const days = wholeDays(values.days, "--days", 365, 730);
  const grace = wholeDays(values.grace, "--grace", 7, 90);
  const about = { actie: "sleutel-vernieuwen", object: objectOf(begin) };
  const made = await logged(home, about, () => new KeyStore(home, () => now).rotate(begin, days, grace));
  return show(terminal, made);
}

function show(
  terminal: Context["terminal"],
  { sleutel, key }: Awaited<ReturnType<KeyStore["make"]>>,
): number {
  const { begin, rol, organisatie, verloopt } = key;
  terminal.result(
    `De sleutel is:\n\n  ${sleutel}\n\nBewaar hem nu: hij is niet nog eens te tonen. Hij geldt voor ${rol} van ${organisatie} tot ${verloopt.slice(0, 10)}.`,
    { sleutel, begin, rol, organisatie, verloopt },
  );
  return 0;
}

async function revoke({ config, terminal }: Context, begin: string): Promise<number> {
  const { home, now } = config();
  const about = { actie: "sleutel-intrekken", object: objectOf(begin) };
  const { ingetrokken } = await logged(home, about, () => new KeyStore(home, () => now).revoke(begin));
  terminal.result(`De sleutel ${begin} is ingetrokken.`, { begin, ingetrokken });
  return 0;
}

async function list({ config, terminal }: Context): Promise<number> {
  const { home, now } = config();
  const keys = await new KeyStore(home, () => now).list();
  const rows = keys.map(({ begin, rol, organisatie, omschrijving, verloopt, gebruikt, stand }) => [
    ...[begin, rol, organisatie, omschrijving],
    ...[verloopt.slice(0, 10), gebruikt?.slice(0, 10) ?? "nooit", stand],
  ]);
  const head = ["begin", "rol", "organisatie", "omschrijving", "verloopt", "gebruikt", "stand"];
  terminal.list(keys, () => (keys.length === 0 ? "Er zijn geen sleutels." : textTable(head, rows)));
  return 0;
}

/** Text of a user goes into the log only when it has the form of what it should be. */
const objectOf = (begin: string) => (/^[a-z2-7]{10}$/.test(begin) ? `sleutel:${begin}` : "sleutel");

/** A whole number of days, from 0 where there is a grace and from 1 where there is none. */
export function wholeDays(
  text: string | boolean | undefined,
  option: string,
  standard: number,
  most: number,
): number {
  if (text === undefined) return standard;
  const days = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (days >= (option === "--grace" ? 0 : 1) && days <= most) return days;
  throw new AppError("USAGE", `Geef bij ${option} een getal van dagen, ten hoogste ${most}.`);
}
