import type { ClassPolicy } from "../../src/disclosure/policy.ts";
import type { Population } from "../../src/indicators/types.ts";
import { inSpan } from "./disclosure-oracle.ts";

/** The rules on a union of inner cells, worked out anew from who contributes: which of them are broken. */
export function brokenRules(
  { contributors, keys, members }: Population,
  rows: readonly number[],
  policy: ClassPolicy,
): string {
  if (contributors === undefined) throw new Error("no contributors");
  const quarterOf = (row: number) =>
    keys.find(({ period }, cell) => period.includes("KW") && members[cell]?.includes(row))?.period ?? "jaar";
  const heads = new Map<number, number>();
  const sums = new Map<number, number>();
  const persons = new Map<string, number>();
  for (const row of rows) {
    for (let entry = contributors.start[row] ?? 0; entry < (contributors.start[row + 1] ?? 0); entry++) {
      const employer = contributors.employer[entry] ?? 0;
      const own = contributors.persons[entry] ?? 0;
      heads.set(employer, (heads.get(employer) ?? 0) + own);
      sums.set(employer, (sums.get(employer) ?? 0) + (contributors.measures[0]?.numerator[entry] ?? 0));
      persons.set(quarterOf(row), (persons.get(quarterOf(row)) ?? 0) + own);
    }
  }
  const [x1 = 0, x2 = 0] = [...sums.values()].sort((a, b) => b - a);
  const total = [...sums.values()].reduce((a, b) => a + b, 0);
  const people = [...heads.values()].reduce((a, b) => a + b, 0);
  const [share = 100] = policy.dominantie.map(([, percentage]) => percentage);
  return [
    Math.max(...persons.values()) < policy.personen ? "P" : "",
    sums.size < policy.werkgevers ? "E" : "",
    100 * x1 > share * total + 1e-6 ? "D" : "",
    100 * (total - x1 - x2) < policy.p_procent * x1 - 1e-6 ? "R" : "",
    100 * Math.max(...heads.values()) > policy.koppen * people + 1e-6 ? "H" : "",
  ].join("");
}

/** Inner cells per employer of which it is the only contributor. */
export function aloneIn({ contributors, innerCount }: Population): Map<number, number[]> {
  const alone = new Map<number, number[]>();
  for (let row = 0; row < innerCount; row++) {
    const [first, last] = [contributors?.start[row] ?? 0, contributors?.start[row + 1] ?? 0];
    const employer = contributors?.employer[first] ?? 0;
    if (last - first === 1) alone.set(employer, [...(alone.get(employer) ?? []), row]);
  }
  return alone;
}

/** The hidden cells of others that an employer can work out with its own records, as "employer: cell". */
export function foundByInsiders(
  population: Population,
  isPublished: (cell: number) => boolean,
  isSecret: (cell: number) => boolean,
): string[] {
  const { members, innerCount } = population;
  const published = members.filter((rows, cell) => rows.length > 0 && isPublished(cell));
  return [...aloneIn(population)].flatMap(([employer, rows]) => {
    const known = [...published, ...rows.map((row) => Uint32Array.of(row))];
    return members.flatMap((own, cell) =>
      isSecret(cell) && !own.every((row) => rows.includes(row)) && inSpan(own, known, innerCount)
        ? [`${employer}: ${cell}`]
        : [],
    );
  });
}

/** Differences of two published cells of which one lies in the other, that break a rule. */
export function brokenDifferences(
  population: Population,
  isPublished: (cell: number) => boolean,
  policy: ClassPolicy,
): string[] {
  const shown = population.members
    .map((rows, cell) => ({ rows, cell }))
    .filter(({ cell }) => isPublished(cell));
  return shown.flatMap((outer) =>
    shown.flatMap((inner) => {
      if (inner.rows.length === 0 || inner.rows.length >= outer.rows.length) return [];
      if (!inner.rows.every((row) => outer.rows.includes(row))) return [];
      const rest = [...outer.rows].filter((row) => !inner.rows.includes(row));
      const broken = brokenRules(population, rest, policy);
      return broken === "" ? [] : [`${outer.cell} − ${inner.cell}: ${broken}`];
    }),
  );
}

/** What is left of published cells when the published codes of one dimension, or quarters, are subtracted. */
export function brokenRemainders(
  population: Population,
  isPublished: (cell: number) => boolean,
  policy: ClassPolicy,
): string[] {
  const { keys, members } = population;
  return keys.flatMap((parent, cell) => {
    if (!isPublished(cell)) return [];
    const own = members[cell] ?? new Uint32Array();
    const lines = [
      ...parent.codes.map(
        (code, d) => (key: (typeof keys)[number]) =>
          code === "T" && key.period === parent.period && key.codes[d] !== "T" && alike(key, parent, d),
      ),
      (key: (typeof keys)[number]) =>
        parent.period.includes("JJ") && key.period.includes("KW") && alike(key, parent, -1),
    ];
    return lines.flatMap((isChild) => {
      const shown = keys.flatMap((key, child) =>
        isPublished(child) && key.table === parent.table && isChild(key) ? [...(members[child] ?? [])] : [],
      );
      const rest = [...own].filter((row) => !shown.includes(row));
      const broken =
        rest.length === 0 || rest.length === own.length ? "" : brokenRules(population, rest, policy);
      return broken === "" ? [] : [`${cell}: ${broken}`];
    });
  });
}

function alike(a: Population["keys"][number], b: Population["keys"][number], but: number): boolean {
  return a.codes.every((code, d) => d === but || code === b.codes[d]);
}
