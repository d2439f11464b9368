import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ServiceContext, ServiceEnv } from "../../context.ts";
import type { RequestFault } from "../../problem.ts";

/** What the API answered. */
export interface Inner {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  /** What was wrong, in the words of the API; undefined when it went well. */
  readonly refusal: Refusal | undefined;
  readonly location: string;
}

export interface Refusal {
  readonly status: number;
  readonly detail: string;
  readonly faults: readonly RequestFault[];
}

export interface Asked {
  readonly json?: unknown;
  readonly body?: ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks the API something in the place of the visitor of a page, with the visitor's own session: who may do what,
 * what is wrong with it and the line in the log are those of the API, and are nowhere said twice.
 */
export async function ask(
  app: OpenAPIHono<ServiceEnv>,
  c: ServiceContext,
  method: string,
  path: string,
  { json, body, headers: more = {} }: Asked = {},
): Promise<Inner> {
  const headers: Record<string, string> = { ...more };
  // Of the visitor's own request only what says who asks, and from where.
  for (const name of ["cookie", "origin", "sec-fetch-site", "x-forwarded-for", "x-forwarded-proto"]) {
    const value = c.req.header(name);
    if (value !== undefined) headers[name] = value;
  }
  if (json !== undefined) headers["content-type"] = "application/json";
  const content = json === undefined ? body : JSON.stringify(json);
  const request = new Request(new URL(`/v1${path}`, c.req.url), {
    ...{ method, headers },
    ...(content === undefined ? {} : { body: content, duplex: "half" }),
  } as RequestInit);
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: unknown } };
  const env = incoming?.socket === undefined ? {} : { incoming: { socket: incoming.socket, headers } };
  const answer = await app.fetch(request, env);
  for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
  const text = await answer.text();
  const read = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  const { status } = answer;
  return {
    ...{ status, json: read, location: answer.headers.get("location") ?? "" },
    refusal:
      status < 400
        ? undefined
        : { status, detail: String(read.detail), faults: (read.errors ?? []) as RequestFault[] },
  };
}
