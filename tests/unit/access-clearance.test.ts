import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clearanceOf, Gate, takeStep } from "../../src/service/access/clearance.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { type AccessService, accessService } from "../support/access-service.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "clearance-"));
  folder = await writeReleaseFolder(home, { made: "2026-05-01T09:00:00.000Z" });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const rules = { from: "2026-04-01T00:00:00Z" };
const at = (text: string) => new Date(text);
const now = at("2026-06-01T10:00:00Z");
const one = "persoon:1111111111111111";
const two = "persoon:2222222222222222";
const offer = (door = one) => takeStep(folder, rules, { stap: "aangeboden", door }, now);
const approve = (door = two, openbaar?: string) =>
  takeStep(folder, rules, { stap: "goedgekeurd", door, openbaar }, now);
const standAt = (moment = now) => clearanceOf(folder, rules, moment).stand;
const refusal = (work: () => unknown) => {
  try {
    work();
    return "done";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test("without rules, and when made before them, a release is public at once", () => {
  expect(clearanceOf(folder, { from: undefined }, now).stand).toBe("openbaar");
  expect(clearanceOf(folder, { from: "2026-05-02T00:00:00Z" }, now).stand).toBe("openbaar");
  expect(standAt()).toBe("gemaakt");
});

test("two people bring a release to the public, at the moment that was set", () => {
  expect(offer().stand).toBe("aangeboden");
  expect(approve(two, "2026-06-02T08:00:00+02:00").stand).toBe("goedgekeurd");
  expect(standAt(at("2026-06-02T05:59:59Z"))).toBe("goedgekeurd");
  expect(standAt(at("2026-06-02T06:00:00Z"))).toBe("openbaar");
});

test("an approval without a moment, or with one of before, is public at once", () => {
  offer();
  expect(approve(two, "2020-01-01T00:00:00Z")).toMatchObject({
    stand: "openbaar",
    openbaar: now.toISOString(),
  });
});

test("one person cannot do both, nor come in by two doors", () => {
  offer();
  for (const door of [one, "werkplek:root", "sleutel:abcdefghij"])
    expect(refusal(() => approve(door))).toBe("CLEARANCE_REFUSED");
  expect(standAt()).toBe("aangeboden");
});

test("every step that may not follow is refused", () => {
  const withdraw = () => takeStep(folder, rules, { stap: "ingetrokken", door: two }, now);
  expect([refusal(approve), refusal(withdraw)]).toEqual(["CLEARANCE_REFUSED", "CLEARANCE_REFUSED"]);
  offer();
  expect(refusal(offer)).toBe("CLEARANCE_REFUSED");
  expect(withdraw().stand).toBe("gemaakt");
  expect(refusal(approve)).toBe("CLEARANCE_REFUSED");
  offer(two);
  expect(refusal(() => approve(two))).toBe("CLEARANCE_REFUSED");
  approve(one);
  // What was public stays public.
  expect([refusal(withdraw), refusal(offer), refusal(approve)]).toEqual(Array(3).fill("CLEARANCE_REFUSED"));
});

test("an approval holds for the figures that were approved, and a step that was changed for none", () => {
  offer();
  approve();
  expect(standAt()).toBe("openbaar");
  const manifest = join(folder, "manifest.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace("2025-1.0.0", "2025-1.0.1"));
  expect(standAt()).toBe("gemaakt");
  writeFileSync(manifest, text);
  expect(standAt()).toBe("openbaar");
  const second = `${folder}.vrijgave.2.json`;
  const step = readFileSync(second, "utf8");
  for (const changed of [step.replace(two, one), "{", "", step.replace("goedgekeurd", "anders")]) {
    writeFileSync(second, changed);
    expect(standAt()).toBe("gemaakt");
  }
});

test("steps hold as well when the rules are gone: an embargo does not end by removing a file", () => {
  offer();
  expect(clearanceOf(folder, { from: undefined }, now).stand).toBe("aangeboden");
});

test("a server shows a release when its moment comes, without a restart and without a new file", async () => {
  let clock = now.getTime();
  const gate = new Gate(rules, () => new Date(clock));
  const source = await ReleaseSource.open(home, { clock: () => clock, gate });
  const shown = async () => {
    clock += 1_001;
    await source.lease();
    await source.settled();
    const lease = await source.lease();
    lease?.done();
    return [lease?.release.manifest.id, (await source.list()).map(({ id }) => id)];
  };
  expect(await shown()).toEqual([undefined, []]);
  offer();
  expect(await shown()).toEqual([undefined, []]);
  approve(two, "2026-06-01T11:00:00Z");
  expect(await shown()).toEqual([undefined, []]);
  clock = Date.parse("2026-06-01T10:59:50Z");
  expect(await shown()).toEqual([undefined, []]);
  clock = Date.parse("2026-06-01T11:00:00Z");
  expect(await shown()).toEqual(["2025-1.0.0", ["2025-1.0.0"]]);
  await source.close();
});

test("over the API two publishers bring a release to the public, and until then no open route knows it", async () => {
  const service = await accessService();
  const headers = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };
  const act = async (session: string, step: string, body?: string) =>
    (
      await service.ask(`/v1/voorpublicaties/2025-2.0.0/_${step}`, {
        session,
        method: "POST",
        headers,
        ...(body === undefined ? {} : { body }),
      })
    ).status;
  const [first, second] = [
    await service.session("publicist", "beheer", one),
    await service.session("publicist", "beheer", two),
  ];
  expect(await known(service)).toBe(false);
  expect(await act(first, "goedkeuren")).toBe(409);
  expect(await act(first, "aanbieden", '{"openbaarOp":"2026-06-01T12:00:00Z"}')).toBe(400);
  expect(await act(first, "aanbieden")).toBe(200);
  expect(await act(first, "goedkeuren")).toBe(409);
  for (const body of [
    "{",
    "[]",
    "null",
    '{"openbaarOp":"morgen"}',
    '{"openbaarOp":1}',
    '{"anders":1}',
    '{"openbaarOp":"2026-06-01T14:00:00Z"}'.padEnd(5_000),
  ])
    expect(await act(second, "goedkeuren", body)).toBe(400);
  expect(await act(second, "goedkeuren", '{"openbaarOp":"2026-06-01T14:00:00+02:00"}')).toBe(200);
  expect(await known(service)).toBe(false);
  service.advance(2 * 60 * 60 * 1000);
  expect(await known(service)).toBe(true);
  await service.close();
});

/** Whether anything that is open to all names the second release. */
async function known(service: AccessService): Promise<boolean> {
  service.advance(1_001);
  await service.ask("/gezond");
  await service.releases.settled();
  const paths = [
    "/gezond",
    "/v1/publicaties",
    "/",
    "/downloads",
    "/wijzigingen",
    "/v1/publicaties/2025-2.0.0",
    "/v1/indicatoren",
    "/rapporten/sectorrapport/C",
  ];
  const texts = await Promise.all(paths.map(async (path) => (await service.ask(path)).text()));
  // The address of an unknown release is repeated as `instance`; its content never is.
  return texts.some((text) =>
    /2025-2\.0\.0|Nieuw verzuim/.test(text.replaceAll("/v1/publicaties/2025-2.0.0", "")),
  );
}
