import type { Visitor } from "../../../access/guard.ts";
import type { Grant } from "../../../access/roles.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import { nameOf, type OwnRoom } from "../page.ts";
import { trialKey } from "./trial-key.ts";
import type { TrialOrder } from "./trials.ts";

/** The proposal as text for a second person: a publisher gets the whole policy, a fund what changes of it. */
export async function proposalFile(
  c: ServiceContext,
  { options, access }: OwnRoom,
  _: Visitor,
  grant: Grant,
): Promise<Response> {
  const task = await options.trials?.stateOf(trialKey(grant));
  if (task?.uitkomst == null) return notFoundPage(c);
  const head = `# Voorstel van ${nameOf(access, grant.organisatie)}, bij publicatie ${task.opdracht.bij}. Laat een tweede persoon dit nakijken.\n`;
  const text = grant.rol === "publicist" ? task.uitkomst.yaml : partOf(task.opdracht);
  c.header("Content-Type", "application/yaml; charset=utf-8");
  c.header("Content-Disposition", 'attachment; filename="policy-voorstel.yml"');
  return c.body(`${head.replaceAll(/[\r\n]+(?=.)/g, " ")}${text}`);
}

/** Only what changes: what a fund may not know of the policy is not in it. */
function partOf({ waarden, was }: TrialOrder): string {
  const lines = ["# Geen heel beleid: neem deze regels over in policy.yml, de rest blijft.", "klassen:"];
  let klasse = "";
  for (const [id, value] of Object.entries(waarden)) {
    const [own = "", naam = ""] = id.split("-");
    if (own !== klasse) lines.push(`  ${own}:`);
    klasse = own;
    lines.push(`    ${naam}: ${value} # nu ${was[id]}`);
  }
  return `${lines.join("\n")}\n`;
}
