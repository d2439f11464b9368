import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { ServiceContext } from "./context.ts";

type Work = () => void;

const waiting = new WeakMap<Socket, Set<Work>>();

/**
 * Calls `work` when the connection closes; the result ends that. Of several requests on one connection Node tells
 * only the answer whose turn it is that the reader went away, and the others would hold what they have for ever.
 */
export function whenGone(c: ServiceContext, work: Work): () => void {
  const { incoming } = (c.env ?? {}) as { incoming?: Partial<IncomingMessage> };
  const socket = incoming?.socket;
  if (typeof socket?.once !== "function") return () => undefined;
  const all = waiting.get(socket) ?? watch(socket);
  all.add(work);
  if (socket.destroyed) leave(all);
  return () => void all.delete(work);
}

function watch(socket: Socket): Set<Work> {
  const all = new Set<Work>();
  waiting.set(socket, all);
  socket.once("close", () => leave(all));
  return all;
}

function leave(all: Set<Work>): void {
  for (const work of all) work();
  all.clear();
}
