import type { MiddlewareHandler } from "hono";
import { askedOf, headerOf } from "./client.ts";
import type { ServiceContext, ServiceEnv } from "./context.ts";
import { dress, isApi } from "./headers.ts";
import { failurePage } from "./portal/failures.ts";
import { type ProblemType, problem, problemTypes } from "./problem.ts";

/** Longest address in characters: room for every code of every list in one query. */
export const maximumAddress = 8_000;

/** Largest body in bytes that is looked at; deliveries come with a limit of their own. */
export const maximumBody = 1024 * 1024;

/** Refuses addresses and bodies that nothing here can use, before anything of a body is read. */
export const requestLimits: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.req.url.length > maximumAddress + 300 || pathLength(c.req.url) > maximumAddress) {
    return refuse(
      c,
      "adres-te-lang",
      `Een adres heeft hier ten hoogste ${maximumAddress.toLocaleString("nl-NL")} tekens.`,
    );
  }
  const asked = askedOf(c);
  const length = headerOf(asked, "content-length");
  if (length === undefined && headerOf(asked, "transfer-encoding") === undefined) return next();
  if (Number(length) > maximumBody && !isUpload(c)) {
    return refuse(c, "inhoud-te-groot", "De inhoud van dit verzoek is te groot.");
  }
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  if (reads && length !== "0") {
    const detail = "Een vraag om gegevens heeft geen inhoud. Zet wat u wilt in het adres.";
    return refuse(c, "inhoud-niet-ondersteund", detail);
  }
  return next();
};

/** Files of deliveries have limits of their own, once it is known who sends them. */
function isUpload(c: ServiceContext): boolean {
  const { method, path } = c.req;
  if (c.var.options.deliveries === undefined) return false;
  return method === "PUT"
    ? /^\/v1\/leveringen\/[^/]+\/bestanden\/[^/]+$/.test(path)
    : method === "POST" && /^\/leveringen\/[^/]+\/bestanden$/.test(path);
}

/** Length without scheme and host. */
function pathLength(url: string): number {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  return start === -1 ? 1 : url.length - start;
}

function refuse(c: ServiceContext, type: ProblemType, detail: string): Response | Promise<Response> {
  dress(c);
  // What is left of the body is not read, so that the connection cannot be used again.
  if (type !== "adres-te-lang") c.header("Connection", "close");
  return isApi(c.req.path)
    ? problem(c, type, detail)
    : failurePage(c, problemTypes[type].status, problemTypes[type].title, detail);
}
