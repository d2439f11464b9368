import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import { type DeliveryService, deliveryService } from "../support/delivery-service.ts";
import { root } from "../support/root.ts";

const sample = join(root, "data-samples", "canonical-schoon");
const files = readdirSync(sample).filter((name) => /\.(csv|parquet|xlsx)$/.test(name));

let service: DeliveryService;
let key: string;
beforeAll(async () => {
  service = await deliveryService();
  key = await service.key();
});
afterAll(() => service.close());

type Json = Record<string, unknown>;
const json = async (answer: Response) => (await answer.json()) as Json;

/** One row gets a warning: a reason to leave without an end. */
const odd = (name: string, text: Buffer) =>
  name === "dienstverband.csv" ? Buffer.from(text.toString().replace("0811,J,,,J", "0811,J,eigen,,J")) : text;

/** A delivery over a year with all its files. */
async function delivered(periode: string, change: (name: string, text: Buffer) => Buffer | undefined = odd) {
  const made = await service.ask("POST", "/leveringen", { key, json: { periode } });
  expect(made.status).toBe(201);
  const path = (made.headers.get("location") ?? "").replace("/v1", "");
  for (const name of files) {
    const content = change(name, readFileSync(join(sample, name)));
    if (content === undefined) continue;
    const answer = await service.ask("PUT", `${path}/bestanden/${name}`, {
      key,
      body: new Uint8Array(content),
    });
    expect([name, answer.status]).toEqual([name, 201]);
  }
  return path;
}

async function finished(answer: Response): Promise<Json> {
  expect(answer.status).toBe(202);
  expect(answer.headers.get("retry-after")).toBe("2");
  return service.done(answer.headers.get("location") ?? "", key);
}

describe("the whole way of a delivery", () => {
  let path: string;

  test("files come in, each with its size and hash", async () => {
    path = await delivered("2025");
    const { bestanden } = (await json(await service.ask("GET", `${path}/bestanden`, { key }))) as {
      bestanden: { naam: string; bytes: number; sha256: string }[];
    };
    expect(bestanden.map(({ naam }) => naam)).toEqual(files.toSorted());
    for (const { naam, bytes, sha256 } of bestanden) {
      const content = odd(naam, readFileSync(join(sample, naam)));
      expect([bytes, sha256]).toEqual([content.length, createHash("sha256").update(content).digest("hex")]);
    }
  });

  test("a second one over the same period is refused while it is open, with the reason", async () => {
    const answer = await service.ask("POST", "/leveringen", { key, json: { periode: "2025" } });
    expect(answer.status).toBe(409);
    expect((await json(answer)).detail).toContain(path.slice("/leveringen/".length));
  });

  test("nothing of it can be loaded before it is checked", async () => {
    expect((await service.ask("POST", `${path}/_bevestig`, { key })).status).toBe(409);
    expect((await service.ask("GET", `${path}/controle`, { key })).status).toBe(409);
    expect(
      (await service.ask("POST", `${path}/_accepteer`, { key, json: { regels: [{ regel: "X" }] } })).status,
    ).toBe(409);
  });

  test("it is checked in a process of its own, and the report comes in four forms", async () => {
    expect(await finished(await service.ask("POST", `${path}/_controleer`, { key }))).toMatchObject({
      ...{ soort: "controle", status: "klaar", melding: null },
    });
    const report = await json(await service.ask("GET", `${path}/controle?paginaGrootte=1`, { key }));
    expect(report).toMatchObject({ akkoord: true, pagina: 1, paginaGrootte: 1 });
    expect((report.regels as unknown[]).length).toBe(1);
    const csv = await service.ask("GET", `${path}/controle?formaat=csv`, { key });
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(Buffer.from(await csv.arrayBuffer()).toString()).toMatch(/^\ufeff"Wat","Code","Bestand"/);
    const xlsx = await service.ask("GET", `${path}/controle?formaat=xlsx`, { key });
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const page = await service.ask("GET", `${path}/controle`, { key, headers: { Accept: "text/html" } });
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain("Controle van de levering over 2025");
  });

  test("its warnings are accepted by rule; what is no warning is refused, all at once", async () => {
    const { controle } = (await json(await service.ask("GET", path, { key }))) as {
      controle: { waarschuwingen: { regel: string }[] };
    };
    const regels = controle.waarschuwingen.map(({ regel }) => ({ regel, reden: "klopt" }));
    expect(regels.length).toBeGreaterThan(0);
    const early = await service.ask("POST", `${path}/_bevestig`, { key });
    expect(early.status).toBe(409);
    expect(((await json(early)).errors as { pad: string }[]).map(({ pad }) => pad)).toEqual(
      regels.map(({ regel }) => regel),
    );
    const wrong = await service.ask("POST", `${path}/_accepteer`, {
      ...{ key, json: { regels: [{ regel: "ONZIN" }, { regel: "NOG-ONZIN" }] } },
    });
    expect(wrong.status).toBe(400);
    expect((await json(wrong)).errors).toHaveLength(2);
    const good = await service.ask("POST", `${path}/_accepteer`, { key, json: { regels } });
    expect(good.status).toBe(200);
  });

  test("confirmed it is loaded as the command does, and its files go", async () => {
    expect(await finished(await service.ask("POST", `${path}/_bevestig`, { key }))).toMatchObject({
      status: "klaar",
    });
    const state = await json(await service.ask("GET", path, { key }));
    expect(state).toMatchObject({ stand: "geladen", leveringNr: 1 });
    const folder = join(service.home, "ontvangst", path.slice("/leveringen/".length));
    expect(existsSync(join(folder, "bestanden"))).toBe(false);
    expect((await service.ask("GET", `${path}/controle`, { key })).status).toBe(200);
    expect((await service.ask("GET", `${path}/controle?formaat=xlsx`, { key })).status).toBe(404);
    expect((await service.ask("PUT", `${path}/bestanden/verzuim.csv`, { key, body: "x" })).status).toBe(409);
  });

  test("a newer one over the same period is compared with it, and replaces it", async () => {
    const next = await delivered("2025", (name, text) =>
      name === "scholing.csv" ? Buffer.from(text.toString().split("\n").slice(0, 2).join("\n")) : text,
    );
    await finished(await service.ask("POST", `${next}/_controleer`, { key }));
    const { vervangt, verschillen } = (await json(
      await service.ask("GET", `${next}/vergelijking`, { key }),
    )) as {
      vervangt: number[];
      verschillen: { tabel: string; vervallen: number }[];
    };
    expect(vervangt).toEqual([1]);
    expect(verschillen.find(({ tabel }) => tabel === "scholing")?.vervallen).toBeGreaterThan(0);
    const { controle } = (await json(await service.ask("GET", next, { key }))) as {
      controle: { waarschuwingen: { regel: string }[] };
    };
    const regels = controle.waarschuwingen.map(({ regel }) => ({ regel }));
    if (regels.length > 0) await service.ask("POST", `${next}/_accepteer`, { key, json: { regels } });
    await finished(await service.ask("POST", `${next}/_bevestig`, { key }));
    expect(await json(await service.ask("GET", path, { key }))).toMatchObject({ stand: "vervangen" });
    expect((await service.ask("POST", `${next}/_intrek`, { key })).status).toBe(400);
    await finished(await service.ask("POST", `${next}/_intrek`, { key, json: { reden: "verkeerde maand" } }));
    expect(await json(await service.ask("GET", next, { key }))).toMatchObject({
      stand: "ingetrokken",
      leveringNr: 2,
    });
    const { leveringen, totaal } = await json(
      await service.ask("GET", "/leveringen?paginaGrootte=1", { key }),
    );
    expect([(leveringen as unknown[]).length, totaal]).toEqual([1, 2]);
  });

  test("the log has every step, holds, and has no name that a client chose", async () => {
    expect((await checkAuditLog(service.home)).fouten).toEqual([]);
    const lines = await newestLines(service.home, 1_000);
    for (const actie of [
      ...["levering-maken", "bestand-ontvangen", "levering-controleren", "verwerking-controle"],
      ...["waarschuwingen-accepteren", "levering-bevestigen", "verwerking-laden", "verwerking-intrekken"],
    ]) {
      expect(lines.some((line) => line.actie === actie && line.resultaat === "gelukt")).toBe(true);
    }
    expect(JSON.stringify(lines) + service.logged.join("")).not.toMatch(/scholing\.csv|verkeerde maand/);
  });
});
