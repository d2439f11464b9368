import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Config } from "../config.ts";
import { AppError, isSystemError } from "../errors.ts";
import { listReports } from "../report/list.ts";
import { chosenTheme } from "../report/theme-file.ts";
import { createApp } from "./app.ts";
import { ReleaseSource } from "./releases.ts";

export interface ServerOptions {
  readonly config: Pick<Config, "home" | "root" | "contact" | "theme">;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Id of the release at the start, or undefined when there is none yet. */
  readonly release: string | undefined;
  /** Takes no more requests, finishes those under way, and ends. */
  close(): Promise<void>;
}

const patience = 5_000;

/**
 * Serves the newest release of a home.
 * @throws AppError RELEASE_DAMAGED when it does not hold, PORT_IN_USE when the port is taken, THEME_INVALID or
 * SETTINGS_INVALID when the theme of the settings cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, host, port } = options;
  const write = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const theme = chosenTheme(config);
  const releases = await ReleaseSource.open(config.home, {
    onRefused: (error) => write(JSON.stringify({ niveau: "fout", melding: refusal(error) })),
  });
  const reports = await listReports(config.root);
  const look = theme === undefined ? {} : { theme };
  const app = createApp({ releases, reports, contact: config.contact, log: write, ...look });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  try {
    await listen(server, host, port);
  } catch (error) {
    await releases.close();
    throw error;
  }
  const lease = await releases.lease();
  lease?.done();
  return {
    url: addressOf(server, host),
    release: lease?.release.manifest.id,
    close: async () => {
      await stop(server);
      await releases.close();
    },
  };
}

function refusal(error: unknown): string {
  const reason = error instanceof AppError ? error.message : "onbekende fout";
  return `De nieuwe publicatie wordt niet gebruikt; de vorige blijft staan. ${reason}`;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function explain(error: Error, host: string, port: number): Error {
  if (isSystemError(error, "EADDRINUSE")) {
    const advice = "Stop het andere programma of kies een andere poort, bijvoorbeeld met --port 8081.";
    return new AppError("PORT_IN_USE", `Poort ${port} op ${host} is al in gebruik. ${advice}`, [], error);
  }
  if (isSystemError(error, "EACCES")) {
    const advice = "Kies een poort boven 1024, bijvoorbeeld met --port 8080.";
    return new AppError("USAGE", `Poort ${port} mag niet worden geopend. ${advice}`, [], error);
  }
  if (isSystemError(error, "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN")) {
    return new AppError(
      "USAGE",
      "Dit adres hoort niet bij deze computer. Kies bijvoorbeeld --host 127.0.0.1.",
    );
  }
  return error;
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    timer.unref();
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
