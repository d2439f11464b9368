import { AppError } from "../../errors.ts";
import type { Counted, Progress } from "../../progress.ts";
import type { Fault, Message, Request } from "./messages.ts";
import { type Checks, doTask } from "./work.ts";

/** How often it tells how far it is, in milliseconds. */
const pause = 250;

/**
 * The side of the process that does the work: takes one request from the server that began it, and tells it how far it
 * is and how it ended. It never outlives that server: an import withstands being killed at any moment.
 */
export function serveWork(makeChecks: () => Promise<Checks>): void {
  const tell = (message: Message, then?: () => void) =>
    process.send?.(message, undefined, {}, () => then?.());
  const orphaned = () => void process.kill(process.pid, "SIGKILL");
  process.on("disconnect", orphaned);
  process.once("message", (request: Request) => {
    const end = (message: Message) => {
      process.off("disconnect", orphaned);
      tell(message, () => process.disconnect?.());
    };
    doTask(
      request,
      makeChecks,
      reporter((message) => void tell(message)),
    ).then(
      (resultaat) => end({ bericht: "klaar", resultaat }),
      (error: unknown) => end({ bericht: "mislukt", fout: faultOf(error) }),
    );
  });
  tell({ bericht: "klaar-voor-werk" });
}

function reporter(tell: (message: Message) => void): Progress {
  let label = "";
  let last = 0;
  return (stap, done, total, { rijen, bytes }: Counted = {}) => {
    const now = performance.now();
    if (stap === label && now - last < pause) return;
    label = stap;
    last = now;
    const eenheid = done === undefined ? null : bytes === true ? "bytes" : "stappen";
    const voortgang = {
      stap,
      gedaan: done ?? null,
      totaal: total ?? null,
      eenheid,
      rijen: rijen ?? null,
    } as const;
    tell({ bericht: "voortgang", voortgang });
  };
}

function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return { code: error.code, melding: error.message, plek: [] };
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  // The message of a bug may repeat what was delivered.
  const plek = frames.slice(0, 8).map((frame) => frame.trim());
  return { code: undefined, melding: error instanceof Error ? error.name : "", plek };
}
