import { fork } from "node:child_process";
import { tmpdir } from "node:os";
import type { Fault, Message, Request, Result } from "./messages.ts";
import type { JobProgress } from "./types.ts";

export type Ending =
  | { readonly soort: "klaar"; readonly resultaat: Result }
  | { readonly soort: "mislukt"; readonly fout: Fault }
  /** It ended without a word: killed, or out of memory. */
  | { readonly soort: "weg" };

export interface Child {
  readonly ended: Promise<Ending>;
  /** Ends it at once; an import withstands that. */
  kill(): void;
}

/**
 * Begins a process for one request, beside the event loop of the server and with a limit on its memory. It gets
 * nothing of the environment but where temporary files go.
 * @param worker path of the module that serves the work: commands/delivery-worker.
 */
export function begin(
  worker: string,
  request: Request,
  { heapMb, root }: { readonly heapMb: number; readonly root: string },
  onProgress: (progress: JobProgress) => void,
): Child {
  const child = fork(worker, [], {
    cwd: root,
    env: { TMPDIR: tmpdir() },
    execArgv: [...(worker.endsWith(".ts") ? ["--import", "tsx"] : []), `--max-old-space-size=${heapMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = new Promise<Ending>((resolve) => {
    let said: Ending = { soort: "weg" };
    child.on("message", (message: Message) => {
      if (message.bericht === "klaar-voor-werk") child.send(request, () => undefined);
      else if (message.bericht === "voortgang") onProgress(message.voortgang);
      else if (message.bericht === "klaar") said = { soort: "klaar", resultaat: message.resultaat };
      else said = { soort: "mislukt", fout: message.fout };
    });
    child.once("error", () => resolve(said));
    child.once("exit", () => resolve(said));
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}
