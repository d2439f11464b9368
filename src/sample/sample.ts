import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { sampleSupplier } from "../store/contract.ts";
import type { TableName } from "../store/table-spec.ts";
import { absenceStatements } from "./absence.ts";
import { clusterStatements } from "./clusters.ts";
import { contractStatements } from "./contracts.ts";
import { plantedEffects } from "./effects.ts";
import { employerStatements } from "./employers.ts";
import { loadFacts } from "./facts.ts";
import { descriptionFile, dirtFile, fillFolder } from "./folder.ts";
import { jobStatements } from "./jobs.ts";
import { learningOutputs, learningStatements } from "./learning.ts";
import { leaveStatements } from "./leave.ts";
import { levelStatements } from "./level.ts";
import { interventionHash, mobilityOutputs, mobilityStatements } from "./mobility.ts";
import { copyStatement } from "./output.ts";
import { personStatements } from "./people.ts";
import { type Plant, plantDirt } from "./plant.ts";
import { key } from "./random.ts";
import { registerOutputs } from "./registers.ts";
import { surveyOutputs, surveyStatements } from "./survey.ts";

export interface SampleOptions {
  readonly out: string;
  /** Number of workers: the rows of medewerker, everyone who was in service at some time in the five years. */
  readonly workers: number;
  readonly employers?: number;
  readonly seed: number;
  /** Number of clusters; without it a few with names. */
  readonly clusters?: number;
  readonly dirt?: boolean;
  readonly threads?: number;
  readonly memory?: string;
}

/** An effect that was put in on purpose: `factor` times as much from the employer's first day of participation. */
export interface PlantedEffect {
  readonly interventie_id: string;
  readonly gevolg: string;
  readonly factor: number;
}

export interface SampleSummary {
  readonly out: string;
  readonly workers: number;
  readonly employers: number;
  readonly seed: number;
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  readonly effects: readonly PlantedEffect[];
  /** Planted dirt; empty without `dirt`. */
  readonly dirt: readonly Plant[];
}

/** Fewest workers and employers with which all sections and regions can occur. */
export const limits = {
  fewestWorkers: 500,
  mostWorkers: 10_000_000,
  fewestEmployers: 50,
  mostClusters: 200,
} as const;

/**
 * Writes a made-up sector: the sixteen tables of the data contract as CSV with levering.yml. The same options give
 * the same bytes with the same version of DuckDB, whatever the number of threads.
 * @throws AppError USAGE when the numbers or the folder will not do.
 */
export async function makeSample(options: SampleOptions, progress: Progress): Promise<SampleSummary> {
  const employers = options.employers ?? Math.max(limits.fewestEmployers, Math.round(options.workers / 22));
  checkNumbers(options, employers);
  return fillFolder(options.out, async (folder) => {
    const engine = await Engine.open(":memory:", {
      memory: options.memory ?? "6GB",
      threads: options.threads,
      temporaryFolder: join(folder, "tijdelijk"),
    });
    try {
      await generate(engine, options, employers, progress);
      const rows = await write(engine, folder, options.seed, progress);
      const effects = await effectsWithKeys(engine, options.seed);
      const dirt = options.dirt === true ? await plantDirt(folder, options.seed, rows) : [];
      if (options.dirt === true) {
        await writeFile(join(folder, dirtFile), `${JSON.stringify(dirt, null, 2)}\n`);
      }
      await writeFile(join(folder, descriptionFile), `leverancier: ${sampleSupplier}\nperiode: 2024-2025\n`);
      return {
        out: options.out,
        workers: options.workers,
        employers,
        seed: options.seed,
        rows,
        effects,
        dirt,
      };
    } finally {
      engine.close();
    }
  });
}

function checkNumbers({ workers, seed, clusters = 0 }: SampleOptions, employers: number): void {
  const { fewestWorkers, mostWorkers, fewestEmployers, mostClusters } = limits;
  const problems: string[] = [];
  if (!Number.isInteger(workers) || workers < fewestWorkers || workers > mostWorkers) {
    problems.push(
      `Het aantal werknemers moet een geheel getal van ${fewestWorkers} tot en met ${mostWorkers} zijn.`,
    );
  }
  if (!Number.isInteger(employers) || employers < fewestEmployers || employers > workers / 3) {
    problems.push(
      `Het aantal werkgevers moet een geheel getal zijn: ten minste ${fewestEmployers} en ten hoogste een derde van het aantal werknemers.`,
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    problems.push("Het startgetal (--seed) moet een geheel getal van 0 of hoger zijn.");
  }
  if (!Number.isInteger(clusters) || clusters < 0 || clusters > mostClusters) {
    problems.push(
      `Het aantal clusters (--clusters) moet een geheel getal van 0 tot en met ${mostClusters} zijn.`,
    );
  }
  if (problems.length > 0) {
    throw new AppError(
      "USAGE",
      "De voorbeeldsector is zo niet te maken.",
      problems.map((message) => ({ message })),
    );
  }
}

async function generate(engine: Engine, options: SampleOptions, employers: number, progress: Progress) {
  const { workers, seed, clusters } = options;
  const others = clusters === undefined ? [] : clusterStatements(seed, clusters);
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ["werkgevers", [...employerStatements(seed), ...others]],
    ["werknemers", personStatements(seed)],
    ["dienstverbanden", [...jobStatements(workers), ...contractStatements()]],
    ["verlof", leaveStatements()],
    ["verzuim", absenceStatements()],
    ["verzuimniveau", levelStatements()],
    ["scholing", learningStatements()],
    ["enquête", surveyStatements()],
    ["loopbruggen", mobilityStatements(seed, Math.max(60, Math.round(workers / 150)))],
  ];
  await loadFacts(engine, workers, employers);
  for (const [index, [label, statements]] of steps.entries()) {
    progress(`Voorbeeldsector maken: ${label}`, index, steps.length);
    for (const statement of statements) await engine.run(statement);
  }
}

async function write(engine: Engine, folder: string, seed: number, progress: Progress) {
  const outputs = [
    ...registerOutputs(),
    ...learningOutputs(seed),
    ...surveyOutputs(),
    ...mobilityOutputs(seed),
  ];
  const rows: Partial<Record<TableName, number>> = {};
  for (const [index, output] of outputs.entries()) {
    progress(`Voorbeeldsector schrijven: ${output.table}`, index, outputs.length);
    const { Count } = await engine.row<{ Count: number }>(
      copyStatement(output, join(folder, `${output.table}.csv`)),
    );
    rows[output.table] = Count;
  }
  return rows;
}

async function effectsWithKeys(engine: Engine, seed: number): Promise<PlantedEffect[]> {
  const found = await engine.rows<{ code: string; id: string }>(
    `select code, ${key("i", interventionHash(seed, "code"))} as id from intervention`,
  );
  const ids = new Map(found.map(({ code, id }) => [code, id]));
  return plantedEffects.map(({ intervention, gevolg, factor }) => ({
    interventie_id: ids.get(intervention) ?? "",
    gevolg,
    factor,
  }));
}
