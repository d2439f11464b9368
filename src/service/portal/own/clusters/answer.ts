import { z } from "zod";
import type { Visitor } from "../../../access/guard.ts";
import { tryAnswer } from "../../../clusters/answer.ts";
import type { Answer } from "../../../clusters/steps.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { readForm } from "../form.ts";
import { organisationsOf } from "../page.ts";
import { clusterPage } from "./one.ts";
import type { ClusterRoom } from "./room.ts";
import { leavingField } from "./words.ts";

const form = z.strictObject({ organisatie: z.string().max(100), zeker: z.literal("ja").optional() });

/** A member says yes or no, or goes away: about its own place only. */
export async function answerPage(
  c: ServiceContext,
  own: ClusterRoom,
  visitor: Visitor,
  answer: Answer,
): Promise<Response> {
  const read = await readForm(c, form);
  if (read instanceof Response) return read;
  if ("faults" in read) return notFoundPage(c);
  const { organisatie } = read.value;
  if (!organisationsOf(visitor.rechten, "werkgever").includes(organisatie)) return notFoundPage(c);
  if (answer === "vertrokken" && read.value.zeker !== "ja") {
    const faults = { [leavingField(organisatie)]: "Zet een vinkje als u niet meer wilt meedoen." };
    return clusterPage(c, own, visitor, { faults }, 400);
  }
  const { access, room } = own;
  const eigen = access.file.organisaties.find(({ id }) => id === organisatie)?.eigen;
  const refused = (text: string) => clusterPage(c, own, visitor, { refused: text }, 409);
  if (eigen === undefined && answer === "aanvaard")
    return refused("Uw organisatie kan hier geen lid zijn. Vraag het aan wie deze site beheert.");
  const hand = { door: visitor.principal.actor, moment: access.clock().toISOString() };
  const next = await tryAnswer(room, c.req.param("id") ?? "", { organisatie, answer, eigen }, hand);
  if (next === undefined) return notFoundPage(c);
  if ("refused" in next) return refused(next.refused);
  if ("busy" in next) return refused(next.busy);
  c.set("object", `cluster ${next.cluster.id} versie ${next.cluster.versie}`);
  return c.redirect(`/mijn/clusters/${next.cluster.id}?gedaan=${answer}`, 303);
}
