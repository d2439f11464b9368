import { createServer } from "node:http";
import { addressOf, listen } from "./listen.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Serves the figures for Prometheus at /metrics, on a port of their own: they are for whoever runs the server, and
 * must not be reachable where everyone is.
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  metrics.addProcess();
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    try {
      const text = await metrics.text();
      response.writeHead(200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" }).end(text);
    } catch {
      response.writeHead(500).end();
    }
  });
  await listen(server, host, port);
  return {
    url: `${addressOf(server, host)}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
