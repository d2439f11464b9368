import { serveRequests } from "../tasks/process-side.ts";
import type { Request, Result } from "./messages.ts";
import { type Checks, doTask } from "./work.ts";

/** The side of the process that does the work on one delivery; see doTask. */
export function serveWork(makeChecks: () => Promise<Checks>): void {
  serveRequests<Request, Result>((request, progress) => doTask(request, makeChecks, progress));
}
