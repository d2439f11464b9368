import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Profile, ProfileFile } from "../../src/intake/profile.ts";
import { run } from "../support/cli.ts";
import { root, shared } from "../support/root.ts";

/**
 * Open HR files as a user meets them: a profile is drafted, a person edits it, the file is checked and loaded. What
 * the person writes stands in tests/support/profiles; here it is put into the draft, as an editor would.
 */
const data = join(shared, "data");
const files = {
  uci: join(data, "uci_absenteeism", "Absenteeism_at_work.csv"),
  ibm: join(data, "ibm_hr_attrition", "WA_Fn-UseC_-HR-Employee-Attrition.csv"),
  history: join(data, "hcm_effective_dated_history", "workforceHistory.csv"),
};

type Edit = (file: ProfileFile, byHand: ProfileFile) => ProfileFile;

class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "open-data-e2e-"));
  readonly home = join(this.folder, "home");

  constructor() {
    mkdirSync(join(this.folder, "levering"));
    writeFileSync(this.employer, "werkgever_id,sbi_code,regio\nW1,8610,AM05\n");
  }

  get employer(): string {
    return join(this.folder, "levering", "werkgever.csv");
  }

  /** Drafts a profile for a file and edits it; gives its path. */
  async profile(file: string, name: string, edit: Edit): Promise<string> {
    const path = join(mkdtempSync(join(this.folder, "voorstel-")), "voorstel.yml");
    const drafted = await run(["profile", "draft", file, "--out", path], this.home);
    expect([drafted.code, drafted.out]).toEqual([0, ""]);
    const draft = parse(readFileSync(path, "utf8")) as Profile;
    const hand = parse(readFileSync(join(root, "tests/support/profiles", `${name}.yml`), "utf8")) as Profile;
    const [first] = draft.bestanden;
    const [own] = hand.bestanden;
    if (first === undefined || own === undefined) throw new Error("a profile without a file");
    const edited = join(this.folder, `${name}.yml`);
    writeFileSync(edited, stringify({ ...draft, bestanden: [{ ...edit(first, own), namen: first.namen }] }));
    return edited;
  }

  async go(command: "check" | "import", file: string, profile: string, ...more: string[]) {
    const { code, out, error } = await run(
      [
        command,
        file,
        this.employer,
        "--profile",
        profile,
        "--supplier",
        "proef",
        "--period",
        "2019-2020",
        ...more,
      ],
      this.home,
    );
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    return { code, out, error, issues: lines.slice(0, -1), delivery: lines.at(-1) };
  }
}

const rows = ({ tabellen }: { tabellen: readonly { tabel: string; rijen: number }[] }) =>
  Object.fromEntries(tabellen.map(({ tabel, rijen }) => [tabel, rijen]));

/** The tables as the person wrote them, over what was drafted. */
const tablesByHand: Edit = (draft, byHand) => ({ ...draft, tabellen: byHand.tabellen });

async function loaded(desk: Desk, file: string, profile: string): Promise<Record<string, number>> {
  const checked = await desk.go("check", file, profile);
  expect([checked.code, checked.issues.filter(({ ernst }) => ernst === "fout")]).toEqual([0, []]);
  const imported = await desk.go("import", file, profile, "--accept-warnings", "proef");
  expect([imported.code, imported.delivery.uitkomst]).toEqual([0, "geladen"]);
  expect(rows(imported.delivery)).toEqual(rows(checked.delivery));
  return rows(imported.delivery);
}

describe.skipIf(!existsSync(data))("open HR data through the program", { timeout: 300_000 }, () => {
  test("an unknown file is refused with the way to a profile", async () => {
    const desk = new Desk();
    const { code, out } = await run(["check", files.uci, "--format", "text"], desk.home);
    expect(code).toBe(65);
    expect(out).toContain("FOUT BESTAND-ONBEKEND");
    expect(out).toContain("profile draft");
  });

  test("UCI is refused for its health columns, by letter; without them it loads", async () => {
    const desk = new Desk();
    const all = await desk.profile(files.uci, "uci-absenteeism", (draft, byHand) => {
      const { achterlaten: _, ...rest } = draft;
      return { ...rest, tabellen: byHand.tabellen };
    });
    const refused = await desk.go("import", files.uci, all, "--accept-warnings", "proef");
    expect([refused.code, refused.delivery.uitkomst]).toEqual([65, "geweigerd"]);
    const health = refused.issues.filter(({ ernst }) => ernst === "fout");
    expect(health.map(({ code, kolomletter }) => `${code} ${kolomletter}`)).toEqual(
      ["B", "O", "P", "R", "S", "T"].map((letter) => `IDENT-GEZONDHEID ${letter}`),
    );
    const drafted = await desk.profile(files.uci, "uci-absenteeism", tablesByHand);
    expect(await loaded(desk, files.uci, drafted)).toEqual({ werkgever: 1, medewerker: 36 });
    const { issues } = await desk.go("check", files.uci, drafted);
    const behind = issues.filter(({ code }) => code === "PROFIEL-KOLOM-ACHTERGELATEN");
    expect(behind.map(({ kolomletter }) => kolomletter)).toEqual(["B", "O", "P", "R", "S", "T"]);
  });

  test("IBM loads by its draft, with the questions that a person chose", async () => {
    const desk = new Desk();
    const profile = await desk.profile(files.ibm, "ibm-hr-attrition", (draft, byHand) => ({
      ...byHand,
      tabellen: [
        ...draft.tabellen.filter(({ tabel }) => tabel === "medewerker"),
        ...byHand.tabellen.slice(1),
      ],
    }));
    expect(await loaded(desk, files.ibm, profile)).toEqual({
      werkgever: 1,
      medewerker: 1470,
      enquete: 1470,
      enquete_antwoord: 7350,
    });
  });

  test("the effective-dated history loads as jobs, and no name of a person comes out", async () => {
    const desk = new Desk();
    const profile = await desk.profile(files.history, "hcm-history", tablesByHand);
    const found = await loaded(desk, files.history, profile);
    expect(found.medewerker).toBe(9);
    expect(found.dienstverband).toBeGreaterThanOrEqual(9);
    const { out, error } = await desk.go("check", files.history, profile);
    const [head = "", ...lines] = readFileSync(files.history, "utf8").trim().split(/\r?\n/);
    const place = head.split(",").indexOf("NAME");
    const names = [...new Set(lines.map((line) => line.split(",")[place] ?? ""))].filter(
      (one) => one.length > 3,
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((one) => `${out}${error}`.includes(one))).toEqual([]);
  });
});
