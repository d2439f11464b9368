import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestLines } from "../../src/service/access/audit-read.ts";
import {
  type AccessService,
  accessService,
  accessText,
  secrets,
  signInText,
} from "../support/access-service.ts";
import { Browser } from "../support/cookie-jar.ts";
import { startProvider, type TestProvider } from "../support/sign-in-provider.ts";

const here = "http://localhost";
const employer = { sub: "jan.jansen@bakkerij.example", claims: { kvk: "11111111" } };
let who: { sub: string; claims: Record<string, unknown> } = employer;
let provider: TestProvider;
let service: AccessService;
beforeAll(async () => {
  const back = {
    redirect: `${here}/aanmelden/terug`,
    signedOut: `${here}/afgemeld`,
    secret: secrets.clientSecret,
  };
  provider = await startProvider(back, () => who);
  service = await accessService(accessText(signInText(provider.issuer, "  userinfo: true\n")));
});
afterAll(async () => {
  await service.close();
  await provider.close();
});

const browser = () =>
  new Browser(async (url, init) =>
    url.origin === here ? service.app.request(url.href, init) : fetch(url, init),
  );

const isReturn = (url: URL) => url.pathname === "/aanmelden/terug";

test("a real provider signs an employer in, and out at both sides", async () => {
  who = employer;
  const user = browser();
  const { url, answer } = await user.visit(`${here}/aanmelden`);
  expect([url.href, answer.status]).toEqual([`${here}/mijn`, 200]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { document } = new JSDOM(await answer.text()).window;
  expect(document.querySelector("main")?.textContent).toMatch(/werkgever: Bakkerij Zuid/);
  expect(await (await user.send(new URL(`${here}/v1/spiegel`))).json()).toMatchObject({
    organisatie: "bakkerij-zuid",
  });
  expect((await user.send(new URL(`${here}/v1/spiegel/slagerij-noord`))).status).toBe(404);
  const id = user.cookie("localhost", "sessie") ?? "";
  const headers = { Origin: here, "Sec-Fetch-Site": "same-origin" };
  const out = await user.send(new URL(`${here}/afmelden`), { method: "POST", headers });
  const end = new URL(out.headers.get("location") ?? "");
  expect(end.origin).toBe(provider.issuer);
  expect(user.cookie("localhost", "sessie")).toBeUndefined();
  expect((await service.ask("/v1/sessie", { session: id })).status).toBe(401);
  const asked = await user.send(end);
  const form = new JSDOM(await asked.text()).window.document.querySelector("form");
  const fields = new URLSearchParams(
    [...(form?.querySelectorAll("input") ?? [])].map((one) => [one.name, one.value]),
  );
  fields.set("logout", "yes");
  const last = await user.send(new URL(form?.action ?? "", provider.issuer), {
    method: "POST",
    body: fields,
  });
  expect(last.headers.get("location")?.split("?")[0]).toBe(`${here}/afgemeld`);
  expect((await user.visit(`${here}/afgemeld`)).answer.status).toBe(200);
  const lines = await newestLines(service.home, 100);
  expect(lines.map(({ actie }) => actie)).toEqual(expect.arrayContaining(["aanmelden", "afmelden"]));
  expect(JSON.stringify(lines)).not.toMatch(/jansen|11111111/);
});

test("who is sent to sign in comes back at the page that was asked for, and nowhere else", async () => {
  who = employer;
  const asked = await browser().visit(`${here}/mijn/spiegel/bakkerij-zuid?x=1`);
  expect(asked.url.href).toBe(`${here}/mijn/spiegel/bakkerij-zuid?x=1`);
  for (const naar of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/mijn",
    "/afmelden",
    "/mijn\r\nx: y",
  ]) {
    const { url } = await browser().visit(`${here}/aanmelden?naar=${encodeURIComponent(naar)}`);
    expect([naar, url.href]).toEqual([naar, `${here}/mijn`]);
  }
  // It is kept in what is sealed, and the provider is told nothing of it.
  const user = browser();
  const sent = await user.send(new URL(`${here}/aanmelden?naar=%2Fmijn%2Fsleutels`));
  expect(sent.headers.get("location")).not.toContain("sleutels");
  expect(user.cookie("localhost", "aanmelding")).not.toContain("sleutels");
});

test("every request to the provider carries PKCE, state and nonce of its own", async () => {
  const asked = await Promise.all(
    [1, 2].map(
      async () => new URL((await browser().send(new URL(`${here}/aanmelden`))).headers.get("location") ?? ""),
    ),
  );
  for (const { searchParams } of asked) {
    expect(searchParams.get("response_type")).toBe("code");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"])
      expect(searchParams.get(name)?.length).toBeGreaterThan(22);
  }
  for (const name of ["code_challenge", "state", "nonce"])
    expect(asked[0]?.searchParams.get(name)).not.toBe(asked[1]?.searchParams.get(name));
});

test("who has no role by the rules is not let in", async () => {
  for (const claims of [
    {},
    { kvk: "99999999" },
    { kvk: 11111111 },
    { kvk: "22222222" },
    { kvk: "22222222", functie: "anders" },
  ]) {
    who = { sub: "iemand", claims };
    const user = browser();
    const { answer } = await user.visit(`${here}/aanmelden`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/geen toegang/);
    expect(user.cookie("localhost", "sessie")).toBeUndefined();
  }
  who = { sub: "iemand", claims: { kvk: "33333333", functie: ["lezer", "publicist"] } };
  expect((await browser().visit(`${here}/aanmelden`)).url.pathname).toBe("/mijn");
});

test("an answer of the provider is good once, in the browser that began, with its own state", async () => {
  who = employer;
  const user = browser();
  const begun = await user.visit(`${here}/aanmelden`, isReturn);
  const refused = async (url: URL, visitor: Browser) => {
    const answer = await visitor.send(url);
    expect(visitor.cookie("localhost", "sessie")).toBeUndefined();
    return answer.status;
  };
  expect(await refused(begun.url, browser())).toBe(400);
  const other = browser();
  await other.send(new URL(`${here}/aanmelden`));
  expect(await refused(begun.url, other)).toBe(403);
  const sealed = user.cookie("localhost", "aanmelding") ?? "";
  for (const change of [
    (url: URL) => url.searchParams.set("state", "anders"),
    (url: URL) => url.searchParams.delete("state"),
    (url: URL) => url.searchParams.set("iss", "http://elders.example"),
    (url: URL) => url.searchParams.delete("iss"),
    (url: URL) => url.searchParams.delete("code"),
    (url: URL) => url.searchParams.set("code", "verzonnen"),
    (url: URL) => url.searchParams.append("state", "anders"),
  ]) {
    const url = new URL(begun.url);
    change(url);
    const thief = browser();
    thief.setCookie("localhost", "aanmelding", sealed);
    expect(await refused(url, thief)).toBe(403);
  }
  const forged = browser();
  forged.setCookie("localhost", "aanmelding", `${sealed.slice(0, -2)}xx`);
  expect(await refused(begun.url, forged)).toBe(400);
  const denied = browser();
  await denied.send(new URL(`${here}/aanmelden`));
  denied.setCookie("localhost", "aanmelding", sealed);
  const error = new URL(begun.url);
  error.searchParams.delete("code");
  error.searchParams.set("error", "access_denied");
  expect(await refused(error, denied)).toBe(403);
});

test("a second sign-in ends the session that was there, and an id from before is never taken over", async () => {
  who = employer;
  const user = browser();
  user.setCookie("localhost", "sessie", "A".repeat(43));
  await user.visit(`${here}/aanmelden`);
  const first = user.cookie("localhost", "sessie") ?? "";
  expect(first).not.toBe("A".repeat(43));
  await user.visit(`${here}/aanmelden`);
  expect(user.cookie("localhost", "sessie")).not.toBe(first);
  expect((await service.ask("/v1/sessie", { session: first })).status).toBe(401);
});
