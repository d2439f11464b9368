import { pathToFileURL } from "node:url";
import { textTable } from "../../src/commands/terminal.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

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
  console.log(textTable(head, [...benchDisclosure(6_000, 500), ...benchDisclosure(200_000, 15_000)]));
}
