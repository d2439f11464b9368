import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Release, Tally } from "../../src/release/open.ts";
import type { Definitions, Status } from "../../src/release/types.ts";
import type { UnlockAdvice } from "../../src/release/unlock.ts";
import { outlookOf } from "../../src/service/clusters/outlook.ts";
import { accessService } from "../support/access-service.ts";

const drempels = {
  structuur: { werkgevers: 3, personen: 10 },
  hr: { werkgevers: 5, personen: 10 },
  gezondheid: { werkgevers: 6, personen: 12 },
};
const advice = (code: string, stappen: UnlockAdvice["stappen"]): UnlockAdvice => ({
  ...{ dimensie: "cluster", code, cijfer: "verzuim", naar: null, tabel: "cluster" },
  ...{ verborgen: 1, kwartalen: 2, stappen },
});

/** A release of which nothing can be read but what is public: anything else is an error. */
function published(
  counts: readonly (readonly [string, Status, number])[],
  floors?: Definitions["drempels"],
): Release {
  const open = {
    manifest: { id: "2025-1.0.0", perioden: ["2024JJ00", "2025JJ00", "2025KW04"] },
    definitions: {
      indicatoren: ["verzuim", "scholing", "banen"].map((id) => ({ id, titel: `Titel ${id}` })),
      tabellen: [
        { id: "fonds", dimensies: ["fonds"] },
        { id: "cluster", dimensies: ["cluster"] },
      ],
      dimensies: [{ id: "cluster", titel: "Cluster", codelijst: "cluster", meervoudig: true }],
      ...(floors === undefined ? {} : { drempels: floors }),
    },
    codeLists: new Map([
      [
        "cluster",
        {
          codes: [
            { code: "haven", naam: "Haven" },
            { code: "T", naam: "Totaal" },
          ],
        },
      ],
    ]),
    unlocking: {
      ...{ formaat: 1, periode: "2025JJ00", keuzes: ["cluster"], indelingen: [] },
      adviezen: [
        advice("haven", [
          { soort: "jaar", opent: 2 },
          { soort: "werkgevers", meer: 5, personen: 25 },
        ]),
        advice("kade", [{ soort: "jaar", opent: 1 }]),
      ],
    },
    tally: async (query: unknown): Promise<Tally[]> => {
      expect(query).toEqual({ tabel: "cluster", periode: ["2025JJ00"], dimensies: { cluster: ["haven"] } });
      return counts.map(([indicator, status, aantal]) => ({ indicator, code: null, status, aantal }));
    },
  };
  return new Proxy(open, {
    get: (target, name) => {
      if (name in target || name === "then") return target[name as keyof typeof target];
      throw new Error(`the outlook read ${String(name)}`);
    },
  }) as unknown as Release;
}

test("the outlook says the floors, what is shown and hidden now, and what would open more", async () => {
  const release = published(
    [
      ["verzuim", "onderdrukt", 1],
      ["scholing", "indicatief", 1],
      ["banen", "gepubliceerd", 2],
      ["banen", "onderdrukt", 3],
      ["banen", "niet-van-toepassing", 4],
    ],
    drempels,
  );
  const outlook = await outlookOf(release, "haven", 5);
  expect(
    outlook.klassen.map(({ klasse, werkgevers, personen, genoegLeden }) => [
      klasse,
      werkgevers,
      personen,
      genoegLeden,
    ]),
  ).toEqual([
    ["structuur", 3, 10, true],
    ["hr", 5, 10, true],
    ["gezondheid", 6, 12, false],
  ]);
  expect(outlook.nu).toEqual({
    ...{ periode: "2025", getoond: 3, verborgen: 4 },
    indicatoren: [
      { indicator: "verzuim", titel: "Titel verzuim", getoond: 0, verborgen: 1 },
      { indicator: "scholing", titel: "Titel scholing", getoond: 1, verborgen: 0 },
      { indicator: "banen", titel: "Titel banen", getoond: 2, verborgen: 3 },
    ],
    rapport: "/v1/rapporten/clusterspiegel/keuzes/haven",
  });
  expect(outlook.ontsluiten).toHaveLength(3);
  expect(outlook.ontsluiten[0]).toMatch(/^Titel verzuim: Kijk naar heel 2025/);
  expect(outlook.ontsluiten[1]).toContain("5 werkgevers");
});

test("of a cluster that is not in the release nothing is said but that", async () => {
  const release = published([], drempels);
  const outlook = await outlookOf(release, "nieuw", 4);
  expect(outlook).toMatchObject({ publicatie: "2025-1.0.0", nu: null, ontsluiten: [] });
  expect(outlook.uitleg[0]).toContain("staat dit cluster niet");
});

test("a member is not told whether a floor is reached, and an older release says that it does not say", async () => {
  const member = await outlookOf(published([], drempels), "haven", undefined);
  expect(member.klassen.map(({ genoegLeden }) => genoegLeden)).toEqual([null, null, null]);
  const older = await outlookOf(published([]), "haven", 5);
  expect(older.klassen).toEqual([]);
  expect(older.uitleg.join(" ")).toContain("noemt nog niet");
  expect(member.uitleg.join(" ")).not.toContain("noemt nog niet");
});

test("whether a member is in the release at all changes no answer", async () => {
  const own = await accessService();
  const key = await own.key("clusterbeheerder", "beheer");
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: "haven", naam: "Haven", leden: ["bakkerij-zuid", "slagerij-noord"] });
  await own.ask("/v1/clusters", { key, method: "POST", headers, body });
  for (const organisation of ["bakkerij-zuid", "slagerij-noord"]) {
    const member = await own.key("werkgever", organisation);
    expect((await own.ask("/v1/clusters/haven/_aanvaard", { key: member, method: "POST" })).status).toBe(200);
  }
  const answer = async () => {
    const got = await own.ask("/v1/clusters/haven", { key });
    return [got.headers.get("etag"), await got.text()];
  };
  const before = await answer();
  // The own files are all that the server has of who delivered.
  rmSync(join(own.home, "releases", "2025-1.0.0", "own"), { recursive: true });
  expect(await answer()).toEqual(before);
  writeFileSync(join(own.home, "store.duckdb"), "geen gegevens");
  expect(await answer()).toEqual(before);
  await own.close();
});
