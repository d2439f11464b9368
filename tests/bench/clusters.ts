import { pathToFileURL } from "node:url";
import { textTable } from "../../src/commands/terminal.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers, sampleRows } from "../support/disclosure-sample.ts";

/**
 * The speed lines of non-nested groups: 30 clusters beside 2 000 cells, protected under 30 s, and a joint run of
 * 5 000 cells under 15 s. `node --import tsx tests/bench/clusters.ts`; seconds are of processor time, so that others
 * on the machine do not count.
 */
interface Case {
  readonly name: string;
  readonly plan: Plan;
  readonly rows: readonly MicroRow[];
  /** Seconds that the whole suppression may take. */
  readonly limit: number;
}

const employers = 20_000;
const quarter = sampleRows(300_000, employers, 2).filter((row) => row.quarter === "2025KW01");

/** Clusters of 10 to 60 small employers, drawn apart from sector and region: an employer is in several, or in none. */
function clustersOf(clusters: number, seed: number): string[] {
  const random = numbers(seed);
  const persons = new Float64Array(employers);
  for (const row of quarter) persons[row.employer] = (persons[row.employer] ?? 0) + row.persons;
  const small = Array.from({ length: employers }, (_, nr) => nr).filter((nr) => (persons[nr] ?? 0) <= 60);
  const own = Array.from({ length: employers }, (): string[] => []);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const members = new Set<number>();
    const size = 10 + Math.floor(51 * random());
    while (members.size < size) members.add(small[Math.floor(small.length * random())] ?? 0);
    for (const nr of members) own[nr]?.push(`c${String(cluster).padStart(2, "0")}`);
  }
  return own.map((codes) => codes.join("|"));
}

function clustered(): Case[] {
  const plan: Plan = {
    dimensions: ["sector", "provincie", "grootte", "cluster"],
    tables: {
      "sector-provincie-grootte": ["sector", "provincie", "grootte"],
      cluster: ["cluster", "grootte"],
    },
    year: 2025,
  };
  const random = numbers(4);
  // As in the table of disclosure.md 2.5: any employer may be in a cluster, so that they are of all sizes.
  const wide = Array.from({ length: employers }, () =>
    Array.from({ length: 30 }, (_, c) => `c${c}`)
      .filter(() => random() < 0.06)
      .join("|"),
  );
  return [
    ["30 clusters, klein", clustersOf(30, 4), plan] as const,
    ["30 clusters, groot", wide, plan] as const,
    [
      "alleen het totaal per cluster",
      wide,
      { ...plan, tables: { ...plan.tables, cluster: ["cluster"] } },
    ] as const,
  ].map(([name, clusters, own]) => ({
    name,
    plan: own,
    limit: 30,
    rows: quarter.map((row): MicroRow => {
      const [sector = "", regio = "", grootte = ""] = row.codes;
      const provincie = `P${Number(regio.slice(2)) % 18}`;
      return { ...row, codes: [sector, provincie, grootte, clusters[row.employer] ?? ""] };
    }),
  }));
}

function joint(): Case {
  const dimensions = ["sector", "regio", "grootte", "leeftijd"];
  const tables = Object.fromEntries(
    [dimensions.slice(0, 3), ["sector", "grootte", "leeftijd"], ["regio", "grootte", "leeftijd"]].map(
      (own) => [own.join("-"), own],
    ),
  );
  return { name: "5 000 cellen", plan: { dimensions, tables, year: 2025 }, rows: quarter, limit: 15 };
}

/** A row per case: columns, hidden, leaks and the seconds that hiding and the exact audit took. */
export function benchClusters(): (string | number)[][] {
  const health = definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" });
  return [...clustered(), joint()].map(({ name, plan, rows, limit }) => {
    const cube = cubeOf(plan, [{ id: name, definitions: [health], rows }]);
    // The year of one quarter is that quarter.
    const [population] = cube.populations;
    if (population === undefined) throw new Error("no population");
    const hiding = timed(() => suppress(population, cube.dimensions, defaultPolicy, new Set()));
    const { states } = hiding.value;
    const auditing = timed(() =>
      audit([{ population, hidden: states.map(isHidden), structural: false }], {
        policy: defaultPolicy,
        dimensions: cube.dimensions,
      }),
    );
    const columns = new Set(population.members.map((rowsOf) => rowsOf.join())).size;
    const count = (state: string) => states.filter((own) => own === state).length / 2;
    return [
      ...[name, columns, count("primair"), count("secundair"), auditing.value.leaks.length],
      ...[hiding.seconds, limit, hiding.seconds < limit ? "ja" : "nee", auditing.seconds],
    ];
  });
}

function timed<T>(work: () => T): { value: T; seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  return { value, seconds: Math.round(process.cpuUsage(start).user / 10_000) / 100 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const head = ["case", "columns", "primary", "secondary", "leaks", "hide s", "limit", "within", "audit s"];
  console.log(textTable(head, benchClusters()));
}
