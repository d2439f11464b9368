import { type Engine, identifier } from "../engine/engine.ts";
import { type Entry, Ledger, type Step } from "./ledger.ts";

/** A delivery with everything that the ledger holds about it. */
export type DeliveryHistory = Entry & {
  readonly rijen: number;
  readonly tabellen: readonly { readonly tabel: string; readonly rijen: number }[];
  /** The warnings of its last check. */
  readonly meldingen: readonly { readonly code: string; readonly aantal: number }[];
  readonly stappen: readonly Omit<Step, "levering_nr">[];
};

/** The history of every delivery of an open store, in the order in which they first came in. */
export async function histories(engine: Engine): Promise<DeliveryHistory[]> {
  const { name } = await engine.row<{ name: string }>("select current_database() as name");
  const ledger = new Ledger(engine, identifier(name));
  const steps = await ledger.steps();
  const tables = await engine.rows<{ levering_nr: number; tabel: string; rijen: number }>(
    "select levering_nr, tabel, rijen from levering_tabel order by levering_nr, tabel",
  );
  const warnings = await engine.rows<{ levering_nr: number; code: string; aantal: number }>(
    "select levering_nr, code, aantal from levering_waarschuwing order by levering_nr, code",
  );
  return (await ledger.entries()).map((entry) => {
    const own = <T extends { readonly levering_nr: number }>(rows: readonly T[]) =>
      rows
        .filter(({ levering_nr }) => levering_nr === entry.levering_nr)
        .map(({ levering_nr: _, ...rest }) => rest);
    const tabellen = own(tables);
    return {
      ...entry,
      rijen: tabellen.reduce((sum, { rijen }) => sum + rijen, 0),
      tabellen,
      meldingen: own(warnings),
      stappen: own(steps),
    };
  });
}
