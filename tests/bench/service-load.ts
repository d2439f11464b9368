import { connect } from "node:net";

/** What one loader process saw. */
export interface Load {
  readonly perSecond: number;
  /** In all, with those of the beginning. */
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly bytes: number;
}

/**
 * Asks one address over so many connections at once, each asking again as soon as it has its answer. Bare sockets: a
 * client library would take more time than the server that is measured.
 * @param seconds how long; the first tenth is not counted.
 */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const { hostname, port, pathname, search } = new URL(url);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  const times: number[] = [];
  let [failed, bytes, answers] = [0, 0, 0];
  const start = performance.now();
  const [from, end] = [start + seconds * 100, start + seconds * 1000];
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname);
      let asked = 0;
      let left = -1;
      let head = "";
      const ask = () => {
        if (performance.now() > end) return socket.end();
        [asked, left, head] = [performance.now(), -1, ""];
        socket.write(request);
        return undefined;
      };
      const answered = () => {
        const now = performance.now();
        answers += 1;
        if (now > from && now <= end) times.push(now - asked);
        ask();
      };
      socket.on("connect", ask);
      socket.on("data", (part) => {
        bytes += part.length;
        if (left >= 0) left -= part.length;
        else {
          head += part.toString("latin1");
          const body = head.indexOf("\r\n\r\n");
          if (body === -1) return;
          if (!head.startsWith("HTTP/1.1 200")) failed += 1;
          left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) - (head.length - body - 4);
        }
        if (left === 0) answered();
      });
      socket.on("error", () => {
        failed += 1;
      });
      socket.on("close", () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { answers, perSecond: times.length / (seconds * 0.9), p50: at(0.5), p99: at(0.99), failed, bytes };
}
