import { tables } from "../../store/contract.ts";
import type { Profile } from "../profile.ts";

/** The data contract itself: every file and head carries the name of its table and column. */
export const canonical: Profile = {
  id: "canonical",
  titel: "Regiespiegel-formaat",
  geverifieerd: true,
  herkomst: "Het datacontract van Regiespiegel zelf.",
  bestanden: tables.map((spec) => ({
    namen: [spec.name],
    tabellen: [
      { tabel: spec.name, kolommen: Object.fromEntries(spec.columns.map(({ name }) => [name, [name]])) },
    ],
  })),
  hersteld: "eerste-werkdag",
  deeltijd: "factor",
  datumvolgorde: "dag-maand",
};
