import { AppError } from "../errors.ts";
import type { CellKey, Population } from "../indicators/types.ts";
import { Holdings } from "./audit-holdings.ts";
import { insiderLeaks, soleRows } from "./audit-insiders.ts";
import { findRemainders, type Remainder, type Scene, sensitiveCells } from "./audit-remainders.ts";
import { primes, randomFrom, Shown, sumAt } from "./audit-span.ts";
import { describeCell, describeDerivation } from "./derivation.ts";
import type { Policy } from "./policy.ts";

/**
 * The gate before every release: the exact tests of disclosure.md 3.1. It shares nothing with the suppression
 * (neither code, nor primes, nor method), so that one mistake cannot be in both.
 */
export interface AuditedPattern {
  readonly population: Population;
  /** Parallel to Population.keys. A cell that is not hidden and has members counts as published. */
  readonly hidden: readonly boolean[];
  /** Whether hidden cells must also stay hidden from the persons that other populations publish. */
  readonly structural: boolean;
  /** Parallel to Population.keys: published before this release, so that hiding it undoes nothing; absent: none. */
  readonly known?: readonly boolean[];
}

/** What is needed to judge what can be worked out, and not only that something can be. */
export interface Judgement {
  readonly policy: Policy;
  /** Dimension ids, in the order of CellKey.codes. */
  readonly dimensions: readonly string[];
}

/**
 * exact: a hidden cell follows from published ones; insider: an employer works it out with its own records;
 * regel: a published cell breaks a rule; rest and verschil: what is left after subtracting breaks a rule.
 */
export type LeakKind = "exact" | "insider" | Remainder["kind"];

export interface Leak {
  readonly kind: LeakKind;
  readonly population: string;
  readonly key: CellKey;
  /** Sums and differences of published cells; names only, never values. */
  readonly proof: string;
  /** Position of the pattern among those that were tested. */
  readonly pattern: number;
  /** Published cells that give it away, as indices in Population.keys; hiding one of them changes what follows. */
  readonly by: readonly number[];
}

/** A leak within one pattern. */
type Found = Omit<Leak, "pattern">;

export interface AuditResult {
  readonly leaks: readonly Leak[];
  /** Number of tests that were done. */
  readonly tested: number;
}

/** Leaks are told one by one up to this number; more say nothing new. */
const told = 20;

/**
 * Tests every hidden cell: does it follow from the published cells of its population, or of all populations?
 * With a judgement, and where it is known who contributes, also what insiders work out and what subtraction leaves.
 */
export function audit(patterns: readonly AuditedPattern[], judgement?: Judgement): AuditResult {
  const tests = testsOf(patterns);
  return auditOf(
    patterns,
    tests,
    tests.map((test) => runTest(test, judgement)),
  );
}

/** One test of a pattern, that needs nothing of the others. */
export interface PatternTest {
  /** Position of the pattern among those that are tested. */
  readonly number: number;
  readonly pattern: AuditedPattern;
  /** Parallel to Population.keys: what counts as published. */
  readonly published: readonly boolean[];
  /** Whether insiders and remainders are tested too: not with the cells of other populations. */
  readonly judged: boolean;
}

/** The leaks of one test, and of how much it consists. */
export interface TestOutcome {
  readonly leaks: readonly Found[];
  readonly tested: number;
}

/** The tests of which an audit consists, each on its own. */
export function testsOf(patterns: readonly AuditedPattern[]): PatternTest[] {
  const everywhere = new Set(
    patterns.flatMap(({ population, hidden }) =>
      population.keys.filter((_, cell) => isPublished(population, hidden, cell)).map(nameOf),
    ),
  );
  return patterns.flatMap((pattern, number) => {
    const { population, hidden } = pattern;
    const own = population.keys.map((_, cell) => isPublished(population, hidden, cell));
    const alone = { number, pattern, published: own, judged: true };
    if (!pattern.structural) return [alone];
    // Persons of other populations are nearly those of this one: count every cell shown anywhere as published.
    const union = population.keys.map((key, cell) => own[cell] || everywhere.has(nameOf(key)));
    const adds = union.some((shown, cell) => shown && own[cell] !== true);
    return adds ? [alone, { number, pattern, published: union, judged: false }] : [alone];
  });
}

export function runTest({ pattern, published, judged }: PatternTest, judgement?: Judgement): TestOutcome {
  return testPattern(pattern, published, judged ? judgement : undefined);
}

/** @param outcomes parallel to `tests`. */
export function auditOf(
  patterns: readonly AuditedPattern[],
  tests: readonly PatternTest[],
  outcomes: readonly TestOutcome[],
): AuditResult {
  return {
    leaks: [
      ...outcomes.flatMap(({ leaks }, n) =>
        leaks.map((leak) => ({ ...leak, pattern: tests[n]?.number ?? -1 })),
      ),
      ...patterns.flatMap((one, number) =>
        sumLeaks(one, patterns).map((leak) => ({ ...leak, pattern: number })),
      ),
    ],
    tested: outcomes.reduce((sum, { tested }) => sum + tested, 0),
  };
}

/** Hidden cells whose breakdown is published: the parts add up to the whole. */
function sumLeaks({ population, hidden }: AuditedPattern, patterns: readonly AuditedPattern[]): Found[] {
  const parts = patterns.filter((other) => other.population.within === population.id);
  const shown = new Set(
    parts.flatMap((part) =>
      part.population.keys.filter((_, cell) => isPublished(part.population, part.hidden, cell)).map(nameOf),
    ),
  );
  return population.keys
    .filter((key, cell) => hidden[cell] === true && shown.has(nameOf(key)))
    .map((key) => ({
      kind: "exact",
      population: population.id,
      key,
      proof: `${key.table} ${key.period}: de som van een getoonde uitsplitsing`,
      by: [],
    }));
}

/** @throws AppError DISCLOSURE, always: with the proof of every leak. */
export function refuse(leaks: readonly Leak[]): never {
  throw new AppError(
    "DISCLOSURE",
    `De publicatie gaat niet door: ${leaks.length} verborgen cellen volgen uit getoonde cellen.`,
    leaks.slice(0, told).map(({ population, proof }) => ({ message: `${population}: ${proof}` })),
  );
}

function isPublished({ members }: Population, hidden: readonly boolean[], cell: number): boolean {
  return hidden[cell] !== true && (members[cell]?.length ?? 0) > 0;
}

function nameOf({ table, period, codes }: CellKey): string {
  return [table, period, ...codes.map((code) => (code === null ? "" : `=${code}`))].join("\t");
}

function testPattern(
  { population, hidden, known: before = [] }: AuditedPattern,
  published: readonly boolean[],
  judgement: Judgement | undefined,
): TestOutcome {
  const { members, innerCount } = population;
  const column = (cell: number) => members[cell] ?? new Uint32Array();
  const numbers = population.keys.map((_, cell) => cell);
  const secret = numbers.filter((cell) => hidden[cell] === true && column(cell).length > 0);
  const shown = numbers
    .filter((cell) => published[cell] === true)
    .sort((a, b) => column(a).length - column(b).length);
  const system = new Shown(shown.map(column), innerCount, primes[0]);
  const open = exposed(system, secret.map(column), 1);
  // A prime may divide what keeps a cell hidden, or what gives it away: both are asked.
  const again = exposed(new Shown(shown.map(column), innerCount, primes[1]), secret.map(column), 2);
  const leaking = secret.filter((_, i) => open[i] === true || again[i] === true);
  const leaks = leaking.map((cell, i): Found => {
    const key = population.keys[cell] as CellKey;
    const proof =
      i < told
        ? describeDerivation(population, cell, shown)
        : `${key.table} ${key.period}: volgt uit getoonde cellen`;
    return { kind: "exact", population: population.id, key, proof, by: overlapping(shown, column, cell) };
  });
  if (judgement === undefined || population.contributors === undefined)
    return { leaks, tested: secret.length };
  const scene = {
    population,
    hidden,
    holdings: new Holdings(population, population.contributors),
    ...judgement,
  };
  const known = new Set(leaking);
  const targets = sensitiveCells(scene).filter((cell) => !known.has(cell));
  const insiders = testInsiders(scene, system, shown, targets);
  // What follows from earlier releases alone is told already; of what was hidden then the exact test speaks.
  const remainders = findRemainders(scene)
    .filter(({ by }) => by.some((cell) => before[cell] !== true))
    .map((one) => describeRemainder(population, one));
  return {
    leaks: [...leaks, ...insiders, ...remainders],
    tested: secret.length + targets.length + shown.length,
  };
}

/** Per secret column: does every random change of the inner cells leave it as it is? */
export function exposed(system: Shown, secret: readonly Uint32Array[], seed: number): boolean[] {
  const random = randomFrom(seed);
  const changes = [system.change(random), system.change(random)];
  return secret.map((rows) => changes.every((change) => sumAt(change, rows, system.prime) === 0));
}

function testInsiders(
  { population }: Scene,
  system: Shown,
  shown: readonly number[],
  targets: readonly number[],
): Found[] {
  const { members, contributors } = population;
  if (contributors === undefined || targets.length === 0) return [];
  const column = (cell: number) => members[cell] ?? new Uint32Array();
  const found = insiderLeaks(
    system,
    shown.map(column),
    targets.map(column),
    soleRows(contributors),
    randomFrom(3),
  );
  const cells = new Set(found.map(({ target }) => targets[target] ?? 0));
  return [...cells].map((cell) => {
    const key = population.keys[cell] as CellKey;
    const proof = `${describeCell(key)}: volgt uit getoonde cellen voor een werkgever die zijn eigen cijfers aftrekt`;
    const by = overlapping(shown, column, cell);
    return { kind: "insider", population: population.id, key, proof, by };
  });
}

/** The shown cells that have something in common with a cell: one of them is in every derivation of it. */
function overlapping(
  shown: readonly number[],
  column: (cell: number) => Uint32Array,
  cell: number,
): readonly number[] {
  const rows = new Set(column(cell));
  return shown.filter((other) => column(other).some((row) => rows.has(row)));
}

function describeRemainder(population: Population, { kind, from, others, by }: Remainder): Found {
  const key = population.keys[from] as CellKey;
  const names = others.slice(0, told).map((cell) => describeCell(population.keys[cell] as CellKey));
  const proof = {
    regel: `${describeCell(key)}: mag op zichzelf niet worden getoond`,
    rest: `${describeCell(key)} min de getoonde delen laat een groep over die te klein of te eenzijdig is: ${names.join(", ")}`,
    verschil: `${describeCell(key)} − ${names.join(" − ")}: het verschil is te klein of te eenzijdig`,
  }[kind];
  return { kind, population: population.id, key, proof, by };
}
