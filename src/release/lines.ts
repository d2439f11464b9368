import { type Engine, identifier, type NewColumn, type Params, quote, type Value } from "../engine/engine.ts";

/** A number of a cell as text: without exponent, thousands separators or trailing zeros; empty where null. */
interface NumberPart {
  readonly number: "waarde" | "ondergrens" | "bovengrens" | "personen" | "werkgevers";
  readonly decimal: "." | ",";
}

/** Text that depends on a few columns of a cell only, so that it is made once for each of their combinations. */
interface TextPart {
  readonly by: readonly string[];
  readonly text: (values: readonly (string | null)[]) => string;
}

/** A piece of the line of a cell; the line is all pieces one behind the other. */
export type LinePart = NumberPart | TextPart | { readonly fixed: string };

export interface LineQuery {
  /** A condition on the cells with its parameters, as Release makes them; begins with " where". */
  readonly where: string;
  readonly params: Params;
}

/** What a line is made of, in the words of the engine. */
export interface PreparedLines {
  readonly line: string;
  readonly joins: string;
}

/** Rows of cells that are looked at for one block of text; follows how much text that gives. */
const firstBlock = 16_384;
const blockBytes = { few: 256 * 1024, many: 4 * 1024 * 1024 };

/**
 * Lines of cells in the order of the release, as blocks of UTF-8. The engine puts them together: taking every value
 * over to JavaScript first takes six times as long. Needs an engine with one thread, which keeps the order of rows.
 */
export async function* writeLines(
  main: Engine,
  { line, joins }: PreparedLines,
  query: LineQuery,
): AsyncGenerator<Uint8Array> {
  const engine = await main.connect();
  const sql = `select encode(string_agg(${line}, '')) as regels from cellen${joins}${query.where}
    and cellen.rowid >= $van and cellen.rowid < $tot`;
  const ask = (from: number, to: number) => {
    const asked = engine.row<{ regels: Uint8Array | null }>(sql, { ...query.params, van: from, tot: to });
    // Whoever waits for it hears of a failure; until then nobody does.
    asked.catch(() => undefined);
    return asked;
  };
  let next: ReturnType<typeof ask> | undefined;
  try {
    const { rows } = await engine.row<{ rows: number }>("select count(*) as rows from cellen");
    let block = firstBlock;
    let to = block;
    next = ask(0, to);
    while (next !== undefined) {
      const { regels }: { regels: Uint8Array | null } = await next;
      const bytes = regels?.byteLength ?? 0;
      if (bytes < blockBytes.few) block *= 2;
      else if (bytes > blockBytes.many) block = Math.ceil(block / 2);
      // The engine makes the next block while this one is on its way.
      next = to < rows ? ask(to, to + block) : undefined;
      to += block;
      if (regels !== null) yield regels;
    }
  } finally {
    await next?.catch(() => undefined);
    engine.close();
  }
}

let made = 0;

/**
 * Makes a table of ready text for every group of columns that text depends on, and the joins with them; they stay as
 * long as the engine does. `query` chooses the cells that lines can be asked of.
 */
export async function prepareLines(
  main: Engine,
  parts: readonly LinePart[],
  query: LineQuery,
): Promise<PreparedLines> {
  // Filling a table ends what else is under way on its connection.
  const engine = await main.connect();
  const pieces: string[] = [];
  const joins: string[] = [];
  try {
    for (const part of parts) {
      if ("fixed" in part) pieces.push(quote(part.fixed));
      else if ("number" in part) pieces.push(numberText(part));
      else {
        const table = `tekst_${++made}`;
        await makeTable(engine, table, part, query);
        pieces.push(`${table}.tekst`);
        const on = part.by.map(
          (column, at) => `cellen.${identifier(column)} is not distinct from ${table}.k${at}`,
        );
        joins.push(` left join ${table} on ${on.join(" and ")}`);
      }
    }
  } finally {
    engine.close();
  }
  return { line: `concat(${pieces.join(", ")})`, joins: joins.join("") };
}

async function makeTable(engine: Engine, name: string, part: TextPart, query: LineQuery): Promise<void> {
  const keys = part.by.map((column, at) => `${identifier(column)} as k${at}`);
  const found = await engine.rows<Record<string, string | null>>(
    `select distinct ${keys.join(", ")} from cellen${query.where}`,
    query.params,
  );
  const columns = [...part.by.map((_, at) => `k${at}`), "tekst"].map(
    (column): NewColumn => ({ name: column, type: "varchar" }),
  );
  const rows = found.map((row): Value[] => {
    const values = part.by.map((_, at) => row[`k${at}`] ?? null);
    return [...values, part.text(values)];
  });
  await engine.createTable(name, columns, rows);
}

/** As String(number) writes it, where that has no exponent. */
function numberText({ number, decimal }: NumberPart): string {
  if (number === "personen" || number === "werkgevers") return `cast(${number} as varchar)`;
  const plain = `case when ${number} = trunc(${number}) and abs(${number}) < 1e15 then cast(cast(${number} as bigint) as varchar)
    when abs(${number}) >= 1e-4 and abs(${number}) < 1e15 then cast(${number} as varchar)
    else rtrim(rtrim(format('{:.12f}', ${number}), '0'), '.') end`;
  return decimal === "." ? plain : `replace(${plain}, '.', ',')`;
}
