import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { ServiceContext } from "./context.ts";

/** A request as Node has it: asking Hono for headers makes a Headers of all of them, which takes longer than most answers. */
export interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** The request behind a context; one that came over no connection has the headers alone. */
export function askedOf(c: ServiceContext): Asked {
  const { incoming } = (c.env ?? {}) as { incoming?: Partial<Asked> };
  return { headers: incoming?.headers ?? c.req.header(), socket: incoming?.socket ?? {} };
}

/** A header by its name in lower case. */
export function headerOf({ headers }: Asked, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Who asks, as far as the connection tells and proxies of our own may say. */
export class Clients {
  readonly #proxies = new BlockList();
  readonly #hasProxies: boolean;

  /** @param proxies addresses and networks (10.0.0.0/8) whose X-Forwarded headers are believed. */
  constructor(proxies: readonly string[] = []) {
    this.#hasProxies = proxies.length > 0;
    for (const proxy of proxies) {
      const [address = "", bits] = proxy.split("/");
      const family = isIPv6(address) ? "ipv6" : "ipv4";
      if (bits === undefined) this.#proxies.addAddress(address, family);
      else this.#proxies.addSubnet(address, Number(bits), family);
    }
  }

  /** Whether the other end of the connection is a proxy of our own. */
  isProxied(asked: Asked): boolean {
    return this.#trusts(peerOf(asked));
  }

  /**
   * The address that counts as one client: an IPv4 address, or the /64 of an IPv6 address, of which one
   * connection at home has 2^64. Of X-Forwarded-For the last that is no proxy of ours counts: what stands
   * before it the client may have made up.
   */
  addressOf(asked: Asked): string {
    let address = peerOf(asked);
    if (!this.#trusts(address)) return networkOf(address);
    const forwarded = (headerOf(asked, "x-forwarded-for") ?? "").split(",").map((part) => part.trim());
    for (const one of forwarded.toReversed()) {
      const plain = unmapped(one);
      if (!isIPv4(plain) && !isIPv6(plain)) break;
      address = plain;
      if (!this.#trusts(address)) break;
    }
    return networkOf(address);
  }

  #trusts(address: string): boolean {
    if (!this.#hasProxies) return false;
    if (isIPv4(address)) return this.#proxies.check(address, "ipv4");
    return isIPv6(address) && this.#proxies.check(address, "ipv6");
  }
}

/** Whether an address of `Clients` is that of this machine; one without a connection is a call within the process. */
export function isOwnMachine(address: string): boolean {
  return address === "" || address.startsWith("127.") || address === "0:0:0:0::/64";
}

function peerOf({ socket }: Asked): string {
  return unmapped(socket.remoteAddress ?? "");
}

/** ::ffff:192.0.2.1 is the IPv4 address of a socket that takes both. */
function unmapped(address: string): string {
  return address.startsWith("::ffff:") && isIPv4(address.slice(7)) ? address.slice(7) : address;
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
