import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import type { OwnFigure } from "../../src/release/own.ts";
import type { ReleaseIndicator } from "../../src/release/types.ts";
import { buildDocument } from "../../src/report/build.ts";
import { defineReport, isPublic, type Report } from "../../src/report/define.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { choices, choose, fileNameOf } from "../../src/report/selection.ts";
import { en } from "../../src/report/texts/en.ts";
import { nl } from "../../src/report/texts/nl.ts";
import { type MirrorOptions, mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";

let cluster: Report;
let employer: Report;
beforeAll(async () => {
  const reports = await listReports(root);
  cluster = findReport(reports, "clusterspiegel");
  employer = findReport(reports, "werkgeversspiegel");
});

async function clusterPage(selection: Record<string, string>, options: MirrorOptions = {}) {
  const html = await renderReport(mirrorRelease(options), cluster, selection);
  return new JSDOM(html).window.document;
}

async function ownPage(own: readonly OwnFigure[]): Promise<Document> {
  const options = { employer: own, kenmerk: "abc" };
  return new JSDOM(await renderReport(mirrorRelease(), employer, {}, options)).window.document;
}

function text(document: Document, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
}

function card(document: Document, title: string): string {
  const found = [...document.querySelectorAll(".figures li, .strips > li")].find(
    (one) => one.querySelector("h3")?.textContent === title,
  );
  return (found?.textContent ?? "").replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
}

describe("the mirror of a cluster", () => {
  test("is laid beside all deliveries, and names few figures, absence last", async () => {
    const document = await clusterPage({ cluster: "HAVEN" });
    expect(text(document, "#kerncijfers .headline")).toBe(
      "In 2025 was de scholing in twaalf maanden in het cluster Haven & <proef> 24,0%, 16,0 procentpunt lager dan in alle sectoren samen (40,0%). Dat verschil is aantoonbaar.",
    );
    const items = [...document.querySelectorAll("#gesprek li")].map((item) => item.textContent);
    expect(items).toHaveLength(3);
    for (const item of items.slice(0, 2)) {
      expect(item).toMatch(/(scholing|ontwikkelgesprek) .*aantoonbaar lager dan in alle sectoren samen/);
    }
    expect(items.at(-1)).toMatch(/^Het verzuimpercentage/);
  });

  test("points at nothing when only absence differs, or nothing does", async () => {
    const absence = await clusterPage({ cluster: "HAVEN" }, { differing: ["verzuimpercentage"] });
    expect(absence.querySelectorAll("#gesprek li")).toHaveLength(0);
    expect(text(absence, "#gesprek .headline")).toMatch(/^Alleen bij het verzuim valt iets op\./);
    const nothing = await clusterPage({ cluster: "HAVEN" }, { differing: [] });
    expect(text(nothing, "#gesprek .headline")).toMatch(/geen aantoonbaar anders dan in alle sectoren samen/);
  });

  test("takes a sector, or a size class within it, in the place of all", async () => {
    const sector = await clusterPage({ cluster: "HAVEN", sector: "C" });
    expect(text(sector, ".features")).toContain("Vergeleken metde sector Industrie");
    expect(card(sector, "Scholing")).toContain("Industrie24,8%");
    expect(text(sector, "main")).not.toContain("alle sectoren samen");
    const size = await clusterPage({ cluster: "HAVEN", sector: "C", grootte: "10-50" });
    expect(card(size, "Scholing")).toContain("44,0%");
    expect(text(size, ".features")).toContain(
      "de sector Industrie binnen de grootteklasse 10 tot 50 werkzame personen",
    );
  });

  test("still says something when everything is hidden", async () => {
    const document = await clusterPage({ cluster: "DORP" });
    expect(text(document, ".notice")).toMatch(/^Het cluster Dorp heeft wel gegevens/);
    expect(text(document, "#gesprek .headline")).toMatch(/^Van geen enkel cijfer is te zeggen/);
    expect(document.querySelector("#ontsluiten")).not.toBeNull();
  });

  test("words the advice of the release", async () => {
    const unlocking = {
      ...{ formaat: 1 as const, periode: "2025JJ00", keuzes: ["sector", "cluster"], indelingen: [] },
      adviezen: [
        {
          ...{ dimensie: "cluster", code: "DORP", cijfer: "verzuimpercentage", naar: null, tabel: "cluster" },
          ...{ verborgen: 1, kwartalen: 0 },
          stappen: [{ soort: "werkgevers" as const, meer: 5, personen: 9 }],
        },
      ],
    };
    const document = await clusterPage({ cluster: "DORP" }, { unlocking });
    expect(text(document, "#ontsluiten .headline")).toContain("titel van verzuimpercentage");
    expect(text(document, "#ontsluiten")).toContain("Met 5 werkgevers erbij in een groep");
    const other = await clusterPage({ cluster: "HAVEN" }, { unlocking });
    expect(text(other, "#ontsluiten .headline")).toMatch(/allemaal te tonen\.$/);
  });

  test("has no table of a subject that nobody has a figure of", async () => {
    const document = await clusterPage({ cluster: "HAVEN" });
    expect(text(document, "#relatie")).toContain("Geen gegevens geleverd: Vertrouwen");
    expect(document.querySelectorAll("#relatie table, #relatie svg")).toHaveLength(0);
    expect(document.querySelectorAll("#eigen-regie table")).toHaveLength(1);
  });

  test("says the word cluster once, also when the name begins with it", () => {
    const release = mirrorRelease();
    const codes = [
      { code: "HAVEN", naam: "Cluster Haven" },
      { code: "DORP", naam: "Dorp" },
    ];
    const codeLists = new Map(release.codeLists);
    codeLists.set("cluster", { id: "cluster", titel: "", versie: "1", bron: "", codes });
    const phrases = codes.map(
      ({ code }) => choose({ ...release, codeLists }, cluster, { cluster: code }).phrase,
    );
    expect(phrases).toEqual(["het Cluster Haven", "het cluster Dorp"]);
  });

  test("has a file name that says what it is laid beside", () => {
    expect(fileNameOf(cluster, { cluster: "HAVEN" })).toBe("clusterspiegel-cluster-HAVEN");
    const beside = { cluster: "../HAVEN", sector: "C" };
    expect(fileNameOf(cluster, beside)).toBe("clusterspiegel-cluster-.._HAVEN-naast-sector-C");
  });

  test("is refused without clusters, for all together, and beside what is not known", async () => {
    const none = mirrorRelease({ clusters: false });
    expect(choices(none, cluster)).toEqual([]);
    await expect(buildDocument(none, cluster, { cluster: "HAVEN" })).rejects.toMatchObject({
      code: "UNKNOWN_SELECTION",
      problems: [{ message: expect.stringContaining("kolom cluster") }],
    });
    for (const choice of [
      { cluster: "T" },
      { cluster: "HAVEN", sector: "Z" },
      { cluster: "HAVEN", leeftijd: "T" },
    ]) {
      await expect(
        buildDocument(mirrorRelease(), cluster, choice as Record<string, string>),
      ).rejects.toMatchObject({ code: "UNKNOWN_SELECTION" });
    }
  });
});

describe("the mirror of an employer", () => {
  // The group has 5.0% × 0.62 = 3.1% with a half margin of 0.31 points on 400 people:
  // limits at 120 people are 3.1% ± 0.31 × √(400 / 120) = 2.5% to 3.7% at 95%, and 2.2% to 4.0% at 99.8%.
  const own = [
    ownFigure("verzuimpercentage", 0.024, { personen: 120 }),
    ownFigure("scholing-12-maanden", 0.1, { geschat: 0.12, kwart: 1 }),
    ownFigure("ontwikkelgesprek", null),
    ownFigure("medewerkers-per-leidinggevende", 15),
    ownFigure("werkgelegenheid-personen", 41, { tabel: null, dimensies: {} }),
    ownFigure("uitstroom-peildatum", 0.12, { tabel: null, dimensies: {} }),
    ownFigure("gesprek-op-verzoek", 0.01, { periode: "2024JJ00" }),
  ];

  test("has a plain sentence with what chance can make of each figure", async () => {
    const document = await ownPage(own);
    expect(card(document, "Verzuimpercentage")).toContain(
      "Van alle contracttijd ging 2,4% verloren door ziekte. U zit onder uw sector (3,1%). Bij één op de twintig werkgevers is het verschil ook door toeval zo groot.",
    );
    expect(card(document, "Verzuimpercentage")).toContain("zonder echt verschil: 2,5% tot 3,7%");
    expect(card(document, "Scholing in twaalf maanden")).toContain(
      "U zit onder uw sector (24,8%), buiten wat zonder echt verschil te verwachten is. Van de werkgevers in uw sector valt u in het laagste kwart.",
    );
    expect(card(document, "Uitstroom")).toContain("Er is geen openbaar cijfer om dit naast te leggen.");
    expect(card(document, "Ontwikkelgesprek")).toContain("Niet te tonen");
    expect(card(document, "Gesprek op verzoek")).toContain("Geen cijfer");
    expect(card(document, "Medewerkers")).toContain("41 mensen hun hoofdbaan bij u");
    expect(text(document, ".features")).toContain("41 medewerkers");
  });

  test.each([
    [0.031, "U zit gelijk met uw sector (3,1%)."],
    [0.033, "U zit boven uw sector (3,1%); het verschil kan toeval zijn."],
    [0.039, "U zit boven uw sector (3,1%). Bij één op de twintig"],
    [0.05, "U zit aantoonbaar boven uw sector (3,1%)"],
  ])("never says more than the limits: %s", async (value, says) => {
    const document = await ownPage([ownFigure("verzuimpercentage", value, { personen: 120 })]);
    expect(card(document, "Verzuimpercentage")).toContain(says);
  });

  test.each([
    ["with a quarter", 1, "buiten wat zonder echt verschil te verwachten is. Van de werkgevers in uw sector"],
    ["without one", null, "te verwachten is. Hoe vaak werkgevers zo verschillen, is niet te zeggen."],
  ] as const)(
    "has a verdict in words outside of a range that counts people alone: %s",
    async (_, kwart, says) => {
      const document = await ownPage([
        ownFigure("scholing-12-maanden", 0.05, {
          geschat: 0.06,
          kwart,
          naast: [{ tabel: "sector-grootte", dimensies: { sector: "C", grootte: "T" }, houdt: true, kwart }],
        }),
      ]);
      const said = card(document, "Scholing in twaalf maanden");
      expect(said).toMatch(/40 medewerkers · zonder echt verschil: \d+% tot \d+%/);
      expect(said).toContain(
        "U zit onder uw sector (24,8%), buiten wat zonder echt verschil te verwachten is.",
      );
      expect(said).toContain(says);
      expect(text(document, "#kerncijfers .key")).toContain("Zonder echt verschil met de groep");
      expect(text(document, "#kerncijfers table")).toContain(
        "24,8% (lager, verder dan zonder echt verschil)",
      );
    },
  );

  test("has no estimate beside what was to be expected, nor of it", async () => {
    const document = await ownPage([
      ownFigure("verzuimpercentage", 0.09, { geschat: 0.07 }),
      ownFigure("verzuimpercentage-verwacht", 0.05, { geschat: 0.04 }),
      ownFigure("scholing-12-maanden", 0.1, { geschat: 0.12 }),
    ]);
    expect(card(document, "Verzuimpercentage")).toMatch(/zonder echt verschil/);
    for (const title of ["Verzuimpercentage", "Verwacht verzuim"])
      expect(card(document, title)).not.toContain("geschat");
    expect(card(document, "Scholing in twaalf maanden")).toContain("geschat: 12%");
  });

  test("shows the public figure of all employers where it has none of its own", async () => {
    const document = await ownPage([ownFigure("scholing-12-maanden", null)]);
    expect(card(document, "Ontwikkelgesprek")).toMatch(/Geen cijfer Alle werkgevers: 30,0%/);
    expect(text(document, ".notice")).toContain("de openbare cijfers om u heen, waar die er zijn");
    expect(card(document, "Medewerkers")).not.toContain("Alle werkgevers");
  });

  test("says in English what chance alone would give, and which figures more employers open", () => {
    expect(en.mirror.strips.possible("12% to 51%")).toBe("without a real difference: 12% to 51%");
    expect(en.unlocking.growth(5, 0)).toMatch(/every hidden figure of a group/);
    expect(en.mirror.strips.hiddenBeside.hidden(["your sector"])).not.toMatch(/too small|too few/);
    expect(nl.mirror.strips.hiddenBeside.hidden(["uw sector"])).not.toMatch(/te klein|te weinig/);
    expect(nl.mirror.strips.hiddenBeside.more).toMatch(/Uw eigen cijfers verandert dat niet/);
  });

  test("does not call different what reads the same as the limit", async () => {
    // At 40 people the limit is 2.1%, which is written as 2% there.
    const document = await ownPage([ownFigure("verzuimpercentage", 0.02)]);
    expect(card(document, "Verzuimpercentage")).toContain(
      "ging 2% verloren door ziekte. U zit onder uw sector (3,1%); het verschil kan toeval zijn.",
    );
    expect(text(document, "#toeval .headline")).toContain("niet aantoonbaar anders");
  });

  test("draws its own point alone between the limits, and bands instead of ranks", async () => {
    const document = await ownPage(own);
    expect(text(document, "#toeval .headline")).toContain(
      "buiten de grens van 95% rond de groep “Industrie” (3,1%)",
    );
    expect(document.querySelectorAll("#toeval .chart-wide circle")).toHaveLength(1);
    expect(document.querySelectorAll("#plaats svg").length).toBeGreaterThan(0);
    expect(text(document, "#plaats")).toContain("dan is niet te zeggen in welk kwart u valt");
  });

  test("talks first about what chance does not explain, and never about absence alone", async () => {
    const document = await ownPage(own);
    const items = [...document.querySelectorAll("#gesprek li")].map((item) => item.textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^Het aantal medewerkers per leidinggevende \(15,?\d*\) is aantoonbaar hoger/);
    expect(items[1]).toMatch(/^De scholing in twaalf maanden .* laagste kwart/);
    expect(items[2]).toMatch(/^Het verzuimpercentage/);
    const alone = await ownPage([ownFigure("verzuimpercentage", 0.09)]);
    expect(alone.querySelectorAll("#gesprek li")).toHaveLength(0);
    expect(text(alone, "#gesprek .headline")).toMatch(/^Alleen bij het verzuim/);
  });

  test("says what is hidden and why", async () => {
    const document = await ownPage(own);
    expect(text(document, "#niet-getoond .headline")).toMatch(/^Over 2025 is 1 van de 6 cijfers/);
    expect(text(document, "#niet-getoond")).toMatch(/te weinig van uw mensen.*titel van ontwikkelgesprek/);
    expect(text(document, "#niet-getoond")).toMatch(/geen openbaar cijfer.*titel van uitstroom-peildatum/);
    const hidden = await ownPage([ownFigure("verzuimpercentage", null)]);
    expect(text(hidden, ".notice")).toMatch(/geen enkel cijfer is te tonen|geen enkel cijfer te tonen/);
    expect(hidden.querySelectorAll("#toeval svg")).toHaveLength(0);
    expect(text(hidden, "#toeval")).toContain("Het verzuimpercentage van uw organisatie is niet te tonen");
    expect(card(hidden, "Verzuimpercentage")).toContain("Sector: 3,1%");
    expect(text(hidden, "#niet-getoond .headline")).toBe(
      "Over 2025 is van uw organisatie geen enkel cijfer van dit rapport te tonen.",
    );
  });

  const spot = (dimensies: Record<string, string>, houdt = true, kwart: 1 | null = null) => ({
    ...{ tabel: "cluster" in dimensies ? "cluster" : "sector-grootte", dimensies, houdt, kwart },
  });
  const around = [
    spot({ sector: "C", grootte: "10-50" }),
    spot({ sector: "C", grootte: "T" }, false),
    spot({ sector: "T", grootte: "T" }, true, 1),
    spot({ cluster: "HAVEN" }),
    spot({ cluster: "DORP" }, false),
  ];

  test("lies beside every place that the release vouches for, and says of the others why not", async () => {
    const document = await ownPage([
      ownFigure("scholing-12-maanden", 0.3, { naast: around }),
      ownFigure("ontwikkelgesprek", 0.3, { naast: around.map((one) => ({ ...one, houdt: true })) }),
    ]);
    const said = card(document, "Scholing in twaalf maanden");
    expect(said).toContain("Sector en grootte: 44,0%");
    expect(said).toContain("Cluster Haven & <proef>: 24,0%");
    expect(said).toContain("Alle werkgevers: 40,0%");
    expect(said).toContain("Sector: te weinig werkgevers naast u");
    expect(said).not.toContain("24,8%");
    expect(said).toContain("Naast cluster Haven & <proef> zit u er juist boven.");
    expect(said).toContain("Van alle werkgevers valt u in het laagste kwart.");
    // Said once under the strips, as it holds for all of them.
    expect(text(document, "#kerncijfers")).toContain(
      "Hier staat nergens naast: cluster Dorp (niet openbaar).",
    );
    expect(document.querySelectorAll("#kerncijfers svg.strip")).toHaveLength(2);
    expect(text(document, "#kerncijfers table")).toContain("te weinig werkgevers naast u");
    expect(text(document, "#niet-getoond")).toMatch(/Te weinig werkgevers naast u\..*uw sector/);
    expect(text(document, "#niet-getoond")).toMatch(/Niet openbaar\..*cluster Dorp/);
    expect(text(document, ".features")).toContain("alle werkgevers");
  });

  test("lays absence first beside what its own people lead one to expect", async () => {
    const release = mirrorRelease();
    const [known] = release.definitions.indicatoren.filter(({ id }) => id === "verzuimpercentage");
    const more = { ...known, id: "verzuimpercentage-verwacht", interval: "geen" } as ReleaseIndicator;
    const indicatoren = [...release.definitions.indicatoren, more];
    const page = async (value: number) => {
      const own = [
        ownFigure("verzuimpercentage", value, { personen: 120, naast: around }),
        ownFigure("verzuimpercentage-verwacht", 0.05, { personen: 120 }),
        ownFigure("medewerkers-per-leidinggevende", 15),
      ];
      const definitions = { ...release.definitions, indicatoren };
      const html = await renderReport({ ...release, definitions }, employer, {}, { employer: own });
      return new JSDOM(html).window.document;
    };
    const high = await page(0.09);
    expect(card(high, "Verzuimpercentage")).toContain(
      "was 5,0% te verwachten. U zit 4,0 procentpunt hoger, en dat komt bijna nooit door toeval. U zit",
    );
    expect(text(high, "#gesprek")).toMatch(
      /hoger dan in wat|aantoonbaar hoger dan .* te verwachten was \(5,0%\)/,
    );
    const near = await page(0.052);
    expect(card(near, "Verzuimpercentage")).toContain("U zit 0,2 procentpunt hoger; dat kan toeval zijn.");
    expect(text(near, "#gesprek")).not.toContain("Het verzuimpercentage");
  });

  test("is nobody else's: without figures it is not made, and it is not public", async () => {
    await expect(buildDocument(mirrorRelease(), employer, {})).rejects.toMatchObject({
      code: "USAGE",
    });
    expect([isPublic(employer), isPublic(cluster)]).toEqual([false, true]);
    expect(() => defineReport({ ...cluster, voor: "werkgever" })).toThrow(/no choice/);
    const document = await ownPage(own);
    expect(text(document, "#colofon")).not.toContain("CC BY");
  });
});
