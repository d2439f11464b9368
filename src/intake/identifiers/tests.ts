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
const hasNumbers = ({ longest, digit, plus }: Statistics) => longest >= 8 && digit + plus > 0;
const hasWords = ({ word, blank }: Statistics) => word + blank > 0;
const isOther = ({ key, filled }: Statistics) => key < filled;
const hasDates = (statistics: Statistics) => hasNumbers(statistics) && statistics.longest <= 24;

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
    possible: (statistics) => isOther(statistics) && statistics.longest >= 15,
  },
  email: {
    hit: "regexp_matches(x, '[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}')",
    possible: ({ at }) => at > 0,
  },
  telefoon: { parts: phone, hit: full("nummer", `(0|0031|31)0?${subscriber}`), possible: hasNumbers },
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
    possible: (statistics) => isOther(statistics) && statistics.digit > 0 && statistics.longest >= 6,
  },
  datum: { parts: { dag: dateOf("x") }, hit: "dag is not null", possible: hasDates },
  naam: {
    parts: letters,
    hit: `${full("letters", "[a-z .,'’-]{2,60}")} and (
      ${oneOf([...firstNames, ...familyNames])}
      or ${full("letters", "([a-z][.] ?){1,4}((van|de|der|den|ter|ten) ){0,2}[a-z-]{3,}")}
      or ${full("x", "([Vv]an|[Dd]e|[Tt]e[nr]|[Vv]an (de[nr]?|het)) [A-Z][a-z]+")})`,
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
    possible: ({ hash }) => hash > 0,
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

/** The day of a text in one of the usual forms, also with a time behind it; else null. */
function dateOf(text: string): string {
  const day = `split_part(split_part(${text}, ' ', 1), 'T', 1)`;
  const formats = ["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"].map(quote);
  return `case when ${text} >= '0' and ${text} < ':' then try_strptime(${day}, [${formats.join(", ")}])::date end`;
}
