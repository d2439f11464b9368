import { tables } from "../store/contract.ts";

/** Per table the name of its file and the line of heads that it begins with, for a supplier to fill in. */
export function templates(): readonly { readonly naam: string; readonly tekst: string }[] {
  return tables.map(({ name, columns }) => ({
    naam: `${name}.csv`,
    tekst: `${columns.map((column) => column.name).join(",")}\r\n`,
  }));
}
