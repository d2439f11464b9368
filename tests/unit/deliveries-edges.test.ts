import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newestLines } from "../../src/service/access/audit-read.ts";
import {
  type DeliveryService,
  type DeliveryServiceOptions,
  deliveryService,
} from "../support/delivery-service.ts";
import { type FakeWorker, fakeWorker, says } from "../support/fake-worker.ts";

type Json = Record<string, unknown>;
let worker: FakeWorker;
let home: string;
let key: string;
let open: DeliveryService[];

beforeEach(() => {
  worker = fakeWorker();
  home = mkdtempSync(join(tmpdir(), "edges-"));
  open = [];
});
afterEach(async () => {
  for (const service of open) await service.close();
  worker.close();
  rmSync(home, { recursive: true, force: true });
});

async function serve(more: DeliveryServiceOptions = {}): Promise<DeliveryService> {
  const service = await deliveryService({ home, worker: worker.path, ...more });
  open.push(service);
  key = await service.key();
  return service;
}

const json = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Json;

/** A delivery with one file. */
async function withFile(service: DeliveryService, periode = "2025"): Promise<string> {
  const made = await service.ask("POST", "/leveringen", { key, json: { periode } });
  expect(made.status).toBe(201);
  const path = (made.headers.get("location") ?? "").replace("/v1", "");
  expect((await service.ask("PUT", `${path}/bestanden/verzuim.csv`, { key, body: "a,b\n" })).status).toBe(
    201,
  );
  return path;
}

/** Asks for work and waits until it is done. */
async function work(service: DeliveryService, path: string, what: string, body?: unknown): Promise<Json> {
  const answer = await service.ask("POST", `${path}/${what}`, {
    key,
    ...(body === undefined ? {} : { json: body }),
  });
  expect([what, answer.status]).toEqual([what, 202]);
  return service.done(answer.headers.get("location") ?? "", key);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200 && !(await holds()); round++)
    await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await holds()).toBe(true);
}

const folderOf = (path: string) => join(home, "ontvangst", path.split("/").at(-1) ?? "");
const state = (service: DeliveryService, path: string) => json(service.ask("GET", path, { key }));

describe("what the process for a delivery may do", () => {
  test("while another holds the store it waits, and then goes on", async () => {
    const service = await serve();
    const path = await withFile(service);
    worker.plan("controle", says.failed("HOME_BUSY"), says.failed("DELIVERY_BUSY"), says.checked());
    const { location } = Object.fromEntries(
      (await service.ask("POST", `${path}/_controleer`, { key })).headers,
    );
    const job = location?.replace("/v1", "") ?? "";
    await until(async () => (await state(service, job)).stap === "Wachten tot de gegevens vrij zijn");
    expect(await state(service, job)).toMatchObject({ status: "wacht" });
    for (const _ of [1, 2]) {
      service.advance(5_000);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(await service.done(location ?? "", key)).toMatchObject({ status: "klaar" });
    expect(worker.requests()).toHaveLength(3);
  });

  test.each([
    ["dies without a word", "sterf" as const],
    ["has a bug", says.failed()],
    ["finds the home damaged", says.failed("STORE_INVALID")],
  ])(
    "one that %s fails the check, tells nothing of the machine, and the delivery is as it was",
    async (_, act) => {
      const service = await serve();
      const path = await withFile(service);
      worker.plan("controle", act, says.checked());
      const job = await work(service, path, "_controleer");
      expect(job).toMatchObject({ status: "mislukt" });
      expect(JSON.stringify(job)).not.toContain("geheim");
      expect(service.logged.join("")).not.toContain("geheim");
      expect(await state(service, path)).toMatchObject({ stand: "open", controle: null });
      expect(await work(service, path, "_controleer")).toMatchObject({ status: "klaar" });
    },
  );

  test("what a load finds anew is to be looked at before it is confirmed again", async () => {
    const service = await serve();
    const path = await withFile(service);
    worker.plan("controle", says.checked(["OUD", "BLIJFT"]));
    await work(service, path, "_controleer");
    const regels = [{ regel: "OUD" }, { regel: "BLIJFT", reden: "klopt" }];
    expect((await service.ask("POST", `${path}/_accepteer`, { key, json: { regels } })).status).toBe(200);
    worker.plan("laden", says.loaded("geweigerd", 1, ["BLIJFT", "NIEUW"]), says.loaded("geladen", 7));
    expect(await work(service, path, "_bevestig")).toMatchObject({ status: "mislukt" });
    expect(worker.requests().at(-1)).toMatchObject({
      geaccepteerd: ["OUD", "BLIJFT"],
      reden: "OUD; BLIJFT: klopt",
    });
    expect(await state(service, path)).toMatchObject({
      stand: "gecontroleerd",
      controle: { waarschuwingen: [{ geaccepteerd: true }, { regel: "NIEUW", geaccepteerd: false }] },
    });
    const refused = await service.ask("POST", `${path}/_bevestig`, { key });
    expect([refused.status, (await json(refused)).errors]).toEqual([
      409,
      [expect.objectContaining({ pad: "NIEUW" })],
    ]);
    await service.ask("POST", `${path}/_accepteer`, { key, json: { regels: [{ regel: "NIEUW" }] } });
    expect(await work(service, path, "_bevestig")).toMatchObject({ status: "klaar" });
    expect(await state(service, path)).toMatchObject({ stand: "geladen", leveringNr: 7 });
  });

  test("of a load of which no one heard the end the store is asked when it is withdrawn", async () => {
    const service = await serve();
    const path = await withFile(service);
    worker.plan("controle", says.checked());
    worker.plan("laden", "sterf");
    worker.plan("intrekken", says.withdrawn());
    await work(service, path, "_controleer");
    expect(await work(service, path, "_bevestig")).toMatchObject({ status: "mislukt" });
    // Other files do not make that forgotten, and neither does time.
    expect((await service.ask("PUT", `${path}/bestanden/verlof.csv`, { key, body: "c\n" })).status).toBe(201);
    service.advance(20 * 86_400_000);
    await service.deliveries.sweep();
    expect(await state(service, path)).toMatchObject({ stand: "open", bestanden: 0 });
    expect(readdirSync(join(folderOf(path), "bestanden"))).toEqual([]);
    expect(await work(service, path, "_intrek")).toMatchObject({ status: "klaar" });
    expect(worker.requests().at(-1)).toMatchObject({ soort: "intrekken", verwacht: "h".repeat(64) });
    expect(await state(service, path)).toMatchObject({ stand: "ingetrokken" });
    expect(existsSync(join(folderOf(path), "bestanden"))).toBe(false);
  });

  test("so many at once and no more; the others wait for their turn", async () => {
    const service = await serve({ deliveries: { at_once: 2 } as never });
    worker.plan("controle", "hang");
    const paths = [];
    for (const periode of ["2021", "2022", "2023", "2024"]) paths.push(await withFile(service, periode));
    for (const path of paths)
      expect((await service.ask("POST", `${path}/_controleer`, { key })).status).toBe(202);
    await until(() => worker.requests().length === 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(worker.requests()).toHaveLength(2);
    expect(await state(service, `/verwerkingen/${paths[3]?.split("/").at(-1)}-1`)).toMatchObject({
      status: "wacht",
    });
  });
});

describe("stopping", () => {
  test("a check that runs or waits is stopped; a load that runs is not", async () => {
    const service = await serve();
    const [one, two] = [await withFile(service, "2024"), await withFile(service, "2025")];
    worker.plan("controle", "hang");
    const ask = async (path: string) =>
      (await service.ask("POST", `${path}/_controleer`, { key })).headers
        .get("location")
        ?.replace("/v1", "") ?? "";
    const jobs = [await ask(one), await ask(two)];
    await until(async () => (await state(service, jobs[0] ?? "")).stap === "Bezig");
    expect(await state(service, jobs[0] ?? "")).toMatchObject({
      gedaan: 1,
      totaal: 2,
      eenheid: "stappen",
      rijen: 3,
    });
    for (const job of jobs.toReversed()) {
      expect((await service.ask("POST", `${job}/_afbreken`, { key })).status).toBe(202);
      expect(await service.done(job, key)).toMatchObject({ status: "afgebroken" });
      expect((await service.ask("DELETE", job, { key })).status).toBe(409);
    }
    expect(await state(service, one)).toMatchObject({ stand: "open" });
    worker.plan("controle", says.checked());
    worker.plan("laden", "hang");
    await work(service, one, "_controleer");
    const load =
      (await service.ask("POST", `${one}/_bevestig`, { key })).headers.get("location")?.replace("/v1", "") ??
      "";
    await until(async () => (await state(service, load)).status === "bezig");
    expect((await service.ask("DELETE", load, { key })).status).toBe(409);
    expect((await service.ask("POST", `${one}/_intrek`, { key })).status).toBe(409);
  });

  test("a server that stops ends its check, and leaves its load to the next", async () => {
    const first = await serve({ deliveries: { at_once: 2 } as never });
    const [one, two] = [await withFile(first, "2024"), await withFile(first, "2025")];
    worker.plan("controle", says.checked(), "hang");
    worker.plan("laden", "hang", says.loaded("geladen", 3));
    await work(first, one, "_controleer");
    await first.ask("POST", `${one}/_bevestig`, { key });
    await until(() => worker.requests().length === 2);
    await first.ask("POST", `${two}/_controleer`, { key });
    await until(() => worker.requests().length === 3);
    await first.close();
    open = [];
    const next = await serve();
    expect(await next.done(`/verwerkingen/${one.split("/").at(-1)}-2`, key)).toMatchObject({
      status: "klaar",
    });
    expect(await state(next, one)).toMatchObject({ stand: "geladen", leveringNr: 3 });
    expect(await next.done(`/verwerkingen/${two.split("/").at(-1)}-1`, key)).toMatchObject({
      status: "afgebroken",
    });
    expect(await state(next, two)).toMatchObject({ stand: "open" });
  });
});

describe("two servers on one home", () => {
  test("of two deliveries at once over one period one gets through", async () => {
    const [a, b] = [await serve(), await serve()];
    for (let year = 2000; year < 2005; year++) {
      const asked = [a, b, a, b].map((one) =>
        one.ask("POST", "/leveringen", { key, json: { periode: String(year) } }),
      );
      const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
      expect(statuses).toEqual([201, 409, 409, 409]);
    }
    expect(await json(b.ask("GET", "/leveringen", { key }))).toMatchObject({ totaal: 5 });
    expect(readdirSync(join(home, "ontvangst")).filter((name) => /^\d{8}-/.test(name))).toHaveLength(5);
  });

  test("files come in at both, and either can see and stop what the other does", async () => {
    const [a, b] = [await serve(), await serve()];
    const path = await withFile(a);
    const names = Array.from({ length: 8 }, (_, index) => `verzuim-${index}.csv`);
    const statuses = await Promise.all(
      names.map(
        async (name, index) =>
          (await (index % 2 === 0 ? a : b).ask("PUT", `${path}/bestanden/${name}`, { key, body: "a\n" }))
            .status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(await state(b, path)).toMatchObject({ bestanden: 9 });
    worker.plan("controle", "hang");
    const job =
      (await a.ask("POST", `${path}/_controleer`, { key })).headers.get("location")?.replace("/v1", "") ?? "";
    await until(async () => (await state(b, job)).stap === "Bezig");
    expect((await b.ask("POST", `${job}/_afbreken`, { key })).status).toBe(202);
    expect(await b.done(job, key)).toMatchObject({ status: "afgebroken" });
    expect(worker.requests()).toHaveLength(1);
  });
});

describe("what holds a delivery together", () => {
  test("files that change after the check make it void, and do not change while it runs", async () => {
    const service = await serve();
    const path = await withFile(service);
    worker.plan("controle", says.checked(), "hang");
    await work(service, path, "_controleer");
    expect((await service.ask("PUT", `${path}/bestanden/verzuim.csv`, { key, body: "c\n" })).status).toBe(
      200,
    );
    expect(await state(service, path)).toMatchObject({ stand: "open", controle: null, bestanden: 1 });
    expect((await service.ask("POST", `${path}/_bevestig`, { key })).status).toBe(409);
    // An upload that was begun before the check began comes too late.
    let more: (value?: unknown) => void = () => undefined;
    const wait = new Promise((resolve) => {
      more = resolve;
    });
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("a\n"));
        await wait;
        controller.close();
      },
    });
    const late = service.ask("PUT", `${path}/bestanden/verlof.csv`, { key, body });
    await until(() => readdirSync(join(folderOf(path), "onderweg")).length === 1);
    expect((await service.ask("POST", `${path}/_controleer`, { key })).status).toBe(202);
    more();
    expect((await late).status).toBe(409);
    expect((await service.ask("DELETE", `${path}/bestanden/verzuim.csv`, { key })).status).toBe(409);
    expect(readdirSync(join(folderOf(path), "onderweg"))).toEqual([]);
    expect(readdirSync(join(folderOf(path), "bestanden"))).toHaveLength(1);
  });

  test("an open one is withdrawn whole, and its period is free again", async () => {
    const service = await serve();
    const path = await withFile(service);
    expect((await service.ask("POST", `${path}/_intrek`, { key })).status).toBe(204);
    expect(existsSync(folderOf(path))).toBe(false);
    expect((await service.ask("GET", path, { key })).status).toBe(404);
    await withFile(service);
  });

  test("one that nobody touched for its term goes, with a line in the log; a loaded one stays without its files", async () => {
    const service = await serve({ deliveries: { open_days: 3 } as never });
    const [old, loaded] = [await withFile(service, "2023"), await withFile(service, "2024")];
    worker.plan("controle", says.checked());
    worker.plan("laden", says.loaded("geladen"));
    await work(service, loaded, "_controleer");
    await work(service, loaded, "_bevestig");
    service.advance(2 * 86_400_000);
    const recent = await withFile(service, "2025");
    service.advance(2 * 86_400_000);
    await service.deliveries.sweep();
    expect([old, loaded, recent].map((path) => existsSync(folderOf(path)))).toEqual([false, true, true]);
    expect(existsSync(join(folderOf(loaded), "bestanden"))).toBe(false);
    const lines = await newestLines(home, 100);
    expect(lines.filter(({ actie }) => actie === "levering-verlopen").map(({ object }) => object)).toEqual([
      `levering ${old.split("/").at(-1)}`,
    ]);
  });

  test("what cannot be logged is not begun", async () => {
    const service = await serve();
    const path = await withFile(service);
    await service.access.log.close();
    rmSync(join(home, "access", "audit"), { recursive: true });
    writeFileSync(join(home, "access", "audit"), "geen map");
    expect((await service.ask("POST", `${path}/_controleer`, { key })).status).toBe(500);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(worker.requests()).toEqual([]);
  });
});

describe("what is asked wrongly", () => {
  test("every fault of a new delivery is told at once", async () => {
    const service = await serve();
    worker.plan("profielen", says.formats);
    const faults = async (body: unknown) => {
      const answer = await service.ask("POST", "/leveringen", { key, json: body });
      expect(answer.status).toBe(400);
      return ((await json(answer)).errors as { pad: string; code: string }[]).map(
        ({ pad, code }) => `${pad} ${code}`,
      );
    };
    expect(await faults({})).toEqual(["periode ongeldige-waarde"]);
    expect(await faults({ periode: "2025-2024", omschrijving: "", extra: 1 })).toEqual([
      ...["periode ongeldige-waarde", "omschrijving ongeldige-waarde", " onbekend-veld"],
    ]);
    expect(
      await faults({ periode: "2025", profiel: "bestaat-niet", organisatie: "administratie-oost" }),
    ).toEqual([...["organisatie onbekende-organisatie", "profiel onbekend-profiel"]]);
    for (const periode of ["25", "1800", "2000-2060", "2025-", "2025; drop", 2025]) {
      expect(await faults({ periode })).toEqual(["periode ongeldige-waarde"]);
    }
    const status = async (body: string, type = "application/json") =>
      (await service.ask("POST", "/leveringen", { key, body, headers: { "Content-Type": type } })).status;
    expect(await status("{")).toBe(400);
    expect(await status("[]")).toBe(400);
    expect(await status("periode: 2025", "text/yaml")).toBe(415);
    expect(await status(`{"periode":"${"1".repeat(70_000)}"}`)).toBe(413);
    expect((await service.ask("POST", "/leveringen?x=1", { key, json: { periode: "2025" } })).status).toBe(
      400,
    );
    expect((await service.ask("GET", "/leveringen?pagina=0", { key })).status).toBe(400);
    expect((await service.ask("GET", "/leveringen?pagina=5&paginaGrootte=2", { key })).status).toBe(200);
  });

  test("so many open deliveries per organisation and no more", async () => {
    const service = await serve({ deliveries: { open: 2 } as never });
    for (const periode of ["2023", "2024"]) await withFile(service, periode);
    expect((await service.ask("POST", "/leveringen", { key, json: { periode: "2025" } })).status).toBe(409);
    const other = await service.key("leverancier", "administratie-oost");
    expect((await service.ask("POST", "/leveringen", { key: other, json: { periode: "2025" } })).status).toBe(
      201,
    );
  });

  test("a delivery goes into the ledger under the name that toegang.yml gives", async () => {
    const service = await serve();
    key = await service.key("leverancier", "administratie-oost");
    const path = await withFile(service);
    worker.plan("controle", says.checked());
    await work(service, path, "_controleer");
    expect(worker.requests().at(-1)).toMatchObject({
      leverancier: "Oost BV",
      periode: "2025",
      profiel: "canonical",
    });
  });

  test("names of nothing are not there", async () => {
    const service = await serve();
    for (const id of [
      "x",
      "..",
      "20260101-aaaaaaaaaa",
      "20260101-AAAAAAAAAA",
      "%2e%2e%2f",
      "a".repeat(500),
    ]) {
      for (const path of [
        `/leveringen/${id}`,
        `/leveringen/${id}/controle`,
        `/verwerkingen/${id}`,
        `/verwerkingen/${id}-1`,
      ]) {
        expect([path, (await service.ask("GET", path, { key })).status]).toEqual([path, 404]);
      }
    }
  });
});
