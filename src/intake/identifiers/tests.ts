import { quote } from "../../engine/engine.ts";
import { accountNumber, bsnSql, educationNumberSql, eightOrNineDigits, ibanSql } from "./numbers.ts";
import type { Statistics } from "./statistics.ts";
import { familyNames, firstNames, illnessWords } from "./words.ts";

/** A costly test of a value `x`. */
export interface Test {
  /** SQL of values that `hit` uses, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** SQL that is true for what the test looks for. */
  readonly hit: string;
  /** False when the statistics of a column leave no room for a hit. */
  readonly possible: (statistics: Statistics) => boolean;
}

const number = { getal: eightOrNineDigits("x") };
const phone = { nummer: without("x", [" ", "-", "(", ")", ".", "/"]) };
const letters = { letters: "lower(strip_accents(x))" };
/** Columns of digits alone hold what fits their lengths; others may have blanks and dashes among the digits. */
const isDigits = ({ key, digit, filled }: Statistics) => key === filled && digit === filled;
const hasNumbers = (counted: Statistics) =>
  counted.eight > 0 && !(isDigits(counted) && (counted.shortest > 9 || counted.longest < 8));
const hasPhones = (counted: Statistics) =>
  counted.plus > 0 || (counted.eight > 0 && !(isDigits(counted) && counted.longest < 10));
const hasDates = (counted: Statistics) =>
  counted.eight > 0 && !(isDigits(counted) && (counted.shortest > 8 || counted.longest < 8));
const hasWords = ({ word, blank }: Statistics) => word + blank > 0;

/** Area codes of two and three digits take numbers of seven and six that start with 2 to 9. */
const subscriber = `(6[1-58][0-9]{7}|8[58][0-9]{7}|${area("1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9]", 6)}|${area("[1-5][0-9]{2}", 5)})`;
const octet = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

export const tests = {
  bsn: { parts: number, hit: bsnSql("getal"), possible: hasNumbers },
  /** What could be a BSN by its length. */
  negen: { parts: number, hit: "getal > 0", possible: hasNumbers },
  onderwijsnummer: { parts: number, hit: educationNumberSql("getal"), possible: hasNumbers },
  /** What could be an onderwijsnummer by its first digits. */
  tien: { parts: number, hit: "getal // 10000000 = 10", possible: hasNumbers },
  iban: {
    parts: { rekening: accountNumber("x") },
    hit: ibanSql("rekening"),
    possible: ({ account, blank, longest }) => account > 0 || (blank > 0 && longest >= 18),
  },
  email: {
    hit: "regexp_matches(x, '[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}')",
    possible: ({ at }) => at > 0,
  },
  telefoon: { parts: phone, hit: full("nummer", `(0|0031|31)0?${subscriber}`), possible: hasPhones },
  telefoonPlus: {
    parts: phone,
    hit: full("nummer", "[+][1-9][0-9]{8,14}"),
    possible: ({ plus }) => plus > 0,
  },
  webadres: {
    hit: `regexp_matches(lower(x), '(https?://|\\bwww[.])[a-z0-9]') or ${full("x", `(${octet}[.]){3}${octet}`)}
      or ${full("lower(x)", "([0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}")}`,
    possible: ({ mark }) => mark > 0,
  },
  postcode: {
    hit: `${full("upper(x)", "[1-9][0-9]{3} ?[A-Z]{2}")} and upper(right(x, 2)) not in ('SA', 'SD', 'SS')`,
    possible: ({ six }) => six > 0,
  },
  datum: { parts: { dagtekst: dayText("x"), dag: dateSql() }, hit: "dag is not null", possible: hasDates },
  naam: {
    parts: letters,
    hit: `${full("letters", "[a-z .,'’-]{2,60}")} and (
      ${oneOf([...firstNames, ...familyNames])}
      or ${full("letters", "([a-z][.] ?){1,4}((van|de|der|den|ter|ten) ){0,2}[a-z-]{3,}")}
      or ${full("x", "([Vv]an|[Dd]e|[Tt]e[nr]|[Vv]an (de[nr]?|het)) [A-Z][a-z]+")})`,
    possible: hasWords,
  },
  /** A first name or initials with a family name after it: no department, trade or place is written so. */
  naamVoluit: {
    parts: letters,
    hit: `${full("letters", "[a-z .,'’-]{4,60}")} and (
      regexp_matches(letters, ${quote(`^(${firstNames.join("|")})( [a-z]+)* [a-z'’-]{2,}$`)})
      or ${full("letters", "([a-z][.] ?){1,4}((van|de|der|den|ter|ten) ){0,2}[a-z-]{3,}")})`,
    possible: hasWords,
  },
  gezondheid: { parts: letters, hit: oneOf(illnessWords), possible: hasWords },
  hash: {
    hit: full("x", "[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}"),
    possible: ({ hash }) => hash > 0,
  },
  /** A random identifier (UUID version 4) without dashes is as long as an MD5 hash, and none. */
  willekeurig: {
    hit: full("x", "[0-9A-Fa-f]{12}4[0-9A-Fa-f]{3}[89abAB][0-9A-Fa-f]{15}"),
    possible: ({ hash, shortest }) => hash > 0 && shortest <= 32,
  },
} as const satisfies Record<string, Test>;

export type TestName = keyof typeof tests;

function area(codes: string, digits: number): string {
  return `(${codes})[2-9][0-9]{${digits}}`;
}

function full(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${quote(pattern)})`;
}

function oneOf(words: readonly string[]): string {
  return `regexp_matches(letters, ${quote(`(^|[^a-z])(${words.join("|")})([^a-z]|$)`)})`;
}

function without(text: string, marks: readonly string[]): string {
  return marks.reduce((sql, mark) => `replace(${sql}, ${quote(mark)}, '')`, text);
}

/**
 * The day of `dagtekst`; null when it has none of the usual forms. Its shape picks the one format: a list of
 * formats takes five times as long.
 */
function dateSql(): string {
  const shapes = [
    ["____-__-__", "%Y-%m-%d"],
    ["____/__/__", "%Y/%m/%d"],
    ["________", "%Y%m%d"],
    ["%-%-____", "%d-%m-%Y"],
    ["%/%/____", "%d/%m/%Y"],
    ["%.%.____", "%d.%m.%Y"],
  ];
  const whens = shapes.map(
    ([shape, format]) => `when dagtekst like '${shape}' then try_strptime(dagtekst, '${format}')`,
  );
  return `(case ${whens.join(" ")} end)::date`;
}

/** A text that starts with a digit, without the time behind it. */
function dayText(text: string): string {
  return `case when ${text} >= '0' and ${text} < ':' then split_part(split_part(${text}, ' ', 1), 'T', 1) end`;
}
