import { expect, test } from "vitest";
import type { AgreedCluster } from "../../src/catalog/agreed-cluster.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { withDeliveredGroups } from "../../src/indicators/delivered-groups.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { withAgreedClusters } from "../../src/publish/agreed-clusters.ts";
import { snapshot } from "../../src/publish/coverage.ts";
import { codeListsOf } from "../../src/publish/definitions.ts";
import { ownNameOf } from "../../src/release/own.ts";
import { cubeOf, type Employer, figure, Population, storeOf, theCatalog } from "../support/population.ts";

const banen = { indicators: ["werkgelegenheid-banen"], years: [2025] };

/** Firms of rising size, each in the delivered cluster that `cluster` names for it. */
function firms(p: Population, clusters: readonly (string | null)[]): Employer[] {
  return clusters.map((cluster, index) => {
    const employer = p.employer({ cluster, region: "AM01" });
    for (let person = 0; person <= index; person += 1) p.employed(employer);
    return employer;
  });
}

const agreedOn = (code: string, members: readonly Employer[], naam = code): AgreedCluster => ({
  ...{ code, naam, kenmerk: "k" },
  werkgevers: members.map(({ number }) => number),
});

async function catalogWith(...agreed: readonly AgreedCluster[]): Promise<Catalog> {
  return { ...(await theCatalog()), agreed };
}

const contentOf = ({ dimensions, periods, populations }: Cube) =>
  JSON.stringify([dimensions, periods, populations]);

test("an agreed cluster has the very cube of one that was delivered with the same members", async () => {
  const delivered = new Population();
  firms(delivered, ["haven", null, "haven|kade", "kade", "haven", null]);
  const agreed = new Population();
  const [a, , b, , c] = firms(agreed, [null, null, "kade", "kade", null, null]) as [
    Employer,
    Employer,
    Employer,
    Employer,
    Employer,
  ];
  const catalog = await catalogWith(agreedOn("haven", [a, b, c]));
  const [one, other] = [await cubeOf(delivered, banen), await cubeOf(agreed, { ...banen, catalog })];
  expect(contentOf(other) === contentOf(one)).toBe(true);
  expect(figure(other, "werkgelegenheid-banen", "2025JJ00", { cluster: "haven" })).toMatchObject({
    ...{ value: 9, employers: 3 },
  });
});

test("below three members with jobs in the release an agreed cluster is not there at all", async () => {
  const p = new Population();
  const members = firms(p, [null, null, null, null]);
  const idle = p.employer({ cluster: null });
  const dimensions = async (own: readonly Employer[]) =>
    (await cubeOf(p, { ...banen, catalog: await catalogWith(agreedOn("haven", own)) })).dimensions;
  expect(await dimensions(members.slice(0, 3))).toContain("cluster");
  expect(await dimensions(members.slice(0, 2))).not.toContain("cluster");
  expect(await dimensions([...members.slice(0, 2), idle])).not.toContain("cluster");
});

test("a delivered code is not taken over, and names that are the same get their code", async () => {
  const p = new Population();
  const members = firms(p, ["haven", null, null, null]);
  const store = await storeOf(p);
  try {
    const full = await catalogWith(
      agreedOn("haven", members),
      agreedOn("campus-a", members, "Campus"),
      agreedOn("campus-b", members, "Campus"),
    );
    const catalog = await withDeliveredGroups(store, full, [2025]);
    expect(catalog.agreed?.map(({ code }) => code)).toEqual(["campus-a", "campus-b"]);
    expect(codeListsOf(catalog).find(({ id }) => id === "cluster")?.codes).toMatchObject([
      { code: "haven", naam: "haven" },
      { code: "campus-a", naam: "Campus (campus-a)" },
      { code: "campus-b", naam: "Campus (campus-b)" },
      { code: "T", naam: "Totaal" },
    ]);
    expect((await withDeliveredGroups(store, full, [2019])).agreed).toEqual([]);
  } finally {
    store.close();
  }
});

test("members are found by the name of their own file, and the data of a release name who they are", async () => {
  const p = new Population();
  const members = firms(p, [null, null, null]);
  const store = await storeOf(p);
  const secret = Buffer.from("een geheim van de werkmap");
  try {
    for (const { number: nr } of members)
      await store.run(`insert into sleutel_werkgever values (${nr}, 'sleutel-${nr}')`);
    const names = members.map(({ number }) => ownNameOf(secret, `sleutel-${number}`));
    const with_ = async (leden: readonly string[], key = secret) => {
      const all = await theCatalog();
      return (await withAgreedClusters(store, all, [{ code: "haven", naam: "Haven", leden }], key)).agreed;
    };
    const [found] = (await with_([...names, "f".repeat(32)])) ?? [];
    expect(found?.werkgevers).toEqual(members.map(({ number }) => number).sort((a, b) => a - b));
    expect(await with_(names.toReversed())).toEqual([found]);
    expect((await with_(names, Buffer.from("een ander geheim")))?.[0]?.werkgevers).toEqual([]);
    const text = async (agreed: readonly AgreedCluster[] = []) => (await snapshot(store, agreed)).text;
    expect(await text(found === undefined ? [] : [found])).not.toBe(await text());
    expect(await text(await with_(names.slice(1)))).not.toBe(await text(await with_(names)));
    for (const name of names) expect(await text(await with_(names))).not.toContain(name);
  } finally {
    store.close();
  }
});
