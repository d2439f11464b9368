import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ServiceContext, ServiceEnv } from "../context.ts";
import { problem } from "../problem.ts";
import { queryOf, readQuery } from "../query.ts";
import type { ReleaseSource } from "../releases.ts";
import type { Described } from "./describe.ts";
import type { Guarded } from "./guard.ts";

/** Mounts a guarded route together with its description. */
export type Mount = (guarded: Guarded, told: Described) => void;

/** Makes the whole open part over other releases. */
export type OpenPart = (releases: ReleaseSource) => OpenAPIHono<ServiceEnv>;

/** Answers a request that takes no query; one that has any is refused. */
export function withoutQuery(
  c: ServiceContext,
  answer: () => Response | Promise<Response>,
): Response | Promise<Response> {
  const query = readQuery(queryOf(c.req.url), {});
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  return answer();
}
