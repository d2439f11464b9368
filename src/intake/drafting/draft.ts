import { tmpdir } from "node:os";
import { basename, extname } from "node:path";
import { Engine } from "../../engine/engine.ts";
import { AppError } from "../../errors.ts";
import { aliases, headKey } from "../aliases.ts";
import { commonCodes } from "../common-codes.ts";
import { deliveredFile } from "../identifiers/delivered.ts";
import { findIdentifiers } from "../identifiers/identifiers.ts";
import { personalHeads } from "../personal-heads.ts";
import { type RawTable, readRaw } from "../raw.ts";
import { withStaging, withTemporaryFolder } from "../staging.ts";
import { columnFacts } from "./column-facts.ts";
import { codedColumns, type ProposedTable, proposeTables } from "./propose.ts";
import { type DraftFile, draftText } from "./yaml-text.ts";

export interface DraftOptions {
  readonly now: Date;
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
}

/**
 * Proposes a profile for files of an unknown package, as YAML that a person reads and edits. It holds heads, and
 * values only of columns that are codes by their head.
 * @throws AppError DELIVERY_REFUSED for a file that cannot be read, with the reasons.
 */
export async function draftProfile(paths: readonly string[], options: DraftOptions): Promise<string> {
  const { memory, threads } = options;
  return withTemporaryFolder(tmpdir(), async (temporaryFolder) => {
    const engine = await Engine.open(":memory:", { memory, threads, temporaryFolder });
    try {
      return await withStaging(engine, async () => {
        const files: DraftFile[] = [];
        for (const [nr, path] of paths.entries())
          files.push(await draftFile(engine, path, nr + 1, options.now));
        return draftText(files);
      });
    } finally {
      engine.close();
    }
  });
}

const expected = new Set(
  [...personalHeads, ...Object.values(aliases).flatMap((table) => Object.values(table).flat())].map(headKey),
);

async function draftFile(engine: Engine, path: string, nr: number, now: Date): Promise<DraftFile> {
  const naam = basename(path, extname(path));
  const read = await readRaw(engine, path, {
    nr,
    naam: basename(path),
    known: (head) => expected.has(headKey(head)),
  });
  if (read.table === undefined) {
    const problems = read.issues.map(({ bestand, melding, regel }) => ({
      file: bestand,
      message: melding,
      ...(regel === undefined ? {} : { line: regel }),
    }));
    throw new AppError("DELIVERY_REFUSED", "Dit bestand is niet te lezen.", problems);
  }
  const facts = await columnFacts(engine, read.table);
  const found = await findIdentifiers(engine, deliveredFile(read.table, []), now);
  const personal = new Map(
    found.flatMap(({ kolomletter, ernst, melding }) =>
      kolomletter === undefined || ernst !== "fout" ? [] : [[kolomletter, melding] as const],
    ),
  );
  const known = new Set(personalHeads.map(headKey));
  for (const { column } of facts) {
    if (known.has(headKey(column.naam)) && !personal.has(column.letter))
      personal.set(column.letter, "De kop wijst op een persoon of op de reden van verzuim.");
  }
  const usable = facts.filter(({ column }) => !personal.has(column.letter) || isBirth(column.naam));
  const tabellen = proposeTables(usable);
  const used = new Set(
    tabellen.flatMap(({ columns, items = [] }) => [...columns.map((one) => one.facts), ...items]),
  );
  return {
    naam,
    tabellen,
    codes: await codesOf(engine, read.table, tabellen),
    achterlaten: facts
      .filter((one) => personal.has(one.column.letter) && !used.has(one))
      .map((one) => ({ column: one.column, waarom: personal.get(one.column.letter) ?? "" })),
    ongebruikt: facts.filter((one) => !used.has(one) && !personal.has(one.column.letter)),
  };
}

/** A date of birth may be used for its year alone. */
function isBirth(naam: string): boolean {
  return /geb|birth/.test(headKey(naam));
}

/** The values of columns that are codes by their head, with what they are likely to mean. */
async function codesOf(engine: Engine, { name }: RawTable, tabellen: readonly ProposedTable[]) {
  const codes = new Map<string, readonly { readonly van: string; readonly naar: string | undefined }[]>();
  for (const column of codedColumns) {
    const facts = tabellen.flatMap(({ columns }) => columns).find((one) => one.name === column)?.facts;
    if (facts === undefined || facts.distinct === 0 || facts.distinct > 20) continue;
    const values = await engine.rows<{ waarde: string }>(
      `select distinct lower(trim(k${facts.column.index})) as waarde from ${name}
       where trim(k${facts.column.index}) <> '' order by waarde`,
    );
    const map: Readonly<Record<string, string>> = commonCodes[column];
    codes.set(
      column,
      values.map(({ waarde }) => ({ van: waarde, naar: map[waarde] })),
    );
  }
  return codes;
}
