import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "../yaml.ts";
import { englishName } from "./english.ts";
import type { CodeList, Dimension } from "./types.ts";
import type { UnlockPlan } from "./unlock-plan.ts";

const file = "queries/ontsluiten.yml";
const text = z.string().trim().min(1);
const list = z.array(text).min(1);

const unlockSchema = z.strictObject({
  cijfers: list,
  keuzes: list,
  indelingen: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
      dimensie: text,
      titel: text,
      engels: englishName,
      groepen: z
        .array(z.strictObject({ code: text, naam: text, engels: englishName, codes: z.array(text).min(2) }))
        .min(1),
    }),
  ),
});

interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly dimensions: readonly Dimension[];
  readonly codeLists: readonly CodeList[];
}

/**
 * Reads queries/ontsluiten.yml and checks that every name in it stands for something, and that groups are classes:
 * codes of the list of their dimension, under a code of their own, without overlap within one division.
 * @returns undefined when there is no such file: then no advice is given.
 */
export function readUnlockPlan(root: string, known: Known, problems: Problem[]): UnlockPlan | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const { value, problems: found, at } = readYamlFile(root, file, unlockSchema);
  problems.push(...found);
  if (value === undefined) return undefined;
  value.cijfers.forEach((id, i) => {
    if (known.indicators.has(id)) return;
    problems.push(at(["cijfers", i], `De indicator '${id}' is er niet, of heeft geen eigen cellen.`));
  });
  value.keuzes.forEach((id, i) => {
    if (known.dimensions.some((dimension) => dimension.id === id)) return;
    problems.push(at(["keuzes", i], `De dimensie '${id}' is er niet.`));
  });
  const taken = new Map<string, Set<string>>();
  const ids = new Set<string>();
  value.indelingen.forEach(({ id, dimensie, groepen }, i) => {
    if (ids.has(id)) problems.push(at(["indelingen", i, "id"], `De indeling '${id}' staat er twee keer.`));
    ids.add(id);
    const codes = codesOf(known, dimensie);
    if (codes === undefined) {
      problems.push(at(["indelingen", i, "dimensie"], `De dimensie '${dimensie}' is er niet.`));
      return;
    }
    const own = taken.get(dimensie) ?? new Set(["T", "?", ...codes]);
    taken.set(dimensie, own);
    const grouped = new Set<string>();
    groepen.forEach((group, g) => {
      const path = ["indelingen", i, "groepen", g];
      if (own.has(group.code)) {
        problems.push(at([...path, "code"], `De code '${group.code}' is al in gebruik bij deze dimensie.`));
      }
      own.add(group.code);
      group.codes.forEach((code, c) => {
        const refuse = (message: string) => problems.push(at([...path, "codes", c], message));
        if (!codes.has(code)) refuse(`De code '${code}' staat niet in de codelijst van '${dimensie}'.`);
        if (grouped.has(code)) refuse(`De code '${code}' staat twee keer in deze indeling.`);
        grouped.add(code);
      });
    });
  });
  return value;
}

function codesOf({ dimensions, codeLists }: Known, dimension: string): ReadonlySet<string> | undefined {
  const found = dimensions.find(({ id }) => id === dimension);
  if (found === undefined) return undefined;
  const codes = codeLists.find(({ id }) => id === found.codelijst)?.codes ?? [];
  return new Set(codes.map(({ code }) => code));
}
