import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { type DeliveryService, deliveryService } from "../support/delivery-service.ts";
import { type FakeWorker, fakeWorker, says } from "../support/fake-worker.ts";
import { bsns } from "../support/identifiers.ts";

let service: DeliveryService;
let worker: FakeWorker;
let home: string;
let session: string;
beforeAll(async () => {
  worker = fakeWorker();
  worker.plan("profielen", says.formats);
  home = mkdtempSync(join(tmpdir(), "pages-"));
  service = await deliveryService({ home, worker: worker.path, deliveries: { file_mb: 1 } as never });
  session = await service.session("leverancier", "administratie-west");
});
afterAll(async () => {
  await service.close();
  worker.close();
  rmSync(home, { recursive: true, force: true });
});

interface Asked {
  readonly as?: string | undefined;
  readonly form?: Record<string, string | string[]>;
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
}

/** Asks for a page as a browser does. */
async function ask(path: string, { as = session, form, body, headers = {} }: Asked = {}): Promise<Response> {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of [value].flat()) fields.append(name, one);
  const content = body ?? (form === undefined ? undefined : fields);
  return service.app.request(
    new Request(`http://localhost${path}`, {
      method: content === undefined ? "GET" : "POST",
      headers: {
        ...(as === "" ? {} : { Cookie: `sessie=${as}` }),
        ...(content === undefined ? {} : { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content, duplex: "half" }),
    } as RequestInit),
  );
}

const page = async (path: string) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return { answer, text, document: new JSDOM(text).window.document };
};

const filesForm = (files: Record<string, string | Uint8Array>) => {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append("bestand", new Blob([content as BlobPart]), name);
  return form;
};

async function begun(periode: string): Promise<string> {
  const answer = await ask("/leveringen", { form: { periode, profiel: "canonical", omschrijving: "" } });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

async function settled(path: string): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const { answer, text } = await page(path);
    if (answer.headers.get("refresh") === null) return;
    expect(text).toMatch(/wacht op (haar|zijn) beurt|is bezig|is bijna klaar/);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error("it does not end");
}

const wayIn = (path: string) =>
  path.includes("sjablonen") ? "/aanmelden" : `/aanmelden?naar=${encodeURIComponent(path)}`;

const folderOf = (path: string) => join(home, "ontvangst", path.split("/").at(-1) ?? "");

describe("the whole way by forms", () => {
  let path: string;

  test("begins with an empty list, a form, and empty files", async () => {
    const { answer, text, document } = await page("/leveringen");
    expect(text).toContain("U hebt nog niets geleverd");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect([...document.querySelectorAll("#profiel option")].map((one) => one.textContent)).toEqual([
      "Regiespiegel",
      "AFAS",
    ]);
    const get = async (path: string) => {
      const file = await ask(`/leveringen/sjablonen/${path}`);
      return [
        file.status,
        file.headers.get("content-disposition"),
        file.status === 200 ? await file.text() : "",
      ];
    };
    expect(await get("canonical/verzuim.csv")).toEqual([
      ...[200, 'attachment; filename="verzuim.csv"', "verzuim_id\r\n"],
    ]);
    expect(await get("afas/verzuim.csv")).toEqual([200, 'attachment; filename="verzuim.csv"', "Verzuim\r\n"]);
    expect(await get("afas/sjabloon.xlsx")).toEqual([
      ...[200, 'attachment; filename="sjabloon-afas.xlsx"', "werkboek afas"],
    ]);
    for (const path of [
      "afas/..%2f..%2ftoegang.yml",
      "geweigerd/sjabloon.xlsx",
      "niets/verzuim.csv",
      "verzuim.csv",
    ])
      expect([path, (await get(path))[0]]).toEqual([path, 404]);
    const links = [...document.querySelectorAll("a[download]")].map((one) => one.getAttribute("href") ?? "");
    expect(links).toEqual(
      ["canonical", "afas"].flatMap((id) =>
        ["sjabloon.xlsx", "verzuim.csv"].map((name) => `/leveringen/sjablonen/${id}/${name}`),
      ),
    );
  });

  test("takes several files of one form, and shows them", async () => {
    path = await begun("2025");
    const answer = await ask(`${path}/bestanden`, {
      body: filesForm({ "verzuim.csv": "a,b\n1,2\n", "Personeel (mei).csv": "x".repeat(300_000) }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
    const { document, text } = await page(path);
    const rows = [...document.querySelectorAll("tbody tr")].map(
      (row) => row.querySelector("th")?.textContent,
    );
    expect(rows).toEqual(["Personeel (mei).csv", "verzuim.csv"]);
    expect(text).toContain("293 kB");
    const gone = await ask(`${path}/weghalen`, { form: { naam: "Personeel (mei).csv" } });
    expect(gone.status).toBe(303);
    expect(readdirSync(join(folderOf(path), "bestanden"))).toHaveLength(1);
  });

  test("is checked, and the page comes back by itself until that is done", async () => {
    worker.plan("controle", says.checked(["ODD", "ODDER"]));
    expect((await ask(`${path}/controleren`, { form: {} })).status).toBe(303);
    await settled(path);
    const { document } = await page(path);
    expect(
      [...document.querySelectorAll("input[name=regel]")].map((one) => one.getAttribute("value")),
    ).toEqual(["ODD", "ODDER"]);
    expect(document.querySelector(`form[action="${path}/bevestigen"]`)).toBeNull();
    expect((await ask(`${path}/bevestigen`, { form: {} })).status).toBe(409);
  });

  test("its warnings are accepted with one reason, and then it can be confirmed", async () => {
    const nothing = await ask(`${path}/accepteren`, { form: {} });
    expect([nothing.status, await nothing.text()]).toEqual([
      ...[400, expect.stringContaining("Vink eerst aan welke waarschuwing klopt.")],
    ]);
    expect(
      (await ask(`${path}/accepteren`, { form: { regel: ["ODD", "ODDER"], reden: "nagevraagd" } })).status,
    ).toBe(303);
    const { document } = await page(path);
    expect(document.querySelector(`form[action="${path}/bevestigen"]`)).not.toBeNull();
    worker.plan("laden", says.loaded("geladen", 4));
    expect((await ask(`${path}/bevestigen`, { form: {} })).status).toBe(303);
    await settled(path);
    expect(worker.requests().at(-1)).toMatchObject({
      soort: "laden",
      reden: "ODD: nagevraagd; ODDER: nagevraagd",
    });
    expect((await page(path)).text).toContain("Nummer 4 in het grootboek");
  });

  test("is withdrawn with a reason; one that was not loaded goes and leads back to the list", async () => {
    expect((await ask(`${path}/intrekken`, { form: { reden: "" } })).status).toBe(400);
    worker.plan("intrekken", says.withdrawn(4));
    expect((await ask(`${path}/intrekken`, { form: { reden: "verkeerd" } })).status).toBe(303);
    await settled(path);
    expect((await page("/leveringen")).text).toContain("ingetrokken");
    const other = await begun("2024");
    const gone = await ask(`${other}/intrekken`, { form: { reden: "" } });
    expect([gone.status, gone.headers.get("location")]).toEqual([303, "/leveringen"]);
    expect((await ask(other)).status).toBe(404);
  });

  test("every step is in the log once, without a name that was chosen", async () => {
    expect((await checkAuditLog(home)).fouten).toEqual([]);
    const lines = await newestLines(home, 1_000);
    const times = (actie: string) =>
      lines.filter((one) => one.actie === actie && one.resultaat === "gelukt").length;
    expect([times("levering-maken"), times("bestand-ontvangen"), times("levering-controleren")]).toEqual([
      2, 2, 1,
    ]);
    expect(JSON.stringify(lines) + service.logged.join("")).not.toMatch(/Personeel|nagevraagd/);
  });
});

describe("what is kept how long", () => {
  test("a keeper reads the days on which deliveries and years go", async () => {
    const path = await begun("2022-2023");
    await ask(`${path}/bestanden`, { body: filesForm({ "verzuim.csv": "a\n" }) });
    worker.plan("controle", says.checked());
    worker.plan("laden", says.loaded("geladen", 9));
    for (const step of ["controleren", "bevestigen"]) {
      expect((await ask(`${path}/${step}`, { form: {} })).status).toBe(303);
      await settled(path);
    }
    const waiting = await begun("2018");
    const keeper = await service.session("beheerder", "beheer");
    const answer = await ask("/mijn/beheer/bewaren", { as: keeper });
    const { document } = new JSDOM(await answer.text()).window;
    const rows = (id: string) =>
      [...document.querySelectorAll(`[aria-labelledby=${id}] tbody tr`)].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
    expect(rows("jaren-tabel")).toEqual([
      ["2022", "1", "1 januari 2025"],
      ["2023", "1", "1 januari 2026"],
    ]);
    expect(rows("open-tabel")).toEqual([["Administratie West, 2018", "29 januari 2026"]]);
    expect((await ask(`${waiting}/intrekken`, { form: { reden: "" } })).status).toBe(303);
  });
});

describe("a zip on the form", () => {
  const sent = (path: string, zip: Uint8Array) =>
    ask(`${path}/bestanden`, { body: filesForm({ "alles.zip": zip }) });
  const csv = new TextEncoder().encode("a,b\n");

  test("its files are those of the delivery, each under its own name and limits", async () => {
    const path = await begun("2016");
    const fine = await sent(path, zipSync({ "map/verzuim.csv": csv, "map/foto.png": csv }));
    expect([fine.status, fine.headers.get("location")]).toEqual([303, `${path}?overgeslagen=1`]);
    expect((await page(`${path}?overgeslagen=1`)).text).toContain("Uit de zip is 1 bestand niet overgenomen");
    const large = await sent(path, zipSync({ "groot.csv": new Uint8Array(2_000_000).fill(65) }));
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining("ten hoogste 1 MB")]);
    const twice = await sent(path, zipSync({ "een/a.csv": csv, "twee/a.csv": csv }));
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining("dezelfde naam")]);
    const none = await sent(path, zipSync({ "foto.png": csv }));
    expect([none.status, await none.text()]).toEqual([400, expect.stringContaining("geen bestand dat wij")]);
    const broken = await sent(path, csv);
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining("niet te lezen")]);
    const { document } = await page(path);
    expect([...document.querySelectorAll("tbody th")].map((one) => one.textContent)).toEqual([
      "a.csv",
      "verzuim.csv",
    ]);
  });
});

describe("what is not let in", () => {
  test("nobody without a session, and no one of another role", async () => {
    for (const path of [
      "/leveringen",
      "/leveringen/20260101-aaaaaaaaaa",
      "/leveringen/sjablonen/canonical/verzuim.csv",
    ]) {
      const answer = await ask(path, { as: "" });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, wayIn(path)]);
    }
    for (const role of ["werkgever", "fonds", "publicist"] satisfies GivenRole[]) {
      expect((await ask("/leveringen", { as: await service.session(role, "beheer") })).status).toBe(403);
    }
    const path = await begun("2020");
    const other = await service.session("leverancier", "administratie-oost");
    expect((await ask(path, { as: other })).status).toBe(404);
    expect((await ask(`${path}/bestanden`, { as: other, body: filesForm({ "a.csv": "x" }) })).status).toBe(
      404,
    );
    expect(readdirSync(join(folderOf(path), "bestanden"))).toEqual([]);
  });

  test("who keeps the server sees that there is a delivery, and nothing of what is in it", async () => {
    const path = await begun("2021");
    await ask(`${path}/bestanden`, { body: filesForm({ "geheim.csv": "a\n" }) });
    const keeper = await service.session("beheerder", "beheer");
    const list = await (await ask("/leveringen", { as: keeper })).text();
    expect([list.includes("Alle leveringen"), list.includes(path), list.includes("Beginnen")]).toEqual([
      true,
      true,
      false,
    ]);
    const answer = await ask(path, { as: keeper });
    const text = await answer.text();
    expect([answer.status, text.includes("geheim.csv"), text.includes("Versturen")]).toEqual([
      200,
      false,
      false,
    ]);
    expect((await ask(`${path}/controleren`, { as: keeper, form: {} })).status).toBe(403);
    expect((await ask(`${path}/intrekken`, { as: keeper, form: { reden: "" } })).status).toBe(303);
    expect((await ask(path)).status).toBe(404);
  });

  test("no form of another site", async () => {
    const path = await begun("2019");
    for (const step of [
      "bestanden",
      "weghalen",
      "controleren",
      "accepteren",
      "bevestigen",
      "intrekken",
      "afbreken",
    ]) {
      for (const headers of [
        { Origin: "https://elders.example", "Sec-Fetch-Site": "cross-site" },
        { Origin: "null", "Sec-Fetch-Site": "same-origin" },
      ]) {
        expect([step, (await ask(`${path}/${step}`, { form: { naam: "a" }, headers })).status]).toEqual([
          step,
          403,
        ]);
      }
    }
    expect(
      (await ask("/leveringen", { form: { periode: "2018" }, headers: { Origin: "https://elders.example" } }))
        .status,
    ).toBe(403);
    expect((await ask(path)).status).toBe(200);
  });

  test("a click after the session has ended says that nothing was done, and leads back", async () => {
    const path = await begun("2014");
    const answer = await ask(`${path}/intrekken`, { as: "", form: { reden: "" } });
    expect(answer.status).toBe(401);
    const { document } = new JSDOM(await answer.text()).window;
    expect(document.querySelector("main a")?.getAttribute("href")).toBe(wayIn(path));
    expect(document.querySelector(".lead")?.textContent).toContain("er is niets gedaan");
    expect((await ask(path)).status).toBe(200);
    await ask(`${path}/intrekken`, { form: { reden: "" } });
  });

  test("a number that tells who somebody is, is not kept", async () => {
    const secret = bsns(1)[0] ?? "";
    const form = { periode: "2019", profiel: "canonical", omschrijving: `voor ${secret}` };
    const answer = await ask("/leveringen", { form });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("een nummer of adres van een mens");
    expect((await page("/leveringen")).text).not.toContain(secret);
  });

  test("what is wrong is told on the page, with what was good kept", async () => {
    const bad = await ask("/leveringen", { form: { periode: "<b>nu</b>" } });
    const text = await bad.text();
    const told = /role="alert"><p>([^<]*)<\/p><\/div>/.exec(text)?.[1] ?? "";
    expect([bad.status, told, text.includes("<b>nu")]).toEqual([
      ...[400, expect.stringMatching(/^Vul als periode een jaar in, zoals 2025,/), false],
    ]);
    const path = await begun("2017");
    const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
      const answer = await ask(`${path}/bestanden`, { body, headers });
      return [answer.status, /role="alert"><p>([^<]*)/.exec(await answer.text())?.[1] ?? ""];
    };
    expect(await send(filesForm({ "goed.csv": "a\n", "slecht.exe": "x", "nooit.csv": "a\n" }))).toEqual([
      ...[400, expect.stringContaining("naam van het bestand")],
    ]);
    expect(readdirSync(join(folderOf(path), "bestanden"))).toHaveLength(1);
    expect(await send(filesForm({ "groot.csv": new Uint8Array(3_000_000) }))).toEqual([
      413,
      expect.stringContaining("MB"),
    ]);
    expect(await send(filesForm({}))).toEqual([400, "Kies eerst een of meer bestanden."]);
    expect(await send("a=b", { "Content-Type": "application/x-www-form-urlencoded" })).toEqual([
      400,
      expect.any(String),
    ]);
    expect(await send("kapot", { "Content-Type": "multipart/form-data; boundary=x" })).toEqual([
      400,
      expect.any(String),
    ]);
    const half = '--x\r\nContent-Disposition: form-data; name="bestand"; filename="half.csv"\r\n\r\nabc';
    expect(await send(half, { "Content-Type": "multipart/form-data; boundary=x" })).toEqual([
      400,
      expect.any(String),
    ]);
    expect(readdirSync(join(folderOf(path), "bestanden"))).toHaveLength(1);
    expect(readdirSync(join(folderOf(path), "onderweg"))).toEqual([]);
    expect(
      readFileSync(
        join(
          folderOf(path),
          "bestanden",
          readdirSync(join(folderOf(path), "bestanden"))[0] ?? "",
          "goed.csv",
        ),
        "utf8",
      ),
    ).toBe("a\n");
  });
});

test("the page of a loaded delivery names a newer one over its year, as long as that stands", async () => {
  const load = async (periode: string, nr: number) => {
    const path = await begun(periode);
    await ask(`${path}/bestanden`, { body: filesForm({ "verzuim.csv": "a,b\n1,2\n" }) });
    worker.plan("controle", says.checked());
    worker.plan("laden", says.loaded("geladen", nr));
    for (const step of ["controleren", "bevestigen"]) {
      expect((await ask(`${path}/${step}`, { form: {} })).status).toBe(303);
      await settled(path);
    }
    return path;
  };
  const older = await load("2001", 20);
  const newer = await load("2001-2002", 21);
  const named = async () =>
    (await page(older)).document.querySelector(`a[href="${newer}"]`)?.textContent ?? "";
  expect(await named()).toBe("nummer 21 (2001-2002)");
  expect((await page(newer)).text).not.toContain("nummer 20");
  worker.plan("intrekken", says.withdrawn(21));
  expect((await ask(`${newer}/intrekken`, { form: { reden: "verkeerd" } })).status).toBe(303);
  await settled(newer);
  expect(await named()).toBe("");
});
