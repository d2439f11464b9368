import { z } from "zod";
import { type FormatName, formatNames } from "../../../../report/formats.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import { withRelease } from "../../../with-release.ts";
import { failurePage, noReleasePage, notFoundPage } from "../../failures.ts";
import { sectorReport } from "../../home.ts";
import { type Faults, readForm } from "../form.ts";
import type { OwnRoom } from "../page.ts";
import { progressPage } from "./reports.ts";
import { atFund, sectorsOf } from "./scope.ts";

const names = [...formatNames] as [FormatName, ...FormatName[]];
const form = z.strictObject({ formaat: z.union([z.enum(names), z.array(z.enum(names)).max(names.length)]) });
const told: Faults = { formaat: "Kies ten minste één soort bestand." };

/** Begins to make the reports; asked twice, the second finds them under way. */
export async function makeReports(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
): Promise<Response> {
  const { batches, releases, reports } = room.options;
  const report = sectorReport(reports);
  if (batches === undefined || report === undefined) return notFoundPage(c);
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  if ("faults" in read) return progressPage(c, room, visitor, fund, read.faults);
  const asked = [read.value.formaat].flat();
  return withRelease(releases, noReleasePage, async () => {
    const { release } = c.var.lease;
    const codes = sectorsOf(room, release, fund);
    if (codes.length === 0)
      return failurePage(c, 409, "Dat kan nu niet", "Uw sectoren staan niet in deze publicatie.");
    const order = {
      ...{ publicatie: release.manifest.id, rapport: report.id, codes },
      formaten: formatNames.filter((name) => asked.includes(name)),
    };
    await batches.start(fund, order, visitor.principal.actor);
    return c.redirect(atFund("/mijn/fonds/rapporten", visitor, fund), 303);
  })(c);
}

/** Stops the making, or goes on with it where it was stopped or failed. */
export async function steerReports(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
  step: "stop" | "resume",
): Promise<Response> {
  await room.options.batches?.[step](fund);
  return c.redirect(atFund("/mijn/fonds/rapporten", visitor, fund), 303);
}
