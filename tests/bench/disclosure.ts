import { pathToFileURL } from "node:url";
import { textTable } from "../../src/commands/terminal.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { withhold } from "../../src/disclosure/elimination.ts";
import { suppressJointly } from "../../src/disclosure/fixpoint.ts";
import { isHidden, prepare, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers, plan, sampleRows } from "../support/disclosure-sample.ts";

/**
 * What protection costs, in seconds of processor time: `node --import tsx tests/bench/disclosure.ts`. Four linked tables of 20
 * sections, 36 regions, 5 sizes and 7 ages, four quarters and the year; one population per class.
 */
export function benchDisclosure(workers: number, employers: number): (string | number)[][] {
  const cube = sampleCube(workers, employers);
  const populations = cube.populations.map((population) => {
    const suppressing = timed(() => suppress(population, cube.dimensions, defaultPolicy, new Set()));
    const hidden = suppressing.value.states.map(isHidden);
    const auditing = timed(() => audit([{ population, hidden, structural: false }]));
    const count = (state: string) => suppressing.value.states.filter((own) => own === state).length;
    const { id, keys, innerCount } = population;
    const numbers = [
      keys.length,
      innerCount,
      count("primair"),
      count("secundair"),
      auditing.value.leaks.length,
    ];
    return [workers, id, ...numbers, suppressing.seconds, auditing.seconds];
  });
  const all = timed(() => Protected.protect(cube, defaultPolicy, silent));
  const { dimensions } = all.value;
  const indicatoren = cube.populations.flatMap(({ measures }) =>
    measures.map(({ definition: { id, klasse } }) => ({ id, klasse })),
  );
  const outside = timed(() =>
    auditPublic({ dimensies: dimensions.map((id) => ({ id })), indicatoren }, all.value.cells()),
  );
  const sum = (pick: "cells" | "primary" | "secondary") =>
    all.value.counts.reduce((total, counts) => total + counts[pick], 0);
  const numbers = [sum("cells"), "", sum("primary"), sum("secondary"), outside.value.leaks.length];
  return [...populations, [workers, "alles, genest", ...numbers, all.seconds, outside.seconds]];
}

/** Sections, provinces, sizes and 30 clusters that overlap, in one quarter; a cluster by section and by itself. */
const withClusters: Plan = {
  dimensions: ["sector", "provincie", "grootte", "cluster"],
  tables: { "sector-provincie-grootte": ["sector", "provincie", "grootte"], cluster: ["cluster", "grootte"] },
  year: 2025,
};
const detailed: Plan = {
  dimensions: ["sector", "regio", "grootte", "leeftijd"],
  tables: {
    "sector-regio-grootte": ["sector", "regio", "grootte"],
    "sector-leeftijd": ["sector", "leeftijd"],
  },
  year: 2025,
};

/**
 * What the plain method hides and costs, and what virtual primaries add: rounds, columns and seconds of processor
 * time. Each with and without contributors.
 */
export function benchVirtual(): (string | number)[][] {
  const quarter = sampleRows(120_000, 8_000, 2).filter((row) => row.quarter === "2025KW01");
  const random = numbers(4);
  const clusterOf = Array.from({ length: 8_000 }, () =>
    Array.from({ length: 30 }, (_, c) => `c${c}`)
      .filter(() => random() < 0.06)
      .join("|"),
  );
  const clustered = quarter.map((row): MicroRow => {
    const [sector = "", regio = "", grootte = ""] = row.codes;
    const provincie = `P${Number(regio.slice(2)) % 12}`;
    return { ...row, codes: [sector, provincie, grootte, clusterOf[row.employer] ?? ""] };
  });
  const halves = sampleRows(120_000, 8_000, 2).filter((row) => row.quarter < "2025KW03");
  return [
    ...virtual("30 clusters", withClusters, clustered),
    ...virtual("één kwartaal", detailed, quarter),
    ...virtual("twee kwartalen", detailed, halves),
    ...virtual("vier tabellen", plan, sampleRows(50_000, 3_500, 1)),
  ];
}

function virtual(name: string, own: Plan, rows: readonly MicroRow[]): (string | number)[][] {
  const health = definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" });
  const cube = cubeOf(own, [{ id: name, definitions: [health], rows }]);
  return cube.populations.flatMap((population) =>
    [population, { ...population, contributors: undefined }].map((one) => {
      const prepared = timed(() => prepare(one, cube.dimensions, defaultPolicy));
      const { structure, reasons } = prepared.value;
      const isPrimary = (group: number) =>
        structure.groups[group]?.cells.some((cell) => (reasons[cell]?.length ?? 0) > 0) === true;
      const plainly = timed(() =>
        withhold({
          columns: structure.groups,
          innerCount: one.innerCount,
          targets: structure.order.filter(isPrimary),
          candidates: structure.order.filter((group) => !isPrimary(group)),
          seed: 1,
        }),
      );
      const joint = timed(() => suppressJointly(structure, isPrimary));
      const { secondary, virtual: found } = joint.value;
      return [
        one.contributors === undefined ? `${name}, zonder bijdragers` : name,
        structure.groups.length,
        structure.order.filter(isPrimary).length,
        plainly.value.length,
        plainly.seconds,
        secondary.size,
        found.remainders,
        found.insiders,
        found.differences,
        found.rounds,
        prepared.seconds,
        joint.seconds,
      ];
    }),
  );
}

function sampleCube(workers: number, employers: number): Cube {
  const rows = sampleRows(workers, employers, 1);
  const health = definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" });
  const training = definition("uren", { klasse: "hr", maat: "gemiddelde", weergave: "uren" });
  return cubeOf(plan, [
    { id: "structuur", definitions: [definition("banen", { tijd: "stand" })], rows },
    { id: "hr", definitions: [training], rows },
    { id: "gezondheid", definitions: [health], rows },
  ]);
}

function timed<T>(work: () => T): { value: T; seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  return { value, seconds: Math.round(process.cpuUsage(start).user / 10_000) / 100 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const head = [
    "workers",
    "population",
    "cells",
    "inner",
    "primary",
    "secondary",
    "leaks",
    "suppress s",
    "audit s",
  ];
  const heads = ["table", "columns", "primary", "plain", "plain s", "secondary", "V1", "V2", "V3", "rounds"];
  console.log(textTable([...heads, "prepare s", "joint s"], benchVirtual()));
  console.log(textTable(head, [...benchDisclosure(6_000, 500), ...benchDisclosure(200_000, 15_000)]));
}
