import { z } from "zod";
import type { Visitor } from "../../../access/guard.ts";
import type { Grant } from "../../../access/roles.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { type Faults, readForm } from "../form.ts";
import type { OwnRoom } from "../page.ts";
import { choicesFor } from "./form.ts";
import type { Choice } from "./messages.ts";
import { policyPage } from "./page.ts";
import { sightOf } from "./sight.ts";
import { atTrial, trialKey } from "./trial-key.ts";

/** Begins to work out a proposal; asked twice, the second finds it under way. The release is held. */
export async function tryProposal(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  grant: Grant,
): Promise<Response> {
  const { trials } = room.options;
  if (trials === undefined) return notFoundPage(c);
  const { release } = c.var.lease;
  const choices = choicesFor(await trials.policy(), grant.rol === "publicist");
  const told = Object.fromEntries(choices.map(({ id }) => [id, "Kies een waarde uit de lijst."]));
  const read = await readForm(c, formOf(choices), told);
  if (read instanceof Response) return read;
  if ("faults" in read) return policyPage(c, room, visitor, grant, { faults: read.faults }, 400);
  const given = Object.fromEntries(Object.entries(read.value).map(([id, text]) => [id, Number(text)]));
  const faults = faultsOf(choices, given);
  if (Object.keys(faults).length > 0) return policyPage(c, room, visitor, grant, { faults, given }, 400);
  const changed = choices.filter(({ id, waarde }) => given[id] !== undefined && given[id] !== waarde);
  if ((await trials.left(trialKey(grant))) === 0) {
    const refused = "U hebt al zoveel voorstellen laten uitrekenen als in dertig dagen kan.";
    return policyPage(c, room, visitor, grant, { refused, given }, 409);
  }
  const years = release.manifest.perioden.filter((code) => code.endsWith("JJ00"));
  const order = {
    jaren: years.map((code) => Number(code.slice(0, 4))),
    waarden: Object.fromEntries(changed.map(({ id }) => [id, given[id] ?? 0])),
    was: Object.fromEntries(changed.map(({ id, waarde }) => [id, waarde])),
    bij: release.manifest.id,
    ...sightOf(room, release, grant),
  };
  await trials.start(trialKey(grant), order, visitor.principal.actor);
  return c.redirect(atTrial("/mijn/beleid", visitor, grant), 303);
}

function formOf(choices: readonly Choice[]): z.ZodType<Record<string, string>> {
  const fields: Record<string, z.ZodType<string>> = {};
  for (const { id, keuzes } of choices) fields[id] = z.enum(keuzes.map(String) as [string, ...string[]]);
  return z.strictObject(fields);
}

/** What does not go together, and a proposal that changes nothing. */
function faultsOf(choices: readonly Choice[], given: Readonly<Record<string, number>>): Faults {
  const faults: Record<string, string> = {};
  for (const { id, klasse, naam } of choices) {
    const at = (other: string) => given[`${klasse}-${other}`] ?? 0;
    if (naam === "personen_naar_leeftijd" && at(naam) < at("personen"))
      faults[id] = "Naar leeftijd kan het aantal personen niet lager zijn dan anders.";
    if (naam === "twee_grootste" && at(naam) < at("grootste"))
      faults[id] = "Twee werkgevers samen kunnen niet minder leveren dan de grootste alleen.";
  }
  const [first] = choices;
  const isSame = choices.every(({ id, waarde }) => given[id] === waarde);
  if (isSame && first !== undefined) faults[first.id] = "Verander ten minste één regel.";
  return faults;
}
