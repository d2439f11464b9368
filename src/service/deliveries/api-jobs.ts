import { AppError } from "../../errors.ts";
import type { Guarded } from "../access/guard.ts";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { ServiceContext } from "../context.ts";
import { isDone } from "./jobs.ts";
import { type Desk, idOf } from "./mount.ts";
import { schemas } from "./schemas.ts";
import { pathOfJob, shapeJob } from "./shapes.ts";
import type { JobState } from "./types.ts";

/** Seconds after which it is worth to ask again how far a processing is. */
const askAgain = "2";

/** Mounts the processings: how far they are, and how to stop them. */
export function mountJobs(desk: Desk): void {
  const { jobs } = desk.deliveries;
  desk.mount(
    {
      ...{ route: accessRoutes.verwerking, ...ofJob(desk) },
      handle: (c) =>
        withoutQuery(c, async () => {
          const job = await jobs.find(idOf(c));
          if (job === undefined) throw new AppError("DELIVERY_NOT_FOUND", "Deze verwerking is er niet.");
          return answer(c, desk, job);
        }),
    },
    {
      ...{ id: "leesVerwerking", tag: "Verwerkingen", summary: "Hoe ver een verwerking is" },
      description:
        "Vraag dit opnieuw na het aantal seconden in Retry-After, tot de status klaar, mislukt of afgebroken is.",
      answers: {
        200: {
          description: "Gelukt",
          schema: schemas.job,
          headers: { "Retry-After": "Na hoeveel seconden u het opnieuw kunt vragen, zolang het loopt" },
        },
      },
    },
  );
  const told = {
    tag: "Verwerkingen",
    description:
      "Wat nog wacht, begint niet; een controle die loopt, stopt. Laden en intrekken dat is begonnen, wordt afgemaakt.",
    answers: { 202: { description: "Wordt afgebroken", schema: schemas.job } },
    failures: ["strijdig"],
  } as const;
  const handle: Guarded["handle"] = (c) =>
    withoutQuery(c, async () => {
      const job = await jobs.cancel(idOf(c));
      desk.deliveries.nudge();
      return accepted(c, desk, job);
    });
  const summary = "Een verwerking afbreken";
  desk.mount(
    { route: accessRoutes.verwerkingAfbreken, ...ofJob(desk), handle },
    { ...told, id: "breekVerwerkingAf", summary },
  );
  desk.mount(
    { route: accessRoutes.verwerkingVerwijderen, ...ofJob(desk), handle },
    { ...told, id: "verwijderVerwerking", summary },
  );
}

function ofJob({ deliveries }: Desk): Pick<Guarded, "owners" | "object"> {
  return {
    owners: async (c) => {
      const job = await deliveries.jobs.find(idOf(c));
      const state = job === undefined ? undefined : await deliveries.reception.find(job.levering);
      return state === undefined ? [] : [state.organisatie];
    },
    object: (c) => `verwerking ${idOf(c)}`,
  };
}

/** The answer to what goes on beside the server: where to see how far it is. */
export function accepted(c: ServiceContext, desk: Desk, job: JobState): Promise<Response> {
  c.header("Location", pathOfJob(job.id));
  return answer(c, desk, job, 202);
}

async function answer(c: ServiceContext, { deliveries }: Desk, job: JobState, status: 200 | 202 = 200) {
  if (!isDone(job)) c.header("Retry-After", askAgain);
  return c.json(await shapeJob(deliveries.jobs, job), status);
}
