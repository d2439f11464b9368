import { randomUUID } from "node:crypto";
import { type Asked, Clients, headerOf } from "./client.ts";
import type { AppOptions } from "./context.ts";
import { createLog, type Logger } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { QuickAnswers } from "./quick-answers.ts";
import { Limit } from "./rate-limit.ts";

/** What every request meets, wherever it is answered. */
export interface Guards {
  readonly clients: Clients;
  readonly limit: Limit;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly quick: QuickAnswers;
  /** Whether every answer gets a line in the log; a failure always does. */
  readonly logRequests: boolean;
}

export function makeGuards(options: AppOptions): Guards {
  const write = options.log ?? ((line: string) => void process.stderr.write(line));
  return {
    clients: new Clients(options.trustedProxies),
    limit: new Limit(options.requestsPerMinute),
    log: createLog(write, options.clock ?? (() => new Date())),
    metrics: options.metrics ?? new Metrics(options.releases),
    quick: new QuickAnswers(),
    logRequests: options.logRequests ?? false,
  };
}

/** The number that a proxy of ours gave the request, so that its log and ours can be laid side by side. */
export function numberOf(asked: Asked, clients: Clients): string {
  const given = clients.isProxied(asked) ? headerOf(asked, "x-request-id") : undefined;
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
