import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { AppError, isSystemError } from "../errors.ts";

/** What is locked: one period of one supplier; without a period every period of that supplier. */
export interface Claim {
  readonly leverancier: string;
  readonly periode: string | undefined;
}

/**
 * Runs `work` while no other import of the same supplier and period runs, in this process or another. A lock is an
 * empty file whose name says whose it is, so that the lock of a dead process can be taken away without a race: no
 * other process makes a file of that name.
 * @throws AppError DELIVERY_BUSY when another import holds the lock, HOME_NOT_WRITABLE.
 */
export async function withLock<T>(home: string, claim: Claim, work: () => Promise<T>): Promise<T> {
  const folder = join(home, "locks");
  const own = await take(folder, claim);
  try {
    return await work();
  } finally {
    rmSync(join(folder, own), { force: true });
  }
}

let taken = 0;

async function take(folder: string, claim: Claim): Promise<string> {
  const key = `${createHash("sha256").update(claim.leverancier).digest("hex").slice(0, 16)}.${claim.periode ?? "alle"}`;
  taken += 1;
  const own = `${key}.${process.pid}-${startOf(process.pid)}-${taken}`;
  for (let attempt = 1; ; attempt++) {
    place(folder, own);
    const other = holder(folder, own);
    if (other === undefined) return own;
    rmSync(join(folder, own), { force: true });
    // Two that come at the same moment both step back; one of them gets through after a different wait.
    if (attempt === 4) throw busy(claim, other);
    await setTimeout(20 + Math.random() * 80 * attempt);
  }
}

function place(folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(join(folder, name), "w", 0o600));
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST")) throw error;
    throw new AppError("HOME_NOT_WRITABLE", `In de map ${folder} kan niet worden geschreven.`, [], error);
  }
}

/** The process that holds a lock which does not go together with this one; locks of dead processes go. */
function holder(folder: string, own: string): number | undefined {
  const [supplier, period] = own.split(".");
  for (const name of readdirSync(folder)) {
    const [otherSupplier, otherPeriod, who = ""] = name.split(".");
    if (name === own || otherSupplier !== supplier) continue;
    if (period !== otherPeriod && period !== "alle" && otherPeriod !== "alle") continue;
    const [pid, start] = who.split("-");
    if (startOf(Number(pid)) === start) return Number(pid);
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

/**
 * When a process started, as the system tells it: a number that tells it apart from a later process with the same
 * id. Empty when the process is not there.
 */
function startOf(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isSystemError(error, "EPERM")) return "";
  }
  try {
    // The name of the program stands between brackets and may hold anything; field 22 is the 20th after it.
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    // A process that ended and that nobody waited for yet is dead.
    return fields[0] === "Z" || fields[0] === "X" ? "" : (fields[19] ?? "0");
  } catch {
    return "0";
  }
}

function busy({ leverancier, periode }: Claim, pid: number): AppError {
  const what = periode === undefined ? "" : ` over ${periode}`;
  return new AppError(
    "DELIVERY_BUSY",
    `Proces ${pid} leest nu een levering van ${leverancier}${what} in. Wacht tot het klaar is en probeer het opnieuw.`,
  );
}
