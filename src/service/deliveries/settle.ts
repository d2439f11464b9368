import type { Jobs } from "./jobs.ts";
import { standDuring } from "./jobs.ts";
import type { LedgerLine, Result } from "./messages.ts";
import type { Reception } from "./reception.ts";
import type { Checked, DeliveryStand, DeliveryState, JobState } from "./types.ts";

interface Parts {
  readonly reception: Reception;
  readonly jobs: Jobs;
  readonly clock: () => Date;
}

/** Brings a delivery to where its processing led, and then ends the processing. */
export async function settled(parts: Parts, job: JobState, result: Result): Promise<void> {
  const { reception, jobs } = parts;
  await leave(parts, job, (state) => afterwards(parts, job, state, result));
  if (result.soort === "laden" || result.soort === "intrekken") {
    await followLedger(reception, job.levering, result.grootboek);
    const state = await reception.find(job.levering);
    if (state !== undefined && closed.includes(state.stand)) await reception.removeFiles(job.levering);
  }
  const refused = result.soort === "laden" && result.uitkomst === "geweigerd";
  if (refused) await jobs.end(job, "mislukt", refusedAtLoad);
  else await jobs.end(job, "klaar", null);
}

/** The same when it did not get there: the delivery is as it was before. */
export async function failed(
  parts: Parts,
  job: JobState,
  status: "mislukt" | "afgebroken",
  melding: string,
): Promise<void> {
  await leave(parts, job, (state) => ({ stand: before(job, state) }));
  await parts.jobs.end(job, status, melding);
}

const refusedAtLoad =
  "Bij het laden bleek iets nieuws. Er is niets geladen; bekijk de controle opnieuw en bevestig daarna.";
const closed: readonly DeliveryStand[] = ["geladen", "ingetrokken", "vervangen"];

/** Changes the delivery if this processing is still the one that it waits for. */
async function leave(
  { reception }: Parts,
  job: JobState,
  make: (state: DeliveryState) => Partial<DeliveryState>,
): Promise<void> {
  const state = await reception.find(job.levering);
  if (state?.stand !== standDuring[job.soort] || state.verwerking !== job.nummer) return;
  const stap = `${job.soort}-beëindigd`;
  await reception.change(job.levering, [state.stand], make, { stap, door: job.actor });
}

function afterwards(
  { clock }: Parts,
  job: JobState,
  state: DeliveryState,
  result: Result,
): Partial<DeliveryState> {
  const checked = (found: Omit<Checked, "nummer" | "gedaanOp">): Partial<DeliveryState> => ({
    stand: "gecontroleerd",
    controle: { ...found, nummer: job.nummer, gedaanOp: clock().toISOString() },
    // What was accepted counts only for what is still there.
    geaccepteerd: state.geaccepteerd.filter(({ regel }) =>
      found.waarschuwingen.some((one) => one.regel === regel),
    ),
  });
  switch (result.soort) {
    case "controle":
      return checked(result.controle);
    case "laden":
      if (result.uitkomst === "geweigerd") return checked(result.controle);
      return { stand: "geladen", leveringNr: result.leveringNr ?? null };
    case "intrekken":
      return { stand: "ingetrokken" };
    case "profielen":
      return {};
  }
}

function before(job: JobState, state: DeliveryState): DeliveryStand {
  if (job.soort === "controle") return state.controle === null ? "open" : "gecontroleerd";
  if (job.soort === "laden") return "gecontroleerd";
  if (state.leveringNr !== null) return "geladen";
  return state.controle === null ? "open" : "gecontroleerd";
}

/** Deliveries of the same supplier that made way, here or by a command. */
async function followLedger(reception: Reception, id: string, ledger: readonly LedgerLine[]): Promise<void> {
  const own = await reception.find(id);
  const stands = new Map(ledger.map(({ nr, stand }) => [nr, stand]));
  for (const { id: other, leverancier, leveringNr, stand } of await reception.list()) {
    if (leverancier !== own?.leverancier || leveringNr === null || stand !== "geladen") continue;
    const now = stands.get(leveringNr);
    if (now !== "vervangen" && now !== "ingetrokken") continue;
    const step = { stap: now, door: "programma" };
    await reception.change(other, ["geladen"], () => ({ stand: now }), step).catch(() => undefined);
  }
}
