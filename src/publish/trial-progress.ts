import { boundsStep } from "../disclosure/interval-audit.ts";
import { label as protectStep } from "../disclosure/joint.ts";
import { gate } from "../disclosure/protected.ts";
import { figuresStep } from "../indicators/cube.ts";
import { factsStep } from "../indicators/prepare.ts";
import type { Progress } from "../progress.ts";

export const openingStep = "Catalogus controleren";
export const countingStep = "Tellen wat er verandert";
/** The turn: what is told from there on is about the proposal, before it about the policy of now. */
export const proposalStep = "Het voorstel toepassen";

interface Step {
  /** With what its labels begin. */
  readonly label: string;
  /** What a reader is told. */
  readonly says: string;
  readonly weight: number;
}

const protection = (whose: string): readonly Step[] => [
  { label: protectStep, says: `Cijfers beveiligen ${whose}`, weight: 60 },
  { label: boundsStep, says: `Grenzen toetsen ${whose}`, weight: 35 },
  { label: gate, says: `Beveiliging toetsen ${whose}`, weight: 45 },
];
const ofNow: readonly Step[] = [
  { label: openingStep, says: "Gegevens openen", weight: 1 },
  { label: factsStep, says: "Gegevens klaarzetten", weight: 1 },
  { label: figuresStep, says: "Cijfers berekenen", weight: 28 },
  ...protection("met de regels van nu"),
];

/**
 * The steps of a trial in their order. The weights are the seconds that each took for a sector of 2 000 workers on two
 * processors (November 2026); what counts is how they lie to each other.
 */
export const trialSteps: readonly Step[] = [
  ...ofNow,
  ...protection("met uw voorstel"),
  { label: countingStep, says: countingStep, weight: 1 },
];

/** How fine the one bar is. */
const parts = 1_000;

/**
 * One bar over all steps of a trial. It never goes back: where a test asks for another round of protection, it stands
 * still until that is done.
 */
export function trialProgress(tell: Progress): Progress {
  let from = 0;
  let reached = 0;
  return (label, done = 0, of = 0) => {
    if (label === proposalStep) from = ofNow.length;
    const at = trialSteps.findIndex((step, index) => index >= from && step.label === label.split(":")[0]);
    const step = trialSteps[at];
    if (step === undefined) return;
    const share = of > 0 ? Math.min(1, done / of) : 0;
    const part = (weightOf(trialSteps.slice(0, at)) + share * step.weight) / weightOf(trialSteps);
    reached = Math.max(reached, Math.floor(parts * part));
    tell(`Stap ${at + 1} van ${trialSteps.length}: ${step.says}`, reached, parts);
  };
}

function weightOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { weight }) => sum + weight, 0);
}
