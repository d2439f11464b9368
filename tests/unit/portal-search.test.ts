import fc from "fast-check";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { distance, fitOf, fold } from "../../src/service/portal/search/match.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

async function found(question: string) {
  const response = await service.get(`/zoeken?vraag=${encodeURIComponent(question)}`);
  expect(response.status).toBe(200);
  const { document } = new JSDOM(await response.text()).window;
  const hits = [...document.querySelectorAll(".results a")].map((one) => one.getAttribute("href"));
  return { document, hits };
}

describe("what can be found", () => {
  test.each([
    ["industrie", "/sectoren/C"],
    ["Industrie", "/sectoren/C"],
    ["indus", "/sectoren/C"],
    ["idnustrie", "/sectoren/C"],
    ["welzijnszrog", "/sectoren/Q"],
    ["twente", "/regios/AM05"],
    ["Twénté", "/regios/AM05"],
    ["rijnmnd", "/regios/AM22"],
    ["Tubbergen", "/regios/AM05"],
    ["westerwold", "/regios/AM01"],
    ["dranken", "/sectoren/C"],
    ["ziekteverzuim", "/indicatoren/verzuimpercentage"],
    ["RL7", "/indicatoren/verzuimpercentage"],
    ["sector grootte", "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00"],
    ["sectorrapport", "/rapporten#sectorrapport"],
    ["verzuim", "/begrippen#begrip-verzuim"],
    ["absence", "/begrippen#begrip-verzuim"],
    ["avg", "/privacy"],
    ["marge", "/begrippen#begrip-betrouwbaarheidsinterval"],
    ["pdf", "/rapporten"],
  ])("%s", async (question, path) => {
    const { hits } = await found(question);
    expect(hits.slice(0, 3)).toContain(path);
    expect((await service.get(path.replace(/#.*/, ""))).status).toBe(200);
  });

  test("a municipality says in which region it lies; one with the name of its region is that region", async () => {
    const { document } = await found("Tubbergen");
    expect(document.querySelector(".results li")?.textContent).toMatch(
      /Regio\s*TubbergenGemeente in de arbeidsmarktregio Twente\./,
    );
    expect((await found("Groningen")).hits.filter((path) => path === "/regios/AM01")).toHaveLength(1);
    const english = await service.get("/en/zoeken?vraag=beverages");
    expect(await english.text()).toContain("Division of the sector");
  });

  test("a place names what lies within it, municipalities by name", async () => {
    const page = async (path: string) => (await service.get(path)).text();
    expect(await page("/regios/AM05")).toMatch(/Gemeenten in deze regio<\/h2>\s*<p>Almelo, Tubbergen\.<\/p>/);
    expect(await page("/sectoren/C")).toContain("<p>Vervaardiging van dranken.</p>");
    expect(await page("/en/sectoren/C")).toContain("<p>Manufacture of beverages.</p>");
    expect(await page("/regios/AM22")).not.toContain("Gemeenten in deze regio");
  });

  test("where no page has every word, those of one word are found, and it says so", async () => {
    const { document, hits } = await found("ziekteverzuim industrie");
    expect(hits.slice(0, 5)).toEqual(
      expect.arrayContaining(["/sectoren/C", "/indicatoren/verzuimpercentage"]),
    );
    expect(document.querySelector("main")?.textContent).toContain("Geen pagina heeft al deze woorden.");
    const one = await found("sectorrapport");
    expect(one.document.querySelector("main")?.textContent).not.toContain("Geen pagina heeft");
  });

  test("nothing found says so, with ways on; no question shows examples", async () => {
    const none = await found("qqqqqq");
    expect(none.document.querySelector("[role=status]")?.textContent).toBe("Niets gevonden voor “qqqqqq”.");
    expect(none.document.querySelectorAll("main .links a").length).toBeGreaterThan(2);
    const empty = await found("");
    expect(empty.document.querySelectorAll("main .links a").length).toBeGreaterThan(2);
  });

  test("what is asked is text on the page, and stays in the box", async () => {
    const { document } = await found('<b>"x');
    expect(document.querySelector<HTMLInputElement>("#vraag")?.value).toBe('<b>"x');
    expect(document.querySelector("main b")).toBeNull();
  });

  test("a long question is read as far as it goes", async () => {
    const { document } = await found("a".repeat(5_000));
    expect(document.querySelector<HTMLInputElement>("#vraag")?.value).toHaveLength(100);
  });
});

describe("words", () => {
  test("are folded: accents, capitals and signs say nothing", () => {
    expect(fold("Café’s  & IJmuiden-Zuid")).toBe("cafes ijmuiden zuid");
  });

  test("a whole word is better than its start, that better than a part, that better than a typing error", () => {
    const [whole, start, part, typo] = [["zorg"], ["zorgverlof"], ["mantelzorg"], ["zrog"]].map((words) =>
      fitOf("zorg", words),
    ) as [number, number, number, number];
    expect([whole, start, part, typo]).toEqual([whole, start, part, typo].toSorted((a, b) => b - a));
    expect(new Set([whole, start, part, typo]).size).toBe(4);
    expect(typo).toBeGreaterThan(0);
    expect(fitOf("zorg", ["sport"])).toBe(0);
    expect(fitOf("uw", ["bouw"])).toBe(0);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  test("a distance is that of all ways to change letters, up to its most", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 1, 2, 3, 9), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(slow(a, b), most + 1));
      }),
      // In each row something is within reach, and at the end it is not.
      { numRuns: 500, examples: [["bca", "caaa", 1]] },
    );
  });
});

/** The same by the definition, without a table. */
function slow(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
    const best = Math.min(...ways);
    known.set(key, best);
    return best;
  };
  return at(a.length, b.length);
}
