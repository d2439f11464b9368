import { addressOf, type Choice } from "./choice.ts";

const name = "grafiek.svg";

/** Under the path of its table: `/tabellen/ID/grafiek.svg?…`, with the same choice. */
export const chartRoute = `/:id/${name}`;

/** Where the chart of a choice is had as a file. */
export function chartAddress(choice: Choice): string {
  const { sort: _, ...plain } = { ...choice, page: 1, view: undefined };
  return addressOf(plain).replace("?", `/${name}?`);
}

/** What the file is called, without its kind. */
export function chartName({ table, indicators, periods }: Choice): string {
  return ["grafiek", table.id, ...indicators.slice(0, 1), ...periods.slice(0, 1)].join("-");
}
