import type { Chart, Role } from "./document.ts";

/** One line of a chart's key: the shape of a mark, whose it is and what it is called. */
export interface KeyEntry {
  readonly shape: "bar" | "dot" | "tick" | "square";
  readonly role: Role;
  readonly label: string;
}

/** Which mark is whose, where the marks themselves do not say it. */
export function keyOf(chart: Chart): KeyEntry[] {
  if ((chart.kind !== "bars" && chart.kind !== "dots") || chart.allLabel === null) return [];
  const bars = chart.kind === "bars";
  return [
    { shape: bars ? "bar" : "dot", role: "own", label: chart.ownLabel },
    { shape: bars ? "tick" : "square", role: "all", label: chart.allLabel },
  ];
}
