import { type IncomingMessage, request as send } from "node:http";

/** A source of chances with a seed, from 0 up to 1 (mulberry32, public domain). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everything of a request that can be wrong. */
export interface Asked {
  readonly method: string;
  /** Under /v1, encoded. */
  readonly path: string;
  /** Encoded pairs. */
  readonly query: readonly string[];
  /** In order; a name may be there twice. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | undefined;
  /** Whether the way is guarded, so that only a good credential opens it. */
  readonly guarded: boolean;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Sends a request as it is: odd names, double headers and raw bytes included. */
export function ask(base: string, { method, path, query, headers, body }: Asked): Promise<Got> {
  const url = new URL(base);
  const flat = headers.flat();
  const all = ["Host", url.host, ...flat, ...(body === undefined ? [] : lengthOf(headers, body))];
  return new Promise((resolve, reject) => {
    const asked = send(
      {
        ...{ host: url.hostname, port: url.port, method, headers: all as unknown as string[] },
        path: `/v1${path}${query.length === 0 ? "" : `?${query.join("&")}`}`,
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    asked.setTimeout(20_000, () => asked.destroy(new Error("no answer within twenty seconds")));
    asked.on("error", reject);
    asked.end(body);
  });
}

function lengthOf(headers: Asked["headers"], body: Buffer): string[] {
  const said = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  return said ? [] : ["Content-Length", String(body.length)];
}

type Wrong = (asked: Asked, pick: <T>(from: readonly T[]) => T) => Asked;

const long = "x".repeat(9_000);
/** Encoded values that nothing can be called. */
const odd = [
  ...["", "%20", "-1", "0", "1e3", "1.5", "NaN", "9".repeat(30), "0x10", "true", "null", "%5B%5D", "%7B%7D"],
  ...["%00", "C%00", "%C0%AF", "%E0%80%AF", "%F8%88%80%80%80", "%ED%A0%80", "%FF%FE", "%E9", "%C3%28"],
  ...["%00C%00", "%FEC%FF", "%u0043", "%", "%zz", "%2", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%5c..%5c"],
  ...["%27%20or%201%3D1--", "%24%7B7*7%7D", "%3Cscript%3E", "%E2%80%AE", "%F0%9F%92%A5", "%0d%0aX:%20y"],
  ...["__proto__", "constructor", "*", ",,,", "C,", "C;F", "c", "C%2CF%2C%2C", long],
];

const inPath: Wrong = (asked, pick) => {
  const parts = asked.path.split("/");
  parts[1 + Math.floor(pick([0, 0.3, 0.6, 0.9]) * (parts.length - 1))] = pick(odd).replaceAll("?", "");
  return { ...asked, path: parts.join("/") };
};
const inQuery: Wrong = (asked, pick) => {
  const at = pick([0, 1, 2]) % Math.max(1, asked.query.length);
  const key =
    asked.query[at]?.split("=")[0] ?? pick(["sector", "pagina", "paginaGrootte", "formaat", "tabel"]);
  return { ...asked, query: asked.query.toSpliced(at, 1, `${key}=${pick(odd)}`) };
};
const more =
  (make: (pick: <T>(from: readonly T[]) => T) => readonly (readonly [string, string])[]): Wrong =>
  (asked, pick) => ({ ...asked, headers: [...asked.headers, ...make(pick)] });
const bodies = [
  ...['{"', "[]", "null", '"x"', "1e999", '{"id":1}', '{"naam":null}', '{"leden":{}}', '{"__proto__":{}}'],
  ...['{"id":"a-b","id":"c-d","naam":"X"}', `{"naam":"${long}"}`, "[".repeat(30_000), "x".repeat(70_000)],
].map((text) => Buffer.from(text));
const bytes = [
  ...[Buffer.from([0xff, 0xfe, 0x7b, 0]), Buffer.from('{"id":"a-b","naam":"\xe9"}', "latin1")],
  ...[Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), Buffer.alloc(100), Buffer.from('{"naam":"\\ud800"}')],
  Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]),
];

/** Every way in which a request that is good can be made wrong, by name. */
export const wrongs: Readonly<Record<string, Wrong>> = {
  "a parameter that is not there": (a, pick) => ({
    ...a,
    query: [
      ...a.query,
      pick(["vreemd=1", "__proto__=x", "sector[]=C", "%24filter=x", "SECTOR=C", "=", "%00=1"]),
    ],
  }),
  "a parameter twice": (a) => ({ ...a, query: [...a.query, ...a.query, "pagina=1", "pagina=1"] }),
  "an odd value": inQuery,
  "an odd name in the path": inPath,
  "a slash too many": (a, pick) => ({
    ...a,
    path: pick([`${a.path}/`, `/${a.path}`, `${a.path}//`, `${a.path}/.`]),
  }),
  // A cluster that is removed on the way would be no good any more.
  "another method": (a, pick) => ({
    ...a,
    method: pick([
      "PUT",
      "PATCH",
      a.path.startsWith("/clusters") ? "PUT" : "DELETE",
      "POST",
      "TRACE",
      "PROPFIND",
    ]),
  }),
  "a format that is not there": more((pick) => [
    ["Accept", pick(["image/png", ";;", "a/b;q=x", "*/*;q=0", long])],
  ]),
  "headers twice": more((pick) =>
    pick([
      [
        ["Accept", "text/csv"],
        ["Accept", "application/json"],
      ],
      [
        ["If-None-Match", '"a"'],
        ["If-None-Match", '"b"'],
      ],
      [
        ["Range", "bytes=0-1"],
        ["Range", "bytes=4-5"],
      ],
      [
        ["Content-Type", "text/plain"],
        ["Content-Type", "application/json"],
      ],
      [
        ["X-Forwarded-For", "1.1.1.1"],
        ["X-Forwarded-For", "x"],
        ["X-Forwarded-Proto", "https"],
      ],
      [
        ["Cookie", "sessie=a"],
        ["Cookie", "sessie=b; =; sessie"],
      ],
    ] as const),
  ),
  "a header of odd bytes": more((pick) => [
    [
      pick([
        "Accept",
        "Range",
        "If-None-Match",
        "If-Match",
        "Cookie",
        "X-Request-Id",
        "Origin",
        "Content-Type",
      ]),
      pick(["\xe9\xff", "\t", "", ",", "=", '"', "bytes=9-1", "(".repeat(2_000)]),
    ],
  ]),
  "a body where none belongs, or a wrong one": (a, pick) => ({ ...a, body: pick([...bodies, ...bytes]) }),
  "a body of another kind": (a, pick) => ({
    ...a,
    headers: [
      ...a.headers.filter(([name]) => name !== "Content-Type"),
      ["Content-Type", pick(["text/plain", "application/xml", "application/json; charset=utf-16", "x"])],
    ],
    body: a.body ?? Buffer.from("{}"),
  }),
  "too long a head": more(() => [["X-Vol", "x".repeat(17_000)]]),
};
