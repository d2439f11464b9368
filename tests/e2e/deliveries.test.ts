import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.ts";
import { sound, writeDelivery } from "../support/delivery.ts";

const newHome = () => join(mkdtempSync(join(tmpdir(), "deliveries-e2e-")), "home");
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const young = { ...sound, "medewerker.csv": `${sound["medewerker.csv"]}P3,2015,M\n` };
const year = ["--period", "2025", "--supplier", "A"];

describe("deliveries on the command line", () => {
  test("rehearsed, accepted, listed and withdrawn", async () => {
    const home = newHome();
    await run(["import", writeDelivery(sound), ...year, "--accept-warnings", "proef"], home);
    const folder = writeDelivery(young);
    const rehearsed = await run(["import", folder, ...year, "--dry-run", "--accept-warnings", "proef"], home);
    expect(rehearsed.code).toBe(0);
    expect(rehearsed.error.trim()).toBe(
      "Proef: de levering kan worden geladen en vervangt dan nummer 1. Er is niets bewaard.",
    );
    const told = lines(rehearsed.out).at(-1);
    expect(told.verschillen).toContainEqual({
      tabel: "medewerker",
      nieuw: 1,
      gewijzigd: 0,
      vervallen: 0,
      gelijk: 2,
    });
    const text = await run(
      ["import", folder, ...year, "--dry-run", "--accept-warnings", "proef", "--format", "text"],
      home,
    );
    expect(text.out).toMatch(/\ntabel +nieuw +gewijzigd +vervallen +gelijk\n/);
    expect(text.out).toMatch(/\ndienstverband +personen in dienst +2025 +2 +2\n/);

    const waiting = await run(["import", folder, ...year], home);
    expect([waiting.code, lines(waiting.out).at(-1).levering_nr]).toEqual([65, 2]);
    const accepted = await run(
      ["import", folder, ...year, "--accept-warnings", "krantenbezorger", "--by", "Bea"],
      home,
    );
    expect([accepted.code, accepted.error.trim()]).toEqual([
      0,
      "De levering is geladen als nummer 2 en vervangt nummer 1.",
    ]);

    const withdrawn = await run(["withdraw", "2", "--reason", "verkeerde periode", "--by", "Bea"], home);
    expect([withdrawn.code, lines(withdrawn.out)]).toEqual([
      0,
      [{ levering_nr: 2, stand: "ingetrokken", rijen: 7, verving: [1], spreekt: [] }],
    ]);
    const listed = lines((await run(["deliveries"], home)).out);
    expect(listed.map(({ stand }) => stand)).toEqual(["vervangen", "ingetrokken"]);
    expect(listed[1].stappen.slice(-3)).toMatchObject([
      { stand: "bevestigd", door: "Bea", reden: "krantenbezorger" },
      { stand: "geladen", door: "Bea" },
      { stand: "ingetrokken", door: "Bea", reden: "verkeerde periode" },
    ]);
    expect(lines((await run(["deliveries", "1"], home)).out)).toEqual([listed[0]]);
  });

  test("settings: copies of the files for their owner alone, and a term after which the data go", async () => {
    const home = newHome();
    mkdirSync(home);
    writeFileSync(join(home, "settings.yml"), "keep_deliveries: true\nretention_years: 3\n");
    const marked = {
      ...sound,
      "dienstverband.csv": `${sound["dienstverband.csv"]?.replace("deeltijdfactor\n", "deeltijdfactor,functiegroep\n").replace(",,1\n", ",2022-06-30,1,merkteken-oud\n").replace(",0.5\n", ",0.5,nieuw\n")}`,
    };
    const loaded = await run(
      ["import", writeDelivery(marked), "--period", "2023-2025", "--accept-warnings", "proef"],
      home,
    );
    expect(loaded.code).toBe(0);
    const copy = join(home, "deliveries", "1", "dienstverband.csv");
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readFileSync(copy, "utf8")).toBe(marked["dienstverband.csv"]);

    const shorter = await run(["retention", "--years", "2", "--dry-run"], home);
    expect(lines(shorter.out)).toEqual([
      { eerste_jaar: 2024, proef: true, jaren: [2023], ingetrokken: [], rijen: 0 },
    ]);
    expect(existsSync(copy)).toBe(true);
    expect(lines((await run(["retention", "--years", "2"], home)).out)).toMatchObject([{ jaren: [2023] }]);
    expect(readdirSync(join(home, "deliveries"))).toEqual([]);
    expect(readFileSync(join(home, "store.duckdb")).includes("merkteken-oud")).toBe(false);
  });

  test.each([
    ["a list of nothing", ["deliveries"], 65, "Lees eerst een levering in"],
    ["a withdrawal without a number", ["withdraw", "--reason", "x"], 64, "Geef het nummer"],
    ["a withdrawal without a reason", ["withdraw", "1"], 64, "Geef met --reason de reden"],
    ["a withdrawal of nothing", ["withdraw", "1", "--reason", "x"], 65, "Lees eerst een levering in"],
    ["a term that is none", ["retention", "--years", "-1"], 64, "--years"],
    ["no term at all", ["retention"], 64, "Geef de termijn"],
  ])("%s", async (_name, args, code, words) => {
    const home = newHome();
    const outcome = await run(args, home);
    expect(outcome.error).toContain(words);
    expect(outcome.code).toBe(code);
    expect(existsSync(home), "looking makes no home").toBe(false);
  });
});
