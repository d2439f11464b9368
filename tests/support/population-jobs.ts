import { storeColumn, table } from "../../src/store/schema.ts";
import type { Employer, Job, JobOptions, Population } from "./population.ts";

/** What a row of a job may say besides the ordinary. */
export interface Details {
  readonly fixedHours?: boolean;
  readonly group?: string;
  readonly leads?: boolean;
  readonly reason?: "eigen" | "werkgever" | "einde-contract" | "pensioen" | "overlijden" | "anders";
  readonly destination?: string;
}

const names = {
  fixedHours: "vaste_uren",
  group: "functiegroep",
  leads: "leidinggevende",
  reason: "reden_uit",
  destination: "bestemming",
} as const satisfies Record<keyof Details, string>;

const columns = table("dienstverband").columns.map(storeColumn);

/** A job of which more is known. */
export function hired(p: Population, employer: Employer, options: JobOptions & Details = {}): Job {
  const job = p.employed(employer, options);
  detail(p, options);
  return job;
}

/** Another row of the same job, of which more is known. */
export function moved(p: Population, job: Job, options: JobOptions & Details): void {
  p.changed(job, options);
  detail(p, options);
}

function detail(p: Population, details: Details): void {
  const row = p.rows.get("dienstverband")?.at(-1);
  for (const [key, name] of Object.entries(names)) {
    const value = details[key as keyof Details];
    if (row !== undefined && value !== undefined) row[columns.indexOf(name) + 1] = value;
  }
}
