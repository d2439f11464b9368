import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { headerOf } from "./client.ts";
import type { AppOptions } from "./context.ts";
import { isSameTag } from "./etag.ts";
import { type Guards, numberOf } from "./guards.ts";
import { cameSecurely, type OwnHeaders, unchanging } from "./headers.ts";
import { tellRequest } from "./observe.ts";
import type { KeptAnswer } from "./quick-answers.ts";
import { maximumAddress } from "./request-limits.ts";

/**
 * Stands before the app in Node's own server: a question that was answered before in the same words gets the same bytes
 * at once, past every layer that would only find that out again. It is counted, limited and logged as any other;
 * everything else goes on to `app`.
 */
export function front(options: AppOptions, guards: Guards, app: RequestListener): RequestListener {
  return (request, response) => {
    if (!isPlain(request)) return app(request, response);
    return answer(request, response).catch((error: Error) => {
      guards.log.error({ plek: "front", fout: error.name });
      response.destroy();
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begin = performance.now();
    const release = await options.releases.peek();
    const kept = release && guards.quick.find(release, request, request.url ?? "");
    if (kept === undefined) return app(request, response);
    const rate = await guards.limit.take(guards.clients.addressOf(request));
    // The app refuses; that it counts the refusal once more changes nothing for who is over the limit.
    if (rate.wait !== undefined) return app(request, response);
    const own = {
      rate: rate.headers,
      request: numberOf(request, guards.clients),
      isSecure: cameSecurely(request, options.publicUrl, guards.clients),
    };
    const status = give(request, response, kept, own);
    const done = { request: own.request, method: "GET", route: kept.route, status };
    return tellRequest(guards, done, performance.now() - begin);
  }
}

/** A question for data without anything that asks for more than the same bytes. */
function isPlain({ method, url = "", headers }: IncomingMessage): boolean {
  return (
    method === "GET" &&
    url.startsWith("/v1/") &&
    url.length <= maximumAddress &&
    headers.range === undefined &&
    headers["content-length"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    /^[\w.:[\]-]+$/.test(headers.host ?? "")
  );
}

function give(request: IncomingMessage, response: ServerResponse, kept: KeptAnswer, own: OwnHeaders): number {
  const asked = headerOf(request, "if-none-match");
  const form: Form = {
    status: asked !== undefined && isSameTag(asked, kept.tag) ? 304 : 200,
    isPacked: takesGzip(headerOf(request, "accept-encoding")),
    isSecure: own.isSecure,
  };
  const headers = [...headersOf(kept, form)];
  for (const name in own.rate) headers.push(name, own.rate[name] ?? "");
  headers.push("X-Request-Id", own.request);
  response.writeHead(form.status, headers);
  response.end(form.status === 304 ? undefined : bodyOf(kept, form));
  return form.status;
}

/** In which of a few forms an answer goes out. */
interface Form {
  readonly status: 200 | 304;
  readonly isPacked: boolean;
  readonly isSecure: boolean;
}

function bodyOf(kept: KeptAnswer, { isPacked }: Form): Buffer {
  return isPacked ? kept.packed : kept.body;
}

const made = new WeakMap<KeptAnswer, Map<string, readonly string[]>>();

/** What is the same each time: names and values in turn, so that Node looks at none of them twice. */
function headersOf(kept: KeptAnswer, form: Form): readonly string[] {
  const key = Object.values(form).join();
  const forms = made.get(kept) ?? new Map<string, readonly string[]>();
  made.set(kept, forms);
  const headers = forms.get(key) ?? Object.entries(fieldsOf(kept, form)).flat();
  forms.set(key, headers);
  return headers;
}

function fieldsOf(kept: KeptAnswer, form: Form): Record<string, string> {
  const { "Content-Type": type = "", ...rest } = kept.headers;
  const tag = form.isPacked ? `W/${kept.tag}` : kept.tag;
  const fields = { ...unchanging(true, form.isSecure), ...rest, ETag: tag };
  if (form.status === 304) return fields;
  const packing = form.isPacked ? { "Content-Encoding": "gzip" } : {};
  const length = String(bodyOf(kept, form).length);
  return { ...fields, ...packing, "Content-Type": type, "Content-Length": length };
}

/** Whether gzip is named, and not to be refused. */
function takesGzip(accepted: string | undefined): boolean {
  return accepted !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);
}
