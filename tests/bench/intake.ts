import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { textTable } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { Engine, quote } from "../../src/engine/engine.ts";
import { checkDelivery } from "../../src/intake/check.ts";
import { importDelivery } from "../../src/intake/import.ts";
import { deliveryMemory } from "../../src/intake/staging.ts";
import { silent } from "../../src/progress.ts";
import { openStore } from "../../src/store/store.ts";
import { options } from "../support/delivery.ts";

/**
 * The intake, measured: `node --import tsx tests/bench/intake.ts [--rows 1000000] [--memory 1GB] [--plain]`.
 * Absence (`;`, dd-mm-jjjj, decimal comma, every hundredth row wrong) is checked, and the same without the wrong
 * rows is checked, re-keyed and loaded; both next to DuckDB's own typed read_csv of the same files into tables,
 * in the same run. Four of five rows are cases, the fifth is a part of one with a percentage. Seconds of the
 * processor are shown besides those of the clock, since the machine may be busy with other things. With --memory
 * the engine gets that limit instead of the usual one, and the peak of the whole process is what counts; --plain leaves the comparison out, whose tables would count.
 */
const { values } = parseArgs({
  options: { rows: { type: "string" }, memory: { type: "string" }, plain: { type: "boolean" } },
});
const rows = Number(values.rows ?? 1_000_000);
const work = mkdtempSync(join(tmpdir(), "regiespiegel-bench-intake-"));
const parts = Math.floor(rows / 5);
const cases = rows - parts;
const jobs = Math.max(100, Math.ceil(cases / 20));

try {
  const wrong = await makeFolder("fout", true);
  const sound = await makeFolder("goed", false);
  const bytes = ["verzuim", "verzuim_deel"].reduce(
    (sum, name) => sum + statSync(join(sound, `${name}.csv`)).size,
    0,
  );
  const table: (string | number)[][] = [];
  for (const [name, folder, run] of [
    ["check", wrong, check],
    ["check + re-key + load", sound, load],
  ] as const) {
    const plain = values.plain === true ? undefined : await timed(() => plainRead(folder));
    const ours = await timed(() => run(folder));
    table.push([
      name,
      tenth(ours.clock),
      tenth(plain?.clock),
      tenth(plain && ours.clock / plain.clock),
      tenth(plain && ours.processor / plain.processor),
      peakMiB(),
    ]);
  }
  console.log(`\n${rows.toLocaleString("nl-NL")} rows of absence, ${Math.round(bytes / 2 ** 20)} MiB`);
  console.log(
    textTable(
      ["stage", "seconds", "plain seconds", "ratio", "ratio of processor time", "peak MiB so far"],
      table,
    ),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function makeFolder(name: string, dirty: boolean): Promise<string> {
  const folder = join(work, name);
  mkdirSync(folder);
  const engine = await Engine.open(":memory:");
  const write = (file: string, select: string) =>
    engine.run(`copy (${select}) to ${quote(join(folder, `${file}.csv`))} (header, delim ';')`);
  await write(
    "werkgever",
    "select 'W' || range as werkgever_id, '8610' as sbi_code, 'AM05' as regio from range(50)",
  );
  await write(
    "medewerker",
    `select 'P' || range as medewerker_id, 1960 + range % 40 as geboortejaar from range(${jobs})`,
  );
  await write(
    "dienstverband",
    `select 'D' || range as dienstverband_id, 'P' || range as medewerker_id, 'W' || (range % 50) as werkgever_id,
       '01-01-2010' as begin, null as eind, '0,8' as deeltijdfactor from range(${jobs})`,
  );
  await write("verzuim", spells(dirty));
  await write("verzuim_deel", shares(dirty));
  engine.close();
  writeFileSync(join(folder, "levering.yml"), "leverancier: Bench\nperiode: 2011-2025\n");
  return folder;
}

/** Each job is ill twenty times, a few days each; of every hundred rows one is wrong, in one of four ways. */
function spells(dirty: boolean): string {
  const first = `date '2011-01-03' + ((range // ${jobs}) * 270 + range % 100)::integer`;
  const wrong = (way: number, value: string, right: string) =>
    dirty
      ? `case when range % 100 = 7 and (range // 100) % 4 = ${way} then ${value} else ${right} end`
      : right;
  const begin = `strftime(${first}, '%d-%m-%Y')`;
  return `select 'V' || range as verzuim_id,
    ${wrong(0, "'onbekend dienstverband'", `'D' || (range % ${jobs})`)} as dienstverband_id,
    ${wrong(1, "'31-02-2025'", wrong(2, "'voorjaar'", begin))} as begin,
    ${wrong(3, `strftime(${first} - 5, '%d-%m-%Y')`, `strftime(${first} + 2 + (range % 9)::integer, '%d-%m-%Y')`)} as hersteld
    from range(${cases})`;
}

/** Some cases begin with a day at work for a part: 62,5 % ill. */
function shares(dirty: boolean): string {
  const share = "replace((12.5 * (1 + range % 8))::decimal(5, 2)::varchar, '.', ',')";
  const first = `date '2011-01-03' + (((range * 4) // ${jobs}) * 270 + (range * 4) % 100)::integer`;
  return `select 'V' || (range * 4) as verzuim_id, strftime(${first}, '%d-%m-%Y') as vanaf,
    ${dirty ? `case when range % 100 = 5 then 'half' else ${share} end` : share} as ao_pct
    from range(${parts})`;
}

/** What is compared with: the same files into typed tables, wrong rows left out. */
async function plainRead(folder: string): Promise<void> {
  const engine = await Engine.open(":memory:");
  const read = (name: string, columns: string) =>
    engine.run(
      `create table ${name} as from read_csv(${quote(join(folder, `${name}.csv`))}, delim = ';', header = true,
         auto_detect = false, dateformat = '%d-%m-%Y', decimal_separator = ',', ignore_errors = true, columns = {${columns}})`,
    );
  await read("werkgever", "werkgever_id: 'VARCHAR', sbi_code: 'VARCHAR', regio: 'VARCHAR'");
  await read("medewerker", "medewerker_id: 'VARCHAR', geboortejaar: 'INTEGER'");
  await read(
    "dienstverband",
    "dienstverband_id: 'VARCHAR', medewerker_id: 'VARCHAR', werkgever_id: 'VARCHAR', begin: 'DATE', eind: 'DATE', deeltijdfactor: 'DECIMAL(18, 4)'",
  );
  await read(
    "verzuim",
    "verzuim_id: 'VARCHAR', dienstverband_id: 'VARCHAR', begin: 'DATE', hersteld: 'DATE'",
  );
  await read("verzuim_deel", "verzuim_id: 'VARCHAR', vanaf: 'DATE', ao_pct: 'DECIMAL(7, 4)'");
  engine.close();
}

async function check(folder: string): Promise<void> {
  const result = await checkDelivery(
    [folder],
    { ...options, threads: undefined, memory: values.memory },
    silent,
  );
  const planted = Math.ceil((cases - 7) / 100) + Math.ceil((parts - 5) / 100);
  const found = result.issues
    .filter(({ ernst }) => ernst === "fout")
    .reduce((sum, { aantal }) => sum + aantal, 0);
  if (found !== planted) throw new Error(`${planted} rows are wrong and ${found} were found`);
}

async function load(folder: string): Promise<void> {
  const home = join(work, "home");
  const store = await openStore({ ...loadConfig({}, { home }), memory: values.memory ?? deliveryMemory });
  const secret = Buffer.from("0123456789abcdef0123456789abcdef");
  const all = { ...options, threads: undefined, home, secret, door: "bench", aanvaard: "bench" };
  const { uitkomst } = await importDelivery(store, [folder], all, silent);
  store.close();
  if (uitkomst !== "geladen") throw new Error(`the clean delivery was not loaded: ${uitkomst}`);
}

/** Seconds of the clock, and of the processor over all threads. */
async function timed(work: () => Promise<void>): Promise<{ clock: number; processor: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function tenth(value: number | undefined): number | string {
  return value === undefined ? "-" : Math.round(value * 10) / 10;
}

function peakMiB(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
