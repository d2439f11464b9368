import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { addressOf, listen } from "../../src/service/listen.ts";

/** Bytes that come at once, and milliseconds between them: a frame is drawn before the next ones come. */
const slice = 4_000;
const between = 20;

export interface SlowLine {
  readonly url: string;
  close(): Promise<void>;
}

/** A site as it comes in over a slow line: the browser draws each page in parts, and keeps nothing. */
export async function startSlowLine(site: string): Promise<SlowLine> {
  const server = createServer((incoming, answer) => void passOn(site, incoming, answer));
  await listen(server, "127.0.0.1", 0);
  return {
    url: addressOf(server, "127.0.0.1").replace(/\/$/, ""),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function passOn(site: string, incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  const response = await fetch(`${site}${incoming.url}`, {
    headers: { accept: incoming.headers.accept ?? "*/*" },
  });
  const body = new Uint8Array(await response.arrayBuffer());
  const kept = ["content-type", "content-security-policy"].flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  answer.writeHead(response.status, { ...Object.fromEntries(kept), "cache-control": "no-store" });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  for (let at = 0; isPage && at + slice < body.length && !answer.destroyed; at += slice) {
    answer.write(body.subarray(at, at + slice));
    await pause(between);
  }
  answer.end(isPage ? body.subarray(Math.floor((body.length - 1) / slice) * slice) : body);
}
