import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckOptions, CheckResult } from "../../intake/check.ts";
import type { ImportResult } from "../../intake/import.ts";
import { importToHome } from "../../intake/import-home.ts";
import { clockFrom } from "../../intake/ledger.ts";
import { requireYears } from "../../intake/period.ts";
import { loadProfile, loadProfiles, type Profile } from "../../intake/profile.ts";
import { writeReportFiles } from "../../intake/report/files.ts";
import { csvReport } from "../../intake/report/findings-table.ts";
import { byRule } from "../../intake/report/groups.ts";
import { templatesOf, templateText } from "../../intake/templates.ts";
import { ledgerOfHome, withdrawFromHome } from "../../intake/withdraw-home.ts";
import type { Progress } from "../../progress.ts";
import type { Format, LedgerLine, Request, Result, Task } from "./messages.ts";
import { reportName, type StoredReport } from "./report.ts";
import { rulesFound } from "./rules-found.ts";
import type { Checked } from "./types.ts";

/** The checks of the catalogue with the tables that they read; see deliveryChecks of the commands. */
export type Checks = Pick<CheckOptions, "checks" | "references">;

/**
 * Does the work on one delivery, in the process that was begun for it: the same check, load and withdrawal as those
 * of the commands `import` and `withdraw`. A check is a dry run beside the store, so that it says what a load will say.
 * @throws AppError as importToHome and withdrawFromHome.
 */
export async function doTask(
  request: Request,
  makeChecks: () => Promise<Checks>,
  progress: Progress,
): Promise<Result> {
  if (request.soort === "profielen") {
    return { soort: "profielen", profielen: await Promise.all((await loadProfiles()).map(formatOf)) };
  }
  if (request.soort === "intrekken") return takeBack(request, progress);
  const load = request.soort === "laden";
  const options = {
    ...(await makeChecks()),
    profile: await loadProfile(request.profiel),
    now: request.config.now,
    memory: request.config.memory,
    threads: request.config.threads,
    leverancier: request.leverancier,
    jaren: requireYears(request.periode),
    door: request.door,
    geweigerd: true,
    ...(load
      ? { aanvaard: request.reden, aanvaardVoor: request.geaccepteerd, verwacht: request.verwacht }
      : { dryRun: true }),
  };
  const result = await importToHome(request.config, request.bestanden, options, progress);
  const { uitkomst } = result;
  if (!load || uitkomst === "geweigerd") {
    progress("Verslag schrijven");
    await writeReports(request.map, result);
  }
  const controle = checkedOf(result);
  if (!load || uitkomst === "proef") return { soort: "controle", controle };
  const grootboek = await ledger(request);
  return { soort: "laden", uitkomst, leveringNr: result.levering_nr, controle, grootboek };
}

async function formatOf(profile: Profile): Promise<Format> {
  // Only here: every other task of this process does without.
  const { templateWorkbook } = await import("../../intake/template-workbook.ts");
  const files = templatesOf(profile);
  return {
    ...{ id: profile.id, titel: profile.titel, geverifieerd: profile.geverifieerd },
    sjablonen: files.map((file) => ({ naam: `${file.naam}.csv`, tekst: templateText(file) })),
    werkboek: files.length === 0 ? null : (await templateWorkbook(files)).toString("base64"),
  };
}

async function takeBack(task: Task, progress: Progress): Promise<Result> {
  progress("Levering intrekken");
  const nr = task.leveringNr ?? (await loadedNumber(task));
  const now = clockFrom(task.config.now)();
  const event = { moment: now, door: task.door, reden: task.reden ?? "ingetrokken door de leverancier" };
  const isThere = (await ledger(task)).some((line) => line.nr === nr && !gone.includes(line.stand));
  // An earlier attempt may have done it, and died before it said so.
  const rijen = nr === undefined || !isThere ? 0 : (await withdrawFromHome(task.config, nr, event)).rijen;
  return { soort: "intrekken", rijen, grootboek: await ledger(task) };
}

const gone = ["ingetrokken", "vervangen"];

/** The number of a delivery whose load was begun and of which no one heard the end. */
async function loadedNumber({ config, leverancier, periode, verwacht }: Task): Promise<number | undefined> {
  const entries = await ledgerOfHome(config, leverancier);
  return entries.findLast((one) => one.periode === periode && one.hash === verwacht)?.levering_nr;
}

async function ledger({ config, leverancier }: Task): Promise<LedgerLine[]> {
  const entries = await ledgerOfHome(config, leverancier);
  return entries.map(({ levering_nr, stand }) => ({ nr: levering_nr, stand }));
}

function checkedOf({ akkoord, hash, telling, issues }: CheckResult): Omit<Checked, "nummer" | "gedaanOp"> {
  const waarschuwingen = byRule(issues)
    .filter(({ groep }) => groep === "aanvaarden")
    .map(({ code, aantal }) => ({ regel: code, aantal }));
  return { akkoord, hash, telling, waarschuwingen };
}

/** Writes the report in its forms; each stands whole or not at all. */
async function writeReports(folder: string, result: ImportResult): Promise<void> {
  await whole(folder, reportName, (path) =>
    writeFile(path, JSON.stringify(storedReport(result)), { mode: 0o600 }),
  );
  await whole(folder, "rapport.csv", (path) => writeFile(path, csvReport(result), { mode: 0o600 }));
  await whole(folder, "rapport.xlsx", (path) => writeReportFiles(result, { workbook: path }));
}

async function whole(folder: string, name: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const temporary = join(folder, `.half-${name}`);
  await write(temporary);
  await rename(temporary, join(folder, name));
}

function storedReport(result: ImportResult): StoredReport {
  const { leverancier, periode, profiel, akkoord, telling, tabellen, issues } = result;
  const { vervangt, verschillen = [], gevolgen = [] } = result;
  const zelfdeAls = result.uitkomst === "ongewijzigd" ? (result.levering_nr ?? null) : null;
  return {
    ...{ leverancier, periode, profiel, akkoord, telling, tabellen },
    regels: rulesFound(issues),
    vergelijking: akkoord ? { zelfdeAls, vervangt, verschillen, gevolgen } : null,
  };
}
