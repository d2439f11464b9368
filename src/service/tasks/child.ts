import { fork } from "node:child_process";
import { tmpdir } from "node:os";
import type { Fault, Message, ProcessProgress } from "./process-messages.ts";

export type Ending<Result> =
  | { readonly soort: "klaar"; readonly resultaat: Result }
  | { readonly soort: "mislukt"; readonly fout: Fault }
  /** It ended without a word: killed, or out of memory. */
  | { readonly soort: "weg" };

export interface Child<Result> {
  readonly ended: Promise<Ending<Result>>;
  /** Ends it at once; what it does must withstand that. */
  kill(): void;
}

/**
 * Begins a process for one request, beside the event loop of the server and with a limit on its memory. It gets
 * nothing of the environment but where temporary files go.
 * @param worker path of a module of the commands that serves the work; named and not imported.
 */
export function begin<Result>(
  worker: string,
  request: object,
  { heapMb, root }: { readonly heapMb: number; readonly root: string },
  onProgress: (progress: ProcessProgress) => void,
): Child<Result> {
  const child = fork(worker, [], {
    cwd: root,
    env: { TMPDIR: tmpdir() },
    execArgv: [...(worker.endsWith(".ts") ? ["--import", "tsx"] : []), `--max-old-space-size=${heapMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = new Promise<Ending<Result>>((resolve) => {
    let said: Ending<Result> = { soort: "weg" };
    child.on("message", (message: Message<Result>) => {
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
