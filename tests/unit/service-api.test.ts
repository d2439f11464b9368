import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { Release } from "../../src/release/open.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());
afterEach(() => vi.restoreAllMocks());

const table = "/v1/tabellen/sector-grootte";
const observations = `${table}/waarnemingen`;

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors: { readonly pad: string; readonly code: string; readonly melding: string }[];
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("API-Version")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  for (const text of [problem.title, problem.detail, problem.type]) expect(text).not.toBe("");
  return problem;
}

interface Observations {
  readonly totaal: number;
  readonly pagina: number;
  readonly links: Readonly<Record<string, string | null>>;
  readonly waarnemingen: {
    readonly indicator: string;
    readonly periode: string;
    readonly dimensies: Readonly<Record<string, string>>;
    readonly waarde: number | null;
    readonly status: string;
  }[];
}

const read = async (query: string): Promise<Observations> => {
  const response = await service.get(`${observations}${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Observations;
};

describe("resources", () => {
  test.each([
    ["/v1/indicatoren", "indicatoren"],
    ["/v1/tabellen", "tabellen"],
    ["/v1/codelijsten", "codelijsten"],
    ["/v1/publicaties", "publicaties"],
  ])("%s lists what has a page of its own", async (path, key) => {
    const response = await service.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    const list = ((await response.json()) as Record<string, { id: string }[]>)[key];
    expect(list?.length).toBeGreaterThan(0);
    for (const { id } of list ?? []) {
      const one = await service.get(`${path}/${id}`);
      expect(one.status).toBe(200);
      expect(await one.json()).toMatchObject({ id });
    }
  });

  test("English stands beside the Dutch where the release has it, and nowhere else", async () => {
    const get = async (path: string) => (await (await service.get(path)).json()) as Record<string, unknown>;
    expect((await get("/v1/indicatoren/verzuimpercentage")).engels).toEqual({
      titel: "Absence rate",
      vraag: "How much?",
      teller: "days",
      letOp: "All calendar days count.",
    });
    expect(await get("/v1/indicatoren/nulverzuim")).not.toHaveProperty("engels");
    expect(await get("/v1/tabellen/sector-grootte")).toMatchObject({
      engels: "By size",
      dimensies: [{ engels: "Sector" }, { titel: "Grootte" }],
    });
    expect(await get("/v1/tabellen/sector-regio")).not.toHaveProperty("engels");
    const sizes = await get("/v1/codelijsten/grootte");
    expect(sizes).toMatchObject({ engels: "Size classes" });
    expect((sizes.codes as unknown[])[0]).toEqual({
      code: "1-10",
      naam: "1 tot 10 werkzame personen",
      engels: "1-10",
    });
    expect(await get("/v1/codelijsten/leeftijd")).not.toHaveProperty("engels");
    const controle = { uitslag: "veilig", toetsen: ["primair", "span"], toetsenEngels: ["primary", "span"] };
    expect((await get("/v1/publicaties/2025-1.0.0")).controle).toEqual(controle);
    expect((await get("/v1/kwaliteit")).controle).toEqual(controle);
  });

  test("a name that does not exist is 404 and says what does", async () => {
    for (const path of [
      "/v1/indicatoren/x",
      "/v1/tabellen/x",
      "/v1/codelijsten/x",
      "/v1/publicaties/x",
      "/v1/tabellen/x/waarnemingen",
    ]) {
      const problem = await problemOf(await service.get(path));
      expect(problem.status).toBe(404);
      expect(problem.detail).toMatch(/Kies uit: \S+/);
      expect(problem.instance).toBe(path);
    }
  });

  test("timestamps are named …Op and are UTC", async () => {
    const release = (await (await service.get("/v1/publicaties/2025-1.0.0")).json()) as { gemaaktOp: string };
    expect(release.gemaaktOp).toBe("2026-03-01T09:30:00.000Z");
  });
});

describe("observations", () => {
  test("one code, a list of codes and several keys choose together", async () => {
    const { waarnemingen } = await read("?sector=C,F&grootte=T&indicator=verzuimpercentage&periode=2025JJ00");
    expect(waarnemingen.map(({ dimensies }) => dimensies)).toEqual([
      { sector: "C", grootte: "T" },
      { sector: "F", grootte: "T" },
    ]);
    for (const one of waarnemingen)
      expect(one).toMatchObject({ indicator: "verzuimpercentage", periode: "2025JJ00" });
  });

  test("a code with a plus works encoded and as typed by hand", async () => {
    const [encoded, typed] = [await read("?grootte=250%2B"), await read("?grootte=250+")];
    expect(encoded.totaal).toBeGreaterThan(0);
    expect(typed.totaal).toBe(encoded.totaal);
  });

  test("hidden is null with the status, and nothing else is null", async () => {
    const { waarnemingen, totaal } = await read("?paginaGrootte=10000");
    expect(waarnemingen).toHaveLength(totaal);
    expect(waarnemingen.some(({ status }) => status === "onderdrukt")).toBe(true);
    for (const { waarde, status } of waarnemingen) expect(waarde === null).toBe(status === "onderdrukt");
  });

  test("following the links from the first page gives every observation once", async () => {
    const whole = await read("?indicator=scholingsdeelname&paginaGrootte=10000");
    const seen: unknown[] = [];
    let path: string | null = `${observations}?indicator=scholingsdeelname&paginaGrootte=7`;
    while (path !== null) {
      const response = await service.get(path);
      const page = (await response.json()) as Observations;
      seen.push(...page.waarnemingen);
      const next: string | null = page.links.volgende ?? null;
      const link = response.headers.get("Link") ?? "";
      expect(link.includes('rel="next"')).toBe(next !== null);
      if (next !== null) expect(link).toContain(`<${next}>; rel="next"`);
      path = next;
    }
    expect(seen).toEqual(whole.waarnemingen);
  });

  test("a page after the last is empty and leads back", async () => {
    const { waarnemingen, links } = await read("?pagina=999&paginaGrootte=50");
    expect(waarnemingen).toEqual([]);
    expect(links.volgende).toBeNull();
    expect(links.vorige).toBe(links.laatste);
  });
});

describe("CSV", () => {
  const csv = async (query: string, headers: Record<string, string> = {}) => {
    const response = await service.get(`${observations}${query}`, headers);
    expect(response.status).toBe(200);
    return { response, text: await response.text(), bytes: undefined };
  };

  test("by Accept and by formaat gives the same bytes, whole and without paging", async () => {
    const asked = await csv("?sector=C", { Accept: "text/csv" });
    const chosen = await csv("?sector=C&formaat=csv");
    expect(chosen.text).toBe(asked.text);
    expect(chosen.response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    expect(chosen.response.headers.get("Content-Disposition")).toBe(
      'attachment; filename="sector-grootte-C-2025-1.0.0.csv"',
    );
    const rows = parse(chosen.text, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    expect(rows).toHaveLength((await read("?sector=C")).totaal);
    expect(new Set(rows.map((row) => row.sector))).toEqual(new Set(["C"]));
  });

  test("formaat goes before Accept", async () => {
    const { response } = await csv("?formaat=csv", { Accept: "application/json" });
    expect(response.headers.get("Content-Type")).toContain("text/csv");
    const json = await service.get(`${observations}?formaat=json`, { Accept: "text/csv" });
    expect(json.headers.get("Content-Type")).toBe("application/json");
  });

  test("for Excel has its mark, semicolons, decimal commas and its own file name", async () => {
    const response = await service.get(`${observations}?sector=C&formaat=csv-excel`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/;0,\d+;/);
    expect(response.headers.get("Content-Disposition")).toContain("-excel.csv");
  });

  test.each([
    ["&formaat=csv", {}],
    ["", { Accept: "text/csv" }],
  ])("has no pages, asked for by '%s' or by Accept", async (query, headers) => {
    const response = await service.get(`${observations}?pagina=2&paginaGrootte=5${query}`, headers);
    const problem = await problemOf(response);
    expect(problem.status).toBe(400);
    expect(problem.errors.map(({ pad }) => pad)).toEqual(["pagina", "paginaGrootte"]);
  });

  test("a reader that goes away halfway leaves the release free", async () => {
    const done = vi.fn();
    const lease = service.releases.lease.bind(service.releases);
    vi.spyOn(service.releases, "lease").mockImplementation(async () => {
      const one = await lease();
      if (one === undefined) return undefined;
      return { release: one.release, done: done.mockImplementation(one.done) };
    });
    // Not asked for before: what was downloaded to its end comes from a file.
    const response = await service.get(`${observations}?formaat=csv&sector=G`);
    expect(done).not.toHaveBeenCalled();
    await response.body?.cancel();
    expect(done).toHaveBeenCalledTimes(1);
    await (await service.get(`${observations}?formaat=csv&sector=G`)).text();
    expect(done).toHaveBeenCalledTimes(2);
  });
});

describe("bad input", () => {
  test("every fault at once, in Dutch, each with its key and code", async () => {
    const query =
      "?sector=C,Z9&sector2=C&regio=AM01&pagina=-1&paginaGrootte=10001&periode=&indicator=a&indicator=b&formaat=xml";
    const problem = await problemOf(await service.get(`${observations}${query}`));
    expect(problem.status).toBe(400);
    expect(problem.errors.map(({ pad, code }) => [pad, code])).toEqual([
      ["sector", "onbekende-code"],
      ["sector2", "onbekende-parameter"],
      ["regio", "onbekende-parameter"],
      ["pagina", "ongeldig-getal"],
      ["paginaGrootte", "ongeldig-getal"],
      ["periode", "lege-waarde"],
      ["indicator", "herhaalde-parameter"],
      ["formaat", "onbekende-waarde"],
    ]);
    expect(problem.errors[2]?.melding).toContain("niet uitgesplitst naar regio");
    expect(problem.instance).toBe(observations);
  });

  test.each(["0", "-1", "1.5", "1e3", " 1", "0x10", "99999999999999999999", "NaN", "١"])(
    "pagina=%s is refused",
    async (value) => {
      const problem = await problemOf(
        await service.get(`${observations}?pagina=${encodeURIComponent(value)}`),
      );
      expect(problem).toMatchObject({ status: 400, errors: [{ pad: "pagina", code: "ongeldig-getal" }] });
    },
  );

  test("names of the language itself are unknown like any other", async () => {
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const problem = await problemOf(await service.get(`${observations}?${key}=1`));
      expect(problem.errors).toMatchObject([{ pad: key, code: "onbekende-parameter" }]);
    }
  });

  test("a thousand faults are told as fifty and a count", async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `x${index}`).join(",");
    const problem = await problemOf(await service.get(`${observations}?sector=${many}`));
    expect(problem.errors).toHaveLength(51);
    expect(problem.errors.at(-1)?.melding).toContain("950");
  });

  test("a resource without parameters refuses them", async () => {
    const problem = await problemOf(await service.get("/v1/indicatoren?pagina=1"));
    expect(problem).toMatchObject({ status: 400, errors: [{ pad: "pagina", code: "onbekende-parameter" }] });
  });
});

describe("the rules of HTTP", () => {
  test.each([
    "/v1/indicatoren/",
    "/v1/",
    "/v1",
    "/v1/onbekend",
    "/v1/tabellen/sector-grootte/waarnemingen/",
    "/v1/%zz",
  ])("%s is 404, never a redirect", async (path) => {
    expect((await problemOf(await service.get(path))).status).toBe(404);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is 405 with Allow", async (method) => {
    const response = await service.get(observations, {}, method);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect((await problemOf(response)).status).toBe(405);
  });

  test("an Accept that cannot be met is 406; none and anything are JSON", async () => {
    for (const accept of [
      "application/xml",
      "image/*",
      "application/json;q=0",
      "text/csv;q=0, application/xml",
    ]) {
      expect((await problemOf(await service.get(observations, { Accept: accept }))).status).toBe(406);
    }
    expect((await problemOf(await service.get("/v1/indicatoren", { Accept: "text/csv" }))).status).toBe(406);
    for (const accept of ["*/*", "", "application/*", "application/json, text/csv", "text/html, */*;q=0.1"]) {
      const response = await service.get(observations, { Accept: accept });
      expect(response.headers.get("Content-Type")).toBe("application/json");
    }
    const csv = await service.get(observations, { Accept: "application/json;q=0.5, text/csv" });
    expect(csv.headers.get("Content-Type")).toContain("text/csv");
  });

  test("HEAD has the headers of GET and no body", async () => {
    for (const path of ["/v1/indicatoren", `${observations}?formaat=csv`, "/", "/gezond"]) {
      const [head, get] = [await service.get(path, {}, "HEAD"), await service.get(path)];
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      for (const { headers } of [head, get]) headers.delete("X-Request-Id");
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
      await get.text();
    }
  });

  test("open data may be read by any page; a preflight says how", async () => {
    const preflight = await service.get(observations, { Origin: "https://x.example" }, "OPTIONS");
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
    for (const response of [
      preflight,
      await service.get(observations),
      await service.get("/v1/openapi.json"),
    ]) {
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("API-Version")).not.toBeNull();
    }
  });

  test("every answer carries the security headers", async () => {
    const paths = ["/", "/x", "/gezond", "/sectoren", "/rapporten/sectorrapport/C", observations, "/v1/x"];
    for (const path of paths) {
      const { headers } = await service.get(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      // Pages, also those with a report, have the script of the site; the API has none.
      const scripted = ["/", "/x", "/sectoren", "/rapporten/sectorrapport/C"].includes(path);
      expect(policy.match(/script[^;]*/g)).toEqual(scripted ? ["script-src 'self'"] : null);
      expect(headers.get("Strict-Transport-Security")).toBeNull();
    }
    const secure = await service.get("https://regiespiegel.example/gezond");
    expect(secure.headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d+/);
  });

  test("text is compressed for who asks for it, and only then", async () => {
    const plain = await service.get(`${observations}?paginaGrootte=1000`);
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(plain.headers.get("Vary")).toBe("Accept, Accept-Encoding");
    const packed = await service.get(`${observations}?paginaGrootte=1000`, { "Accept-Encoding": "gzip" });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    const stream = packed.body?.pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(stream ?? null).text()).toBe(await plain.text());
  });
});

describe("caching", () => {
  test("an entity tag is strong, differs by query and format, and not by the order of what is asked", async () => {
    const tag = async (query: string, headers = {}) =>
      (await service.get(`${observations}${query}`, headers)).headers.get("ETag") ?? "";
    const first = await tag("?sector=C,F&grootte=T");
    expect(first).toMatch(/^"[\w-]{20,}"$/);
    expect(await tag("?grootte=T&sector=F,C,C&pagina=1&paginaGrootte=100")).toBe(first);
    const others = [
      await tag("?sector=C&grootte=T"),
      await tag("?sector=C,F&grootte=T&pagina=2"),
      await tag("?sector=C,F&grootte=T&formaat=csv"),
      await tag("?sector=C,F&grootte=T&formaat=csv-excel"),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  test("a thousand conditional requests run no query", async () => {
    const path = `${observations}?sector=G`;
    const tag = (await service.get(path)).headers.get("ETag") ?? "";
    const fresh = await testService();
    const [cells, count] = [vi.spyOn(Release.prototype, "cells"), vi.spyOn(Release.prototype, "count")];
    for (let index = 0; index < 1000; index += 1) {
      const response = await fresh.get(path, {
        "If-None-Match": index % 2 === 0 ? tag : `"other", W/${tag}`,
      });
      expect(response.status).toBe(304);
      expect(response.headers.get("ETag")).toBe(tag);
    }
    expect(cells).not.toHaveBeenCalled();
    expect(count).not.toHaveBeenCalled();
    expect((await fresh.get(path, { "If-None-Match": '"other"' })).status).toBe(200);
    expect(cells).toHaveBeenCalledTimes(1);
    await fresh.close();
  });

  test("the same page is asked of the release once, also by many at a time", async () => {
    const cells = vi.spyOn(Release.prototype, "cells");
    const path = `${observations}?sector=F&paginaGrootte=13`;
    const bodies = await Promise.all(
      Array.from({ length: 20 }, async () => (await service.get(path)).text()),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(cells).toHaveBeenCalledTimes(1);
  });

  test("published data may be kept for five minutes", async () => {
    for (const path of [observations, "/v1/indicatoren", "/v1/openapi.json", "/"]) {
      expect((await service.get(path)).headers.get("Cache-Control")).toBe(
        "public, max-age=300, must-revalidate",
      );
    }
  });
});
