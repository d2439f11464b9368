import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { askedOf, isOwnMachine } from "./client.ts";
import type { ServiceContext, ServiceEnv } from "./context.ts";
import type { Guards } from "./guards.ts";
import { dress, isApi } from "./headers.ts";
import { failurePage } from "./portal/failures.ts";
import { problem } from "./problem.ts";

const window = 60;

/** Per address and minute, where nobody chose another limit: a page with all that it shows is some ten requests. */
const usual = 3_000;

/** Requests for the state of the server are never refused: whoever watches it would restart it. */
const free = new Set(["/gezond", "/gereed"]);

/** What one request did to the limit of its address. */
export interface Taken {
  /** Fields that say how many requests are left; none where no limit holds. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds to wait, for who asked too much. */
  readonly wait?: number;
}

/**
 * Counts requests per address and minute, in memory. Without `asked` the usual limit holds, for everyone but this
 * machine itself: who runs the server may try what it can bear. 0 is no limit.
 */
export class Limit {
  readonly #asked: number | undefined;
  readonly #perMinute: number;
  readonly #limiter: RateLimiterMemory;
  readonly #policy: string;

  constructor(asked: number | undefined) {
    this.#asked = asked;
    this.#perMinute = asked ?? usual;
    this.#limiter = new RateLimiterMemory({ points: this.#perMinute, duration: window });
    this.#policy = `"adres";q=${this.#perMinute};w=${window}`;
  }

  /** One request more of this address (RateLimit and RateLimit-Policy, draft-ietf-httpapi-ratelimit-headers). */
  async take(address: string): Promise<Taken> {
    if (this.#perMinute === 0 || (this.#asked === undefined && isOwnMachine(address))) return {};
    const used = await this.#limiter.consume(address).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
    const headers = {
      "RateLimit-Policy": this.#policy,
      RateLimit: `"adres";r=${used.remainingPoints};t=${seconds}`,
    };
    // The limiter goes on counting past the limit; the remaining points alone do not tell the last from too many.
    return used.consumedPoints > this.#perMinute ? { headers, wait: seconds } : { headers };
  }
}

/** Refuses an address that asks too much, with 429 and how long to wait; the API says on every answer what is left. */
export function rateLimit({ limit, clients }: Guards): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    if (free.has(c.req.path)) return next();
    const { headers, wait } = await limit.take(clients.addressOf(askedOf(c)));
    if (headers !== undefined && isApi(c.req.path)) c.set("rate", headers);
    return wait === undefined ? next() : refuse(c, wait);
  };
}

function refuse(c: ServiceContext, seconds: number): Response | Promise<Response> {
  dress(c);
  c.header("Retry-After", String(seconds));
  const wait = seconds === 1 ? "één seconde" : `${seconds} seconden`;
  const detail = `U vraagt te veel in korte tijd. Probeer het over ${wait} opnieuw.`;
  return isApi(c.req.path)
    ? problem(c, "te-veel-verzoeken", detail)
    : failurePage(c, 429, "Even geduld", detail);
}
