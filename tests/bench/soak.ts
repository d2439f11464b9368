import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../src/config.ts";
import { openStore } from "../../src/store/store.ts";
import { compile } from "./compile.ts";

/**
 * Kills imports, withdrawals and removals after the agreed term at random moments:
 * `node --import tsx tests/bench/soak.ts [kills] [seed]`; the whole run is 1000. In between, imports meet a full disk
 * (no file may grow beyond a random size) or a file that goes while it is read. After each the store must open and
 * hold one version of the delivery whole, or none; its state must say the same. Moments are drawn evenly over the
 * time from the begin of the work, as the process tells it, to just past its end.
 */
const kills = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 1);
const people = 40;
const work = mkdtempSync(join(tmpdir(), "regiespiegel-soak-"));
const home = join(work, "home");
const random = randomFrom(seed);

type Task = "import" | "withdraw" | "retention";
type Hindrance = "kill" | "full" | "removed" | "none";
type Ending = "killed" | "finished" | "told";

interface Found {
  /** Which version of the delivery the store holds; undefined for none. */
  readonly version: number | undefined;
  readonly fault: string | undefined;
}

const counts = { killed: 0, finished: 0, told: 0, old: 0, new: 0, none: 0, half: 0 };
/** How often each hindrance was put in the way. */
const tried: Record<Hindrance, number> = { kill: 0, full: 0, removed: 0, none: 0 };
const killedIn: Record<Task, number> = { import: 0, withdraw: 0, retention: 0 };
/** How long tasks took that ran to their end, the last ones first; every twentieth is left alone to keep this true. */
const durations: Record<Task, number[]> = { import: [], withdraw: [], retention: [] };
let runs = 0;
const begin = performance.now();
let version = 0;
let held: Found = { version: undefined, fault: undefined };

try {
  compile(work, ["tests/bench/soak-task.ts"]);
  while (counts.killed < kills) {
    const task = nextTask();
    if (task === "import") version += 1;
    const ended = await disturb(task, task === "import" ? writeVersion(version) : "");
    counts[ended] += 1;
    if (ended === "killed") killedIn[task] += 1;
    held = await inspect(task === "import" ? version : undefined, held.version);
    if (held.fault !== undefined) {
      counts.half += 1;
      console.log(`${task} ${counts.killed}: ${held.fault}`);
    }
    if (counts.killed % 50 === 0 && ended === "killed") report();
  }
  report();
  process.exitCode = counts.half === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function nextTask(): Task {
  if (held.version === undefined || random() >= 0.25) return "import";
  return random() < 0.5 ? "withdraw" : "retention";
}

function report(): void {
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(
    `${counts.killed} kills in ${seconds} s (seed ${seed}): ${counts.half} half deliveries; afterwards the old version ` +
      `${counts.old} times, the new one ${counts.new} times, none ${counts.none} times; ${counts.finished} were done first\n` +
      `  killed in an import ${killedIn.import}, a withdrawal ${killedIn.withdraw}, a removal after the term ` +
      `${killedIn.retention}; a full disk ${tried.full} times, a file gone ${tried.removed} times: ${counts.told} said so`,
  );
}

/** Runs a task in a process of its own and hinders it at a random moment of its work. */
async function disturb(task: Task, folder: string): Promise<Ending> {
  const usual = [...durations[task]].sort((a, b) => a - b)[durations[task].length >> 1];
  const hindrance = usual === undefined ? "none" : hindranceFor(task);
  tried[hindrance] += 1;
  const child = startTask(
    task,
    folder,
    hindrance === "full" ? Math.ceil(random() * 2 * storeBlocks()) : undefined,
  );
  await message(child, "begin");
  const started = performance.now();
  const moment = random() * (usual ?? 0) * 1.1;
  const timer = setTimeout(() => hinder(hindrance, child, folder), moment);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearTimeout(timer);
  if (code === null) return "killed";
  if (code === 9 && (hindrance === "full" || hindrance === "removed")) return "told";
  if (code !== 0) throw new Error(`${task} ended with code ${code}`);
  durations[task] = [performance.now() - started, ...durations[task]].slice(0, 5);
  return "finished";
}

/** Every twentieth task is left alone, so that it is known how long one takes. */
function hindranceFor(task: Task): Hindrance {
  runs += 1;
  if (runs % 20 === 0) return "none";
  const chance = random();
  if (task === "import" && chance < 0.06) return "full";
  if (task === "import" && chance < 0.12) return "removed";
  return "kill";
}

function hinder(hindrance: Hindrance, child: ChildProcess, folder: string): void {
  if (hindrance === "kill") child.kill("SIGKILL");
  if (hindrance === "removed") rmSync(join(folder, random() < 0.5 ? "medewerker.csv" : "dienstverband.csv"));
}

/** Starts a task; `blocks` is how many kilobytes a file may have, as on a disk that is full. */
function startTask(task: Task, folder: string, blocks: number | undefined): ChildProcess {
  const args = [join(work, "tests/bench/soak-task.js"), task, home, folder];
  const limit = blocks === undefined ? "" : `ulimit -f ${blocks} && `;
  return spawn("bash", ["-c", `${limit}exec "$0" "$@"`, process.execPath, ...args], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function storeBlocks(): number {
  return statSync(join(home, "store.duckdb")).size / 1024;
}

function message(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with code ${code} before '${wanted}'`)));
    child.on("message", (text) => {
      if (text === wanted) resolve();
    });
  });
}

/** Opens the store and compares what it holds with what it says it holds. */
async function inspect(fresh: number | undefined, before: number | undefined): Promise<Found> {
  const store = await openStore(loadConfig({}, { home }));
  try {
    const rows = await store.rows<{ tabel: string; versie: string; n: number; leveringen: number }>(
      `select 'dienstverband' as tabel, functiegroep as versie, count(*) as n, count(distinct levering_nr) as leveringen
       from dienstverband group by functiegroep
       union all select 'scholing', status, count(*), count(distinct levering_nr) from scholing group by status`,
    );
    const { people: persons } = await store.row<{ people: number }>(
      "select count(*) as people from medewerker",
    );
    const loaded = await store.rows<{ nr: number }>(
      "select levering_nr as nr from levering where stand = 'geladen'",
    );
    const versions = new Set(rows.map(({ versie }) => Number(versie.slice(1))));
    const found = [...versions][0];
    count(found, fresh, before);
    const whole =
      loaded.length === versions.size &&
      versions.size <= 1 &&
      (found === undefined
        ? persons === 0 && rows.length === 0
        : rows.length === 2 && rows.every(({ n }) => n === people) && persons === people) &&
      (found === undefined || found === fresh || found === before) &&
      (found !== undefined || fresh === undefined || before === undefined);
    return {
      version: found,
      fault: whole ? undefined : JSON.stringify({ rows, persons, loaded, fresh, before }),
    };
  } finally {
    store.close();
  }
}

function count(found: number | undefined, fresh: number | undefined, before: number | undefined): void {
  if (found === undefined) counts.none += 1;
  else if (found === fresh) counts.new += 1;
  else if (found === before) counts.old += 1;
}

/** Writes a version of the delivery: the same people, another mark in every row. */
function writeVersion(number: number): string {
  const folder = join(work, "levering");
  mkdirSync(folder, { recursive: true });
  const list = Array.from({ length: people }, (_, index) => index);
  const put = (name: string, head: string, rows: readonly string[]) =>
    writeFileSync(join(folder, name), `${[head, ...rows].join("\n")}\n`);
  put("werkgever.csv", "werkgever_id,sbi_code,regio", ["W1,8610,AM05"]);
  put(
    "medewerker.csv",
    "medewerker_id,geboortejaar",
    list.map((one) => `P${one},1980`),
  );
  put(
    "dienstverband.csv",
    "dienstverband_id,medewerker_id,werkgever_id,begin,deeltijdfactor,functiegroep",
    list.map((one) => `D${one},P${one},W1,2025-01-01,1,v${number}`),
  );
  put(
    "scholing.csv",
    "scholing_id,medewerker_id,werkgever_id,begin,status",
    list.map((one) => `S${one},P${one},W1,2025-03-01,v${number}`),
  );
  return folder;
}

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
