import { fileURLToPath } from "node:url";
import { AppError } from "../errors.ts";
import type { LocalCheckSources } from "../service/portal/local-check/bundle.ts";
import { startServer } from "../service/server.ts";
import type { Command, Context } from "./command.ts";

export const command: Command = {
  summary: "toont de laatste publicatie: website, downloads en API",
  usage: "[--port 8080] [--host 127.0.0.1]",
  help: `
  --port P   poort (standaard: uit de instellingen, anders 8080; 0 kiest een vrije poort)
  --host H   adres waarop wordt geluisterd (standaard 127.0.0.1: alleen deze computer)

De server leest alleen publicaties. Een nieuwe publicatie wordt binnen een seconde getoond, zonder opnieuw
te starten. Stop met Ctrl+C.`,
  options: { port: { type: "string" }, host: { type: "string" } },
  async run(context: Context): Promise<number> {
    if (context.positionals.length > 0)
      throw new AppError("USAGE", "De opdracht serve heeft geen naam of pad nodig.");
    return serve(context);
  },
};

/** Serves until a signal to stop comes; the exit code of a clean stop is 0. Also used by demo. */
export async function serve({ config, values, terminal }: Context): Promise<number> {
  const settings = config();
  const host = typeof values.host === "string" ? values.host : settings.host;
  const port = typeof values.port === "string" ? parsePort(values.port) : settings.port;
  const stopped = stopSignal();
  const modules = {
    deliveryWorker: workerPath("delivery-worker"),
    policyWorker: workerPath("policy-worker"),
    localCheck: localCheckPaths(),
  };
  const server = await startServer({ config: settings, host, port, ...modules });
  terminal.result(greeting(server.url, server.release), {
    adres: server.url,
    publicatie: server.release ?? null,
  });
  await stopped;
  await server.close();
  return 0;
}

/** A module that works in a process of its own: named and not imported, since it reaches what this one must not. */
function workerPath(name: string): string {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`./${name}.${ending}`, import.meta.url));
}

/** The modules of the check in the browser, likewise named and not imported: the server makes a script of them. */
export function localCheckPaths(): LocalCheckSources {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return {
    worker: fileURLToPath(new URL(`../service/deliveries/local/check-worker.${ending}`, import.meta.url)),
    profiles: fileURLToPath(new URL("../intake/profiles", import.meta.url)),
  };
}

function greeting(url: string, release: string | undefined): string {
  const what =
    release === undefined
      ? "Er is nog geen publicatie; die wordt getoond zodra zij er is."
      : `Publicatie ${release} staat klaar.`;
  return `${what}\n\n  ${url}\n\nStop met Ctrl+C.`;
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new AppError("USAGE", "Geef bij --port een getal van 0 tot en met 65535.");
}

/** A second signal ends at once: Node's own handler is back by then. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
