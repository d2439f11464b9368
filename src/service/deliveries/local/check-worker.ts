import { AppError } from "../../../errors.ts";
import { type CheckResult, checkDelivery } from "../../../intake/check.ts";
import type { Profile } from "../../../intake/profile.ts";
import { reporter } from "../../tasks/reporter.ts";
import { rulesFound } from "../rules-found.ts";
import { addFile, addFolder } from "./browser/disk.ts";
import { useEngine } from "./browser/duckdb.ts";
import type { LocalMessage, LocalOrder, LocalReport } from "./messages.ts";

// The thread of a browser that checks files with the modules of the intake itself. It is given everything it needs, and
// can fetch nothing: its page forbids it (see portal/local-check/policy.ts).

declare const self: {
  onmessage: ((event: { readonly data: LocalOrder }) => void) | null;
  postMessage(message: LocalMessage): void;
};

const folder = "/levering";

/** Takes one order; a thread checks once, and its memory goes with it. */
export function serveChecks(profiles: readonly Profile[]): void {
  const profielen = profiles.map(({ id, titel }) => ({ id, titel }));
  self.onmessage = ({ data }) => {
    self.onmessage = null;
    check(data, profiles).then(
      (verslag) => self.postMessage({ bericht: "klaar", verslag }),
      (error: unknown) => self.postMessage({ bericht: "mislukt", melding: sentenceOf(error) }),
    );
  };
  self.postMessage({ bericht: "klaar-voor-werk", profielen });
}

async function check(order: LocalOrder, profiles: readonly Profile[]): Promise<LocalReport> {
  const profile = profiles.find(({ id }) => id === order.profiel);
  if (profile === undefined) throw new Error("no such profile");
  useEngine(order.motor);
  addFolder(folder);
  for (const file of order.bestanden) addFile(`${folder}/${nameOf(file)}`, file);
  const tell = reporter((voortgang) => self.postMessage({ bericht: "voortgang", voortgang }));
  // Checks over the content of rows are of the catalogue, which stays on the server.
  const options = { profile, checks: [], references: () => Promise.resolve(), now: new Date(order.nu) };
  return reportOf(await checkDelivery([folder], options, tell));
}

/** A slash cannot be in the name of a file; in a browser it could be, of a file that a program made up. */
function nameOf({ name }: File): string {
  return name.replaceAll("/", "_");
}

function reportOf({ akkoord, periode, telling, tabellen, issues, hash }: CheckResult): LocalReport {
  return { akkoord, periode, telling, tabellen, hash, regels: rulesFound(issues) };
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error && /out of memory|memory access|allocation/i.test(error.message)) {
    return "Uw browser heeft te weinig geheugen voor deze bestanden. Controleer ze een voor een, of lever ze gewoon.";
  }
  return null;
}
