import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { Engine } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { type Delivery, findDelivery } from "./delivery.ts";
import { type Anonymity, measureAnonymity } from "./identifiers/anonymity.ts";
import { inspect, type RowCheck } from "./inspect.ts";
import { countBySeverity, type Issue, issue, type Severity } from "./issue.ts";
import { type Lookup, numberKeys } from "./keys.ts";
import { namedTogether, partsOf } from "./parts.ts";
import { inferYears, periodText, type Years } from "./period.ts";
import type { Profile } from "./profile.ts";
import type { ReadFile } from "./read.ts";
import { readDelivery } from "./read-delivery.ts";
import { type RejectedFile, rejectedFiles } from "./report/rejected-files.ts";
import { deliveryMemory, withStaging, withTemporaryFolder } from "./staging.ts";
import { unchanged } from "./unchanged.ts";

export interface CheckOptions {
  readonly profile: Profile;
  /** Checks over rows and tables; the catalogue reads them from queries/checks. */
  readonly checks: readonly RowCheck[];
  /** Makes the tables that checks read besides the delivered ones: code lists, days and months. */
  readonly references: (engine: Engine) => Promise<void>;
  /** The moment that counts as now. */
  readonly now: Date;
  /** Wins over levering.yml and the folder's name. */
  readonly leverancier?: string | undefined;
  /** Whether the result names every refused row, so that they can be written apart. */
  readonly geweigerd?: boolean;
  readonly jaren?: Years | undefined;
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
}

export interface TableResult {
  readonly tabel: string;
  readonly bestand: string;
  /** Null when the file could not be read. */
  readonly rijen: number | null;
}

export interface CheckResult {
  readonly leverancier: string;
  readonly periode: string;
  readonly jaren: Years;
  /** What was concluded because it was not said, in Dutch. */
  readonly afgeleid: readonly string[];
  readonly profiel: string;
  /** Of the content of all tables; the same whatever the path or the order of the files. */
  readonly hash: string;
  readonly tabellen: readonly TableResult[];
  readonly issues: readonly Issue[];
  readonly telling: Readonly<Record<Severity, number>>;
  /** How easily persons are found in the delivery; absent when it has no jobs. */
  readonly herleidbaarheid?: Anonymity;
  /** The refused rows of every file that has some or was not read; only when asked for. */
  readonly geweigerd?: readonly RejectedFile[];
  /** True when there is no fault; warnings may stand. */
  readonly akkoord: boolean;
}

/**
 * Checks a delivery and stores nothing.
 * @throws AppError PATH_NOT_FOUND for a path that is not there; what is wrong with the files is in `issues`.
 */
export async function checkDelivery(
  paths: readonly string[],
  options: CheckOptions,
  progress: Progress,
): Promise<CheckResult> {
  const delivery = findDelivery(paths, options.profile);
  const { memory = deliveryMemory, threads } = options;
  return withTemporaryFolder(tmpdir(), async (temporaryFolder) => {
    const engine = await Engine.open(":memory:", { memory, threads, temporaryFolder });
    try {
      return await withStaging(engine, () =>
        unchanged(delivery, () => examine(engine, delivery, options, progress)),
      );
    } finally {
      engine.close();
    }
  });
}

/** Reads a delivery into the staging tables in use, checks it there, and tells what it found. */
export async function examine(
  engine: Engine,
  delivery: Delivery,
  options: CheckOptions,
  progress: Progress,
  lookup?: Lookup,
): Promise<CheckResult> {
  const read = await readDelivery(engine, delivery, options, progress);
  const { files } = read;
  progress("Sleutels nummeren");
  await numberKeys(engine, files, lookup);
  const given = options.jaren ?? delivery.jaren;
  const jaren = given ?? (await inferYears(engine, options.now));
  await engine.run(
    "insert into leveringsjaar select unnest(range($eerste::integer, $laatste::integer + 1))",
    {
      ...jaren,
    },
  );
  await engine.run("insert into peildag values ($dag)", { dag: dayOf(options.now) });
  for (const { file } of files.filter(({ complete, afgeleid }) => complete && afgeleid !== true)) {
    await engine.run("insert into geleverd values ($tabel)", { tabel: file.tabel });
  }
  await options.references(engine);
  progress("Rijen en tabellen controleren");
  const inspected = await inspect(engine, files, options.checks, options.geweigerd);
  const issues = [
    ...delivery.issues,
    ...unverified(delivery, options.profile),
    ...read.issues,
    ...files.flatMap((file) => file.issues),
    ...inspected.issues,
  ]
    .sort(byPlace)
    .filter(isNew);
  const herleidbaarheid = await measureAnonymity(engine);
  const telling = countBySeverity(issues);
  const delivered = files.filter(({ afgeleid }) => afgeleid !== true);
  return {
    leverancier: options.leverancier ?? delivery.leverancier,
    periode: periodText(jaren),
    jaren,
    afgeleid: concluded(delivery, options, given === undefined),
    profiel: options.profile.id,
    hash: hashOf(delivered),
    tabellen: delivered.flatMap(tableResults),
    issues,
    telling,
    ...(herleidbaarheid === undefined ? {} : { herleidbaarheid }),
    ...(options.geweigerd === true ? { geweigerd: rejectedFiles(delivered, inspected.marks, issues) } : {}),
    akkoord: telling.fout === 0,
  };
}

function unverified({ packages }: Delivery, { geverifieerd, titel }: Profile): Issue[] {
  return packages
    .filter(({ profile }) => !(profile.geverifieerd ?? geverifieerd))
    .map(({ naam }) => issue("PROFIEL-NIET-GEVERIFIEERD", { bestand: naam }, { profiel: titel }));
}

/** One delivered column may feed several tables: what is wrong with it is said once. */
function isNew(one: Issue, index: number, issues: readonly Issue[]): boolean {
  const previous = issues[index - 1];
  return (
    one.kolomletter === undefined ||
    previous === undefined ||
    previous.kolomletter !== one.kolomletter ||
    ["code", "bestand", "melding", "aantal", "regel"].some(
      (key) => previous[key as keyof Issue] !== one[key as keyof Issue],
    )
  );
}

function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / 86_400_000);
}

/** One line per file; a layout that makes other rows than were delivered has one line for all its files. */
function tableResults({ file, rows, complete, parts }: ReadFile): TableResult[] {
  const { tabel } = file;
  const names = partsOf(file).map(({ naam }) => naam);
  if (!complete) return names.map((bestand) => ({ tabel, bestand, rijen: null }));
  const each = parts?.map(({ table }) => table.rows) ?? [rows];
  if (each.reduce((sum, one) => sum + one, 0) !== rows)
    return [{ tabel, bestand: namedTogether(names), rijen: rows }];
  return names.map((bestand, index) => ({ tabel, bestand, rijen: each[index] ?? 0 }));
}

function concluded(delivery: Delivery, options: CheckOptions, years: boolean): string[] {
  return [
    ...(options.leverancier === undefined ? delivery.afgeleid : []),
    ...(years ? ["periode: jaren van de data in de bestanden"] : []),
  ];
}

function hashOf(files: readonly ReadFile[]): string {
  const parts = files.map(({ file, hash }) => `${file.tabel} ${hash}\n`).sort();
  return createHash("sha256").update(parts.join("")).digest("hex");
}

const weight: Readonly<Record<Severity, number>> = { fout: 0, waarschuwing: 1, opmerking: 2 };

function byPlace(a: Issue, b: Issue): number {
  return (
    weight[a.ernst] - weight[b.ernst] ||
    compare(a.bestand, b.bestand) ||
    (a.regel ?? 0) - (b.regel ?? 0) ||
    compare(a.code, b.code) ||
    (a.kolomletter ?? "").length - (b.kolomletter ?? "").length ||
    compare(a.kolomletter ?? "", b.kolomletter ?? "") ||
    compare(a.kolom ?? "", b.kolom ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
