import type {
  LocalMessage,
  LocalOrder,
  LocalProfile,
  LocalReport,
} from "../../../deliveries/local/messages.ts";
import type { JobProgress } from "../../../deliveries/types.ts";
import { words } from "../words.ts";

/** What was fetched: the engine, and the address in this page of the script of the check. */
export interface Program {
  readonly engine: WebAssembly.Module;
  readonly worker: string;
}

/** A thread that is ready to check, once. */
export interface Check {
  /** @throws Error with a sentence for the reader. */
  run(
    files: readonly File[],
    profile: string,
    onProgress: (progress: JobProgress) => void,
  ): Promise<LocalReport>;
  /** Ends the thread, whatever it does; the memory that it took is given back. */
  end(): void;
}

/** Starts the thread; it has its script from memory, so that it starts without the network. */
export function startCheck(
  { engine, worker }: Program,
  onReady?: (profiles: readonly LocalProfile[]) => void,
): Check {
  const thread = new Worker(worker);
  let heard: (message: LocalMessage) => void = () => undefined;
  thread.onmessage = ({ data }: MessageEvent<LocalMessage>) => {
    if (data.bericht === "klaar-voor-werk") onReady?.(data.profielen);
    else heard(data);
  };
  return {
    run: (bestanden, profiel, onProgress) =>
      new Promise((resolve, reject) => {
        thread.onerror = (event) => {
          event.preventDefault();
          reject(new Error(words.failed));
        };
        heard = (message) => {
          if (message.bericht === "voortgang") onProgress(message.voortgang);
          else if (message.bericht === "klaar") resolve(message.verslag);
          else if (message.bericht === "mislukt") reject(new Error(message.melding ?? words.failed));
        };
        const order: LocalOrder = { motor: engine, bestanden, profiel, nu: Date.now() };
        thread.postMessage(order);
      }),
    end: () => thread.terminate(),
  };
}
