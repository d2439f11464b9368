import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { Release } from "../../src/release/open.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import type { Effect } from "../../src/service/portal/own/policy/messages.ts";
import { outcomeSection } from "../../src/service/portal/own/policy/outcome.ts";
import { mostTrials, PolicyTrials } from "../../src/service/portal/own/policy/trials.ts";
import { isLooser } from "../../src/service/portal/own/policy/words.ts";
import { type AccessService, accessService, accessText, signInText } from "../support/access-service.ts";
import { fakeWorker, says } from "../support/fake-worker.ts";
import { pageOf } from "../support/own-person.ts";
import { policyForm, policySays } from "../support/policy-worker.ts";
import { root } from "../support/root.ts";

const worker = fakeWorker();
let service: AccessService;
let trials: PolicyTrials;
const text = accessText(signInText("http://localhost:9")).replace(
  "naam: Fonds Techniek }",
  "naam: Fonds Techniek, sectoren: [C] }",
);
const open = (home: string, clock: () => Date) =>
  PolicyTrials.open({
    ...{ config: { ...loadConfig({}, { home }), root }, worker: worker.path, clock },
    log: { error: () => undefined },
    known: () => ["fonds-fonds-techniek", "fonds-fonds-zorg", "publicist-beheer"],
  });
beforeAll(async () => {
  worker.plan("beleid", policySays());
  service = await accessService(text, async (home, clock) => {
    trials = await open(home, clock);
    return { trials };
  });
});
afterAll(async () => {
  await trials.close();
  worker.close();
  await service.close();
});

const headers = {
  ...{ Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
  "Content-Type": "application/x-www-form-urlencoded",
};
async function person(rol: GivenRole, organisatie: string) {
  const session = await service.session(rol, organisatie);
  return {
    session,
    send: (path: string, fields: Record<string, string> = {}) =>
      service.ask(path, { session, method: "POST", headers, body: String(new URLSearchParams(fields)) }),
    see: async (path = "/mijn/beleid") => {
      const answer = await service.ask(path, { session });
      return { answer, page: new JSDOM(await answer.text()).window.document };
    },
  };
}
const readable = (page: Document) => page.querySelector("main")?.textContent?.replaceAll(/\s+/g, " ") ?? "";
const line = (sector: string | null, verschijnt: number, verdwijnt: number): Effect => {
  const cell = { periode: "2025JJ00", dimensies: { sector, grootte: "10-50" }, uitsplitsing: null };
  const voorbeelden = { verschijnt: verschijnt > 0 ? [cell] : [], verdwijnt: verdwijnt > 0 ? [cell] : [] };
  return {
    indicator: "verzuimpercentage",
    tabel: "sector-grootte",
    sector,
    verschijnt,
    verdwijnt,
    voorbeelden,
  };
};
const outcome = (...regels: Effect[]) => ({
  bericht: "klaar",
  resultaat: { soort: "proef", hash: policySays().resultaat.hash, yaml: "versie: 1\nheel: beleid\n", regels },
});
const until = async (key: string, stand: string) =>
  expect.poll(async () => (await trials.stateOf(key))?.stand, { timeout: 20_000 }).toBe(stand);
const fundKey = "fonds-fonds-techniek";
const change = { "hr-personen": "20" };

test("a fund has thresholds to choose from and no percentage; who publishes has both", async () => {
  const fund = await (await person("fonds", "fonds-techniek")).see();
  const named = (page: Document) => [...page.querySelectorAll("select")].map((one) => one.name);
  expect(named(fund.page).sort()).toEqual(Object.keys(policyForm(false, {})).sort());
  expect(readable(fund.page)).toMatch(/Een cijfer over te weinig mensen laten we niet zien/);
  expect(readable(fund.page)).not.toMatch(/%|Percentages/);
  const publisher = await (await person("publicist", "beheer")).see();
  expect(named(publisher.page).sort()).toEqual(Object.keys(policyForm(true, {})).sort());
});

test("a form that is wrong says what, and nothing is worked out", async () => {
  const { send } = await person("fonds", "fonds-techniek");
  const form = (changes: Record<string, string>) => send("/mijn/beleid", policyForm(false, changes));
  for (const wrong of [
    {},
    { "hr-personen": "4" },
    { "hr-personen": "11" },
    { "gezondheid-personen": "50" },
    { "hr-koppen": "90" },
    { "hr-grootste": "90" },
  ])
    expect([wrong, (await form(wrong as Record<string, string>)).status]).toEqual([wrong, 400]);
  const page = await pageOf(await form({ "gezondheid-personen": "50" }));
  const [link] = page.querySelectorAll('[role="alert"] a');
  expect(page.querySelector(link?.getAttribute("href") ?? "")?.tagName).toBe("SELECT");
  expect(page.querySelector<HTMLSelectElement>("#veld-gezondheid-personen")?.value).toBe("50");
  const unchanged = await pageOf(await form({}));
  // The reader is put where it is said, which leads to a list that has two names: the rule and the figures.
  expect(unchanged.querySelector("[autofocus]")?.textContent).toMatch(/Verander ten minste één regel/);
  const first = unchanged.querySelector("#veld-structuur-personen");
  const text = (name: string) =>
    first
      ?.getAttribute(name)
      ?.split(" ")
      .map((id) => unchanged.getElementById(id)?.textContent);
  expect(text("aria-labelledby")).toEqual([
    "Ten minste zoveel personen",
    "Aantallen banen, personen en werkgevers",
  ]);
  expect(text("aria-describedby")).toEqual(["Verander ten minste één regel."]);
  const rules = [...unchanged.querySelectorAll("tbody th > span:first-child")].map((one) => one.textContent);
  expect(new Set(rules).size).toBe(rules.length);
  expect(await trials.stateOf(fundKey)).toBeUndefined();
});

test("a proposal runs beside the server, is asked for once, shows how far it is, and can be stopped", async () => {
  worker.plan("proef", "hang");
  const { send, see } = await person("fonds", "fonds-techniek");
  expect((await send("/mijn/beleid", policyForm(false, change))).headers.get("location")).toBe(
    "/mijn/beleid",
  );
  expect((await send("/mijn/beleid", policyForm(false, { "hr-personen": "50" }))).status).toBe(303);
  await until(fundKey, "bezig");
  await expect.poll(async () => readable((await see()).page), { timeout: 20_000 }).toMatch(/Bezig 50%/);
  const { answer, page } = await see();
  expect(answer.headers.get("refresh")).toBe("5");
  expect(readable(page)).toMatch(
    /Scholing en ander personeelsbeleid\. Ten minste zoveel personen: 20 \(nu 10\)/,
  );
  expect(page.querySelector("progress")?.getAttribute("max")).toBe("2");
  expect(page.querySelector("select")).toBeNull();
  const [request] = worker.requests().filter(({ soort }) => soort === "proef");
  expect(request).toMatchObject({
    waarden: { "hr-personen": 20 },
    sectoren: ["C"],
    publicatie: "2025-1.0.0",
  });
  expect(request).toMatchObject({ jaren: [2025, 2024] });
  expect(JSON.stringify(request)).not.toContain("s".repeat(40));
  expect((await send("/mijn/beleid/stoppen")).status).toBe(303);
  await trials.settled();
  const stopped = (await see()).page;
  expect(readable(stopped)).toMatch(/Het rekenen is gestopt\. Uw keuzes staan hieronder nog ingevuld/);
  expect(stopped.querySelector<HTMLSelectElement>("#veld-hr-personen")?.value).toBe("20");
  const pid = Number(request?.pid);
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a fund sees its own sectors by name, and they are kept; its file has only what changes", async () => {
  worker.plan("proef", outcome(line("C", 3, 0), line("F", 40, 0), line(null, 0, 7)));
  const { send, see, session } = await person("fonds", "fonds-techniek");
  await send("/mijn/beleid", policyForm(false, change));
  await until(fundKey, "klaar");
  const later = await open(service.home, () => new Date("2026-06-01T10:00:00Z"));
  expect((await later.stateOf(fundKey))?.uitkomst).toEqual((await trials.stateOf(fundKey))?.uitkomst);
  await later.close();
  const { page } = await see();
  expect(readable(page)).toMatch(/3 cijfers zouden verschijnen, en 0 cijfers zouden verdwijnen/);
  expect(page.querySelector(".examples")?.textContent).toMatch(/Industrie × 10 tot 50.*2025/);
  expect(readable(page)).not.toMatch(/40|Bouwnijverheid|zonder sector/);
  expect(readable(page)).not.toMatch(/YAML|policy\.yml|werkmap/);
  const form = page.querySelector("select")?.closest("form");
  expect(form?.textContent).toMatch(/Dit vervangt het laatste voorstel.*Download het dan eerst/);
  const file = await service.ask("/mijn/beleid/voorstel", { session });
  expect(file.headers.get("content-disposition")).toMatch(/attachment/);
  const yaml = await file.text();
  expect(yaml).toMatch(/klassen:\n {2}hr:\n {4}personen: 20 # nu 10\n$/);
  expect(yaml).not.toMatch(/heel: beleid|koppen|dominantie/);
  const other = await person("fonds", "fonds-zorg");
  expect((await other.see("/mijn/beleid/voorstel")).answer.status).toBe(404);
  expect(readable((await other.see()).page)).not.toMatch(/laatste voorstel/);
});

test("who publishes sees all of it and takes the whole policy along", async () => {
  worker.plan("proef", says.failed("HOME_BUSY"), outcome(line("F", 40, 0), line(null, 0, 7)));
  const { send, see, session } = await person("publicist", "beheer");
  await send("/mijn/beleid", policyForm(true, { "hr-grootste": "75", "hr-twee_grootste": "85" }));
  await trials.settled();
  // The store was busy: it waits and is tried again.
  expect((await trials.stateOf("publicist-beheer"))?.stand).toBe("wacht");
  service.advance(10_000);
  await until("publicist-beheer", "klaar");
  const told = readable((await see()).page);
  expect(told).toMatch(/40 cijfers zouden verschijnen, en 7 cijfers zouden verdwijnen/);
  expect(told).toMatch(/Tabellen zonder sector/);

  const yaml = await (await service.ask("/mijn/beleid/voorstel", { session })).text();
  expect(yaml).toMatch(/^# Voorstel van Beheer.*\nversie: 1\nheel: beleid\n$/);
  const [request] = worker.requests().filter(({ sectoren }) => sectoren === null);
  expect(request).toMatchObject({ publicatie: null, waarden: { "hr-grootste": 75, "hr-twee_grootste": 85 } });
}, 60_000);

test("what fails is said without what the process said, and only so many are worked out", async () => {
  const { send, see } = await person("fonds", "fonds-zorg");
  const key = "fonds-fonds-zorg";
  for (const act of ["sterf" as const, says.failed("DISK_FULL"), says.failed()]) {
    worker.plan("proef", act);
    await send("/mijn/beleid", policyForm(false, change));
    await until(key, "mislukt");
    const { page } = await see();
    expect(readable(page)).toMatch(/niet uitgerekend\. Er ging iets mis op de server/);
    expect(readable(page)).not.toMatch(/geheim|srv/);
    expect(page.querySelector<HTMLSelectElement>("#veld-hr-personen")?.value).toBe("20");
  }
  worker.plan("proef", outcome());
  for (let count = 3; count < mostTrials; count++) {
    expect((await send("/mijn/beleid", policyForm(false, change))).status).toBe(303);
    await until(key, "klaar");
  }
  expect(readable((await see()).page)).toMatch(/verandert niets aan wat van uw sectoren te zien is/);
  expect((await send("/mijn/beleid", policyForm(false, change))).status).toBe(409);
  expect((await see()).page.querySelector("select")).toBeNull();
}, 60_000);

const why = /Soms verdwijnt er een cijfer, omdat een nieuw getoond cijfer anders iets zou verraden\./;
test.each([
  ["fewer people are enough, and some disappear", { "hr-personen": 8 }, 7, true],
  ["the largest may be larger", { "hr-grootste": 85 }, 7, true],
  ["more people are asked for", { "hr-personen": 20 }, 7, false],
  ["the largest must be smaller", { "hr-grootste": 60 }, 7, false],
  ["nothing disappears", { "hr-personen": 8 }, 0, false],
] as const)("what disappears by a less strict rule is explained: %s", async (_, values, gone, explained) => {
  const release = { definitions: { tabellen: [], indicatoren: [], dimensies: [] }, codeLists: new Map() };
  const looser = isLooser(values, { "hr-personen": 10, "hr-grootste": 75 });
  const around = { isWhole: true, isLooser: looser };
  const html = String(await outcomeSection(release as unknown as Release, [line(null, 3, gone)], around));
  expect(why.test(html)).toBe(explained);
});
