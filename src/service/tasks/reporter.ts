import type { Counted, Progress } from "../../progress.ts";
import type { ProcessProgress } from "./process-messages.ts";

/** How often it tells how far it is, in milliseconds. */
const pause = 250;

/** Progress as it is told to whoever waits elsewhere: not more often than can be read. */
export function reporter(tell: (progress: ProcessProgress) => void): Progress {
  let label = "";
  let last = 0;
  return (stap, done, total, { rijen, bytes }: Counted = {}) => {
    const now = performance.now();
    if (stap === label && now - last < pause) return;
    label = stap;
    last = now;
    const eenheid = done === undefined ? null : bytes === true ? "bytes" : "stappen";
    tell({ stap, gedaan: done ?? null, totaal: total ?? null, eenheid, rijen: rijen ?? null });
  };
}
