import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError, type Problem } from "../errors.ts";
import { type Read, readYamlFile } from "../yaml.ts";
import type { Catalog, CodeListEntry } from "./types.ts";

/** The file in the home that says which agreements and activities belong to which fund. */
export const fundFile = "fondsen.yml";

const text = z.string().trim().min(1);
const sbi = z.string().regex(/^\d{2,5}$/);

/**
 * `fondsen.yml`: per fund its name, the codes of its collective agreements as in the payroll declaration, and the
 * activities it falls back on, as ranges of SBI codes (from the first up to and including all codes below the last).
 */
const scopeSchema = z.strictObject({
  fondsen: z.record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    z.strictObject({
      naam: text,
      cao: z.array(z.string().regex(/^\d{1,4}$/)).default([]),
      sbi: z.array(z.strictObject({ versie: z.enum(["2008", "2025"]), van: sbi, tot: sbi })).default([]),
    }),
  ),
});
type Scope = z.output<typeof scopeSchema>["fondsen"];

/** A rule as a row of the code list `fonds-regel`: an agreement, or codes from `sbi_van` that sort before `sbi_grens`. */
interface Rule extends CodeListEntry {
  readonly fonds: string;
  readonly cao_code: string;
  readonly sbi_versie: string;
  readonly sbi_van: string;
  readonly sbi_grens: string;
}

/**
 * The catalogue with the scopes of the funds from the home in its list `fonds-regel`; as it is without the file.
 * @throws AppError SETTINGS_INVALID with all problems of the file; two funds may not claim the same employers.
 */
export function withFundScope(catalog: Catalog, home: string): Catalog {
  if (!existsSync(join(home, fundFile))) return catalog;
  const read = readYamlFile(home, fundFile, scopeSchema);
  const rules = read.value === undefined ? [] : rulesOf(read.value.fondsen);
  const problems = [...read.problems, ...conflicts(rules, read)];
  if (problems.length > 0) {
    throw new AppError("SETTINGS_INVALID", "De werkingssfeer van de fondsen bevat fouten.", problems);
  }
  const names = Object.entries(read.value?.fondsen ?? {}).map(([code, { naam }]) => ({ code, naam }));
  const filled = new Map<string, readonly CodeListEntry[]>([
    ["fonds-regel", rules],
    ["fonds", names],
  ]);
  const codeLists = catalog.codeLists.map((list) => ({ ...list, codes: filled.get(list.id) ?? list.codes }));
  return { ...catalog, codeLists };
}

function rulesOf(scope: Scope): Rule[] {
  return Object.entries(scope).flatMap(([fonds, { naam, cao, sbi: ranges }]) => [
    ...cao.map((code) => rule(fonds, naam, `cao ${code}`, { cao_code: code })),
    ...ranges.map(({ versie, van, tot }) =>
      rule(fonds, naam, `sbi${versie} ${van}-${tot}`, {
        sbi_versie: versie,
        sbi_van: van,
        sbi_grens: `${tot}:`,
      }),
    ),
  ]);
}

function rule(fonds: string, naam: string, what: string, own: Partial<Rule>): Rule {
  const empty = { cao_code: "", sbi_versie: "", sbi_van: "", sbi_grens: "" };
  return { code: `${fonds} ${what}`, naam, fonds, ...empty, ...own };
}

/** An employer without a fund of his own must come out at one fund, whatever the order of the file. */
function conflicts(rules: readonly Rule[], { at }: Read<unknown>): Problem[] {
  return rules.flatMap((one, index) => {
    const path = ["fondsen", one.fonds];
    if (one.sbi_versie !== "" && one.sbi_van >= one.sbi_grens) {
      return [at(path, `Bij '${one.fonds}' ligt een reeks SBI-codes achterstevoren.`)];
    }
    const other = rules.slice(0, index).find((earlier) => clash(earlier, one));
    if (other === undefined) return [];
    const kind = one.cao_code === "" ? "SBI-codes" : "cao-code";
    const message =
      other.fonds === one.fonds
        ? `Bij '${one.fonds}' staan dezelfde ${kind} twee keer.`
        : `De fondsen '${other.fonds}' en '${one.fonds}' noemen dezelfde ${kind}.`;
    return [at(path, message)];
  });
}

function clash(a: Rule, b: Rule): boolean {
  if (a.cao_code !== "" || b.cao_code !== "") return a.cao_code === b.cao_code;
  return a.sbi_versie === b.sbi_versie && a.sbi_van < b.sbi_grens && b.sbi_van < a.sbi_grens;
}
