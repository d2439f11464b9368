import { HTTPException } from "hono/http-exception";
import { AppError } from "../errors.ts";
import type { ServiceContext } from "./context.ts";
import { isApi } from "./headers.ts";
import type { Logger } from "./log.ts";
import { failurePage } from "./portal/failures.ts";
import { problem } from "./problem.ts";

/**
 * The only place that turns an error into an answer. The reader learns what it may know of an expected
 * failure and nothing of a bug but the number under which the log tells more.
 */
export function failure(log: Logger, error: Error, c: ServiceContext): Response | Promise<Response> {
  if (error instanceof AppError && error.status < 500) {
    const detail = [error.message, ...error.problems.map(({ message }) => message)].join(" ");
    const type =
      error.status === 404 ? "niet-gevonden" : error.status === 409 ? "strijdig" : "ongeldige-invoer";
    return isApi(c.req.path)
      ? problem(c, type, detail)
      : failurePage(c, error.status === 404 ? 404 : 400, error.title, detail);
  }
  if (error instanceof HTTPException && error.status < 500) {
    const detail = "De aanvraag is niet te lezen.";
    return isApi(c.req.path)
      ? problem(c, "ongeldige-invoer", detail)
      : failurePage(c, 400, "Ongeldige aanvraag", detail);
  }
  tell(log, error, c);
  const detail = `Het ligt niet aan u. Blijft het misgaan, meld dan dit nummer: ${c.var.request}.`;
  return isApi(c.req.path)
    ? problem(c, "interne-fout", detail)
    : failurePage(c, 500, "Er ging iets mis", detail);
}

/** What a log may hold: never a query value, so no message of an error that may repeat one. */
export function tell(log: Logger, error: Error, c: ServiceContext): void {
  const asked = c.req.url.includes("?");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  log.error({
    verzoek: c.var.request,
    methode: c.req.method,
    route: c.req.routePath,
    fout: error.name,
    ...(asked ? {} : { melding: error.message }),
    plek: frames.slice(0, 8).map((frame) => frame.trim()),
  });
}
