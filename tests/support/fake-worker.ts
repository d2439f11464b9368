import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process for a delivery is to do when it is asked: a message, `sterf` to end without a word, or `hang`. */
export type Act = object | "sterf" | "hang";

export interface FakeWorker {
  readonly path: string;
  /** What the processes do, one after another; the last goes on. */
  plan(soort: string, ...acts: readonly Act[]): void;
  /** The requests that came. */
  requests(): Record<string, unknown>[];
  close(): void;
}

const program = (folder: string) => `
const fs = require("node:fs");
const folder = ${JSON.stringify(folder)};
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.once("message", (request) => {
  fs.appendFileSync(folder + "/requests", JSON.stringify({ ...request, pid: process.pid }) + "\\n");
  const file = folder + "/" + request.soort;
  const acts = JSON.parse(fs.readFileSync(file, "utf8"));
  const act = acts[0];
  if (acts.length > 1) fs.writeFileSync(file, JSON.stringify(acts.slice(1)));
  if (act === "sterf") return process.kill(process.pid, "SIGKILL");
  if (act === "hang") return process.send({ bericht: "voortgang", voortgang: { stap: "Bezig", gedaan: 1, totaal: 2, eenheid: "stappen", rijen: 3 } });
  process.removeAllListeners("disconnect");
  process.send(act, () => process.disconnect());
});
process.send({ bericht: "klaar-voor-werk" });
setInterval(() => {}, 1000).unref();
`;

/** A process that speaks as the one for deliveries does and does what it is told, to see what the service makes of it. */
export function fakeWorker(): FakeWorker {
  const folder = mkdtempSync(join(tmpdir(), "worker-"));
  const path = join(folder, "worker.cjs");
  writeFileSync(path, program(folder));
  writeFileSync(join(folder, "requests"), "");
  return {
    path,
    plan: (soort, ...acts) => writeFileSync(join(folder, soort), JSON.stringify(acts)),
    requests: () =>
      readFileSync(join(folder, "requests"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    close: () => rmSync(folder, { recursive: true }),
  };
}

const found = (waarschuwingen: readonly string[], akkoord = true) => ({
  ...{ akkoord, hash: "h".repeat(64) },
  telling: { fout: akkoord ? 0 : 1, waarschuwing: waarschuwingen.length, opmerking: 0 },
  waarschuwingen: waarschuwingen.map((regel) => ({ regel, aantal: 1 })),
});

const format = (id: string, titel: string, sjablonen: readonly { naam: string; tekst: string }[]) => ({
  ...{ id, titel, geverifieerd: true, sjablonen },
  werkboek: sjablonen.length === 0 ? null : Buffer.from(`werkboek ${id}`).toString("base64"),
});

/** Messages as the process sends them. */
export const says = {
  checked: (waarschuwingen: readonly string[] = [], akkoord = true) => ({
    ...{ bericht: "klaar", resultaat: { soort: "controle", controle: found(waarschuwingen, akkoord) } },
  }),
  loaded: (
    uitkomst: "geladen" | "geweigerd" | "ongewijzigd",
    leveringNr = 1,
    waarschuwingen: string[] = [],
  ) => ({
    bericht: "klaar",
    resultaat: {
      ...{ soort: "laden", uitkomst, leveringNr, controle: found(waarschuwingen) },
      grootboek: [{ nr: leveringNr, stand: "geladen" }],
    },
  }),
  withdrawn: (nr = 1) => ({
    ...{
      bericht: "klaar",
      resultaat: { soort: "intrekken", rijen: 5, grootboek: [{ nr, stand: "ingetrokken" }] },
    },
  }),
  failed: (code?: string) => ({
    bericht: "mislukt",
    fout: { code, melding: "geheim: /srv/map/verzuim.csv", plek: [] },
  }),
  formats: {
    bericht: "klaar",
    resultaat: {
      soort: "profielen",
      profielen: [
        format("canonical", "Regiespiegel", [{ naam: "verzuim.csv", tekst: "verzuim_id\r\n" }]),
        format("afas", "AFAS", [{ naam: "verzuim.csv", tekst: "Verzuim\r\n" }]),
        format("geweigerd", "Alleen bekend", []),
      ],
    },
  },
};
