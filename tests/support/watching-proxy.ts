import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { addressOf, listen } from "../../src/service/listen.ts";

/** A proxy between a browser and everything else; whatever the browser asks of any host passes here. */
export interface WatchingProxy {
  readonly url: string;
  /** Method and address of all that was asked since the last `forget`. */
  readonly asked: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

export async function startWatchingProxy(): Promise<WatchingProxy> {
  const asked: string[] = [];
  const server = createServer((incoming: IncomingMessage, answer: ServerResponse) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const { method, headers } = incoming;
    const onward = request(incoming.url ?? "", { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    incoming.pipe(onward);
  });
  // Another port or a secure address begins with a tunnel, and so does a web socket.
  server.on("connect", (incoming: IncomingMessage, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    socket.destroy();
  });
  server.on("upgrade", (incoming: IncomingMessage, socket) => {
    asked.push(`UPGRADE ${incoming.url}`);
    socket.destroy();
  });
  await listen(server, "127.0.0.1", 0);
  return {
    url: addressOf(server, "127.0.0.1").replace(/\/$/, ""),
    asked,
    forget: () => asked.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
