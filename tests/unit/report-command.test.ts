import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "../../src/commands/command.ts";
import { command } from "../../src/commands/report.ts";
import { Terminal } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { AppError } from "../../src/errors.ts";
import { formatNames } from "../../src/report/formats.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { putTheme } from "../support/theme.ts";

const home = mkdtempSync(join(tmpdir(), "rapport-"));
let out: string;
let number = 0;

beforeAll(async () => {
  await writeReleaseFolder(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  out = join(home, `uit-${++number}`);
});

async function report(...args: string[]): Promise<{ exit: number; said: string }> {
  let said = "";
  const stream = new Writable({
    write(part, _encoding, done) {
      said += String(part);
      done();
    },
  });
  const all = [...args, "--out", out];
  const { values, positionals } = parseArgs({ args: all, options: command.options, allowPositionals: true });
  try {
    const config = () => loadConfig({}, { home });
    const terminal = new Terminal(stream, stream, true);
    const exit = await command.run({ config, positionals, values: values as Context["values"], terminal });
    return { exit, said };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.map(({ file, line, column, message }) =>
      [file, line, column, message].filter((one) => one !== undefined).join(" "),
    );
    return { exit: error.exit, said: [error.message, ...problems].join("\n") };
  }
}

/** A list in the home, under the given head. */
function list(text: string | Buffer): string {
  const file = join(home, "lijst.csv");
  writeFileSync(file, text);
  return file;
}
const head = "ontvanger;rapport;keuze;formaat\n";

test("one report in two formats; text and json still say how the command speaks", async () => {
  const { exit, said } = await report("sectorrapport", "--for", "sector=C", "--format", "xlsx,html,json");
  expect(exit).toBe(0);
  const names = ["sectorrapport-sector-C.html", "sectorrapport-sector-C.xlsx"];
  expect(JSON.parse(said)).toMatchObject({ rapport: "sectorrapport", bestanden: names });
  expect(readdirSync(out).sort()).toEqual(names);
  expect(
    readFileSync(join(out, names[1] ?? ""))
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const only = await report("methode", "--format", "json");
  expect(JSON.parse(only.said)).toMatchObject({ bestanden: ["methode.html"] });
  expect((await report("methode", "--format", "text")).said).toMatch(/^Het rapport staat in /);
});

test.each(["docx", "html,docx", "", "json,text"])(
  "the format '%s' is refused and nothing is written",
  async (format) => {
    const { exit, said } = await report("sectorrapport", "--for", "sector=C", "--format", format);
    expect(exit).toBe(64);
    expect(said).toMatch(new RegExp(`${formatNames.join(", ")}|text of json`));
    expect(existsSync(out)).toBe(false);
  },
);

test("every choice, and the second time none", async () => {
  const first = await report("sectorrapport", "--all", "--format", "xlsx,json");
  expect(first.exit).toBe(0);
  const { gemaakt, bestanden } = JSON.parse(first.said);
  expect(gemaakt).toBe(bestanden.length);
  expect(bestanden).toContain("sectorrapport-sector-C.xlsx");
  const second = await report("sectorrapport", "--all", "--format", "xlsx,json");
  expect(JSON.parse(second.said)).toMatchObject({ gemaakt: 0, stond_er_al: gemaakt, mislukt: [] });
}, 30_000);

test("a list makes a folder with a manifest for each recipient", async () => {
  const path = list(
    `\ufeff${head}Fonds Één;sectorrapport;C;html,xlsx\r\nB&O;sectorrapport;sector=C\r\n\r\nB&O;methode;;xlsx\n`,
  );
  const { exit, said } = await report("--list", path, "--format", "json");
  expect(exit).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ gemaakt: 4, mappen: ["Fonds Één", "B&O"] });
  expect(readdirSync(join(out, "Fonds Één")).sort()).toEqual([
    "manifest.json",
    "sectorrapport-sector-C.html",
    "sectorrapport-sector-C.xlsx",
  ]);
  expect(readdirSync(join(out, "B&O")).sort()).toEqual([
    "manifest.json",
    "methode.xlsx",
    "sectorrapport-sector-C.html",
  ]);
  expect(readFileSync(join(out, "B&O", "manifest.json"), "utf8")).not.toContain("Fonds");
  const shorter = list(`${head}B&O;methode;;xlsx\n`);
  expect((await report("--list", shorter)).said).toContain(
    "In 1 map staan ook bestanden die niet op de lijst",
  );
  rmSync(join(out, "B&O", "sectorrapport-sector-C.html"));
  expect((await report("--list", shorter)).said).not.toContain("niet op de lijst");
});

test("a list as Excel on Windows saves it, with commas, and with every choice", async () => {
  const saved = list(Buffer.from(`${head}Caf\u00e9;methode;;\n`, "latin1"));
  expect((await report("--list", saved)).exit).toBe(0);
  expect(readdirSync(out)).toEqual(["Café"]);
  const commas = list(
    'rapport,ontvanger,keuze,formaat\nmethode,Een,,"html,xlsx"\ndatakwaliteit,Een,alle,html\n',
  );
  expect((await report("--list", commas)).exit).toBe(0);
  expect(readdirSync(join(out, "Een"))).toHaveLength(4);
});

test("all that is wrong with a list is said at once, with its line and without its content", async () => {
  const rows = [
    "../weg;sectorrapport;C;html",
    ";sectorrapport;C;html",
    "Jan;jaarverslag;C;html",
    "jan;sectorrapport;C;html",
    "Piet;sectorrapport;ZZ;html",
    "Piet;sectorrapport;C;docx",
    "Piet;werkgeversspiegel;;html",
    "Piet;beleidsbeeld;C;html",
    "CON;methode;;html",
    "Kees.;methode;;html",
    "Klaas;methode;;html",
    "Klaas;methode;;html",
    `${"x".repeat(61)};methode;;html`,
  ];
  const { exit, said } = await report("--list", list(head + rows.join("\n")));
  expect(exit).toBe(64);
  for (const [line, column, words] of [
    [2, "ontvanger", "geen veilige naam"],
    [3, "ontvanger", "ontbreekt"],
    [4, "rapport", "kies uit: .*sectorrapport"],
    [5, "ontvanger", "hoofdletters"],
    [6, "keuze", "bekende codes voor sector"],
    [7, "formaat", `kies uit: ${formatNames.join(", ")}`],
    [8, "rapport", "alleen voor de werkgever zelf"],
    [9, "keuze", ""],
    [10, "ontvanger", "Windows"],
    [11, "ontvanger", "punt aan het eind"],
    [13, "rapport", "staat al bij deze ontvanger"],
    [14, "ontvanger", "langer dan 60"],
  ] as const) {
    expect(said).toMatch(new RegExp(`^lijst.csv ${line} ${column} .*${words}`, "m"));
  }
  expect(said).not.toMatch(/Jan|Piet|Klaas|jaarverslag|docx|weg|ZZ|werkgeversspiegel/);
  expect(said.split("\n")).toHaveLength(13);
  expect(existsSync(out)).toBe(false);
});

test("a list that is no list, or stands beside a choice, is refused", async () => {
  for (const text of ["", head, "naam;rapport\nx;y\n", `${head}"open;methode;;\n`]) {
    expect((await report("--list", list(text))).exit).toBe(64);
  }
  expect((await report("--list", join(home, "niets.csv"))).exit).toBe(64);
  const good = list(`${head}Een;methode;;\n`);
  for (const extra of [
    ["methode"],
    ["--all"],
    ["--for", "sector=C"],
    ["--format", "xlsx"],
    ["--employer", "s"],
  ]) {
    expect((await report("--list", good, ...extra)).exit).toBe(64);
  }
  expect(existsSync(out)).toBe(false);
});

const look = (accent: string) =>
  `naam: Fonds ${accent.slice(1)}\nkleuren:\n  licht: { accent: "${accent}" }\n  donker: { accent: "#ffffff" }\n`;

test("a theme by name, by the settings, and none", async () => {
  putTheme(home, "een", { "thema.yml": look("#7a1f4b") });
  putTheme(home, "stuk", { "thema.yml": look("#ffff00") });
  const page = () => readFileSync(join(out, "methode.html"), "utf8");
  expect((await report("methode", "--theme", "een")).exit).toBe(0);
  expect(page()).toContain("Fonds 7a1f4b");
  writeFileSync(join(home, "settings.yml"), "theme: een\n");
  try {
    expect((await report("methode")).exit).toBe(0);
    expect(page()).toContain("Fonds 7a1f4b");
    expect((await report("methode", "--theme", "regiespiegel")).exit).toBe(0);
    expect(page()).not.toContain("Fonds 7a1f4b");
    writeFileSync(join(home, "settings.yml"), "theme: weg\n");
    expect(await report("methode")).toMatchObject({ exit: 78, said: expect.stringContaining("theme: ") });
  } finally {
    rmSync(join(home, "settings.yml"));
  }
  rmSync(out, { recursive: true });
  expect(await report("methode", "--theme", "twee")).toMatchObject({
    exit: 64,
    said: expect.stringContaining("Kies uit: een, stuk, regiespiegel."),
  });
  const broken = await report("methode", "--theme", "stuk");
  expect(broken.exit).toBe(78);
  expect(broken.said).toMatch(/^themas\/stuk\/thema.yml 3 kolom 12 De kleur 'accent' .* 4,5:1 nodig\.$/m);
  expect(existsSync(out)).toBe(false);
});

test("a list gives each recipient its own theme, and a changed theme makes only its own reports anew", async () => {
  putTheme(home, "een", { "thema.yml": look("#7a1f4b") });
  putTheme(home, "twee", { "thema.yml": look("#0b5a2e") });
  const rows = [
    "A;methode;;html;een",
    "B;methode;;html,xlsx;twee",
    "C;methode;;html;",
    "D;methode;;html;regiespiegel",
  ];
  const path = list(`ontvanger;rapport;keuze;formaat;thema\n${rows.join("\n")}\n`);
  const counts = async (...args: string[]) => {
    const { exit, said } = await report("--list", path, "--format", "json", ...args);
    expect(exit).toBe(0);
    const { gemaakt, stond_er_al } = JSON.parse(said);
    return [gemaakt, stond_er_al];
  };
  expect(await counts()).toEqual([5, 0]);
  const publisher = (name: string) =>
    /Uitgegeven door (Fonds \w+)/.exec(readFileSync(join(out, name, "methode.html"), "utf8"))?.[1];
  expect(["A", "B", "C", "D"].map(publisher)).toEqual(["Fonds 7a1f4b", "Fonds 0b5a2e", undefined, undefined]);
  const { bestanden } = JSON.parse(readFileSync(join(out, "B", "manifest.json"), "utf8"));
  expect(bestanden.map(({ thema }: { thema?: string }) => thema)).toEqual(["twee", "twee"]);
  expect(readFileSync(join(out, "D", "manifest.json"), "utf8")).not.toContain("thema");
  expect(await counts()).toEqual([0, 5]);
  putTheme(home, "twee", { "thema.yml": look("#0b4a2e") });
  expect(await counts()).toEqual([2, 3]);
  // The theme of the command is for who names none: C, and not D.
  expect(await counts("--theme", "een")).toEqual([1, 4]);
  expect(["A", "B", "C", "D"].map(publisher)).toEqual([
    "Fonds 7a1f4b",
    "Fonds 0b4a2e",
    "Fonds 7a1f4b",
    undefined,
  ]);
}, 30_000);

test("a list with a theme that is not there or is broken says so once, at its line", async () => {
  putTheme(home, "stuk", { "thema.yml": look("#ffff00") });
  const rows = ["A;methode;weg", "B;methode;weg", "C;methode;stuk"];
  const { exit, said } = await report(
    "--list",
    list(`ontvanger;rapport;thema;keuze\n${rows.map((row) => `${row};`).join("\n")}\n`),
  );
  expect(exit).toBe(64);
  expect(said).toMatch(/^lijst.csv 2 thema Dit thema is er niet\. Kies uit: /m);
  expect(said).not.toContain("lijst.csv 3");
  expect(said).toMatch(/^lijst.csv 4 thema dit thema klopt niet:$/m);
  expect(said).toMatch(/^themas\/stuk\/thema.yml 3 kolom 12 De kleur 'accent'/m);
  expect(existsSync(out)).toBe(false);
});

test("threads make the same themed files as this one", async () => {
  putTheme(home, "een", { "thema.yml": look("#7a1f4b") });
  const path = list(
    `ontvanger;rapport;keuze;formaat;thema\nA;sectorrapport;alle;html;een\nB;sectorrapport;alle;html;\n`,
  );
  expect((await report("--list", path)).exit).toBe(0);
  const [own, plain] = ["A", "B"].map((name) =>
    readFileSync(join(out, name, "sectorrapport-sector-C.html"), "utf8"),
  );
  expect(own).toContain("Fonds 7a1f4b");
  expect(plain).not.toContain("Fonds 7a1f4b");
  expect((await report("sectorrapport", "--for", "sector=C", "--theme", "een")).exit).toBe(0);
  expect(readFileSync(join(out, "sectorrapport-sector-C.html"), "utf8")).toBe(own);
}, 60_000);

test("a report in English has its own name, and Dutch is what everyone else gets", async () => {
  const asked = ["sectorrapport", "--for", "sector=C", "--format", "html,json"];
  const { exit, said } = await report(...asked, "--language", "en");
  expect(exit).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ bestanden: ["sectorrapport-sector-C-en.html"] });
  expect((await report(...asked)).exit).toBe(0);
  const lang = (name: string) => /<html lang="([^"]+)">/.exec(readFileSync(join(out, name), "utf8"))?.[1];
  expect(lang("sectorrapport-sector-C-en.html")).toBe("en-GB");
  expect(lang("sectorrapport-sector-C.html")).toBe("nl");
  const strange = await report("methode", "--language", "fr");
  expect([strange.exit, strange.said]).toEqual([64, "Kies bij --language uit: nl, en."]);
});

test("every choice in English stands beside every choice in Dutch, each made once", async () => {
  const counts = async (...args: string[]) => {
    const { exit, said } = await report("beleidsbeeld", "--all", "--format", "html,json", ...args);
    expect(exit).toBe(0);
    const { gemaakt, stond_er_al } = JSON.parse(said);
    return [gemaakt, stond_er_al];
  };
  expect(await counts()).toEqual([1, 0]);
  expect(await counts("--language", "en")).toEqual([1, 0]);
  expect(await counts("--language", "en")).toEqual([0, 1]);
  expect(await counts("--language", "nl")).toEqual([0, 1]);
  const { bestanden } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  const languages = bestanden.map(({ bestand, taal }: { bestand: string; taal?: string }) => [bestand, taal]);
  expect(new Map(languages)).toEqual(
    new Map([
      ["beleidsbeeld.html", undefined],
      ["beleidsbeeld-en.html", "en"],
    ]),
  );
}, 30_000);

test("a list gives each line its language; an empty one is that of the command", async () => {
  const rows = ["A;methode;;nl", "A;methode;;en", "B;methode;;EN", "C;methode;;"];
  const path = list(`ontvanger;rapport;keuze;taal\n${rows.join("\n")}\n`);
  expect((await report("--list", path)).exit).toBe(0);
  const files = (name: string) => readdirSync(join(out, name)).filter((one) => one.endsWith(".html"));
  expect(files("A").sort()).toEqual(["methode-en.html", "methode.html"]);
  expect([files("B"), files("C")]).toEqual([["methode-en.html"], ["methode.html"]]);
  expect((await report("--list", path, "--language", "en")).exit).toBe(0);
  expect(files("C")).toContain("methode-en.html");
  const wrong = await report("--list", list("ontvanger;rapport;keuze;taal\nA;methode;;Frans\n"));
  expect(wrong.exit).toBe(64);
  expect(wrong.said).toMatch(/^lijst.csv 2 taal deze taal is er niet; kies uit: nl, en$/m);
}, 30_000);
