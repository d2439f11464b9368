import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Make } from "../../src/report/maker.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { ReportBatches } from "../../src/service/portal/own/fund/batches.ts";
import { localOf, momentOf } from "../../src/service/portal/own/moments.ts";
import { nlTables } from "../../src/service/portal/texts/nl-tables.ts";
import { type AccessService, accessService, accessText, signInText } from "../support/access-service.ts";
import { type Fields, pageOf, personAt, readable } from "../support/own-person.ts";
import { root } from "../support/root.ts";

let service: AccessService;
let held: (() => void) | undefined;
/** Makes a file of its name at once, or waits while `held` is set. */
const make: Make = async ({ selection, formats }) => {
  if (held !== undefined) await new Promise<void>((go) => (held = go));
  return formats.map((format) =>
    selection.sector === "G"
      ? { format, failure: { code: "INTERNAL", message: "Dit lukte niet." } }
      : { format, content: Buffer.from(`${format} ${selection.sector}`) },
  );
};
let batches: ReportBatches;
const text = accessText(signInText("http://localhost:9")).replace(
  "naam: Fonds Techniek }",
  "naam: Fonds Techniek, sectoren: [C, G, Z] }",
);
beforeAll(async () => {
  service = await accessService(text, async (home, clock) => {
    const funds = () => ["fonds-techniek", "fonds-zorg"];
    const log = { error: () => undefined };
    const site = "http://localhost/";
    batches = await ReportBatches.open({ home, root, options: {}, clock, log, funds, make, site });
    return { batches };
  });
});
afterAll(async () => {
  const go = held;
  held = undefined;
  go?.();
  await batches.close();
  await service.close();
});

const person = (rol: GivenRole, organisatie: string, actor?: string) =>
  personAt(service, rol, organisatie, actor);

describe("the mirror", () => {
  test("it is a whole report of the owner, in no cache, with the way back and the files", async () => {
    const { see } = await person("werkgever", "bakkerij-zuid");
    const { answer, page } = await see("/mijn/spiegel/bakkerij-zuid");
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toMatch(/script-src 'self'$/);
    expect(policy).not.toContain("unsafe");
    expect(page.querySelectorAll("script:not([src^='/portaal.js'])")).toHaveLength(0);
    expect(page.querySelector("h1")?.textContent).toBe("Uw organisatie");
    const strip = page.querySelector('section[aria-label="Deze spiegel"]');
    expect(strip?.textContent).toMatch(/Alleen voor Bakkerij Zuid/);
    const links = [...(strip?.querySelectorAll("p a") ?? [])].map((one) => one.getAttribute("href"));
    expect(links).toEqual([
      "/mijn/spiegel/bakkerij-zuid/spiegel.pdf",
      "/mijn/spiegel/bakkerij-zuid/spiegel.xlsx",
      "/sectoren/C",
    ]);
    // The same head as every other page behind the session: the menu, and the way out.
    const head = strip?.querySelector(".own");
    const other = (await see("/mijn/clusters")).page.querySelector(".own");
    const menu = (of: Element | null | undefined) =>
      [...(of?.querySelectorAll("a") ?? [])].map((one) => one.getAttribute("href"));
    expect(menu(head)).toEqual(menu(other));
    expect(head?.querySelector("[aria-current]")?.textContent).toBe("Uw spiegel");
    expect(head?.querySelector("form")?.outerHTML).toBe(other?.querySelector("form")?.outerHTML);
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(readable(page)).not.toMatch(/Slagerij|rangorde/i);
  });

  test("a file of it is made anew and named without the employer; another name is nothing", async () => {
    const { session } = await person("werkgever", "bakkerij-zuid");
    const answer = await service.ask("/mijn/spiegel/bakkerij-zuid/spiegel.xlsx", { session });
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="werkgeversspiegel-2025-1.0.0.xlsx"',
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const sheets = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    expect(sheets).toContain("xl/workbook.xml");
    for (const name of ["spiegel.html", "spiegel.pdf.exe", "toString"])
      expect((await service.ask(`/mijn/spiegel/bakkerij-zuid/${name}`, { session })).status).toBe(404);
  });

  test("the report of an employer is nowhere in the open part", async () => {
    for (const path of ["/rapporten/werkgeversspiegel", "/v1/rapporten/werkgeversspiegel"])
      expect((await service.ask(path)).status).toBe(404);
    expect(await (await service.ask("/rapporten")).text()).not.toMatch(/werkgeversspiegel/i);
  });
});

describe("a fund", () => {
  test("its sectors are those of toegang.yml, and no others", async () => {
    const { see } = await person("fonds", "fonds-techniek");
    const { page } = await see("/mijn/fonds");
    const rows = [...page.querySelectorAll(".glance tbody th")].map((one) => one.textContent);
    expect(rows).toHaveLength(2);
    const other = await person("fonds", "fonds-zorg");
    const all = await other.see("/mijn/fonds");
    expect(all.page.querySelectorAll(".glance tbody th").length).toBeGreaterThan(2);
  });

  test("the share that is shown is that of the report on data quality, and a real report is one step away", async () => {
    const { see } = await person("fonds", "fonds-techniek");
    const { page } = await see("/mijn/fonds");
    const at = (table: Element | null | undefined, row: string, head: string) => {
      const heads = [...(table?.querySelectorAll("thead th") ?? [])].map((one) => one.textContent);
      const found = [...(table?.querySelectorAll("tbody tr") ?? [])].find((one) =>
        one.querySelector("th")?.textContent?.startsWith(row),
      );
      return found?.children[heads.indexOf(head)]?.textContent;
    };
    const quality = await pageOf(await service.ask("/rapporten/datakwaliteit"));
    const table = quality.querySelector('section[aria-labelledby="dekking-sector-titel"] table');
    const shown = at(page.querySelector(".glance table"), "Industrie", "Getoond");
    expect(shown).toMatch(/%$/);
    expect(shown).toBe(at(table, "Industrie", "Getoond"));
    const link = page.querySelector('section[aria-labelledby="thema"] a');
    const path = link?.getAttribute("href") ?? "";
    expect(path).toMatch(/^\/rapporten\/sectorrapport\/[CG]$/);
    expect((await service.ask(path)).status).toBe(200);
  });

  test("all reports come in one archive, with what failed; leaving and asking twice change nothing", async () => {
    const { send, see, session } = await person("fonds", "fonds-techniek");
    expect((await send("/mijn/fonds/rapporten", {})).status).toBe(400);
    expect((await send("/mijn/fonds/rapporten", { formaat: "docx" })).status).toBe(400);
    held = () => undefined;
    const order: Fields = [
      ["formaat", "pdf"],
      ["formaat", "html"],
    ];
    expect((await send("/mijn/fonds/rapporten", order)).headers.get("location")).toBe(
      "/mijn/fonds/rapporten",
    );
    expect((await send("/mijn/fonds/rapporten", { formaat: "xlsx" })).status).toBe(303);
    const going = await see("/mijn/fonds/rapporten");
    expect(going.answer.headers.get("refresh")).toBe("5");
    expect(readable(going.page)).toMatch(/0 van 2 rapporten/);
    expect((await see("/mijn/fonds/rapporten?vanzelf=nee")).answer.headers.get("refresh")).toBeNull();
    const go = held;
    held = undefined;
    go();
    await batches.settled();
    const { answer, page } = await see("/mijn/fonds/rapporten");
    expect(answer.headers.get("refresh")).toBeNull();
    expect(readable(page)).toMatch(/Uw archief.*sectorrapport-handel-2025\.html: Dit lukte niet/);
    const lead = page.querySelector(".lead")?.textContent;
    expect(lead).toBe("De 2 rapporten van publicatie 2025-1.0.0 zijn klaar. 2 bestanden zijn niet gelukt.");
    const archive = await service.ask("/mijn/fonds/rapporten/archief", { session });
    expect(archive.headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(files)).toEqual([
      "LEESMIJ.txt",
      "sectorrapport-industrie-2025.html",
      "sectorrapport-industrie-2025.pdf",
      "manifest.json",
    ]);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text("sectorrapport-industrie-2025.pdf")).toBe("pdf C");
    const list = JSON.parse(text("manifest.json"));
    expect(list).toMatchObject({ publicatie: { id: "2025-1.0.0" }, rapport: "sectorrapport" });
    expect(list.bestanden[0]).toMatchObject({ code: "C", naam: "Industrie" });
    expect(list.mislukt).toHaveLength(2);
    const readme = text("LEESMIJ.txt");
    expect(readme).toMatch(/1 rapport over 2025, uit publicatie 2025-1\.0\.0 van 1 maart 2026\./);
    expect(readme).toContain("sectorrapport-industrie-2025.pdf: Industrie (sector C)");
    expect(readme).toContain("sectorrapport-handel-2025.pdf: Dit lukte niet.");
    expect(readme).toMatch(/Regiespiegel \(2026\)\..*http:\/\/localhost\/publicaties\/2025-1\.0\.0/);
    expect(readme).toMatch(/Niet getoond: het cijfer is verborgen/);
    expect(readme).toContain(nlTables.indicative);
    expect(readme).not.toMatch(/[^\r]\n|undefined/);
    const other = await person("fonds", "fonds-zorg");
    expect((await other.see("/mijn/fonds/rapporten/archief")).answer.status).toBe(404);
  });

  test("what is stopped leaves no archive, and goes on from there", async () => {
    const { send, see } = await person("fonds", "fonds-techniek");
    held = () => undefined;
    await send("/mijn/fonds/rapporten", { formaat: "pdf" });
    await expect.poll(() => String(held)).toMatch(/native|resolve/);
    expect((await send("/mijn/fonds/rapporten/stoppen")).status).toBe(303);
    const go = held;
    held = undefined;
    go?.();
    await batches.settled();
    const { page } = await see("/mijn/fonds/rapporten");
    expect(page.querySelector(".lead")?.textContent).toMatch(
      /Het maken is gestopt. Van 2 rapporten .* is er 1 klaar/,
    );
    expect((await see("/mijn/fonds/rapporten/archief")).answer.status).toBe(404);
    expect((await send("/mijn/fonds/rapporten/verder")).status).toBe(303);
    await batches.settled();
    expect((await see("/mijn/fonds/rapporten/archief")).answer.status).toBe(200);
  });
});

describe("bringing a release to the public", () => {
  const at = "/mijn/vrijgave/2025-2.0.0";
  const [first, second] = ["persoon:aaaaaaaaaaaaaaaa", "persoon:bbbbbbbbbbbbbbbb"];

  test("two people, each once, for a moment on the Dutch clock", async () => {
    const one = await person("publicist", "beheer", first);
    const two = await person("publicist", "beheer", second);
    const fund = await person("fonds", "fonds-techniek");
    const preview = "/mijn/fonds/publicaties/2025-2.0.0";
    expect((await fund.see(preview)).answer.status).toBe(404);
    expect((await two.send(`${at}/goedkeuren`)).status).toBe(409);
    expect((await one.send(`${at}/aanbieden`)).status).toBe(303);
    expect((await one.send(`${at}/aanbieden`)).status).toBe(409);
    expect(readable((await fund.see(preview)).page)).toMatch(/Uw sectoren/);
    expect((await (await person("fonds", "fonds-zorg")).see(preview)).answer.status).toBe(404);
    const alone = await one.send(`${at}/goedkeuren`);
    expect([alone.status, readable(await pageOf(alone))]).toEqual([
      409,
      expect.stringMatching(/Iemand anders/),
    ]);
    expect((await one.see(at)).page.querySelector('form[action$="/goedkeuren"]')).toBeNull();
    expect((await two.send(`${at}/goedkeuren`, { moment: "morgen" })).status).toBe(400);
    expect((await two.send(`${at}/goedkeuren`, { moment: "2026-03-29T02:30" })).status).toBe(400);
    expect((await two.send(`${at}/goedkeuren`, { moment: "2026-06-02T09:00" })).status).toBe(303);
    expect((await two.see(at)).page.querySelector(".lead")?.textContent).toMatch(/2 juni 2026 om 09:00/);
    expect((await service.ask("/v1/publicaties")).status).toBe(200);
    expect(readable((await one.see(at)).page)).toMatch(/Goedgekeurd.*persoon:bbbb/);
    expect((await one.send(`${at}/intrekken`)).status).toBe(303);
    expect((await fund.see(preview)).answer.status).toBe(404);
  });

  test("what does not hold stops it, and a warning must be read", async () => {
    const { send, see } = await person("publicist", "beheer", first);
    const folder = join(service.home, "releases", "2025-2.0.0");
    const { writeFileSync } = await import("node:fs");
    const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({ ...JSON.parse(manifest), voorbeeld: true }),
    );
    expect((await send(`${at}/aanbieden`)).status).toBe(400);
    expect(readable((await see(at)).page)).toMatch(/Let op.*verzonnen gegevens/);
    const cells = readFileSync(join(folder, "cells.parquet"));
    writeFileSync(join(folder, "cells.parquet"), Buffer.concat([cells, Buffer.from("x")]));
    expect((await send(`${at}/aanbieden`, { gelezen: "ja" })).status).toBe(409);
    const { page } = await see(at);
    expect(readable(page)).toMatch(/Kan niet.*De bestanden kloppen niet/);
    expect(page.querySelector('form[action$="/aanbieden"]')).toBeNull();
    writeFileSync(join(folder, "cells.parquet"), cells);
    expect((await send(`${at}/aanbieden`, { gelezen: "ja" })).status).toBe(303);
    writeFileSync(join(folder, "manifest.json"), manifest);
  });
});

describe("keys and the log", () => {
  const order = { recht: "werkgever bakkerij-zuid", omschrijving: "koppeling", dagen: "30" };

  test("a key opens no more than its maker, is shown once, and works until it is ended", async () => {
    const { send, see } = await person("werkgever", "bakkerij-zuid");
    for (const recht of ["werkgever slagerij-noord", "auditor beheer", "publiek beheer", "beheerder beheer"])
      expect((await send("/mijn/sleutels", { ...order, recht })).status).toBe(403);
    expect((await send("/mijn/sleutels", { ...order, dagen: "731" })).status).toBe(400);
    const made = await pageOf(await send("/mijn/sleutels", order));
    const key = made.querySelector(".secret")?.textContent ?? "";
    expect(key).toMatch(/^rs_/);
    expect((await service.ask("/v1/spiegel", { key })).status).toBe(200);
    const { page } = await see("/mijn/sleutels");
    expect(readable(page)).toMatch(/koppeling/);
    expect(page.documentElement.outerHTML).not.toContain(key);
    const begin = key.slice(3, 13);
    const renewed = await pageOf(await send(`/mijn/sleutels/${begin}/vernieuwen`, { overlap: "0" }));
    const next = renewed.querySelector(".secret")?.textContent ?? "";
    expect(next).not.toBe(key);
    expect((await service.ask("/v1/spiegel", { key })).status).toBe(401);
    expect((await send(`/mijn/sleutels/${begin}/vernieuwen`, { overlap: "0" })).status).toBe(409);
    expect((await send(`/mijn/sleutels/${next.slice(3, 13)}/vernieuwen`, { overlap: "365" })).status).toBe(
      400,
    );
    const keeper = await person("beheerder", "beheer");
    expect(
      (await keeper.send(`/mijn/sleutels/${next.slice(3, 13)}/vernieuwen`, { overlap: "0" })).status,
    ).toBe(404);
    expect((await keeper.send(`/mijn/sleutels/${next.slice(3, 13)}/intrekken`)).status).toBe(303);
    expect((await service.ask("/v1/spiegel", { key: next })).status).toBe(401);
    expect(JSON.stringify(await newestLines(service.home, 1_000))).not.toContain(key.slice(14));
  });

  test("a person sees the keys of its own role and organisation alone", async () => {
    await service.key("fonds", "fonds-zorg");
    const other = await person("werkgever", "slagerij-noord");
    expect(readable((await other.see("/mijn/sleutels")).page)).toMatch(/Er zijn nog geen sleutels/);
    const keeper = await person("beheerder", "beheer");
    expect(readable((await keeper.see("/mijn/sleutels")).page)).toMatch(/Fonds Zorg/);
  });

  test("the log is filtered by what is in the address, and nonsense there is left out", async () => {
    const { see } = await person("auditor", "beheer");
    const rows = async (query: string) =>
      [...(await see(`/mijn/logboek?${query}`)).page.querySelectorAll("#regels ~ .scroll tbody tr")].map(
        (one) => [...one.children].map((cell) => cell.textContent),
      );
    const keys = await rows("actie=sleutel-maken&resultaat=gelukt");
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((row) => row[1] === "sleutel-maken" && row[3] === "gelukt")).toBe(true);
    expect(await rows("van=2026-06-02")).toEqual([]);
    expect((await rows("van=2026-06-01&tot=2026-06-01")).length).toBeGreaterThan(10);
    expect((await rows("actor=bbbbbbbb")).every((row) => row[4]?.includes("bbbbbbbb"))).toBe(true);
    const odd = await see("/mijn/logboek?van=gisteren&pagina=-1&resultaat=<b>&meer=1");
    expect([odd.answer.status, odd.page.querySelector("main b")]).toEqual([200, null]);
    expect(readable((await see("/mijn/logboek/controle")).page)).toMatch(/niets veranderd of verwijderd/);
  });

  test("the page of organisations says who is there, and no value of a rule", async () => {
    const { see } = await person("beheerder", "beheer");
    const { page } = await see("/mijn/beheer");
    expect(readable(page)).toMatch(/Bakkerij Zuid.*werkgever.*ja/);
    expect(readable(page)).not.toMatch(/11111111|[0-9a-f]{32}/);
  });
});

test("a moment is read on the Dutch clock, on both sides of summer time", () => {
  expect(momentOf("2026-03-01T10:30")?.toISOString()).toBe("2026-03-01T09:30:00.000Z");
  expect(momentOf("2026-07-01T10:30")?.toISOString()).toBe("2026-07-01T08:30:00.000Z");
  expect(momentOf("2026-10-25T02:30")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  for (const bad of ["2026-03-29T02:30", "2026-02-30T10:00", "2026-13-01T10:00", "", "nu", "2026-03-01"])
    expect(momentOf(bad)).toBeUndefined();
  expect(localOf(new Date("2026-03-01T23:30:00Z"))).toBe("2026-03-02T00:30");
});
