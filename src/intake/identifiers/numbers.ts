/** Arithmetic in SQL on numbers that stand for one person or account. */

/**
 * True when the integer is a burgerservicenummer by its test: weights 9 to 2, and -1 for the last digit, give a
 * multiple of 11. One in eleven random numbers passes, and so does every RSIN.
 */
export function bsnSql(number: string): string {
  return `(${number} > 0 and ${weighted(number)} % 11 = 0)`;
}

/** True for an onderwijsnummer: nine digits from 10, and a remainder of 5 by the same weights. */
export function educationNumberSql(number: string): string {
  return `(${number} // 10000000 = 10 and ${weighted(number)} % 11 = 5)`;
}

function weighted(number: string): string {
  const terms = [9, 8, 7, 6, 5, 4, 3, 2].map(
    (weight, index) => `((${number} // ${10 ** (8 - index)}) % 10) * ${weight}`,
  );
  return `(${terms.join(" + ")} - ${number} % 10)`;
}

/**
 * A number of eight or nine digits as an integer, without separators and the decimals of a spreadsheet; else
 * null. Bare digits, by far the most, take a shorter road.
 */
export function eightOrNineDigits(text: string): string {
  const whole = `case when suffix(${text}, '.0') or suffix(${text}, ',0') then left(${text}, -2)
    when suffix(${text}, '.00') or suffix(${text}, ',00') then left(${text}, -3) else ${text} end`;
  const bare = `replace(replace(replace(${whole}, ' ', ''), '.', ''), '-', '')`;
  return `case when strlen(${text}) in (8, 9) and not contains(${text}, '.') and try_cast(${text} as integer) > 0
    then try_cast(${text} as integer)
    when strlen(${text}) > 8 and strlen(${bare}) in (8, 9) then try_cast(${bare} as integer) end`;
}

/** An account number without blanks, also out of a longer text when it is a Dutch one; else null. */
export function accountNumber(text: string): string {
  const bare = `upper(replace(${text}, ' ', ''))`;
  return `case when regexp_full_match(${bare}, '[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}') then ${bare}
    else nullif(regexp_extract(${bare}, 'NL[0-9]{2}[A-Z]{4}[0-9]{10}'), '') end`;
}

/** True when an account number has the length of its country and leaves 1 after division by 97 (ISO 13616). */
export function ibanSql(account: string): string {
  const lengths = Object.entries(ibanLengths).map(([country, length]) => `'${country}': ${length}`);
  const letters = Array.from({ length: 26 }, (_, index) => index);
  const moved = `substr(${account}, 5) || left(${account}, 4)`;
  const digits = letters.reduce(
    (sql, index) => `replace(${sql}, '${String.fromCharCode(65 + index)}', '${10 + index}')`,
    moved,
  );
  return `(map {${lengths.join(", ")}}[left(${account}, 2)] = strlen(${account}) and ${remainder97(digits)} = 1)`;
}

/** Digits are taken fifteen at a time, so that every step fits in 64 bits; 68 digits are the most there can be. */
function remainder97(digits: string): string {
  const parts = [0, 1, 2, 3, 4].map((part) => `substr(${digits}, ${15 * part + 1}, 15)`);
  return parts.reduce((rest, part) => `(try_cast((${rest})::varchar || ${part} as bigint) % 97)`, "0");
}

/** Lengths per country: the single euro payments area, its neighbours, and where many workers come from. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  VA: 22,
  AE: 23,
  AL: 28,
  BA: 20,
  EG: 29,
  GE: 22,
  IL: 23,
  IQ: 23,
  MA: 28,
  MD: 24,
  ME: 22,
  MK: 19,
  RS: 22,
  SA: 24,
  TN: 24,
  UA: 29,
  XK: 20,
};
