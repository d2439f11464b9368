import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { contrastOf } from "../../src/report/contrast.ts";
import { tokens } from "../../src/report/page-style.ts";
import { ownTheme } from "../../src/report/theme.ts";
import { chosenTheme, readTheme, themesOf } from "../../src/report/theme-file.ts";
import { root } from "../support/root.ts";
import { goodSvg, png, putTheme, wholeTheme } from "../support/theme.ts";

const home = mkdtempSync(join(tmpdir(), "themas-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const colours = 'kleuren:\n  licht: { accent: "#7a1f4b" }\n  donker: { accent: "#f2a3c3" }\n';
const small = `naam: Fonds\n${colours}`;
let number = 0;

/** What is wrong with a theme, as `file line column: message` without the folder, or its code when that differs. */
function wrong(text: string, files: Readonly<Record<string, string | Buffer>> = {}): string[] {
  const name = `t${++number}`;
  putTheme(home, name, { "thema.yml": text, ...files });
  try {
    readTheme(home, name);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "THEME_INVALID") throw error;
    return error.problems.map(({ file, line, column, message }) =>
      [file?.replace(`themas/${name}/`, ""), line, column].join(" ").concat(`: ${message}`),
    );
  }
}

test("a whole theme: colours, logo, contact and paragraphs", () => {
  putTheme(home, "heel", { "thema.yml": wholeTheme, "logo.svg": goodSvg });
  const theme = readTheme(home, "heel");
  expect(theme).toMatchObject({
    id: "heel",
    naam: "Fonds Techniek & <Metaal> 😀",
    light: { accent: "#7a1f4b", link: "#7a1f4b", heading: "#3b0a22", title: "#5b1033", rule: "#d97706" },
    dark: { accent: "#f2a3c3", title: "#431026", "on-title": "#ffe9f2" },
    logo: { kind: "svg", width: 40, height: 10, text: 'Een "T" & een <M>' },
    contact: { telefoon: "010 123 45 67", url: "https://fonds.example/spiegel?a=1&b=2" },
    inleiding: [
      "Eerste alinea & <b>geen opmaak</b>, die doorloopt.",
      "Tweede alinea. *geen* _opmaak_ #let x = 1 😀",
    ],
  });
  expect(Buffer.from(theme.logo?.base64 ?? "", "base64").toString()).toBe(goodSvg);
});

test("two colours and a name are enough; the rest follows, and charts keep ours", () => {
  putTheme(home, "klein", { "thema.yml": small });
  const { light, dark, logo, inleiding } = readTheme(home, "klein");
  expect(light).toMatchObject({
    link: "#7a1f4b",
    title: "#7a1f4b",
    "on-title": "#ffffff",
    heading: tokens.light.ink,
  });
  expect(dark).toMatchObject({ title: tokens.dark.panel, "on-title": tokens.dark.ink, rule: "#f2a3c3" });
  for (const name of ["mark-own", "mark-all", "mark-reference", "step-1", "notice", "paper"] as const) {
    expect([light[name], dark[name]]).toEqual([tokens.light[name], tokens.dark[name]]);
  }
  expect([logo, inleiding]).toEqual([undefined, []]);
});

test("contrast is that of WCAG: black on white 21, known greys on either side of the demand", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 9);
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#ffffff", "#949494")).toBeCloseTo(3.03, 2);
});

test("our own colours would pass as those of a theme", () => {
  const [light, dark] = [ownTheme.light, ownTheme.dark].map(
    (one) =>
      `{ accent: "${one.accent}", link: "${one.link}", kop: "${one.heading}", titelvlak: "${one.title}", titeltekst: "${one["on-title"]}", lijn: "${one.rule}" }`,
  );
  expect(wrong(`naam: R\nkleuren:\n  licht: ${light}\n  donker: ${dark}\n`)).toEqual([]);
});

describe("a pair of colours that differs too little is named with its ratio and what is needed", () => {
  const pair = (licht: string, donker = 'accent: "#f2a3c3"') =>
    wrong(`naam: F\nkleuren:\n  licht: { ${licht} }\n  donker: { ${donker} }\n`);

  test("text below 4.5, light", () => {
    // #777777 on white is 4.478: never said as 4.48, which is rounded up.
    expect(pair('accent: "#000000", kop: "#777777"')).toEqual([
      "thema.yml 3 kolom 31: De kleur 'kop' (#777777) heeft op het papier (#ffffff) een contrast van 4,47:1; voor tekst is minstens 4,5:1 nodig.",
      "thema.yml 3 kolom 31: De kleur 'kop' (#777777) heeft op het vlak van de voet (#f3f6f7) een contrast van 4,12:1; voor tekst is minstens 4,5:1 nodig.",
    ]);
  });

  test("text that passes on paper and fails on the grey plane", () => {
    expect(pair('accent: "#000000", link: "#757575"')).toEqual([
      expect.stringMatching(/^thema.yml 3 kolom 31: De kleur 'link' .* op het vlak van de voet .* 4,2\d:1; /),
    ]);
  });

  test("the text of the title, at whichever key says most of it", () => {
    const said = /'titeltekst' \(#ffffff\) heeft op het titelvlak \(#e0a000\)/;
    expect(pair('accent: "#000000", titelvlak: "#e0a000"')).toEqual([expect.stringMatching(said)]);
    expect(pair('accent: "#000000", titelvlak: "#e0a000", titeltekst: "#FFFFFF"')).toEqual([
      expect.stringMatching(/^thema.yml 3 kolom 53: /),
    ]);
  });

  test("in the dark, where a dark accent is lost", () => {
    expect(pair('accent: "#7a1f4b"', 'accent: "#7a1f4b"')).toEqual([
      expect.stringMatching(
        /^thema.yml 4 kolom 13: De kleur 'accent' .* op het papier \(#11191d\) .* 4,5:1 nodig/,
      ),
      expect.stringMatching(/^thema.yml 4 kolom 13: /),
    ]);
  });

  test("a line below 3, and not one above", () => {
    expect(pair('accent: "#000000", lijn: "#ffcc00"')).toEqual([
      expect.stringMatching(/'lijn' \(#ffcc00\) .* 1,51:1; voor een lijn of vlak is minstens 3:1 nodig/),
    ]);
    expect(pair('accent: "#000000", lijn: "#949494"')).toEqual([]);
  });
});

test.each([
  ["an unknown key", `${small}kleur: rood\n`, "thema.yml 5 kolom 1: De sleutel 'kleur' is onbekend."],
  [
    "an unknown colour",
    small.replace("accent", 'mark-own: "#000000", accent'),
    "thema.yml 3 kolom 12: De sleutel 'kleuren.licht.mark-own' is onbekend.",
  ],
  ["no name", colours, "thema.yml 1 kolom 1: De sleutel 'naam' ontbreekt."],
  [
    "no dark colours",
    'naam: F\nkleuren:\n  licht: { accent: "#7a1f4b" }\n',
    "thema.yml 2 kolom 1: De sleutel 'kleuren.donker' ontbreekt.",
  ],
  [
    "a colour by name",
    small.replace('"#7a1f4b"', "bordeaux"),
    /^thema.yml 3 kolom 12: De sleutel 'kleuren.licht.accent': schrijf een kleur als "#1a2b3c"/,
  ],
  [
    "a colour without quotes, which is a remark",
    'naam: F\nkleuren:\n  licht:\n    accent: #7a1f4b\n  donker: { accent: "#f2a3c3" }\n',
    /^thema.yml 4 kolom 5: .*tussen aanhalingstekens/,
  ],
  ["a colour of three", small.replace("#7a1f4b", "#a1b"), /schrijf een kleur/],
  ["a key twice", `${small}naam: G\n`, "thema.yml 5 kolom 1: Deze sleutel staat er twee keer."],
  ["no YAML", "naam: F: G\n", /^thema.yml 1 kolom 7: Dit is geen geldige YAML/],
  ["aliases of aliases", `${small}inleiding: *a\n`, /verwijst naar zichzelf/],
  [
    "a long name",
    small.replace("Fonds", "F".repeat(81)),
    "thema.yml 1 kolom 1: De sleutel 'naam': de tekst is 81 tekens lang en mag er hooguit 80 hebben.",
  ],
  ["an empty name", small.replace("Fonds", '" "'), /'naam': hier hoort tekst te staan/],
  [
    "a long introduction",
    `${small}inleiding: ${"a".repeat(1201)}\n`,
    /^thema.yml 5 kolom 1: .*1201 tekens lang en mag er hooguit 1200/,
  ],
  ["a sign that turns the text", `${small}colofon: "a\\u202eb"\n`, /^thema.yml 5 kolom 1: .*niet te zien/],
  ["a sign that is none", `${small}colofon: "a\\0b"\n`, /niet te zien/],
  ["a list for a text", `${small}inleiding: [a, b]\n`, /'inleiding' moet een tekst zijn/],
  [
    "a wrong address",
    `${small}contact: { naam: K, email: kk }\n`,
    "thema.yml 5 kolom 21: De sleutel 'contact.email' heeft een verkeerde vorm.",
  ],
  [
    "a site that runs",
    `${small}contact: { naam: K, email: k@f.example, url: "javascript:alert(1)" }\n`,
    /'contact.url' heeft een verkeerde vorm/,
  ],
  [
    "a logo without its text",
    `${small}logo: { bestand: logo.svg }\n`,
    "thema.yml 5 kolom 1: De sleutel 'logo.tekst' ontbreekt.",
  ],
  [
    "a logo that is not there",
    `${small}logo: { bestand: logo.svg, tekst: L }\n`,
    "thema.yml 5 kolom 9: Het logo is er niet.",
  ],
  [
    "a logo elsewhere",
    `${small}logo: { bestand: ../logo.svg, tekst: L }\n`,
    /^thema.yml 5 kolom 9: Het logo moet een SVG of PNG zijn in de map/,
  ],
  ["a logo of another kind", `${small}logo: { bestand: logo.jpg, tekst: L }\n`, /SVG of PNG/],
])("refuses %s with its place", (_, text, message) => {
  const found = wrong(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
});

test("all faults are said at once, with exit code 78", () => {
  const text = `${small.replace("#7a1f4b", "#ffcc00")}logo: { bestand: logo.png, tekst: L }\n`;
  expect(wrong(text, { "logo.png": "geen beeld" }).length).toBeGreaterThanOrEqual(3);
  const name = `t${number}`;
  expect(() => readTheme(home, name)).toThrow(expect.objectContaining({ exit: 78, code: "THEME_INVALID" }));
});

test("a logo must be a file of its own that is small enough", () => {
  const text = `${small}logo: { bestand: logo.png, tekst: L }\n`;
  expect(wrong(text, { "logo.png": png(20, 10) })).toEqual([]);
  expect(wrong(text, { "logo.png": Buffer.alloc(200 * 1024 + 1) })).toEqual([
    "thema.yml 5 kolom 9: Het logo is 201 kB en mag hooguit 200 kB zijn. Maak het kleiner.",
  ]);
  expect(wrong(text, { "logo.png": "" })).toEqual(["thema.yml 5 kolom 9: Het logo is leeg."]);
  putTheme(home, "wijst", { "thema.yml": text });
  writeFileSync(join(home, "elders.png"), png(20, 10));
  symlinkSync(join(home, "elders.png"), join(home, "themas", "wijst", "logo.png"));
  putTheme(home, "map", { "thema.yml": text });
  mkdirSync(join(home, "themas", "map", "logo.png"));
  for (const name of ["wijst", "map"]) {
    expect(() => readTheme(home, name)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ message: expect.stringContaining("gewoon bestand") })],
      }),
    );
  }
});

test("a theme that is not there names those that are; a name never leads out of the home", () => {
  const other = mkdtempSync(join(tmpdir(), "themas-"));
  try {
    putTheme(other, "een", { "thema.yml": small });
    putTheme(other, "twee", { "thema.yml": "stuk" });
    putTheme(other, "Drie", { "thema.yml": small });
    mkdirSync(join(other, "themas", "leeg"));
    expect(themesOf(other)).toEqual(["een", "twee"]);
    expect(themesOf(join(other, "niets"))).toEqual([]);
    for (const name of ["drie", "Drie", "leeg", "", ".", "../themas/een", "een/"]) {
      expect(() => readTheme(other, name)).toThrow(
        expect.objectContaining({ exit: 64, message: expect.stringContaining("een, twee, regiespiegel") }),
      );
    }
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test("what was asked for goes before the settings, and our own name gives our own look", () => {
  const settings = { home, theme: "klein" };
  expect(chosenTheme(settings)?.id).toBe("klein");
  expect(chosenTheme(settings, "heel")?.id).toBe("heel");
  expect(chosenTheme(settings, "regiespiegel")).toBe(ownTheme);
  expect(chosenTheme({ home })).toBeUndefined();
  expect(() => chosenTheme({ home, theme: "weg" })).toThrow(
    expect.objectContaining({ code: "SETTINGS_INVALID", exit: 78 }),
  );
  putTheme(home, "regiespiegel", { "thema.yml": small });
  expect(() => readTheme(home, "regiespiegel")).toThrow(expect.objectContaining({ code: "THEME_INVALID" }));
  rmSync(join(home, "themas", "regiespiegel"), { recursive: true });
});

test("the example of docs/werkmap.md is a theme that works", () => {
  const page = readFileSync(join(root, "docs", "werkmap.md"), "utf8");
  const example = /## themas\/:[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  putTheme(home, "voorbeeld", { "thema.yml": example, "logo.svg": goodSvg });
  expect(readTheme(home, "voorbeeld").inleiding.length).toBeGreaterThan(0);
});
