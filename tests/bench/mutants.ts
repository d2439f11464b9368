import { createHash } from "node:crypto";

/** One deliberate break of a query. */
export interface Mutant {
  readonly kind: string;
  /** In the file, from 1. */
  readonly line: number;
  /** The line as it was and as it becomes, without spaces around it; empty when it goes. */
  readonly before: string;
  readonly after: string;
  /** The whole file, broken. */
  readonly text: string;
}

/** `kind line: before -> after`. */
export function nameOf({ kind, line, before, after }: Mutant): string {
  return `${kind}, regel ${line}: ${before} → ${after === "" ? "(weg)" : after}`;
}

const flips: Readonly<Record<string, string>> = {
  ...{ "<": "<=", "<=": "<", ">": ">=", ">=": ">" },
  ...{ "+": "-", "-": "+", "*": "/", "/": "*" },
  ...{ min: "max", max: "min", sum: "max", avg: "max" },
  ...{ "is not null": "is null", "is null": "is not null" },
  ...{ and: "or", or: "and" },
};
const flip = (found: string) => flips[found] ?? found;

/** What may be broken within a line, outside of texts; by the name under which the table shows it. */
const within: readonly (readonly [kind: string, pattern: RegExp, to: (found: string) => string])[] = [
  ["grens", /(?<=\s)(<=|>=|<|>)(?=\s)/g, flip],
  ["rekenteken", /(?<=\s)[-+*/](?=\s)/g, flip],
  ["getal", /(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g, (found) => String(Number(found) + 1)],
  ["optelling", /\b(min|max|sum|avg)(?=\()/g, flip],
  ["optelling", /\bcount\((?!\*|distinct)[^)]*\)/g, () => "count(*)"],
  ["gelijk", /(?<=\s)=(?=\s)/g, () => "<>"],
  ["leeg", /\bis (?:not )?null\b/g, flip],
  ["en-of", /\b(?:and|or)\b/g, flip],
  ["uitkomst", /\bthen 1 else 0\b/g, () => "then 0 else 1"],
  ["koppeling", /\bleft join\b/g, () => "join"],
  ["uniek", /\bdistinct /g, () => ""],
];

/** A condition of its own line, and the first of several. */
const dropped: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/^ *(?:and|or) .*\n/gm, ""],
  [/^( *)where .*\n *and /gm, "$1where "],
  [/^( *)on .*\n *and /gm, "$1on "],
  [/^ *where .*\n(?! *(?:and|or) )/gm, ""],
  [/^ *having .*\n(?! *(?:and|or) )/gm, ""],
];

const outcome = /^( +)(\S.*) as (teller|noemer|waarde)(,?)$/gm;

/**
 * All breaks of a query of which this knows, in an order that is the same every time and different for every file:
 * first those of one condition, number, sign or code, then those of the outcome as a whole. Not all of them are SQL.
 */
export function mutantsOf(id: string, text: string): Mutant[] {
  const start = text.indexOf("---*/\n") + "---*/\n".length;
  const masked = text.slice(0, start).replace(/./g, " ") + hidden(text.slice(start));
  const made = [
    ...within.flatMap(([kind, pattern, to]) =>
      [...masked.matchAll(pattern)].map((match) =>
        edit(text, kind, match.index, match[0].length, to(match[0])),
      ),
    ),
    ...[...masked.matchAll(/'( +)'/g)].map(({ index, 1: code = "" }) =>
      edit(text, "code", index + 1, code.length, `niet-${text.slice(index + 1, index + 1 + code.length)}`),
    ),
    ...dropped.flatMap(([pattern, to]) =>
      [...masked.matchAll(pattern)].map((match) => {
        const own = text.slice(match.index, match.index + match[0].length);
        return edit(
          text,
          "voorwaarde weg",
          match.index,
          own.length,
          own.replace(new RegExp(pattern, "m"), to),
        );
      }),
    ),
  ];
  const whole = [...masked.matchAll(outcome)].flatMap((match) => {
    const [, indent = "", , name, comma] = match;
    const value = text.slice(match.index + indent.length).split(` as ${name}`)[0] ?? "";
    const as = (changed: string) =>
      edit(text, `${name} anders`, match.index, match[0].length, `${indent}${changed} as ${name}${comma}`);
    return [
      { ...as(`2 * (${value})`), kind: "factor" },
      { ...as(`1 + (${value})`), kind: "opgeteld" },
    ];
  });
  return [...mixed(id, made), ...mixed(id, whole)].filter((mutant) => mutant.text !== text);
}

/** Texts and comments made blank, so that nothing in them is taken for code; the quotes of texts stay. */
function hidden(sql: string): string {
  return sql
    .replace(/--.*$/gm, (found) => " ".repeat(found.length))
    .replace(/'[^'\n]*'/g, (found) => `'${" ".repeat(found.length - 2)}'`);
}

function edit(text: string, kind: string, at: number, length: number, to: string): Mutant {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const end = at + length;
  const next = text.indexOf("\n", Math.max(end - 1, at));
  const until = next === -1 ? text.length : next;
  const flat = (part: string) => part.trim().replace(/\s+/g, " ");
  return {
    kind,
    line: text.slice(0, at).split("\n").length,
    before: flat(text.slice(from, until)),
    after: flat(text.slice(from, at) + to + text.slice(end, until)),
    text: text.slice(0, at) + to + text.slice(end),
  };
}

/** Mixed by a hash, and the kinds in turns, so that the first few are of different kinds. */
function mixed(id: string, mutants: readonly Mutant[]): Mutant[] {
  const key = (mutant: Mutant) =>
    createHash("sha256")
      .update(`${id} ${nameOf(mutant)}`)
      .digest("hex");
  const turns = new Map<string, number>();
  return mutants
    .map((mutant) => ({ mutant, key: key(mutant) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ mutant }) => {
      const turn = turns.get(mutant.kind) ?? 0;
      turns.set(mutant.kind, turn + 1);
      return { mutant, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ mutant }) => mutant);
}
