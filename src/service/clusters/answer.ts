import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Visitor } from "../access/guard.ts";
import { nothingHere } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import { chosen } from "./choose.ts";
import type { Cluster } from "./cluster-store.ts";
import { answerCluster, type Room, viewOf } from "./cluster-view.ts";
import { orders } from "./shapes.ts";
import { type Answer, answered, type Hand } from "./steps.ts";

/** How often a step is taken again when one of another server came in between, and how long at most to wait then. */
const attempts = 20;
const pause = 30;

const refusals: Readonly<Record<Answer, string>> = {
  aanvaard: "U bent niet gevraagd voor dit cluster. De clusterbeheerder kan u opnieuw vragen.",
  geweigerd: "Er is geen vraag om te weigeren. Doet u al mee, verlaat het cluster dan.",
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
  const { access } = room;
  const eigen = access.file.organisaties.find(({ id }) => id === organisatie)?.eigen;
  if (eigen === undefined && answer === "aanvaard")
    return problem(
      c,
      "strijdig",
      "Uw organisatie kan hier geen lid zijn. Vraag het aan wie deze site beheert.",
    );
  const hand = { door: principal.actor, moment: access.clock().toISOString() };
  const next = await tryAnswer(room, c.req.param("id") ?? "", { organisatie, answer, eigen }, hand);
  if (next === undefined) return problem(c, "niet-gevonden", nothingHere);
  if ("refused" in next) return problem(c, "strijdig", next.refused);
  if ("busy" in next) {
    c.header("Retry-After", "1");
    return problem(c, "te-druk", next.busy);
  }
  return answerCluster(c, room, next.cluster, viewOf(next.cluster, rechten));
}

type Answered = { readonly cluster: Cluster } | { readonly refused: string } | { readonly busy: string };

/** Writes the answer of a member; undefined when it was never asked for this cluster. */
export async function tryAnswer(
  { store, turns }: Pick<Room, "store" | "turns">,
  id: string,
  said: { readonly organisatie: string; readonly answer: Answer; readonly eigen: string | undefined },
  hand: Hand,
): Promise<Answered | undefined> {
  const { organisatie, answer, eigen = "" } = said;
  const answerOnce = async (): Promise<Answered | "none" | undefined> => {
    const cluster = await store.find(id);
    if (cluster === undefined || !cluster.leden.some((one) => one.organisatie === organisatie)) return "none";
    const next = answered(cluster, organisatie, answer, eigen, hand);
    if (next === undefined) return { refused: refusals[answer] };
    // Someone else's step came in between: this one is taken on what they left.
    return next === cluster || (await store.write(next)) ? { cluster: next } : undefined;
  };
  const given = await untilTaken(turns, answerOnce);
  if (given === "none") return undefined;
  return given ?? { busy: "Er verandert nu te veel tegelijk aan dit cluster. Probeer het zo opnieuw." };
}

/** Tries in turn, and again where someone else's step came in between: on what they left. */
async function untilTaken<T>(
  turns: Room["turns"],
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
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
