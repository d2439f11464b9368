import type { IncomingMessage, Server } from "node:http";
import type { ServiceContext } from "./context.ts";

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Ends a request whose body is not whole after so many milliseconds. Node has such a limit too, but one for every
 * request alike: an upload takes as long as it takes, and is watched by its pace.
 */
export function limitRequests(
  server: Server,
  milliseconds: number,
  end: (request: IncomingMessage) => void,
): void {
  server.prependListener("request", (request: IncomingMessage) => {
    if (request.headers["content-length"] === undefined && request.headers["transfer-encoding"] === undefined)
      return;
    const timer = setTimeout(() => {
      if (!request.complete) end(request);
    }, milliseconds);
    timer.unref();
    timers.set(request, timer);
    request.once("close", () => clearTimeout(timer));
  });
}

/** From here on whoever reads the body sees to its time. */
export function takeTime(c: ServiceContext): void {
  const incoming = incomingOf(c);
  if (incoming !== undefined) clearTimeout(timers.get(incoming));
}

/** The body as it comes; leaving it early does not close the connection before the answer is sent. */
export function bodyOf(c: ServiceContext): AsyncIterable<Uint8Array> {
  const incoming = incomingOf(c);
  if (incoming !== undefined) {
    return { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false }) };
  }
  return (c.req.raw.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
}

/** The request as Node has it; undefined for a call within the process. */
function incomingOf(c: ServiceContext): IncomingMessage | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  return typeof incoming?.iterator === "function" ? incoming : undefined;
}
