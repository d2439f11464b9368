import type { Cell } from "../release/types.ts";
import type { TableModel } from "./table.ts";

/** One observation as the API and the JSON download give it: only the dimensions of its own table. */
export interface Observation {
  readonly indicator: string;
  readonly periode: string;
  readonly dimensies: Readonly<Record<string, string>>;
  readonly uitsplitsing: string | null;
  readonly waarde: number | null;
  readonly ondergrens: number | null;
  readonly bovengrens: number | null;
  readonly personen: number | null;
  readonly werkgevers: number | null;
  readonly status: Cell["status"];
  /** Of a composite: the parts that show no value here. Left out when none is missing. */
  readonly ontbreekt?: readonly string[];
}

export function observation(cell: Cell): Observation {
  const dimensies: Record<string, string> = {};
  for (const [id, code] of Object.entries(cell.dimensies)) if (code !== null) dimensies[id] = code;
  const { indicator, periode, uitsplitsing, waarde, ondergrens, bovengrens, personen, werkgevers, status } =
    cell;
  return {
    indicator,
    periode,
    dimensies,
    uitsplitsing,
    waarde,
    ondergrens,
    bovengrens,
    personen,
    werkgevers,
    status,
    ...(cell.ontbreekt === undefined ? {} : { ontbreekt: cell.ontbreekt }),
  };
}

/** A whole table as one JSON document, in blocks of text. */
export async function* writeJson(table: TableModel): AsyncGenerator<string> {
  const head = JSON.stringify({ publicatie: table.release, tabel: table.id, titel: table.title });
  yield `${head.slice(0, -1)},"waarnemingen":[`;
  let separator = "\n";
  for await (const block of table.blocks()) {
    const lines = block.map((cell) => JSON.stringify(observation(cell)));
    yield separator + lines.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}
