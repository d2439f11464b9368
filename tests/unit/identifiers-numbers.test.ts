import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import {
  accountNumber,
  bsnSql,
  educationNumberSql,
  eightOrNineDigits,
  ibanSql,
} from "../../src/intake/identifiers/numbers.ts";
import { bsns, codes, column, look, many, personKey } from "../support/identifiers.ts";
import { root } from "../support/root.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => engine.close());

/** What a test says of texts, in their order. */
async function ask(texts: readonly string[], part: string, hit: string): Promise<boolean[]> {
  const rows = await engine.rows<{ ok: boolean }>(
    `select coalesce(${hit}, false) as ok from (select x, ${part} as n from (select unnest($texts::varchar[]) as x))`,
    { texts: `[${texts.map((text) => `"${text}"`).join(", ")}]` },
  );
  return rows.map(({ ok }) => ok);
}

const isBsn = (texts: readonly string[]) => ask(texts, eightOrNineDigits("x"), bsnSql("n"));
const isIban = (texts: readonly string[]) => ask(texts, accountNumber("x"), ibanSql("n"));

/** The same sum, as a reader would do it. */
function elfproef(digits: string): number {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);
}

const fixture = join(root, "..", "shared", "fixtures", "sdc", "15-direct-identifiers", "bsn.csv");

describe("burgerservicenummer", () => {
  test.skipIf(!existsSync(fixture))("the known numbers of the fixture", async () => {
    const rows = readFileSync(fixture, "utf8").trim().split("\n").slice(1);
    const known = rows.map((row) => row.split(","));
    const expected = known.map(([, like]) => like === "1");
    expect(known.length).toBe(11);
    expect(await isBsn(known.map(([value]) => value ?? ""))).toEqual(expected);
  });

  test("any nine digits pass exactly when the weighted sum is a multiple of eleven, and is not zero", async () => {
    const number = fc.stringMatching(/^[0-9]{9}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 50, maxLength: 50 }), async (numbers) => {
        const expected = numbers.map((digits) => elfproef(digits) % 11 === 0 && digits !== "000000000");
        expect(await isBsn(numbers)).toEqual(expected);
      }),
      { numRuns: 20, seed: 1 },
    );
    expect((await isBsn(bsns(500))).every((ok) => ok)).toBe(true);
  });

  test("an onderwijsnummer starts with 10 and leaves 5", async () => {
    const numbers = many(400, (index) => String(100_000_000 + index * 24_691));
    const expected = numbers.map((digits) => digits.startsWith("10") && elfproef(digits) % 11 === 5);
    expect(await ask(numbers, eightOrNineDigits("x"), educationNumberSql("n"))).toEqual(expected);
    const passing = numbers.filter((_, index) => expected[index]);
    expect(passing.length).toBeGreaterThan(10);
    expect(codes(await look(passing))).toEqual(["IDENT-ONDERWIJSNUMMER"]);
  });
});

describe("the share rule", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String), {
    minLength: 60,
    maxLength: 200,
  });

  test("random numbers pass about one time in eleven, and are no reason to refuse", async () => {
    let passed = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        passed += (await isBsn(values)).filter((ok) => ok).length;
        tried += values.length;
        expect(codes(await look(values, column("medewerker_id", [personKey])))).toEqual([]);
      }),
      { numRuns: 25, seed: 2 },
    );
    expect(passed / tried).toBeGreaterThan(0.07);
    expect(passed / tried).toBeLessThan(0.11);
  });

  test("generated numbers are refused, also when four in ten others stand among them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 0 }), async (count, start) => {
        const real = bsns(count, 1_000_000 + (start % 80_000_000));
        const others = many(Math.floor(count * 0.6), (index) => `K${index}`);
        expect(codes(await look([...real, ...others]))).toContain("IDENT-BSN");
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  test("half of the different values, and not half of the cells, decides", async () => {
    const [one = ""] = bsns(1);
    const values = [...many(60, (index) => String(100_000_001 + index)), ...many(500, () => one)];
    expect(codes(await look(values))).toEqual([]);
  });

  test("few numbers may pass by chance: then a person decides", async () => {
    expect(codes(await look(bsns(1)))).toEqual(["IDENT-BSN-MOGELIJK"]);
    expect(codes(await look(bsns(2)))).toEqual(["IDENT-BSN"]);
    expect(codes(await look([...bsns(2), "123456789", "123456780"]))).toEqual(["IDENT-BSN-MOGELIJK"]);
  });

  test("numbers of employers are kept, by the contract or by their head", async () => {
    const employer = {
      tabel: "dienstverband",
      column: { name: "werkgever_id", kind: "verwijzing", to: "werkgever" },
    };
    expect(codes(await look(bsns(40), column("werkgever", [employer as never])))).toEqual([]);
    for (const head of ["RSIN", "KvK-nummer", "Fiscaal nummer", "Werkgever"]) {
      expect(codes(await look([...bsns(40), ...bsns(40)], column(head)))).toEqual([]);
    }
    expect(codes(await look(bsns(40), column("BSN", [employer as never])))).toEqual(["IDENT-BSN"]);
  });
});

describe("IBAN", () => {
  /** Two check digits that make the number leave 1, by big integers. */
  function iban(country: string, account: string): string {
    const digits = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join("");
    return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${account}`;
  }
  const dutch = fc
    .tuple(fc.stringMatching(/^[A-Z]{4}$/), fc.stringMatching(/^[0-9]{10}$/))
    .map(([bank, account]) => iban("NL", `${bank}${account}`));
  const maltese = fc.stringMatching(/^[A-Z]{4}[0-9]{5}[A-Z0-9]{18}$/).map((account) => iban("MT", account));

  test("any account with right check digits passes, and with one digit changed none does", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(dutch, maltese), { minLength: 20, maxLength: 40 }),
        async (accounts) => {
          expect((await isIban(accounts)).every((ok) => ok)).toBe(true);
          const wrong = accounts
            .filter((text) => /[0-9]$/.test(text))
            .map((text) => `${text.slice(0, -1)}${(Number(text.at(-1)) + 1) % 10}`);
          expect((await isIban(wrong)).some((ok) => ok)).toBe(false);
        },
      ),
      { numRuns: 20, seed: 4, endOnFailure: true },
    );
  });

  test("a right number of the wrong length, or of no country, is none", async () => {
    expect(
      await isIban([iban("NL", "ABNA041716430"), iban("XX", "ABNA0417164300"), iban("NL", "ABNA0417164300")]),
    ).toEqual([false, false, true]);
  });
});
