import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPeriod, formatPeriodPart, parsePeriod } from "../../src/release/period.ts";
import {
  difference,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatShort,
  formatTick,
  formatValue,
} from "../../src/report/numbers.ts";

describe("values", () => {
  test.each([
    ["procent", 0.052, 640, "5,2%"],
    ["procent", 0.05, 640, "5,0%"],
    ["procent", 0.05, 99, "5%"],
    ["procent", 0.05, null, "5%"],
    ["procent", 0.285, 100, "28,5%"],
    ["per-jaar", 1.25, 100, "1,25 keer per jaar"],
    ["per-jaar", 1.2, 99, "1,2 keer per jaar"],
    ["dagen", 1, 50, "1 dag"],
    ["dagen", 1, 500, "1,0 dagen"],
    ["dagen", 12.3, 500, "12,3 dagen"],
    ["uren", 1, 50, "1 uur"],
    ["uren", 11.4, 500, "11,4 uur"],
    ["aantal", 12345, 12345, "12.345"],
    ["aantal", 1000, null, "1.000"],
    ["euro", 1234, 500, "€ 1.234"],
    ["promille", 0.012, 500, "12,0‰"],
  ])("%s %d of %s persons is %s", (display, value, persons, text) => {
    expect(formatValue(display, value, persons)).toBe(text);
  });

  test("a short value keeps the per cent sign and leaves out longer units", () => {
    expect(formatShort("procent", 0.052, 500)).toBe("5,2%");
    expect(formatShort("dagen", 12.3, 500)).toBe("12,3");
  });

  test("binary noise never tips a half", () => {
    expect(formatNumber(0.285 * 100)).toBe("29");
    expect(formatNumber(1.005 * 100, 0)).toBe("101");
  });

  test("nothing is minus zero", () => {
    expect(formatNumber(-0.0004, 1)).toBe("0,0");
  });

  test("any number reads back as the number rounded, with dots for thousands and a comma for decimals", () => {
    const numbers = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(numbers, ([whole, decimals]) => {
        const value = whole / 10 ** decimals;
        const text = formatNumber(value, decimals);
        expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
        expect(Number(text.replaceAll(".", "").replace(",", "."))).toBeCloseTo(value, decimals + 1);
      }),
    );
  });

  test("ticks have as few decimals as their steps allow", () => {
    expect(formatTick("procent", 0.02)(0.06)).toBe("6%");
    expect(formatTick("procent", 0.005)(0.015)).toBe("1,5%");
    expect(formatTick("dagen", 5)(15)).toBe("15");
  });
});

describe("differences", () => {
  const many = (value: number) => ({ value, persons: 500 });

  test("are taken from the values as shown, in the unit of a difference", () => {
    expect(difference("procent", many(0.059), many(0.052))).toEqual({
      direction: "hoger",
      text: "0,7 procentpunt",
    });
    expect(difference("dagen", many(11), many(12))).toEqual({ direction: "lager", text: "1,0 dagen" });
  });

  test("take the coarser precision of the two", () => {
    const few = { value: 0.06, persons: 40 };
    expect(difference("procent", few, many(0.052))).toEqual({ direction: "hoger", text: "1 procentpunt" });
  });

  test("swap direction when the values swap", () => {
    const opposite = { hoger: "lager", lager: "hoger", gelijk: "gelijk" } as const;
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => many(n / 1000));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [one, other] = [difference("procent", a, b), difference("procent", b, a)];
        expect(other).toEqual({ direction: opposite[one.direction], text: one.text });
      }),
    );
  });
});

describe("periods, dates and lists", () => {
  test.each([
    ["2025JJ00", "2025", "2025"],
    ["2025KW01", "1e kwartaal 2025", "1e kwartaal"],
    ["2025MM01", "januari 2025", "januari"],
    ["2025MM12", "december 2025", "december"],
  ])("%s is %s", (code, text, part) => {
    expect(formatPeriod(code)).toBe(text);
    expect(formatPeriodPart(code)).toBe(part);
  });

  test("a text that is no period code is a bug, not a period", () => {
    expect(() => parsePeriod("2025")).toThrow();
  });

  test("a moment is the date it is in the Netherlands, wherever the machine stands", () => {
    expect(formatDate("2026-11-20T23:30:00.000Z")).toBe("21 november 2026");
    expect(formatDate("2026-06-30T22:00:00.000Z")).toBe("1 juli 2026");
  });

  test("lists and counts", () => {
    expect(formatList(["a", "b", "c"])).toBe("a, b en c");
    expect(formatList(["a"])).toBe("a");
    expect(formatCount(1, "werkgever", "werkgevers")).toBe("1 werkgever");
    expect(formatCount(0, "werkgever", "werkgevers")).toBe("0 werkgevers");
    expect(formatCount(12345, "werkgever", "werkgevers")).toBe("12.345 werkgevers");
  });
});
