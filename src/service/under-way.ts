import type { MiddlewareHandler } from "hono";
import type { ServiceContext, ServiceEnv } from "./context.ts";
import { whenGone } from "./gone.ts";
import { isApi } from "./headers.ts";
import { failurePage } from "./portal/failures.ts";
import { type ProblemType, problem, problemTypes } from "./problem.ts";
import { Turnstile } from "./turnstile.ts";

/** How long a question may take until its answer begins, in milliseconds. */
export const usualDeadline = 30_000;

/** Questions that are worked on at a time, and that may wait: as many as there can be connections. */
const most = { running: 128, waiting: 4_000 };

const free = new Set(["/gezond", "/gereed"]);

/**
 * Answers a question that takes too long with 503, and lets so many be worked on at a time. Who waits for a turn when
 * the deadline comes, or goes away, is never worked on; what had begun keeps its turn until it ends, so that slow work
 * does not pile up, and what comes of it is dropped (or kept for who asks again, where it is kept by its tag). A
 * change is not cut off: who made it must hear what became of it.
 */
export function underWay(
  deadline = usualDeadline,
  turns = new Turnstile(most),
): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    if (!["GET", "HEAD"].includes(c.req.method) || free.has(c.req.path)) return next();
    let giveUp: () => void = () => undefined;
    const over = new Promise<false>((resolve) => {
      giveUp = () => resolve(false);
    });
    const timer = setTimeout(giveUp, deadline);
    const stay = whenGone(c, giveUp);
    try {
      const leave = turns.tryEnter() ?? (await turns.enter(over));
      if (leave === undefined) return await refuse(c, "te-druk", "Er wordt al te veel tegelijk gevraagd.");
      const work = next().finally(leave);
      const isDone = await Promise.race([work.then(() => true), over]);
      if (isDone) return;
      // What still goes wrong is told by the handler of failures.
      work.catch(() => undefined);
      c.var.fail(Object.assign(new Error("no answer before the deadline"), { name: "DeadlineError" }));
      return await refuse(
        c,
        "duurt-te-lang",
        "Dit duurt nu te lang. Vraag minder tegelijk, of probeer het later.",
      );
    } finally {
      clearTimeout(timer);
      stay();
    }
  };
}

function refuse(c: ServiceContext, type: ProblemType, detail: string): Response | Promise<Response> {
  c.header("Retry-After", "10");
  return isApi(c.req.path)
    ? problem(c, type, detail)
    : failurePage(c, problemTypes[type].status, problemTypes[type].title, detail);
}
