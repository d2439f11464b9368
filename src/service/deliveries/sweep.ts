import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AuditLog } from "../access/audit-log.ts";
import type { Jobs } from "./jobs.ts";
import type { Reception } from "./reception.ts";
import type { Servers } from "./servers.ts";
import type { DeliveryLimits, DeliveryState } from "./types.ts";

interface SweepParts {
  readonly reception: Reception;
  readonly jobs: Jobs;
  readonly servers: Servers;
  readonly limits: Pick<DeliveryLimits, "openDays">;
  readonly audit: AuditLog;
  readonly clock: () => Date;
}

/** What is younger may be of a step that is being done right now; in milliseconds. */
const settling = 10 * 60_000;
const day = 24 * 60 * 60 * 1000;

/** Clears away what killed processes left and what is past its term, and names again what fell out of the queue. */
export async function sweep(parts: SweepParts): Promise<void> {
  const { reception, servers } = parts;
  await servers.sweep();
  const known = new Set<string>();
  for (const state of await reception.list()) {
    known.add(state.id);
    if (!(await isOver(parts, state))) await tidy(parts, state);
    else if (state.laadpoging === null) await reception.remove(state.id);
    else await reception.empty(state.id);
  }
  for (const name of await readdir(reception.folder)) {
    const path = join(reception.folder, name);
    const isRest =
      name.startsWith(".weg-") || (/^\d{8}-/.test(name) && !known.has(name) && (await isSettled(path)));
    if (isRest) await rm(path, { recursive: true, force: true });
  }
}

/** Whether an open delivery is to go: nobody touched it for so many days, or its maker died before it was made. */
async function isOver(
  { reception, limits, audit, clock }: SweepParts,
  state: DeliveryState,
): Promise<boolean> {
  if (state.stand !== "open" && state.stand !== "gecontroleerd") return false;
  if (state.laadpoging !== null && state.bestanden.length === 0) return false;
  const age = clock().getTime() - Date.parse(state.gewijzigdOp);
  if (age > limits.openDays * day) {
    const event = { resultaat: "gelukt", oorsprong: "programma", actor: "programma" } as const;
    await audit.append({ actie: "levering-verlopen", object: `levering ${state.id}`, ...event });
    return true;
  }
  return age > settling && !(await reception.holds(state));
}

async function tidy({ reception, jobs, servers }: SweepParts, state: DeliveryState): Promise<void> {
  const folder = reception.folderOf(state.id);
  for (const name of await namesIn(join(folder, "onderweg"))) {
    const [server = ""] = name.split(".");
    if (await servers.isGone(server))
      await rm(join(folder, "onderweg", name), { recursive: true, force: true });
  }
  const listed = new Set(state.bestanden.map(({ map }) => map));
  for (const name of await namesIn(join(folder, "bestanden"))) {
    const path = join(folder, "bestanden", name);
    if (!listed.has(name) && (await isSettled(path))) await rm(path, { recursive: true, force: true });
  }
  for (const name of await namesIn(folder)) {
    if (name.startsWith(".") && (await isSettled(join(folder, name))))
      await rm(join(folder, name), { force: true });
  }
  if (["geladen", "ingetrokken", "vervangen"].includes(state.stand)) await reception.removeFiles(state.id);
  if (state.stand.startsWith("wordt-")) {
    const job = await jobs.find(`${state.id}-${state.verwerking}`);
    if (job !== undefined) await jobs.enqueue(job);
  }
}

async function isSettled(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > settling;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
