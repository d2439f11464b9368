import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fewestMembers } from "../../src/indicators/agreed-clusters.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { ClusterStore } from "../../src/service/clusters/cluster-store.ts";
import type { Outlook } from "../../src/service/clusters/outlook.ts";
import { shortNameOf } from "../../src/service/portal/own/clusters/named.ts";
import { outlookSection } from "../../src/service/portal/own/clusters/outlook-section.ts";
import { type AccessService, accessService, accessText, signInText } from "../support/access-service.ts";
import { type Fields, pageOf, personAt, readable } from "../support/own-person.ts";

let service: AccessService;
const hairdressers = `  - { id: kapper-een, naam: Kapper West, eigen: "${"c".repeat(32)}" }
  - { id: kapper-twee, naam: Kapper West, eigen: "${"d".repeat(32)}" }
`;
const text = accessText(signInText("http://localhost:9")).replace(
  "vrijgave:\n",
  `${hairdressers}vrijgave:\n`,
);
beforeAll(async () => {
  service = await accessService(text, { planned: [{ date: "2026-09-01", title: "Cijfers over 2025" }] });
});
afterAll(() => service.close());

const person = (rol: GivenRole, organisatie: string) => personAt(service, rol, organisatie);
const clusters = () => new ClusterStore(service.home);
const made = { id: "haven", naam: "Haven <Noord", organisatie: "beheer", leden: "" };
const notice = (page: Document) => page.querySelector("[role=status]")?.textContent?.trim() ?? "";
const versionOf = async () => String((await clusters().find("haven"))?.versie);

test("a form that is wrong says what, keeps what was typed, and makes nothing", async () => {
  const { send } = await person("clusterbeheerder", "beheer");
  const answer = await send("/mijn/clusters", { ...made, id: "Haven Noord" });
  expect(answer.status).toBe(400);
  const page = await pageOf(answer);
  const links = [...page.querySelectorAll('[role="alert"] a')].map((one) => one.getAttribute("href"));
  expect(links).toEqual(["#veld-naam", "#veld-id"]);
  for (const link of links) expect(page.querySelector(link ?? "")).not.toBeNull();
  expect(page.querySelector("#veld-naam")?.getAttribute("aria-invalid")).toBe("true");
  expect(page.querySelector<HTMLInputElement>("#veld-id")?.value).toBe("Haven Noord");
  // The browser would say it in its own language.
  expect(page.querySelector("#veld-naam")?.closest("form")?.noValidate).toBe(true);
  const none = await send("/mijn/clusters", { ...made, id: "", naam: "港" });
  expect(readable(await pageOf(none))).toMatch(/Geef een korte naam/);
  expect((await send("/mijn/clusters", { ...made, naam: "Haven", organisatie: "fonds-zorg" })).status).toBe(
    400,
  );
  expect(await clusters().list()).toEqual([]);
});

test("what is no form of ours is refused: another type, too much, a field more", async () => {
  const { send } = await person("clusterbeheerder", "beheer");
  const status = async (fields: Fields, headers?: Record<string, string>) =>
    (await send("/mijn/clusters", fields, headers)).status;
  expect(await status(made, { "Content-Type": "application/json" })).toBe(415);
  expect(await status(made, { "Content-Type": "multipart/form-data; boundary=x" })).toBe(415);
  expect(await status({ ...made, naam: "Haven", meer: "1" })).toBe(400);
  expect(await status({ ...made, naam: "x".repeat(70_000) })).toBe(413);
  expect(await status([...Object.entries({ ...made, naam: "Haven" }), ["organisatie", "beheer"]])).toBe(400);
  expect(await clusters().list()).toEqual([]);
});

test("a line that names no member is told by its number, and by nothing that tells one from another", async () => {
  const { send } = await person("clusterbeheerder", "beheer");
  const faultOf = async (leden: string) => {
    const answer = await send("/mijn/clusters", { ...made, naam: "Haven", leden });
    expect(answer.status).toBe(400);
    const page = await pageOf(answer);
    expect(page.querySelector<HTMLTextAreaElement>("#veld-leden")?.value).toBe(leden);
    page.querySelector("#veld-leden")?.remove();
    return page.documentElement.outerHTML;
  };
  // Not there, there without own figures (by either name), and a name that two have.
  const [unknown, ...others] = await Promise.all(
    ["Nergens BV", "Fonds Techniek", "fonds-techniek", "Kapper West"].map(faultOf),
  );
  for (const other of others) expect(other).toBe(unknown);
  expect(unknown).toMatch(/Regel 1: deze organisatie kennen wij niet, of zij kan geen lid zijn\. Kijk of/);
  const many = await faultOf("Bakkerij Zuid\n\nNergens BV\nbakkerij-zuid\nelders");
  expect(many).toMatch(/Regels 3 en 5: deze organisaties kennen wij niet/);
  expect(many).toMatch(/Regel 4: deze organisatie staat er al/);
  expect(await clusters().list()).toEqual([]);
});

test("a manager names members as the site does, and a member answers with the facts before it", async () => {
  const manager = await person("clusterbeheerder", "beheer");
  const order = { ...made, naam: "Haven", id: "", leden: " bakkerij ZUID\r\nslagerij-noord\r\n" };
  const first = await manager.sendOn("/mijn/clusters", order);
  expect(notice(first.page)).toMatch(/Wij sturen geen bericht/);
  expect((await clusters().find("haven"))?.leden.map(({ organisatie }) => organisatie)).toEqual([
    "bakkerij-zuid",
    "slagerij-noord",
  ]);
  const again = await manager.send("/mijn/clusters", order);
  expect(again.status).toBe(409);
  const taken = await pageOf(again);
  expect(taken.querySelector("#veld-id-fout")?.textContent).toMatch(/‘haven’ is al in gebruik/);
  const member = await person("werkgever", "bakkerij-zuid");
  const before = await member.see("/mijn/clusters/haven");
  const said = readable(before.page);
  expect(said).toMatch(/Beheer vraagt of Bakkerij Zuid meedoet aan het cluster Haven/);
  expect(fewestMembers).toBe(3);
  expect(said).toMatch(/ten minste drie leden met personeel/);
  expect(said).toMatch(/worden openbaar.*U kunt altijd weggaan.*gepland op 1 september 2026.*Wie ziet wat/);
  expect(said).toMatch(/Bakkerij Zuid: gevraagd/);
  expect(said).not.toMatch(/Slagerij|van 3|van 5/);
  expect(before.page.querySelector("#wijzigen, #leden")).toBeNull();
  const joins = { organisatie: "bakkerij-zuid" };
  const at = "/mijn/clusters/haven";
  expect((await member.send(`${at}/aanvaarden`, { organisatie: "slagerij-noord" })).status).toBe(404);
  expect((await member.send(`${at}/verlaten`, { ...joins, zeker: "ja" })).status).toBe(409);
  expect((await member.send(`${at}/aanvaarden`, joins)).status).toBe(303);
  expect((await member.send(`${at}/aanvaarden`, joins)).status).toBe(303);
  expect((await member.send(`${at}/weigeren`, joins)).status).toBe(409);
  const seen = await manager.see("/mijn/clusters/haven?gedaan=aanvaard");
  expect(readable(seen.page)).toMatch(/Bakkerij Zuid.*doet mee.*Slagerij Noord.*gevraagd, nog geen antwoord/);
  expect(readable(seen.page)).toMatch(/Wie ziet wat.*Dat vertellen wij u niet/);
  expect(seen.page.querySelector(".lead")?.textContent).toMatch(/2 organisaties gevraagd, 1 doet mee/);
  expect((await clusters().find("haven"))?.versie).toBe(2);
});

test("an open question is announced on every page of its employer, until it is answered", async () => {
  const asked = await person("werkgever", "slagerij-noord");
  const { page } = await asked.see("/mijn");
  expect(readable(page)).toMatch(/Een vraag aan u Beheer vraagt of u meedoet aan Haven: geef antwoord\./);
  const tabs = async (path: string) =>
    (await asked.see(path)).page.querySelector('nav[aria-label="Mijn Regiespiegel"]')?.textContent;
  expect(await tabs("/mijn/sleutels")).toMatch(/Clusters \(1 vraag\)/);
  const list = (await asked.see("/mijn/clusters")).page;
  expect(list.querySelector("a.button")?.getAttribute("href")).toBe("/mijn/clusters/haven");
  const other = await person("werkgever", "bakkerij-zuid");
  expect(readable((await other.see("/mijn")).page)).not.toMatch(/vraag/);
  expect((await other.see("/mijn/clusters")).page.querySelector("a.button")).toBeNull();
  const refused = await asked.sendOn("/mijn/clusters/haven/weigeren", { organisatie: "slagerij-noord" });
  expect(readable(refused.page)).toMatch(/Vraag Beheer om u opnieuw te vragen/);
  expect(await tabs("/mijn")).not.toMatch(/vraag/);
  expect(readable((await asked.see("/mijn")).page)).not.toMatch(/vraagt/);
});

test("a cluster that cannot be read keeps nobody from the other pages", async () => {
  const { see } = await person("werkgever", "slagerij-noord");
  const file = join(service.home, "clusters", "haven", "99.json");
  writeFileSync(file, "half");
  expect((await see("/mijn")).answer.status).toBe(200);
  const { rmSync } = await import("node:fs");
  rmSync(file);
});

test("a member that goes is asked first, is no longer asked whether it joins, and can be asked again", async () => {
  const member = await person("werkgever", "bakkerij-zuid");
  const manager = await person("clusterbeheerder", "beheer");
  const at = "/mijn/clusters/haven";
  const heading = (page: Document) => page.querySelector("#plaats")?.textContent;
  const hint = async () => readable((await manager.see(at)).page);
  expect(heading((await member.see(at)).page)).toBe("U doet mee");
  const unsure = await member.send(`${at}/verlaten`, { organisatie: "bakkerij-zuid" });
  expect(unsure.status).toBe(400);
  const asked = await pageOf(unsure);
  const box = asked.querySelector(asked.querySelector('[role="alert"] a')?.getAttribute("href") ?? "");
  expect(box?.getAttribute("aria-invalid")).toBe("true");
  expect(box?.closest("p")?.textContent).toBe(
    "Ja, Bakkerij Zuid doet niet meer mee. Terug kan alleen als Beheer opnieuw vraagt.",
  );
  expect(heading(asked)).toBe("U doet mee");
  const left = await member.sendOn(`${at}/verlaten`, { organisatie: "bakkerij-zuid", zeker: "ja" });
  expect(notice(left.page)).toMatch(/^Uw organisatie doet niet meer mee\./);
  expect(heading(left.page)).toBe("U doet niet mee");
  expect(readable(left.page)).toMatch(/Vraag Beheer om u opnieuw te vragen/);
  expect(await hint()).toMatch(/Wie nee zei of wegging, vraagt u opnieuw door de naam hier weer te noemen\./);
  await manager.send(`${at}/wijzigen`, { versie: await versionOf(), toevoegen: "Bakkerij Zuid" });
  const again = (await member.see(at)).page;
  expect(heading(again)).toBe("Doet u mee?");
  expect(again.querySelector("input[type=checkbox]")).toBeNull();
  await member.send(`${at}/aanvaarden`, { organisatie: "bakkerij-zuid" });
});

test("a member goes only after its manager was told what is lost, and what changed is named", async () => {
  const { see, send, sendOn } = await person("clusterbeheerder", "beheer");
  const at = "/mijn/clusters/haven/wijzigen";
  const gone = { verwijderen: "bakkerij-zuid", versie: await versionOf() };
  const { page } = await see("/mijn/clusters/haven?weg=bakkerij-zuid");
  expect(readable(page)).toMatch(/Bakkerij Zuid weghalen\? Deze organisatie zei ja.*dan is dat ja weg/);
  const unsure = await send(at, gone);
  expect(unsure.status).toBe(400);
  expect(readable(await pageOf(unsure))).toMatch(/Bakkerij Zuid weghalen\?/);
  expect(await versionOf()).toBe(gone.versie);
  expect(readable((await see("/mijn/clusters/haven?weg=fonds-techniek")).page)).not.toMatch(/weghalen\?/);
  const already = await sendOn(at, { versie: await versionOf(), toevoegen: "bakkerij-zuid" });
  expect(notice(already.page)).toBe("Bakkerij Zuid doet al mee.");
  expect(await versionOf()).toBe(gone.versie);
  const fields = [...(page.querySelectorAll<HTMLInputElement>("section.well input") ?? [])];
  const sure = await sendOn(at, Object.fromEntries(fields.map(({ name, value }) => [name, value])));
  expect(notice(sure.page)).toBe("Bakkerij Zuid is weggehaald. Dat telt vanaf de volgende publicatie.");
  const both = { versie: await versionOf(), toevoegen: "Slagerij Noord\nBakkerij Zuid" };
  const asked = await sendOn(at, both);
  expect(notice(asked.page)).toMatch(
    /^Slagerij Noord en Bakkerij Zuid zijn gevraagd\. Wij sturen geen bericht/,
  );
  const waiting = { verwijderen: "slagerij-noord", zeker: "ja", versie: await versionOf() };
  expect(notice((await sendOn(at, waiting)).page)).toBe("Slagerij Noord is weggehaald.");
  const named = await sendOn(at, { naam: "Haven Noord", versie: await versionOf() });
  expect(notice(named.page)).toMatch(/^Het cluster heet nu Haven Noord\./);
  const same = await sendOn(at, { naam: "Haven Noord", versie: await versionOf() });
  expect(notice(same.page)).toBe("Er is niets veranderd.");
  // An address that somebody made tells of no organisation that is not in the cluster.
  const odd = await see("/mijn/clusters/haven?gedaan=gewijzigd&versie=x&al=fonds-techniek");
  expect(readable(odd.page)).not.toMatch(/Fonds Techniek/);
});

test("a change names what was seen; of two the second is told to look again", async () => {
  const { send } = await person("clusterbeheerder", "beheer");
  const at = "/mijn/clusters/haven";
  const versie = await versionOf();
  expect((await send(`${at}/wijzigen`, { versie, toevoegen: "nergens" })).status).toBe(400);
  expect((await send(`${at}/wijzigen`, { versie, toevoegen: " \n" })).status).toBe(400);
  expect((await send(`${at}/wijzigen`, { versie, naam: "" })).status).toBe(400);
  expect((await send(`${at}/wijzigen`, { versie, naam: "Haven" })).status).toBe(303);
  const late = await send(`${at}/wijzigen`, { versie, naam: "Kade" });
  expect(late.status).toBe(409);
  expect(readable(await pageOf(late))).toMatch(/veranderd sinds u deze pagina opende/);
  const now = await versionOf();
  expect((await send(`${at}/verwijderen`, { versie: now })).status).toBe(400);
  expect((await send(`${at}/verwijderen`, { versie, zeker: "ja" })).status).toBe(409);
  expect((await send(`${at}/verwijderen`, { versie: now, zeker: "ja" })).status).toBe(303);
  expect((await send(`${at}/verwijderen`, { versie: now, zeker: "ja" })).status).toBe(404);
});

test("what a manager typed is in no line of a log", async () => {
  const lines = JSON.stringify(await newestLines(service.home, 1_000));
  expect(lines).toMatch(/cluster haven versie/);
  expect(lines + service.logged.join()).not.toMatch(/Nergens|nergens|Kapper|bakkerij ZUID|fonds-techniek/);
});

test("every page says for whom someone is here, lets them go, and claims nothing that is not so", async () => {
  const { see } = await person("werkgever", "bakkerij-zuid");
  const { answer, page } = await see("/mijn/sleutels");
  expect(page.querySelector(".account")?.textContent).toMatch(/Bakkerij Zuid\s+Afmelden/);
  expect(page.querySelector(".account")?.getAttribute("action")).toBe("/afmelden");
  // The provider does not answer here; signing out may end there all the same.
  expect(answer.headers.get("content-security-policy")).toMatch(/form-action 'self' http:\/\/localhost:9;/);
  expect(page.querySelector("footer")?.textContent).toMatch(/In de openbare cijfers gaat geen cijfer over/);
  expect(page.querySelector("footer")?.textContent).not.toMatch(/Bent u werkgever/);
  expect(page.querySelector(".lead")?.textContent).toMatch(
    /Alleen nodig als een programma uw cijfers ophaalt/,
  );
  expect(readable(page)).not.toMatch(/keys add/);
  expect(readable((await (await person("beheerder", "beheer")).see("/mijn/sleutels")).page)).toMatch(
    /keys add/,
  );
  expect(readable((await see("/mijn")).page)).toMatch(/als u 30 minuten niets doet/);
  const refused = await see("/mijn/fonds");
  expect(refused.answer.status).toBe(403);
  expect(refused.page.querySelector('main a[href="/mijn"]')?.textContent).toBe("Mijn Regiespiegel");
  const out = new JSDOM(await (await service.ask("/afgemeld")).text()).window.document;
  expect(out.querySelector('main section a[href="/aanmelden"]')?.textContent).toBe("Opnieuw aanmelden");
});

const floor = (titel: string, werkgevers: number) => ({
  ...{ klasse: "hr", titel, werkgevers, personen: 10, genoegLeden: null },
});
const outlook: Outlook = {
  ...{ publicatie: "2025-1.0.0", nu: null, ontsluiten: [], uitleg: ["Staat er niet in.", "Later wel."] },
  klassen: [floor("Aantallen", 1), floor("Scholing", 2), floor("Verzuim", 5)],
};

test("a manager reads how many employers are still needed, and a member only the floors", async () => {
  const look = async (agreed: number | null) => {
    const around = { agreed, example: "/rapporten/clusterspiegel/haven", next: "" as never };
    const page = new JSDOM(String(await outlookSection(outlook, around))).window.document;
    return [...page.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.textContent);
  };
  expect(await look(1)).toEqual([
    "1: genoeg (1 nodig)",
    "1 van 2: nog 1 werkgever",
    "1 van 5: nog 4 werkgevers",
  ]);
  expect(await look(null)).toEqual(["1", "2", "5"]);
});

test("a short name is made of the name, and holds only what an address may", () => {
  expect(shortNameOf("Haven & Noord")).toBe("haven-noord");
  expect(shortNameOf("  Café ’t Háventje 2 ")).toBe("cafe-t-haventje-2");
  expect(shortNameOf("港")).toBe("");
  expect(shortNameOf(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
});
