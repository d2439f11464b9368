import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { textTable } from "../../src/commands/terminal.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { withhold } from "../../src/disclosure/elimination.ts";
import { auditIntervals } from "../../src/disclosure/interval-audit.ts";
import { intervalTasks } from "../../src/disclosure/interval-demands.ts";
import { isHidden, prepare, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { Cube, Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers, sampleRows } from "../support/disclosure-sample.ts";

/**
 * What protection may cost, beside what it costs: `node --import tsx tests/bench/limits.ts`. Each demand in a process
 * of its own, for its memory. Seconds are of processor time, so that others on the machine do not count, except for
 * the intervals, whose threads are the point; there it is the clock.
 */
interface Demand {
  readonly name: string;
  /** Seconds. */
  readonly limit: number;
  readonly measure: () => Outcome | Promise<Outcome>;
}

interface Outcome {
  /** What was measured, in numbers. */
  readonly what: string;
  readonly seconds: number;
}

const health = definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" });
const dimensions = ["sector", "regio", "grootte", "leeftijd"];
const judgement = { policy: defaultPolicy, dimensions };

/** Over 5 000 columns that are not the same, in one quarter; the year is that quarter. */
const linked: Plan = planOf(
  ["sector", "regio", "grootte"],
  ["sector", "grootte", "leeftijd"],
  ["regio", "grootte", "leeftijd"],
);

const demands: readonly Demand[] = [
  {
    name: "joint run, 5 000 cells",
    limit: 15,
    measure: () => {
      const population = populationOf(linked, quarterOf(300_000, 20_000));
      const { value, seconds } = timed(() => suppress(population, dimensions, defaultPolicy, new Set()));
      return { what: `${columnsOf(population)} columns, ${value.virtual.rounds} rounds`, seconds };
    },
  },
  {
    name: "exact audit of that",
    limit: 2,
    measure: () => {
      const pattern = patternOf(populationOf(linked, quarterOf(300_000, 20_000)));
      const { value, seconds } = timed(() => audit([pattern]));
      return { what: `${value.tested} tested, ${value.leaks.length} leaks`, seconds };
    },
  },
  { name: "plain elimination, 10 000 cells", limit: 2, measure: plainly },
  {
    name: "30 clusters beside 2 000 cells",
    limit: 30,
    measure: () => {
      const population = clustered();
      const { value, seconds } = timed(() =>
        suppress(population, ["sector", "provincie", "grootte", "cluster"], defaultPolicy, new Set()),
      );
      return { what: `${columnsOf(population)} columns, ${value.virtual.rounds} rounds`, seconds };
    },
  },
  { name: "30 000 cells end to end, without intervals", limit: 300, measure: throughout },
  {
    name: "intervals of all primaries, by the clock",
    limit: 60,
    measure: async () => {
      const population = populationOf(fourTables(), sampleRows(20_000, 2_000, 1));
      const { hidden } = patternOf(population);
      const { tasks, seconds } = await auditIntervals(
        intervalTasks(population, hidden, judgement, "personen"),
      );
      const tested = tasks.reduce((sum, task) => sum + task.tested, 0);
      return { what: `${population.keys.length} cells, ${tested} tested`, seconds };
    },
  },
];

function plainly(): Outcome {
  const rows = sampleRows(240_000, 20_000, 1).filter(({ quarter }) => quarter < "2025KW03");
  const population = populationOf(
    planOf(["sector", "regio", "grootte"], ["regio", "leeftijd"], ["sector", "leeftijd"]),
    rows,
  );
  const { structure, reasons } = prepare(population, dimensions, defaultPolicy);
  const isPrimary = (group: number) =>
    structure.groups[group]?.cells.some((cell) => (reasons[cell]?.length ?? 0) > 0) === true;
  const { value, seconds } = timed(() =>
    withhold({
      columns: structure.groups,
      innerCount: population.innerCount,
      targets: structure.order.filter(isPrimary),
      candidates: structure.order.filter((group) => !isPrimary(group)),
      seed: 1,
    }),
  );
  return { what: `${structure.groups.length} columns, ${value.length} withheld`, seconds };
}

/** Five figures of the same kind on their own people: from the cube to what a reader gets, with the gate. */
function throughout(): Outcome {
  const specs = ["a", "b", "c", "d", "e"].map((id, n) => ({
    id,
    definitions: [{ ...health, id: `verzuim-${id}` }],
    rows: sampleRows(200_000, 15_000, n + 1),
  }));
  const cube: Cube = cubeOf(fourTables(), specs);
  const indicatoren = specs.map(({ definitions: [own] }) => ({
    id: own?.id ?? "",
    klasse: "gezondheid" as const,
  }));
  const { value, seconds } = timed(() => {
    const made = Protected.protect(cube, defaultPolicy, silent);
    const dimensies = made.dimensions.map((id) => ({ id }));
    return auditPublic({ dimensies, indicatoren }, made.cells()).leaks.length;
  });
  const cells = cube.populations.reduce((sum, { keys }) => sum + keys.length, 0);
  return { what: `${cells} cells, ${value} leaks`, seconds };
}

function planOf(...tables: readonly (readonly string[])[]): Plan {
  return { dimensions, tables: Object.fromEntries(tables.map((own) => [own.join("-"), own])), year: 2025 };
}

function fourTables(): Plan {
  return planOf(["sector", "grootte"], ["sector", "regio"], ["regio", "grootte"], ["sector", "leeftijd"]);
}

function quarterOf(workers: number, employers: number): MicroRow[] {
  return sampleRows(workers, employers, 2).filter(({ quarter }) => quarter === "2025KW01");
}

/** Any employer may be in a cluster, and in several. */
function clustered(): Population {
  const random = numbers(4);
  const clusters = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 30 }, (_, c) => `c${c}`)
      .filter(() => random() < 0.06)
      .join("|"),
  );
  const rows = quarterOf(300_000, 20_000).map((row): MicroRow => {
    const [sector = "", regio = "", grootte = ""] = row.codes;
    const provincie = `P${Number(regio.slice(2)) % 18}`;
    return { ...row, codes: [sector, provincie, grootte, clusters[row.employer] ?? ""] };
  });
  const own = ["sector", "provincie", "grootte"];
  const tables = { [own.join("-")]: own, cluster: ["cluster", "grootte"] };
  return populationOf({ dimensions: [...own, "cluster"], tables, year: 2025 }, rows);
}

function populationOf(plan: Plan, rows: readonly MicroRow[]): Population {
  return cubeOf(plan, [{ id: "verzuim", definitions: [health], rows }]).populations[0] as Population;
}

function patternOf(population: Population) {
  const { states } = suppress(population, dimensions, defaultPolicy, new Set());
  return { population, hidden: states.map(isHidden), structural: false };
}

function columnsOf({ members }: Population): number {
  return new Set(members.map((rows) => rows.join())).size;
}

function timed<T>(work: () => T): { value: T; seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

/** A row: demand, what was measured, seconds, limit, whether it is within, and peak memory of the whole process. */
async function measured({ name, limit, measure }: Demand): Promise<(string | number)[]> {
  const { what, seconds } = await measure();
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return [name, what, Math.round(seconds * 10) / 10, limit, seconds < limit ? "yes" : "no", peak];
}

const asked = process.argv[2];
if (asked === undefined) {
  const own = fileURLToPath(import.meta.url);
  const rows = demands.map((_, n) =>
    JSON.parse(execFileSync(process.execPath, ["--import", "tsx", own, String(n)], { encoding: "utf8" })),
  );
  console.log(textTable(["demand", "measured on", "seconds", "limit", "within", "peak MiB"], rows));
} else console.log(JSON.stringify(await measured(demands[Number(asked)] as Demand)));
