import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { findDelivery } from "../../src/intake/delivery.ts";
import { loadProfiles, type Profile } from "../../src/intake/profile.ts";
import { readDelivery } from "../../src/intake/read-delivery.ts";
import { withStaging } from "../../src/intake/staging.ts";
import { meanings } from "../../src/intake/template-codes.ts";
import { templateWorkbook } from "../../src/intake/template-workbook.ts";
import { type Template, templatesOf, templateText } from "../../src/intake/templates.ts";
import { silent } from "../../src/progress.ts";
import { tables } from "../../src/store/contract.ts";
import { type Files, writeDelivery } from "../support/delivery.ts";
import { isLong } from "../support/long.ts";
import { employer } from "../support/package.ts";
import { root } from "../support/root.ts";

const profiles = await loadProfiles();
const usable = profiles
  .filter((profile) => templatesOf(profile).length > 0)
  .map((profile) => [profile.id, profile] as const);

/** A template with its made-up values in it, as a supplier fills it in. */
const filled = (template: Template) =>
  `${templateText(template)}${template.kolommen.map(({ voorbeeld }) => voorbeeld).join(";")}\r\n`;

describe("templates of a format", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.open(":memory:", { threads: 1 });
  });
  afterAll(() => engine.close());

  /** What reading says of a delivery that is more than a remark, and how many rows there are per table. */
  function read(profile: Profile, files: Files) {
    const folder = writeDelivery(
      profile.id === "canonical" ? files : { "werkgever.csv": employer, ...files },
    );
    return withStaging(engine, async () => {
      const delivery = findDelivery([folder], profile);
      const now = new Date("2026-01-15T12:00:00Z");
      const found = await readDelivery(engine, delivery, { profile, now }, silent);
      const issues = [...delivery.issues, ...found.issues, ...found.files.flatMap((file) => file.issues)];
      return {
        // A made-up row is no story of an absence: only its shape counts here.
        wrong: issues
          .filter(({ ernst, code }) => ernst !== "opmerking" && !code.startsWith("GEBEURTENIS-"))
          .map(({ code, kolom }) => `${code} ${kolom}`),
        unused: issues.filter(({ code }) => code === "PROFIEL-KOLOM-ONGEBRUIKT"),
        rows: Object.fromEntries(found.files.map(({ file, rows }) => [file.tabel, rows])),
      };
    });
  }

  test("are there for every format but one that is only known to be refused", () => {
    const none = profiles.filter((profile) => templatesOf(profile).length === 0).map(({ id }) => id);
    expect(none).toEqual(["rijksoverheid-verzuim"]);
  });

  test("say of every head what belongs in it", () => {
    for (const [id, profile] of usable) {
      for (const { naam, kolommen } of templatesOf(profile)) {
        expect([id, naam, kolommen.length > 0]).toEqual([id, naam, true]);
        expect(kolommen.filter(({ uitleg }) => !/^[A-Z].{4,}\.$/u.test(uitleg))).toEqual([]);
        expect(new Set(kolommen.map(({ kop }) => kop)).size).toBe(kolommen.length);
        expect(kolommen.filter(({ verplicht, voorbeeld }) => verplicht && voorbeeld === "")).toEqual([]);
      }
    }
  });

  test("say what each code means, in the words of the code list where there is one", () => {
    const listOf = (name: string) =>
      new Map(
        readFileSync(join(root, `queries/codelists/${name}.csv`), "utf8")
          .trimEnd()
          .split("\n")
          .slice(1)
          .map((line) => line.split(";") as [string, string]),
      );
    for (const [key, list] of [
      ["medewerker.onderwijs", listOf("soi2021")],
      ["dienstverband.reden_uit", listOf("reden-uit")],
    ] as const)
      for (const [code, meaning] of Object.entries(meanings[key] ?? {}))
        expect([code, meaning]).toEqual([code, list.get(code)]);
    const coded = tables.flatMap(({ name, columns }) =>
      columns.flatMap((column) =>
        column.kind === "code" ? [[`${name}.${column.name}`, column.codes ?? []] as const] : [],
      ),
    );
    for (const [key, codes] of coded.filter(([key]) => key !== "werkgever.sbi_versie"))
      expect([key, Object.keys(meanings[key] ?? {}).sort()]).toEqual([key, [...codes].sort()]);
    const own = templatesOf(profiles.find(({ id }) => id === "canonical") as Profile);
    const said = (file: string, head: string) =>
      own.find(({ naam }) => naam === file)?.kolommen.find(({ kop }) => kop === head)?.uitleg;
    expect(said("dienstverband", "reden_uit")).toContain(
      "einde-contract = einde van een tijdelijk contract;",
    );
    expect(said("verzuim", "dienstverband_id")).toMatch(/^Het nummer van het dienstverband,/);
  });

  test.each(usable)("%s: delivered back, filled in or empty, every head is known", async (_, profile) => {
    const templates = templatesOf(profile);
    const texts = Object.fromEntries(templates.map((one) => [`${one.naam}.csv`, filled(one)]));
    const asText = await read(profile, texts);
    expect([asText.wrong, asText.unused]).toEqual([[], []]);
    expect(
      Object.entries(asText.rows).filter(([name, rows]) => rows === 0 && name !== "verzuim_deel"),
    ).toEqual([]);
    // Every sheet is a workbook read anew, and they are all made by the same hand.
    if (!isLong && profile.id !== "nmbrs") return;
    // The sheet with the explanation is left alone, without a word.
    const asBook = await read(profile, { "sjabloon.xlsx": await templateWorkbook(templates) });
    expect([asBook.wrong, asBook.unused]).toEqual([[], []]);
    expect(Object.keys(asBook.rows).sort()).toEqual(Object.keys(asText.rows).sort());
  });
});
