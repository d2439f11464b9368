import { z } from "zod";
import { AppError } from "../../../../errors.ts";
import { releaseFolder } from "../../../../release/folder.ts";
import { type ClearanceStep, takeStep } from "../../../access/clearance.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { readForm } from "../form.ts";
import { momentOf } from "../moments.ts";
import type { OwnRoom } from "../page.ts";
import { checksOf } from "./checks.ts";
import { clearancePage } from "./one.ts";

const read = z.literal("ja").optional();
const isMoment = (text: string) => text === "" || momentOf(text) !== undefined;
const forms = {
  aangeboden: z.strictObject({ gelezen: read }),
  goedgekeurd: z.strictObject({ gelezen: read, moment: z.string().refine(isMoment).optional() }),
  ingetrokken: z.strictObject({}),
};

/** Takes the next step with a release: not past what stops it, and warnings only when they were read. */
export async function stepPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  stap: ClearanceStep["stap"],
): Promise<Response> {
  const { access, options } = room;
  const id = c.req.param("id") ?? "";
  const folder = releaseFolder(access.home, id);
  if (folder === undefined) return notFoundPage(c);
  const form = await readForm<{ gelezen?: "ja" | undefined; moment?: string | undefined }>(c, forms[stap], {
    moment: "Kies een dag en een tijd, of laat het veld leeg.",
  });
  if (form instanceof Response) return form;
  if ("faults" in form)
    return clearancePage(c, room, visitor, { faults: form.faults, moment: form.given.moment ?? "" }, 400);
  const { gelezen, moment = "" } = form.value;
  if (stap !== "ingetrokken") {
    const { checks, release } = await checksOf(folder, (await options.releases.list())[0]);
    release?.close();
    if (checks.some(({ oordeel }) => oordeel === "blokkeert"))
      return clearancePage(c, room, visitor, { refused: "De publicatie kan zo niet openbaar worden." }, 409);
    if (gelezen !== "ja" && checks.some(({ oordeel }) => oordeel === "waarschuwing")) {
      const faults = { gelezen: "Zet een vinkje als u gelezen hebt waarop u moet letten." };
      return clearancePage(c, room, visitor, { faults, moment }, 400);
    }
  }
  const wanted = { stap, door: visitor.principal.actor, openbaar: momentOf(moment)?.toISOString() };
  try {
    takeStep(folder, access.clearance, wanted, access.clock());
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "CLEARANCE_REFUSED") throw error;
    return clearancePage(c, room, visitor, { refused: error.message, moment }, 409);
  }
  return c.redirect(`/mijn/vrijgave/${encodeURIComponent(id)}?gedaan=${stap}`, 303);
}
