import type { Server } from "node:http";
import type { Socket } from "node:net";
import { apiVersion } from "./headers.ts";
import { limitRequests } from "./request-time.ts";

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For a request as a whole; an upload is watched by its pace instead. */
  readonly request: number;
  /** Without one byte going either way, as with a client that reads a byte a second. */
  readonly silence: number;
  /** Between two requests on one connection: longer than the minute after which proxies give it up themselves. */
  readonly between: number;
}

export const patience: Patience = { head: 10_000, request: 60_000, silence: 60_000, between: 65_000 };

/** What Node needs to know when the server is made. */
export function serverOptions({ head, between }: Patience) {
  return {
    headersTimeout: head,
    requestTimeout: 0,
    keepAliveTimeout: between,
    connectionsCheckingInterval: Math.min(2_000, head),
    maxHeaderSize: 16 * 1024,
  };
}

/** Limits what connections can hold, and answers what cannot be read as a request. */
export function guardConnections(server: Server, { silence, request }: Patience, connections: number): void {
  server.maxConnections = connections;
  server.setTimeout(silence);
  limitRequests(server, request, ({ socket }) => {
    if (socket.writable) socket.end(rawProblem("ERR_HTTP_REQUEST_TIMEOUT"));
    // Whoever goes on sending meanwhile is not waited for.
    setTimeout(() => socket.destroy(), 1_000).unref();
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else socket.end(rawProblem(error.code));
  });
}

const failures: Readonly<Record<string, readonly [number, string, string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    "Request Header Fields Too Large",
    "Kop te groot",
    "De koppen van dit verzoek zijn te groot.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    "Request Timeout",
    "Verzoek te traag",
    "Het verzoek kwam te langzaam binnen.",
  ],
};

/** A whole answer in the words of HTTP/1.1: of what could not be read there is no request to answer. */
function rawProblem(code: string | undefined): string {
  const [status, reason, title, detail] = failures[code ?? ""] ?? [
    400,
    "Bad Request",
    "Ongeldige invoer",
    "Het verzoek is niet te lezen.",
  ];
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  return [
    `HTTP/1.1 ${status} ${reason}`,
    "Connection: close",
    "Cache-Control: no-store",
    "Content-Type: application/problem+json",
    "X-Content-Type-Options: nosniff",
    `API-Version: ${apiVersion}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}
