import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { listReports } from "../report/list.ts";
import { chosenTheme } from "../report/theme-file.ts";
import { type Access, openAccess } from "./access/access.ts";
import { Gate } from "./access/clearance.ts";
import { createApp } from "./app.ts";
import type { AppOptions } from "./context.ts";
import { type Deliveries, openDeliveries } from "./deliveries/deliveries.ts";
import { FileStore } from "./file-store.ts";
import { front } from "./front.ts";
import { makeGuards } from "./guards.ts";
import { addressOf, listen } from "./listen.ts";
import { createLog, type Logger, standardError } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { serveMetrics } from "./metrics-server.ts";
import type { LocalCheckSources } from "./portal/local-check/bundle.ts";
import { LocalCheck } from "./portal/local-check/local-check.ts";
import { openOwn } from "./portal/own/open-own.ts";
import { ReleaseSource } from "./releases.ts";
import { ReportFiles } from "./report-files.ts";
import { isExpired } from "./security-text.ts";
import { guardConnections, type Patience, patience, serverOptions } from "./sockets.ts";

export interface ServerOptions {
  readonly config: Pick<Config, "home" | "root" | "contact"> & Partial<Config>;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log?: (line: string) => void;
  readonly patience?: Patience;
  /** Path of the module that does the work on deliveries in a process of its own; without it none are taken. */
  readonly deliveryWorker?: string;
  /** Where the modules of the check in the browser are; without it there is no page for that. */
  readonly localCheck?: LocalCheckSources;
  /** Path of the module that works out what another policy would change; without it that is not offered. */
  readonly policyWorker?: string;
}

export interface RunningServer {
  readonly url: string;
  /** Where the figures for Prometheus are, when they are configured. */
  readonly metricsUrl: string | undefined;
  /** Id of the release at the start, or undefined when there is none yet. */
  readonly release: string | undefined;
  /** Takes no more requests, finishes those under way, and ends. */
  close(): Promise<void>;
}

/** How long requests under way may still take when the server stops, in milliseconds. */
const lastMinutes = 5_000;

/**
 * Serves the newest release of a home.
 * @throws AppError PATH_NOT_FOUND without a home, RELEASE_DAMAGED when the release does not hold, PORT_IN_USE when the
 * port is taken, THEME_INVALID or SETTINGS_INVALID when the theme of the settings cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, host, port } = options;
  insistOnHome(config.home);
  const theme = chosenTheme({ home: config.home, theme: config.theme });
  const look = theme === undefined ? {} : { theme };
  const standard = options.log === undefined ? standardError() : undefined;
  const write = options.log ?? ((line: string) => standard?.write(line));
  const log = createLog(write, () => new Date());
  const access = openAccess(config);
  const releases = await ReleaseSource.open(config.home, {
    gate: new Gate(access?.clearance ?? { from: undefined }),
    onRefused: (error) => log.error(refusal(error)),
  });
  const metrics = new Metrics(releases);
  const parts = await makeParts(config, look, { releases, metrics });
  const own = await openOwn(options, look, access, log);
  const deliveries = await takeDeliveries(options, access, log);
  if (config.security !== undefined && isExpired(config.security, new Date()))
    log.warn("security.txt is verlopen en wordt niet getoond. Zet bij security een nieuwe datum.");
  let isStopping = false;
  const local = options.localCheck === undefined ? {} : { localCheck: new LocalCheck(options.localCheck) };
  const given: AppOptions = {
    ...parts.app,
    ...own.app,
    ...local,
    access,
    deliveries,
    log: write,
    isStopping: () => isStopping,
  };
  const guards = makeGuards(given);
  const app = getRequestListener(createApp(given, guards).fetch);
  const allowed = options.patience ?? patience;
  const server = createServer(serverOptions(allowed), front(given, guards, app));
  guardConnections(server, allowed, config.connections ?? 4_000);
  const end = async () => {
    await deliveries?.close();
    await own.close();
    await parts.close();
    await releases.close();
    await access?.log.close();
    standard?.flush();
  };
  try {
    await listen(server, host, port);
    const watched = config.metrics === undefined ? undefined : await serveMetrics(metrics, config.metrics);
    return {
      url: addressOf(server, host),
      metricsUrl: watched?.url,
      release: releases.current,
      close: async () => {
        isStopping = true;
        await Promise.all([stop(server), watched?.close()]);
        await end();
      },
    };
  } catch (error) {
    server.close();
    await end();
    throw error;
  }
}

/** Deliveries come in only where it is known who may, by a server that has the settings of a home whole. */
async function takeDeliveries(
  { config, deliveryWorker, patience: allowed }: ServerOptions,
  access: Access | undefined,
  log: Logger,
): Promise<Deliveries | undefined> {
  if (access === undefined || deliveryWorker === undefined) return undefined;
  const grace = (allowed ?? patience).silence / 2;
  return openDeliveries({ config: config as Config, access, worker: deliveryWorker, log, grace });
}

/** What the app is made of besides releases, and how that ends. */
async function makeParts(
  config: ServerOptions["config"],
  look: Pick<AppOptions, "theme">,
  given: { readonly releases: ReleaseSource; readonly metrics: Metrics },
) {
  const files = await FileStore.open();
  const reportFiles = new ReportFiles(config.root, { contact: config.contact, ...look });
  return {
    app: {
      ...given,
      ...look,
      files,
      reportFiles,
      reports: await listReports(config.root),
      contact: config.contact,
      logRequests: config.log_requests ?? process.stderr.isTTY !== true,
      requestsPerMinute: config.requests_per_minute,
      trustedProxies: config.trusted_proxies ?? [],
      publicUrl: config.public_url,
      security: config.security,
      planned: config.planned_releases ?? [],
      retention: { years: config.retention_years, copies: config.keep_deliveries ?? false },
    },
    close: async () => {
      await reportFiles.close();
      await files.close();
    },
  };
}

function insistOnHome(home: string): void {
  if (existsSync(home)) return;
  throw new AppError(
    "PATH_NOT_FOUND",
    `De werkmap ${home} bestaat niet. Geef met --home de map op waarin de publicaties staan.`,
  );
}

function refusal(error: unknown): string {
  const reason = error instanceof AppError ? error.message : "onbekende fout";
  return `De nieuwe publicatie wordt niet gebruikt; de vorige blijft staan. ${reason}`;
}

/** Connections that have nothing under way are closed at once, the others when they are done or after a while. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const rounds = setInterval(() => server.closeIdleConnections(), 50);
    const timer = setTimeout(() => server.closeAllConnections(), lastMinutes);
    server.close(() => {
      clearInterval(rounds);
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
