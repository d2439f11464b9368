import { Engine, type Row } from "../../src/engine/engine.ts";
import type { CheckResult } from "../../src/intake/check.ts";
import { findDelivery } from "../../src/intake/delivery.ts";
import type { Profile, ProfileFile, ProfileTable } from "../../src/intake/profile.ts";
import { readDelivery } from "../../src/intake/read-delivery.ts";
import { withStaging } from "../../src/intake/staging.ts";
import { silent } from "../../src/progress.ts";
import { check, type Files, writeDelivery } from "./delivery.ts";

/** A profile for tests: one file, named data, that feeds these tables. */
export function profileOf(
  tabellen: readonly ProfileTable[],
  more: Partial<Profile> = {},
  file: Partial<ProfileFile> = {},
): Profile {
  return {
    id: "proef",
    titel: "Proef",
    geverifieerd: true,
    herkomst: "Alleen voor tests.",
    hersteld: "eerste-werkdag",
    deeltijd: "factor",
    bestanden: [{ namen: ["data"], tabellen, ...file }],
    ...more,
  };
}

export const employer = "werkgever_id,sbi_code,regio\nW1,8610,AM05\n";

/** Reads files by a profile and asks the staging tables; days come as jjjj-mm-dd. */
export async function staged<T extends Row = Row>(files: Files, profile: Profile, sql: string): Promise<T[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    return await withStaging(engine, async () => {
      const delivery = findDelivery([writeDelivery({ "werkgever.csv": employer, ...files })], profile);
      const now = new Date("2026-01-15T12:00:00Z");
      await readDelivery(engine, delivery, { profile, now }, silent);
      return engine.rows<T>(sql);
    });
  } finally {
    engine.close();
  }
}

/** SQL for a day number as jjjj-mm-dd. */
export function day(column: string): string {
  return `strftime(date '1970-01-01' + ${column}::integer, '%Y-%m-%d') as ${column}`;
}

/** Checks a delivery of a package beside one employer, with every check. */
export function checkPackage(files: Files, profile: Profile): Promise<CheckResult> {
  return check({ "werkgever.csv": employer, ...files }, { profile });
}
