import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { openAccess } from "../../src/service/access/access.ts";
import { readAccessFile } from "../../src/service/access/access-file.ts";
import { accessText, secrets, signInText } from "../support/access-service.ts";

const home = mkdtempSync(join(tmpdir(), "toegang-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const read = (text: string) => {
  writeFileSync(join(home, "toegang.yml"), text);
  try {
    return readAccessFile(home);
  } catch (error) {
    if (error instanceof AppError) return error.problems.map(({ line, message }) => `${line} ${message}`);
    throw error;
  }
};

test("no file, no access; a sound file says who comes in", () => {
  expect(readAccessFile(join(home, "nergens"))).toBeUndefined();
  expect(read(accessText(signInText("https://login.example")))).toMatchObject({
    sessie: { uren: 8, stil_minuten: 30 },
    aanmelden: { uitgever: "https://login.example", userinfo: false },
  });
});

const faults: readonly [string, string, RegExp][] = [
  ["no YAML", "organisaties: [", /geen geldige YAML/],
  ["nothing", "", /./],
  ["an unknown key", accessText("wachtwoord: geheim\n"), /./],
  [
    "a proxy that the settings should name",
    accessText("achter_proxy: true\n"),
    /^\d+ achter_proxy: zet in settings.yml .*trusted_proxies/,
  ],
  ["a proxy that is denied here", accessText("achter_proxy: false\n"), /achter_proxy: zet in settings.yml/],
  ["http outside this machine", accessText("", "http://spiegel.example"), /^1 adres: gebruik https/],
  [
    "a host that only begins like this machine",
    accessText("", "http://localhost.elders.example"),
    /^1 adres: gebruik https/,
  ],
  ["a provider without https", accessText(signInText("http://login.example")), /uitgever: gebruik https/],
  ["a path in the address", accessText("", "https://spiegel.example/pad"), /^1 adres: alleen de host/],
  [
    "a rule for an unknown organisation",
    accessText(signInText("https://l.example").replace("organisatie: beheer", "organisatie: nergens")),
    /nergens staat niet/,
  ],
  [
    "a rule for an unknown role",
    accessText(signInText("https://l.example").replace("rol: publicist", "rol: publiek")),
    /rol/,
  ],
  [
    "a rule that holds for everyone",
    accessText(signInText("https://l.example").replace('{ kvk: "11111111" }', "{}")),
    /noem een kenmerk/,
  ],
  [
    "two organisations of one name",
    accessText().replace("id: slagerij-noord", "id: bakkerij-zuid"),
    /^4 de organisatie bakkerij-zuid staat er twee keer/,
  ],
  [
    "own figures of two",
    accessText().replace("b".repeat(32), "a".repeat(32)),
    /^4 slagerij-noord heeft dezelfde eigen cijfers/,
  ],
  ["a name that is a path", accessText().replace("id: beheer", "id: ../beheer"), /^7 organisaties.4.id/],
  [
    "signing in without an address",
    accessText(signInText("https://l.example")).replace(/^adres.*\n/, ""),
    /alleen als adres/,
  ],
];
test.each(faults)("%s is refused with its line", (_, text, message) => {
  expect(read(text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
});

test("signing in needs its secret from the environment", () => {
  read(accessText(signInText("https://login.example")));
  expect(() => openAccess({ home, access: { ...secrets, secret: "kort" } })).toThrow(
    /REGIESPIEGEL_ACCESS_SECRET/,
  );
  expect(openAccess({ home, access: secrets })?.people).toBeDefined();
  read(accessText());
  expect(openAccess({ home })?.people).toBeUndefined();
});
