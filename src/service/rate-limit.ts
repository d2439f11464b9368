import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Clients, isOwnMachine } from "./client.ts";
import type { ServiceContext, ServiceEnv } from "./context.ts";
import { dress, isApi } from "./headers.ts";
import { failurePage } from "./portal/failures.ts";
import { problem } from "./problem.ts";

const window = 60;

/** Per address and minute, where nobody chose another limit: a page with all that it shows is some ten requests. */
const usual = 3_000;

/** Requests for the state of the server are never refused: whoever watches it would restart it. */
const free = new Set(["/gezond", "/gereed"]);

/**
 * Refuses an address that asks more than `asked` requests a minute (0: never), with 429 and how long to wait. Without
 * `asked` the usual limit holds, for everyone but this machine itself: who runs the server may try what it can bear.
 * Every answer of the API says how many requests are left (RateLimit and RateLimit-Policy,
 * draft-ietf-httpapi-ratelimit-headers).
 */
export function rateLimit(asked: number | undefined, clients: Clients): MiddlewareHandler<ServiceEnv> {
  const perMinute = asked ?? usual;
  if (perMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: window });
  const policy = `"adres";q=${perMinute};w=${window}`;
  return async (c, next) => {
    if (free.has(c.req.path)) return next();
    const address = clients.addressOf(c);
    if (asked === undefined && isOwnMachine(address)) return next();
    const used = await limiter.consume(address).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
    if (isApi(c.req.path)) {
      c.set("rate", {
        "RateLimit-Policy": policy,
        RateLimit: `"adres";r=${used.remainingPoints};t=${seconds}`,
      });
    }
    // The limiter goes on counting past the limit; the remaining points alone do not tell the last from too many.
    if (used.consumedPoints > perMinute) return refuse(c, seconds);
    return next();
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
