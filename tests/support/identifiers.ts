import { Engine } from "../../src/engine/engine.ts";
import type { DeliveredColumn, Target } from "../../src/intake/identifiers/delivered.ts";
import { findIdentifiers } from "../../src/intake/identifiers/identifiers.ts";
import type { Issue } from "../../src/intake/issue.ts";

export const now = new Date("2026-01-15T12:00:00Z");

/** A column that nobody asked for, of a table with one column `x`. */
export function column(naam: string, targets: readonly Target[] = []): DeliveredColumn {
  return { naam, letter: "A", cell: "x", text: "trim(x)", targets };
}

export const personKey: Target = {
  tabel: "medewerker",
  column: { name: "medewerker_id", kind: "sleutel", required: true },
};

/** Runs the detectors on a column with these values. */
export async function look(
  values: readonly (string | null)[],
  as: DeliveredColumn = column("x"),
): Promise<Issue[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await engine.createTable(
      "ruw_1",
      [{ name: "x", type: "varchar" }],
      values.map((value) => [value]),
    );
    return await findIdentifiers(engine, { bestand: "f.csv", source: "ruw_1", columns: [as] }, now);
  } finally {
    engine.close();
  }
}

export function codes(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

/** `count` different burgerservicenummers, worked out digit by digit. */
export function bsns(count: number, start = 10_000_000): string[] {
  const found: string[] = [];
  for (let front = start; found.length < count; front += 7919) {
    const digits = String(front).padStart(8, "0");
    const rest = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11;
    if (rest < 10) found.push(`${digits}${rest}`);
  }
  return found;
}

/** `count` numbers from 0, as `make` writes them. */
export function many(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
