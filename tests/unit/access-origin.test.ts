import { expect, test } from "vitest";
import { newestLines } from "../../src/service/access/audit-read.ts";
import { accessService } from "../support/access-service.ts";

/** Where the log says that a request came from. */
async function origin(
  peer: string,
  forwarded: string | undefined,
  trusted: readonly string[],
): Promise<string> {
  const own = await accessService(undefined, { trustedProxies: trusted });
  try {
    await own.app.request(
      "http://localhost/v1/logboek",
      forwarded === undefined ? {} : { headers: { "X-Forwarded-For": forwarded } },
      { incoming: { socket: { remoteAddress: peer }, headers: { "x-forwarded-for": forwarded } } },
    );
    const [line] = (await newestLines(own.home, 10)).filter(({ actie }) => actie === "logboek-lezen");
    return line?.oorsprong ?? "";
  } finally {
    await own.close();
  }
}

test.each([
  ["a stranger", "203.0.113.9", undefined, [], "web 203.0.113.0/24"],
  ["a stranger who makes up where he is from", "203.0.113.9", "198.51.100.7", [], "web 203.0.113.0/24"],
  ["by a proxy of ours", "10.0.0.1", "198.51.100.7", ["10.0.0.0/8"], "web 198.51.100.0/24"],
  ["by two of them", "10.0.0.1", "198.51.100.7, 10.2.0.1", ["10.0.0.0/8"], "web 198.51.100.0/24"],
  ["with something before it", "10.0.0.1", "192.0.2.1, 198.51.100.7", ["10.0.0.0/8"], "web 198.51.100.0/24"],
  ["with nonsense", "10.0.0.1", "<script>", ["10.0.0.0/8"], "web 10.0.0.0/24"],
  ["by IPv6", "2001:db8:1:2::9", undefined, [], "web 2001:db8:1::/48"],
] as const)("%s: the log has the network", async (_, peer, forwarded, trusted, expected) => {
  expect(await origin(peer, forwarded, trusted)).toBe(expected);
});
