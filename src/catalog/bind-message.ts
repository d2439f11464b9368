/** What the engine says when a query does not fit the tables, in Dutch. The first pattern that fits counts. */
const translations: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^Referenced column "(.+?)" not found/, (name) => `De kolom '${name}' is er niet.`],
  [
    /^(?:Table|Values list) "(.+?)" does not have a column named "(.+?)"/,
    (table, name) => `De tabel '${table}' heeft geen kolom '${name}'.`,
  ],
  [/^Table with name (\S+) does not exist/, (name) => `De tabel '${name}' is er niet.`],
  [/^Referenced table "(.+?)" not found/, (name) => `De naam '${name}' staat niet na 'from' of 'join'.`],
  [
    /^Ambiguous reference to column name "(.+?)"/,
    (name) => `De kolom '${name}' staat in meer dan een tabel: schrijf tabel.kolom.`,
  ],
  [
    /^column "?(.+?)"? must appear in the GROUP BY/,
    (name) => `De kolom '${name}' staat niet bij group by en wordt niet opgeteld.`,
  ],
  [
    /^No function matches the given name and argument types '(.+?)\((.*?)\)'/,
    (name, types) => `De functie of bewerking '${name}' past niet op: ${types?.toLowerCase()}.`,
  ],
  [
    /^Cannot (?:combine|mix|compare) (?:types|values of type|values of types) (?:of )?(\S+) and (?:of type )?(\S+)/,
    (a, b) => `De typen ${a?.toLowerCase()} en ${b?.toLowerCase()} gaan niet samen.`,
  ],
  [
    /cannot contain aggregates/,
    () => "Een optelling mag niet bij 'where' staan: gebruik having of een with-stap.",
  ],
  [
    /aggregate function calls cannot be nested/,
    () => "Een optelling in een optelling mag niet: gebruik een with-stap.",
  ],
  [/^Set operations can only apply/, () => "De delen van de union all hebben niet evenveel kolommen."],
  [/^Could not convert string/, () => "Een tekst is geen getal en wordt wel zo gebruikt."],
];

const prefix = /^(?:Binder|Catalog|Parser|Conversion|Not implemented|Invalid Input) Error: /;

export interface BindFault {
  readonly message: string;
  readonly line?: number;
  /** The table that is not there. */
  readonly missing?: string;
}

/** Reads an error of the engine's binder. Unknown ones are quoted, so that the author can look them up. */
export function readBindError(error: unknown): BindFault {
  const text = error instanceof Error ? error.message : String(error);
  const said = text.replace(prefix, "");
  const line = /^LINE (\d+):/m.exec(text)?.[1];
  const missing = /^Table with name (\S+) does not exist/.exec(said)?.[1];
  return {
    message: translate(said),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(missing === undefined ? {} : { missing }),
  };
}

function translate(said: string): string {
  for (const [pattern, message] of translations) {
    const match = pattern.exec(said);
    if (match !== null) return message(...match.slice(1));
  }
  return `De query past niet op de tabellen; DuckDB zegt: "${said.split("\n")[0]}".`;
}
