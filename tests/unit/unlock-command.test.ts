import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../src/commands/command.ts";
import { Terminal } from "../../src/commands/terminal.ts";
import { command } from "../../src/commands/unlock.ts";
import { loadConfig } from "../../src/config.ts";
import { AppError } from "../../src/errors.ts";
import { Release, sha256 } from "../../src/release/open.ts";
import type { Unlocking } from "../../src/release/unlock.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const unlocking: Unlocking = {
  formaat: 1,
  periode: "2025JJ00",
  keuzes: ["sector"],
  indelingen: [
    {
      id: "klein-middel",
      dimensie: "grootte",
      titel: "klein en middel",
      groepen: [{ code: "1-50", naam: "1 tot 50 werkzame personen", codes: ["1-10", "10-50"] }],
    },
  ],
  adviezen: [
    {
      ...{
        dimensie: "sector",
        code: "C",
        cijfer: "verzuimpercentage",
        naar: "grootte",
        tabel: "sector-grootte",
      },
      ...{ verborgen: 1, kwartalen: 3 },
      stappen: [
        { soort: "jaar", opent: 3 },
        { soort: "samenvoegen", dimensie: "grootte", indeling: "klein-middel", code: "1-50", opent: 1 },
        { soort: "werkgevers", meer: 5, personen: 9 },
      ],
    },
    {
      ...{ dimensie: "sector", code: "Q", cijfer: "verzuimpercentage", naar: null, tabel: "sector-grootte" },
      ...{ verborgen: 1, kwartalen: 0 },
      stappen: [{ soort: "werkgevers", meer: 5, personen: 9 }],
    },
  ],
};

let home: string;
let folder: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "ontsluiten-"));
  folder = await writeReleaseFolder(home);
  put(unlocking);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Adds the file to the release, or takes it out. */
function put(content: unknown): void {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    bestanden: Record<string, string>;
  };
  const text = JSON.stringify(content ?? null);
  writeFileSync(join(folder, "ontsluiten.json"), text);
  manifest.bestanden["ontsluiten.json"] = sha256(text);
  if (content === undefined) delete manifest.bestanden["ontsluiten.json"];
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

async function unlock(format: "text" | "json", ...args: string[]): Promise<{ exit: number; out: string }> {
  let out = "";
  const stream = new Writable({
    write(part, _encoding, done) {
      out += String(part);
      done();
    },
  });
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  const terminal = new Terminal(stream, stream).as(format);
  try {
    const config = () => loadConfig({}, { home });
    const exit = await command.run({ config, positionals, values: values as Context["values"], terminal });
    return { exit, out };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      exit: error.exit,
      out: [error.message, ...error.problems.map(({ message }) => message)].join("\n"),
    };
  }
}

test("says for one sector what would open its figures", async () => {
  const { exit, out } = await unlock("text", "--for", "sector=C");
  expect(exit).toBe(0);
  expect(out.split("\n").slice(0, 6)).toEqual([
    "Wat meer cijfers zou openen, over 2025, publicatie 2025-1.0.0",
    "",
    "Industrie (sector=C)",
    "  - Ziekteverzuimpercentage naar grootte: Kijk naar heel 2025: van 3 kwartaalcijfers die verborgen zijn, is het jaarcijfer wel te zien. Voeg 1 tot 10 werkzame personen en 10 tot 50 werkzame personen samen. Dan is het cijfer van die groep te tonen, in plaats van 1 cijfer dat nu verborgen is.",
    "",
    "Ook meer deelnemers helpen. Met 5 werkgevers erbij in een groep, die samen ten minste 9 personen hebben, zijn er altijd genoeg werkgevers en personen om een cijfer te tonen. Dat geldt voor elk verborgen cijfer van een groep, hoe klein of groot die nu ook is.",
  ]);
});

test("says so when no merge helps, and when nothing is hidden", async () => {
  const all = await unlock("text");
  expect(all.out).toContain("  - Geen samenvoeging die is geprobeerd, helpt bij: Ziekteverzuimpercentage.");
  expect((await unlock("text", "--for", "sector=G")).out).toContain(
    "geen van de onderzochte cijfers verborgen",
  );
});

test("gives the same facts as JSON", async () => {
  const { out } = await unlock("json", "--for", "sector=Q");
  expect(JSON.parse(out)).toMatchObject({ publicatie: "2025-1.0.0", adviezen: [unlocking.adviezen[1]] });
});

test("refuses what it does not know, with what it does know", async () => {
  const code = await unlock("text", "--for", "sector=ZZ");
  expect([code.exit, code.out]).toEqual([64, expect.stringContaining("C (Industrie), F (Bouwnijverheid)")]);
  const dimension = await unlock("text", "--for", "kleur=C");
  expect([dimension.exit, dimension.out]).toEqual([64, expect.stringContaining("kies uit: sector")]);
  for (const value of ["sector", "=C", "sector=", "sector=C=D"])
    expect((await unlock("text", "--for", value)).exit).toBe(64);
  expect((await unlock("text", "sector=C")).exit).toBe(64);
});

test("the sector report says it for its own sector", async () => {
  const release = await Release.open(folder);
  const report = findReport(await listReports(root), "sectorrapport");
  const words = async (sector: string) => {
    const page = new JSDOM(await renderReport(release, report, { sector })).window.document;
    return (page.body.textContent ?? "").replace(/\s+/g, " ");
  };
  expect(await words("C")).toContain("Voeg 1 tot 10 werkzame personen en 10 tot 50 werkzame personen samen.");
  expect(await words("C")).toContain("Ook meer deelnemers helpen.");
  expect(await words("F")).not.toContain("Ook meer deelnemers helpen.");
  release.close();
});

test("a release without the file is read, one with another form is not", async () => {
  put(undefined);
  expect((await unlock("text")).exit).toBe(65);
  for (const wrong of [
    { ...unlocking, formaat: 2 },
    { ...unlocking, waarde: 3 },
    { ...unlocking, indelingen: [] },
  ]) {
    put(wrong);
    const { exit, out } = await unlock("text");
    expect([exit, out]).toEqual([65, expect.stringContaining("heeft niet de vorm die erbij hoort")]);
  }
  put(unlocking);
});
