import type { Engine } from "../../engine/engine.ts";

/**
 * How many cells are the plain MD5, SHA-1 or SHA-256 of a staff number or a burgerservicenummer. Such a hash
 * hides nothing: there are few enough numbers to try them all.
 *
 * Not all are tried here, but enough: of the 90 million numbers that pass the test of a burgerservicenummer so
 * many are hashed that six hits are expected, were the column to hold hashes of such numbers; with fewer than some
 * hundred different hashes that would take too long, and a hit is only likely.
 * @param length of the hashes in hex; `values` is how many different ones there are; `thorough` where people are
 * named, and not where they are only pointed at.
 */
export async function hashesOfNumbers(
  engine: Engine,
  source: string,
  text: string,
  {
    length,
    values,
    thorough,
  }: { readonly length: number; readonly values: number; readonly thorough: boolean },
): Promise<number> {
  const hash = functions[length];
  if (hash === undefined) return 0;
  const most = thorough ? mostTried : quicklyTried;
  const bsns = Math.min(most, Math.ceil((6 * bsnSpace) / Math.max(1, values)));
  const { aantal } = await engine.row<{ aantal: number }>(`
    with getal as (
      select i::varchar as tekst from range(100000) as r(i)
      union all
      select lpad(i::varchar, breedte::integer, '0') from range(20000) as r(i), range(5, 9) as b(breedte)
      union all
      select lpad((begin * 10 + rest)::varchar, 9, '0') from (
        select begin, (${weighted}) % 11 as rest from (select (i * 61803399) % 100000000 as begin from range(${bsns}) as r(i))
      ) where rest < 10
    )
    select count(*) as aantal from (select lower(${text}) as hash from ${source}) as g
    semi join (select ${hash}(tekst) as hash from getal) as h on h.hash = g.hash`);
  return aantal;
}

const functions: Readonly<Record<number, string>> = { 32: "md5", 40: "sha1", 64: "sha256" };
const bsnSpace = 90_000_000;
const mostTried = 3_000_000;
const quicklyTried = 500_000;

/** The sum of a burgerservicenummer without its last digit, of which the remainder by 11 is that digit. */
const weighted = [9, 8, 7, 6, 5, 4, 3, 2]
  .map((weight, index) => `((begin // ${10 ** (7 - index)}) % 10) * ${weight}`)
  .join(" + ");
