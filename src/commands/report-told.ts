import { basename } from "node:path";
import type { Release } from "../release/open.ts";
import type { PackOutcome } from "./report-pack.ts";
import type { Terminal } from "./terminal.ts";

export interface Told {
  readonly outcomes: readonly PackOutcome[];
  /** Stopped by the user before everything was there. */
  readonly stopped: boolean;
  readonly release: Release;
  readonly out: string;
  /** The report that all files are of; undefined for a list. */
  readonly rapport?: string;
}

/** As a shell reports a command that was stopped by Ctrl+C. */
const interrupted = 130;

/**
 * Says what became of packs.
 * @returns the exit code: 65 when files failed, 130 when it was stopped.
 */
export function tellPacks(terminal: Terminal, told: Told): number {
  const { outcomes, stopped, release, out, rapport } = told;
  const sum = (count: (outcome: PackOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const [made, standing, failed] = [
    sum((one) => one.made),
    sum((one) => one.standing),
    sum((one) => one.failed.length),
  ];
  const counts = [
    `${made} gemaakt`,
    ...(standing === 0 ? [] : [`${standing} ${standing === 1 ? "stond" : "stonden"} er al`]),
    ...(failed === 0 ? [] : [`${failed} mislukt`]),
  ].join(", ");
  const whose =
    rapport !== undefined
      ? "De rapporten staan"
      : outcomes.length === 1
        ? "De map van 1 ontvanger staat"
        : `De mappen van ${outcomes.length} ontvangers staan`;
  terminal.result(`${whose} in ${out}. Bestanden: ${counts}.`, {
    ...(rapport === undefined ? {} : { rapport }),
    publicatie: release.manifest.id,
    map: out,
    ...(rapport === undefined ? { mappen: outcomes.map(({ folder }) => basename(folder)) } : {}),
    bestanden: outcomes.flatMap((one) =>
      one.files.map(({ bestand }) =>
        rapport === undefined ? `${basename(one.folder)}/${bestand}` : bestand,
      ),
    ),
    gemaakt: made,
    stond_er_al: standing,
    mislukt: outcomes.flatMap((one) => one.failed),
  });
  for (const line of failures(outcomes)) terminal.complain(line);
  const crowded = rapport === undefined ? outcomes.filter((one) => one.others > 0).length : 0;
  if (crowded > 0) {
    terminal.complain(
      `${crowded === 1 ? "In 1 map staan" : `In ${crowded} mappen staan`} ook bestanden die niet op de lijst staan. Kijk ze na voor u iets verstuurt.`,
    );
  }
  if (!stopped) return failed === 0 ? 0 : 65;
  terminal.complain("Gestopt. Wat klaar was, staat er; dezelfde opdracht gaat verder waar deze ophield.");
  return interrupted;
}

/** What failed: each file once, whoever it was for, under the reason. */
function failures(outcomes: readonly PackOutcome[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { rapport, keuze, formaat, melding } of outcomes.flatMap((one) => one.failed)) {
    const files = byReason.get(melding) ?? new Set();
    byReason.set(melding, files.add(`${rapport}${keuze === null ? "" : ` ${keuze}`} (${formaat})`));
  }
  if (byReason.size === 0) return [];
  return [
    "Deze bestanden konden niet worden gemaakt. Dezelfde opdracht probeert alleen deze opnieuw.",
    ...[...byReason].flatMap(([reason, files]) => [
      `  ${reason}`,
      ...[...files].map((file) => `  - ${file}`),
    ]),
  ];
}
