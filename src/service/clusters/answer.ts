import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Visitor } from "../access/guard.ts";
import { nothingHere } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import { chosen } from "./choose.ts";
import { answerCluster, type Room, viewOf } from "./cluster-view.ts";
import { orders } from "./shapes.ts";
import { type Answer, answered } from "./steps.ts";

/** How often a step is taken again when one of another server came in between, and how long at most to wait then. */
const attempts = 20;
const pause = 30;

const refusals: Readonly<Record<Answer, string>> = {
  aanvaard: "U bent niet gevraagd voor dit cluster. De beheerder kan u opnieuw vragen.",
  geweigerd: "Er is geen vraag om te weigeren. Doet u mee, verlaat het cluster dan met '_verlaat'.",
  vertrokken: "U doet niet mee aan dit cluster.",
};

/** A member says yes or no, or goes away: about its own place only. */
export async function answerAsMember(
  c: ServiceContext,
  room: Room,
  { principal, rechten }: Visitor,
  answer: Answer,
): Promise<Response> {
  const read = await readJson(c, orders.answer, { optional: true });
  if (read instanceof Response) return read;
  const organisatie = chosen(c, rechten, read.value.organisatie);
  if (organisatie instanceof Response) return organisatie;
  const { access, store } = room;
  const eigen = access.file.organisaties.find(({ id }) => id === organisatie)?.eigen;
  if (eigen === undefined && answer === "aanvaard")
    return problem(c, "strijdig", "Uw organisatie kan hier geen lid zijn. Vraag de beheerder.");
  const answerOnce = async () => {
    const cluster = await store.find(c.req.param("id") ?? "");
    if (cluster === undefined || !cluster.leden.some((one) => one.organisatie === organisatie))
      return problem(c, "niet-gevonden", nothingHere);
    const hand = { door: principal.actor, moment: access.clock().toISOString() };
    const next = answered(cluster, organisatie, answer, eigen ?? "", hand);
    if (next === undefined) return problem(c, "strijdig", refusals[answer]);
    const isTaken = next === cluster || (await store.write(next));
    return isTaken ? answerCluster(c, room, next, viewOf(next, rechten)) : undefined;
  };
  const given = await untilTaken(room, answerOnce);
  if (given !== undefined) return given;
  c.header("Retry-After", "1");
  return problem(c, "te-druk", "Er verandert nu te veel tegelijk aan dit cluster. Probeer het zo opnieuw.");
}

/** Tries in turn, and again where someone else's step came in between: on what they left. */
async function untilTaken(
  { turns }: Pick<Room, "turns">,
  attempt: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  const leave = await turns.enter();
  try {
    for (let count = 0; leave !== undefined && count < attempts; count++) {
      const given = await attempt();
      if (given !== undefined) return given;
      await setTimeout(randomInt(pause));
    }
    return undefined;
  } finally {
    leave?.();
  }
}
