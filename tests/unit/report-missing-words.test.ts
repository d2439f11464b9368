import { expect, test } from "vitest";
import type { Cell, Status } from "../../src/release/types.ts";
import type { ByClass, KeyFigures } from "../../src/report/define.ts";
import type { Flows } from "../../src/report/define-compared.ts";
import type { Figures } from "../../src/report/figures.ts";
import { byClass } from "../../src/report/sections/by-class.ts";
import { flows } from "../../src/report/sections/flows.ts";
import { keyFigures } from "../../src/report/sections/key-figures.ts";
import { en } from "../../src/report/texts/en.ts";
import { nl, type Texts } from "../../src/report/texts/nl.ts";

const cell = (status: Status, waarde: number | null = null) =>
  ({
    ...{ indicator: "proef", tabel: "t", periode: "2025JJ00", dimensies: {}, uitsplitsing: null },
    ...{ status, waarde, ondergrens: null, bovengrens: null, personen: waarde === null ? null : 100 },
    werkgevers: waarde === null ? null : 10,
  }) as Cell;

interface Asked {
  readonly who: string | { readonly code: string };
  readonly class?: { readonly code: string };
}

/** The figures of sector C: 46 read, of which `find` says what each is. */
const figuresOf = (texts: Texts, find: (asked: Asked) => Cell | undefined) =>
  ({
    ...{ texts, year: "2025JJ00", counts: { read: 46, suppressed: 0 } },
    chosen: {
      code: "C",
      isTotal: false,
      phrase: texts === nl ? "de sector Industrie" : "the sector Industry",
    },
    report: {
      keuze: {
        ...{ dimensie: "sector", een: "sector", deze: "deze sector" },
        ...{ kort: "alle sectoren", alle: "alle sectoren samen" },
      },
      sections: [],
    },
    release: { definitions: { indicatoren: [], populatie: [] } },
    codes: (dimension: string) =>
      dimension === "sector"
        ? [
            { code: "C", naam: "Industrie" },
            { code: "F", naam: "Bouw" },
          ]
        : ["15-25", "25-35", "35-45"].map((code) => ({ code, naam: code })),
    ...{ display: () => "procent", indicator: () => undefined, references: () => [], cell: find },
  }) as unknown as Figures;

/** All that a section says, a line each. */
const saidBy = (section: unknown) =>
  JSON.stringify(section, (key, value) => (key === "id" || key === "kind" ? undefined : value));

const moves: Flows = {
  ...{ kind: "flows", id: "stromen", titel: "Van sector naar sector" },
  ...{ indicator: "loopbrug-naar-sector", onderwerp: "de gestarte loopbruggen" },
};

test("flows that are all hidden are told in one neutral sentence, beside no table", () => {
  const dutch = flows(
    moves,
    figuresOf(nl, () => cell("onderdrukt")),
  );
  expect(dutch.headline).toBe("Van geen enkele stroom uit de sector Industrie is een cijfer te tonen.");
  expect(dutch.blocks).toEqual([
    {
      kind: "paragraph",
      text: "Niet getoond: Industrie en Bouw. Er zijn te weinig personen of werkgevers, of het is nodig om andere cijfers te beschermen.",
    },
  ]);
  const english = flows(
    moves,
    figuresOf(en, () => cell("onderdrukt")),
  );
  expect(english.headline).toBe("No flow from the sector Industry has a figure that can be shown.");
  expect(saidBy(english).match(/too few/g)).toHaveLength(1);
});

test("flows that nobody delivered are not called hidden, and those of others are still drawn", () => {
  const absent = flows(
    moves,
    figuresOf(nl, () => cell("niet-geleverd")),
  );
  expect(absent).toMatchObject({
    headline: "Over stromen uit de sector Industrie zijn geen gegevens geleverd.",
    blocks: [],
  });
  const others = flows(
    moves,
    figuresOf(nl, ({ who }) =>
      typeof who === "object" && who.code === "C" ? cell("onderdrukt") : cell("gepubliceerd", 0.5),
    ),
  );
  expect(others.headline).toBe("Van geen enkele stroom uit de sector Industrie is een cijfer te tonen.");
  expect(others.blocks.map(({ kind }) => kind)).toEqual(["figure"]);
  expect(saidBy(others)).toContain("Niet getoond: Industrie.");
});

const response: KeyFigures = {
  ...{ kind: "key-figures", id: "datakwaliteit", titel: "Wat er ontbreekt", onderwerp: "de respons" },
  cijfers: [{ indicator: "respons", titel: "Respons", zin: "{waarde}" }],
};

test("a key figure that nobody delivered is not called hidden, and a hidden one not absent", () => {
  const headline = (texts: Texts, status: Status) =>
    keyFigures(
      response,
      figuresOf(texts, () => cell(status)),
    ).headline;
  expect(headline(nl, "niet-geleverd")).toBe(
    "Over de respons van de sector Industrie zijn voor 2025 geen gegevens geleverd.",
  );
  expect(headline(en, "niet-geleverd")).toMatch(/^No data was delivered about .* for 2025\.$/);
  expect(headline(nl, "onderdrukt")).toBe("Over 2025 is de respons van de sector Industrie niet te tonen.");
  const whole = saidBy(
    keyFigures(
      response,
      figuresOf(nl, () => cell("niet-geleverd")),
    ),
  );
  expect(whole).not.toMatch(/niet te tonen|Niet getoond/);
});

const ages: ByClass = {
  ...{
    kind: "by-class",
    id: "leeftijd",
    titel: "Naar leeftijd",
    dimensie: "leeftijd",
    tabel: "sector-leeftijd",
  },
  ...{ klasse: { een: "leeftijdsklasse", meer: "leeftijdsklassen" }, noemtUitersten: true, chart: "bars" },
  cijfers: [{ indicator: "scholingsdeelname", onderwerp: "de scholingsdeelname" }],
} as ByClass;

test("a count of classes agrees with the rows below it: people of unknown age are named apart", () => {
  const shown: Readonly<Record<string, number>> = { "15-25": 0.1, "25-35": 0.2 };
  const find = ({ class: own }: Asked) => {
    const value = shown[own?.code ?? ""];
    return value === undefined ? cell("onderdrukt") : cell("gepubliceerd", value);
  };
  expect(byClass(ages, figuresOf(nl, find)).headline).toMatch(
    /Dat geldt voor de 2 van de 3 leeftijdsklassen die te tonen zijn\. “Onbekend” is geen leeftijdsklasse en telt daarin niet mee\.$/,
  );
  expect(byClass(ages, figuresOf(en, find)).headline).toMatch(/“Unknown” is no .* and does not count/);
  const known = byClass(
    ages,
    figuresOf(nl, (asked) => (asked.class?.code === "?" ? undefined : find(asked))),
  );
  expect(known.headline).toMatch(/die te tonen zijn\.$/);
});

test("classes of which nothing was delivered are not called hidden", () => {
  const headline = (status: Status) =>
    byClass(
      ages,
      figuresOf(nl, () => cell(status)),
    ).headline;
  expect(headline("niet-geleverd")).toMatch(/niet bekend\.$/);
  expect(headline("onderdrukt")).toMatch(/niet te tonen\.$/);
});
