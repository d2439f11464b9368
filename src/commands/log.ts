import { AppError } from "../errors.ts";
import { checkAuditLog } from "../service/access/audit-check.ts";
import { AuditLog } from "../service/access/audit-log.ts";
import {
  newestLines,
  removeOldBooks,
  shortestRetention,
  standardRetention,
} from "../service/access/audit-read.ts";
import { workplace } from "./actor.ts";
import type { Command, Context } from "./command.ts";
import { wholeDays } from "./keys.ts";
import { textTable } from "./terminal.ts";

export const command: Command = {
  summary: "toont en controleert het logboek: wie deed wat, en is er iets aan veranderd",
  usage: "check|list|prune [--head KOP] [--last 50] [--days 550]",
  help: `
  check        controleert de hele keten en noemt per boek de eerste regel die niet klopt
  list         toont de nieuwste regels
  prune        verwijdert boeken die oud genoeg zijn; dat komt zelf in het logboek te staan

  --head KOP   de kop die een eerdere check gaf: zij moet er nog zijn. Bewaar de kop buiten de werkmap;
               zonder haar is niet te zien dat de nieuwste regels zijn weggehaald
  --last N     hoeveel regels (standaard 50)
  --days N     hoelang boeken blijven (standaard ${standardRetention}, ten minste ${shortestRetention})

Het logboek staat in access/audit in de werkmap. Elke regel noemt actie, object, resultaat, oorsprong, actor en
tijdstempel, en nooit een naam, een sleutel of een cijfer.`,
  options: { head: { type: "string" }, last: { type: "string" }, days: { type: "string" } },
  async run(context: Context): Promise<number> {
    const [task, ...more] = context.positionals;
    if (more.length === 0 && task === "check") return check(context);
    if (more.length === 0 && task === "list") return list(context);
    if (more.length === 0 && task === "prune") return prune(context);
    throw new AppError("USAGE", "Kies uit: log check, log list en log prune.");
  },
};

async function check({ config, values, terminal }: Context): Promise<number> {
  const head = typeof values.head === "string" ? values.head : undefined;
  if (head !== undefined && !/^\S+\.jsonl \d+:[0-9a-f]{64}$/.test(head)) {
    throw new AppError(
      "USAGE",
      "Geef bij --head de kop zoals log check haar toonde, tussen aanhalingstekens.",
    );
  }
  const report = await checkAuditLog(config().home, head);
  if (report.fouten.length > 0) {
    throw new AppError(
      "AUDIT_LOG_BROKEN",
      `Het logboek telt ${report.regels} regels in ${report.boeken} boeken.`,
      report.fouten.map(({ boek, regel, melding }) => ({
        file: boek,
        ...(regel === 0 ? {} : { line: regel }),
        message: melding,
      })),
    );
  }
  const killed = report.afgebroken.length;
  const remark =
    killed === 0
      ? ""
      : `\nIn ${killed} boeken is de laatste regel afgebroken: daar stopte een proces midden in een regel.`;
  const kop = report.kop === null ? "" : `\nDe kop is nu: ${report.kop}`;
  terminal.result(`Het logboek klopt: ${report.regels} regels in ${report.boeken} boeken.${remark}${kop}`, {
    ...report,
  });
  return 0;
}

async function list({ config, values, terminal }: Context): Promise<number> {
  const last = typeof values.last === "string" ? values.last : "50";
  if (!/^[1-9]\d{0,4}$/.test(last)) throw new AppError("USAGE", "Geef bij --last een getal van 1 tot 99999.");
  const lines = await newestLines(config().home, Number(last));
  const head = ["tijdstempel", "actie", "object", "resultaat", "oorsprong", "actor"];
  const rows = lines.map(({ tijdstempel, actie, object, resultaat, oorsprong, actor }) => [
    ...[tijdstempel, actie, object, resultaat, oorsprong, actor],
  ]);
  terminal.list(lines, () => (lines.length === 0 ? "Het logboek is leeg." : textTable(head, rows)));
  return 0;
}

async function prune({ config, values, terminal }: Context): Promise<number> {
  const { home, now } = config();
  const days = wholeDays(values.days, "--days", standardRetention, 36_500);
  const log = new AuditLog(home);
  try {
    const removed = await removeOldBooks(home, log, workplace(), { days, now });
    terminal.result(`Verwijderd: ${removed.length} boeken van meer dan ${days} dagen oud.`, {
      verwijderd: removed,
    });
  } finally {
    await log.close();
  }
  return 0;
}
