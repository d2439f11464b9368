import { classes } from "../catalog/types.ts";
import type { UnlockPlan } from "../catalog/unlock-plan.ts";
import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import type { UnlockAdvice, Unlocking, UnlockStep } from "../release/unlock.ts";
import { audit } from "./audit.ts";
import { cellId } from "./groups.ts";
import { isHidden } from "./pattern.ts";
import { growthOf } from "./unlock-growth.ts";
import { type Merge, mergesOf } from "./unlock-merges.ts";
import { type Released, type Trial, tryMerges } from "./unlock-trial.ts";

/**
 * For every code of the chosen dimensions with hidden figures: the smallest changes that would show them. Says of
 * hidden cells only what a release would say that also showed the merges (docs/adr/0021); no value is in it.
 * @param released every pattern of the release.
 * @returns undefined when there is no year.
 */
export function unlockAdvice(
  released: readonly Released[],
  plan: UnlockPlan,
  trial: Trial,
): Unlocking | undefined {
  const periods = released.flatMap(({ pattern }) => pattern.population.keys.map(({ period }) => period));
  const period = [...new Set(periods)]
    .filter((code) => code.endsWith("JJ00"))
    .sort()
    .at(-1);
  if (period === undefined) return undefined;
  const divisions = plan.indelingen.filter(({ dimensie }) => trial.dimensions.includes(dimensie));
  const merges = (one: Released) => mergesOf(one.pattern.population, trial.dimensions, divisions, period);
  const accepted = new Map<Released, ReadonlyMap<string, Merge>>();
  // What figures on structure may not show together, no other figure may.
  const blocked = new Set<string>();
  const attempt = (one: Released) => {
    const wanted = merges(one).filter(({ id }) => !blocked.has(id));
    const tried = tryMerges(one, trial, wanted);
    const isAdvised = plan.cijfers.some((cijfer) => measures(one.pattern.population, cijfer));
    const isSafe = tried.release === undefined || !isAdvised || audit([tried.release]).leaks.length === 0;
    const shown: ReadonlySet<string> = isSafe ? tried.shown : new Set();
    accepted.set(one, new Map(wanted.filter(({ id }) => shown.has(id)).map((merge) => [merge.id, merge])));
    return { wanted, shown };
  };
  for (const one of released.filter(({ structural }) => structural)) {
    const { wanted, shown } = attempt(one);
    const opens = ({ parts }: Merge) => parts.some((part) => isHidden(one.pattern.states[part]));
    for (const merge of wanted) if (opens(merge) && !shown.has(merge.id)) blocked.add(merge.id);
  }
  const adviezen = plan.cijfers.flatMap((cijfer) => {
    const one = released.find(({ pattern }) => measures(pattern.population, cijfer));
    if (one === undefined) return [];
    if (!accepted.has(one)) attempt(one);
    const open = [...(accepted.get(one)?.values() ?? [])].filter(({ id }) => !blocked.has(id));
    const numbers = new Map(one.pattern.population.keys.map((key, cell) => [cellId(key), cell]));
    const scene = { one, numbers, open, trial, period, cijfer };
    const chosen = plan.keuzes.filter((dimension) => trial.dimensions.includes(dimension));
    return chosen.flatMap((dimension) => adviceFor(scene, dimension));
  });
  const indelingen = divisions.map(plain);
  // Without a fund or a cluster in the deliveries there is no such dimension, and nothing to advise on.
  const keuzes = plan.keuzes.filter((dimension) => trial.dimensions.includes(dimension));
  return { formaat: 1, periode: period, keuzes, indelingen, adviezen };
}

function plain({ groepen, ...division }: UnlockPlan["indelingen"][number]) {
  return { ...division, groepen: groepen.map((group) => ({ ...group, codes: [...group.codes] })) };
}

function measures({ measures: own }: Population, indicator: string): boolean {
  return own.some(({ definition }) => definition.id === indicator);
}

/** One figure, with the merges that may be shown of it. */
interface Scene {
  readonly one: Released;
  /** Cells by their id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly open: readonly Merge[];
  readonly trial: Trial;
  readonly period: string;
  readonly cijfer: string;
}

/** The figures of one code: the whole, or what one other dimension splits it into. */
interface Line {
  readonly code: string;
  readonly table: string;
  /** Index of the dimension that it is split by, or -1. */
  readonly by: number;
  readonly cells: number[];
}

function adviceFor(scene: Scene, dimensie: string): UnlockAdvice[] {
  const { one, trial, cijfer } = scene;
  const chosen = trial.dimensions.indexOf(dimensie);
  const isShut = (cell: number) => isHidden(one.pattern.states[cell]);
  return linesOf(scene, chosen).flatMap((line): UnlockAdvice[] => {
    const hidden = line.cells.filter(isShut);
    const shown = line.cells.filter((cell) => one.pattern.states[cell] === "publiek");
    const kwartalen = shown.reduce((sum, cell) => sum + hiddenQuarters(scene, cell), 0);
    if (hidden.length + kwartalen === 0) return [];
    const naar = trial.dimensions[line.by] ?? null;
    const stappen: UnlockStep[] = [
      ...(kwartalen > 0 ? [{ soort: "jaar", opent: kwartalen } as const] : []),
      ...(hidden.length > 0 ? [...mergeSteps(scene, line, chosen, hidden), growth(scene, naar)] : []),
    ];
    const { code, table } = line;
    return [{ dimensie, code, cijfer, naar, tabel: table, verborgen: hidden.length, kwartalen, stappen }];
  });
}

function growth({ one, trial }: Scene, by: string | null): UnlockStep {
  const own = one.pattern.population.measures.map(({ definition }) => classes.indexOf(definition.klasse));
  const strictest = classes[Math.max(...own)] ?? "gezondheid";
  return growthOf(trial.policy.klassen[strictest], by === "leeftijd");
}

/** Of the year; the whole of a code, which every table of its dimension holds, once. */
function linesOf({ one, period }: Scene, chosen: number): Line[] {
  const { keys } = one.pattern.population;
  const lines = new Map<string, Line>();
  keys.forEach(({ table, period: own, codes }, cell) => {
    const code = codes[chosen];
    if (own !== period || code == null || code === TOTAL || code === "?") return;
    const split = codes.flatMap((other, d) => (d === chosen || other === null || other === TOTAL ? [] : [d]));
    const [by = -1, ...more] = split;
    if (more.length > 0) return;
    const name = `${code}|${by}|${by === -1 ? "" : table}`;
    const line = lines.get(name);
    if (line === undefined) lines.set(name, { code, table, by, cells: [cell] });
    else if (line.table === table) line.cells.push(cell);
  });
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function hiddenQuarters({ one, numbers, period }: Scene, cell: number): number {
  const { keys } = one.pattern.population;
  const key = keys[cell] as CellKey;
  return [1, 2, 3, 4].filter((n) => {
    const quarter = numbers.get(cellId({ ...key, period: `${period.slice(0, 4)}KW0${n}` }));
    return quarter !== undefined && isHidden(one.pattern.states[quarter]);
  }).length;
}

/** Merges of the classes in a line, and of its code with others: each only for what those before it leave hidden. */
function mergeSteps(
  { open, trial }: Scene,
  line: Line,
  chosen: number,
  hidden: readonly number[],
): UnlockStep[] {
  const left = new Set(hidden);
  const sizes = (a: Merge, b: Merge) => open.indexOf(a) - open.indexOf(b);
  const mine = open.filter(
    ({ key, parts }) => key.table === line.table && parts.some((part) => left.has(part)),
  );
  const within = mine.filter(({ dimension }) => dimension !== chosen).sort(sizes);
  const around = mine.filter(({ dimension }) => dimension === chosen).sort(sizes);
  const steps = new Map<string, Extract<UnlockStep, { soort: "samenvoegen" }>>();
  for (const { key, parts, division, dimension } of [...within, ...around]) {
    const covered = parts.filter((part) => left.has(part));
    if (covered.length === 0) continue;
    for (const part of covered) left.delete(part);
    const code = key.codes[dimension] ?? "";
    const name = `${division.id}|${code}`;
    const opent = (steps.get(name)?.opent ?? 0) + covered.length;
    const dimensie = trial.dimensions[dimension] ?? "";
    steps.set(name, { soort: "samenvoegen", dimensie, indeling: division.id, code, opent });
  }
  return [...steps.values()];
}
