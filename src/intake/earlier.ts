import type { Engine } from "../engine/engine.ts";
import type { CheckResult } from "./check.ts";
import { countBySeverity, type Issue, issue } from "./issue.ts";
import type { Entry } from "./ledger.ts";
import { yearsOf } from "./period.ts";

export interface Earlier {
  /** All deliveries of this supplier. */
  readonly entries: readonly Entry[];
  /** The numbers of those whose rows make way. */
  readonly replaced: readonly number[];
  /** The first year of which micro-data are kept; undefined when all are. */
  readonly firstYear: number | undefined;
}

/** A smaller table than this loses or gains its rows too easily to say something about. */
const leastRows = 20;

/** Adds to a check what only shows beside the earlier deliveries of the supplier. */
export async function withEarlier(
  engine: Engine,
  store: string,
  result: CheckResult,
  earlier: Earlier,
): Promise<CheckResult> {
  const found = [
    ...periodIssues(result, earlier),
    ...repeated(result, earlier.entries),
    ...(await smaller(engine, store, result, earlier.replaced)),
  ];
  if (found.length === 0) return result;
  const all = [...found, ...result.issues];
  const issues = (["fout", "waarschuwing", "opmerking"] as const).flatMap((ernst) =>
    all.filter((one) => one.ernst === ernst),
  );
  const telling = countBySeverity(issues);
  return { ...result, issues, telling, akkoord: telling.fout === 0 };
}

const place = { bestand: "levering" };

function periodIssues({ jaren, periode, hash }: CheckResult, { entries, firstYear }: Earlier): Issue[] {
  const issues: Issue[] = [];
  if (firstYear !== undefined && jaren.eerste < firstYear) {
    const code = jaren.laatste < firstYear ? "LEVERING-BEWAARTERMIJN" : "LEVERING-BEWAARTERMIJN-DEEL";
    issues.push(issue(code, place, { jaar: String(firstYear) }));
  }
  const others = entries
    .filter((entry) => entry.stand === "geladen" && entry.periode !== periode)
    .flatMap((entry) => {
      const years = yearsOf(entry.periode);
      return years === undefined ? [] : [{ nr: entry.levering_nr, periode: entry.periode, ...years }];
    });
  // What is loaded already keeps its number, and so its place among the others.
  const stays = entries.some(
    (entry) => entry.stand === "geladen" && entry.periode === periode && entry.hash === hash,
  );
  if (!stays) issues.push(...overlap(jaren, others));
  const missing = gap(jaren, others);
  if (missing !== undefined) issues.push(issue("LEVERING-GAT", place, { jaren: missing }));
  return issues;
}

function overlap(
  jaren: Span,
  others: readonly (Span & { readonly nr: number; readonly periode: string })[],
): Issue[] {
  const within = (year: number, { eerste, laatste }: Span) => eerste <= year && year <= laatste;
  const years = Array.from({ length: jaren.laatste - jaren.eerste + 1 }, (_, at) => jaren.eerste + at);
  const both = years.filter((year) => others.some((one) => within(year, one)));
  if (both.length === 0) return [];
  const named = others
    .filter((one) => both.some((year) => within(year, one)))
    .map(({ nr, periode }) => `nummer ${nr} (${periode})`);
  const facts = { jaren: listed(both.map(String)), leveringen: listed(named) };
  return [issue("LEVERING-OVERLAP", place, facts)];
}

interface Span {
  readonly eerste: number;
  readonly laatste: number;
}

const listed = (names: readonly string[]) => new Intl.ListFormat("nl").format(names);

/** The years between a delivery and its nearest neighbours that no delivery speaks for. */
function gap({ eerste, laatste }: Span, others: readonly Span[]): string | undefined {
  const before = Math.max(...others.filter((one) => one.laatste < eerste).map((one) => one.laatste));
  const after = Math.min(...others.filter((one) => one.eerste > laatste).map((one) => one.eerste));
  const covered = (year: number) => others.some((one) => one.eerste <= year && year <= one.laatste);
  const from = Number.isFinite(before) ? before + 1 : eerste;
  const to = Number.isFinite(after) ? after - 1 : laatste;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (year) => (year < eerste || year > laatste) && !covered(year),
  );
  return years.length === 0 ? undefined : years.join(", ");
}

/** The last thing that became of a delivery with the same content, when that was not a load that still stands. */
function repeated({ periode, hash }: CheckResult, entries: readonly Entry[]): Issue[] {
  const last = entries.filter((entry) => entry.periode === periode && entry.hash === hash).at(-1);
  const facts = { nummer: String(last?.levering_nr) };
  if (last?.stand === "ingetrokken") return [issue("LEVERING-EERDER-INGETROKKEN", place, facts)];
  return last?.stand === "vervangen" ? [issue("LEVERING-EERDER-VERVANGEN", place, facts)] : [];
}

async function smaller(
  engine: Engine,
  store: string,
  result: CheckResult,
  replaced: readonly number[],
): Promise<Issue[]> {
  if (replaced.length === 0) return [];
  const before = await engine.rows<{ tabel: string; rijen: number }>(
    `select tabel, sum(rijen)::bigint as rijen from ${store}.levering_tabel
     where levering_nr in (${replaced.join(", ")}) group by tabel order by tabel`,
  );
  const nowOf = (tabel: string) => result.tabellen.find((one) => one.tabel === tabel);
  const fewer = before.flatMap(({ tabel, rijen }) => {
    const now = nowOf(tabel);
    if (now === undefined || now.rijen === null || rijen < leastRows || now.rijen * 2 >= rijen) return [];
    return [issue("LEVERING-VEEL-MINDER", { bestand: now.bestand }, { tabel })];
  });
  const gone = before.filter(({ tabel, rijen }) => rijen > 0 && nowOf(tabel) === undefined);
  return [...vanished(gone.map(({ tabel }) => tabel)), ...fewer];
}

/** One finding that names all: who accepts it accepts that all of them go. */
function vanished(names: readonly string[]): Issue[] {
  if (names.length === 0) return [];
  const facts = {
    ontbreken: names.length === 1 ? "ontbreekt" : "ontbreken",
    tabellen: listed(names),
  };
  return [issue("LEVERING-TABEL-VERDWENEN", { ...place, aantal: names.length }, facts)];
}
