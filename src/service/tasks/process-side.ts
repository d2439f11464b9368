import { AppError } from "../../errors.ts";
import type { Progress } from "../../progress.ts";
import type { Fault, Message } from "./process-messages.ts";
import { reporter } from "./reporter.ts";

/**
 * The side of the process that does the work: takes one request from the server that began it, and tells it how far it
 * is and how it ended. It never outlives that server: what it does must withstand being killed at any moment.
 */
export function serveRequests<Request, Result>(
  work: (request: Request, progress: Progress) => Promise<Result>,
): void {
  const tell = (message: Message<Result>, then?: () => void) =>
    process.send?.(message, undefined, {}, () => then?.());
  const orphaned = () => void process.kill(process.pid, "SIGKILL");
  process.on("disconnect", orphaned);
  process.once("message", (request: Request) => {
    const end = (message: Message<Result>) => {
      process.off("disconnect", orphaned);
      tell(message, () => process.disconnect?.());
    };
    work(
      request,
      reporter((voortgang) => void tell({ bericht: "voortgang", voortgang })),
    ).then(
      (resultaat) => end({ bericht: "klaar", resultaat }),
      (error: unknown) => end({ bericht: "mislukt", fout: faultOf(error) }),
    );
  });
  tell({ bericht: "klaar-voor-werk" });
}

function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return { code: error.code, melding: error.message, plek: [] };
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  // The message of a bug may repeat what was delivered.
  const plek = frames.slice(0, 8).map((frame) => frame.trim());
  return { code: undefined, melding: error instanceof Error ? error.name : "", plek };
}
