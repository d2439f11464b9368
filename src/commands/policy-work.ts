import { readFileSync } from "node:fs";
import type { Config } from "../config.ts";
import { parsePolicy, policyHash } from "../disclosure/policy.ts";
import { describePolicy } from "../disclosure/policy-dutch.ts";
import { AppError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { choicesOf, type PolicyValues, withValues } from "../publish/policy-choices.ts";
import { effectOf } from "../publish/policy-trial.ts";
import { type CellName, previewCells } from "../publish/preview.ts";
import { countingStep, trialProgress } from "../publish/trial-progress.ts";
import { releaseFolder } from "../release/folder.ts";
import { Release } from "../release/open.ts";
import type {
  PolicyAnswer,
  PolicyAsked,
  PolicyRequest,
  TrialAnswer,
  TrialAsked,
} from "../service/portal/own/policy/messages.ts";
import { currentPolicy, ownPolicy, withStore } from "./release.ts";

/**
 * Tells the policy of a home, or what a change of it would show and hide: the same work as `release --dry-run`, and
 * nothing is written. The answer names cells and holds no value.
 * @throws AppError POLICY_INVALID, HOME_BUSY and those of previewPolicy.
 */
export async function doPolicyWork(
  request: PolicyRequest,
  progress: Progress,
): Promise<PolicyAnswer | TrialAnswer> {
  return request.soort === "beleid" ? tellPolicy(request) : tryPolicy(request, progress);
}

function tellPolicy({ config }: PolicyAsked): PolicyAnswer {
  const policy = currentPolicy(config);
  return {
    soort: "beleid",
    hash: policyHash(policy),
    zinnen: describePolicy(policy),
    onderDeVloer: policy.onderDeVloer !== undefined,
    keuzes: choicesOf(policy),
  };
}

async function tryPolicy(request: TrialAsked, tell: Progress): Promise<TrialAnswer> {
  const progress = trialProgress(tell);
  const { config, waarden, jaren, sectoren, publicatie } = request;
  const current = currentPolicy(config);
  insistOnChoices(choicesOf(current), waarden);
  const yaml = withValues(policyText(config), current, waarden);
  // Without a reason to go below the floor: a proposal never does.
  const next = parsePolicy(yaml, "voorstel");
  const changes = await withStore(config, progress, (store, catalog) =>
    previewCells(store, catalog, { years: jaren, current, next, now: config.now }, progress),
  );
  progress(countingStep);
  const nu = publicatie === null ? undefined : await publicNow(config, publicatie);
  return {
    soort: "proef",
    hash: policyHash(current),
    yaml,
    regels: effectOf(changes, { sectoren, ...(nu === undefined ? {} : { nu }) }),
  };
}

function insistOnChoices(choices: ReturnType<typeof choicesOf>, waarden: PolicyValues): void {
  for (const [id, value] of Object.entries(waarden)) {
    if (choices.find((one) => one.id === id)?.keuzes.includes(value) === true) continue;
    throw new AppError("POLICY_INVALID", "Het beleid op de server is veranderd. Doe het voorstel opnieuw.");
  }
}

function policyText(config: Pick<Config, "home">): string {
  return readFileSync(
    ownPolicy(config) ?? new URL("../disclosure/policy.default.yml", import.meta.url),
    "utf8",
  );
}

/** Which cells of a release are hidden there, table by table: a whole release is much to have at once. */
async function publicNow(
  { home }: Pick<Config, "home">,
  id: string,
): Promise<(cell: CellName) => boolean | undefined> {
  const folder = releaseFolder(home, id);
  if (folder === undefined) throw new AppError("RELEASE_NOT_FOUND", "De publicatie is er niet meer.");
  const release = await Release.open(folder);
  try {
    const hidden = new Map<string, boolean>();
    for (const { id: tabel } of release.definitions.tabellen)
      for (const cell of await release.cells({ tabel }))
        hidden.set(placeOf(cell), cell.status === "onderdrukt");
    return (cell) => hidden.get(placeOf(cell));
  } finally {
    release.close();
  }
}

/** The same for a release of before a dimension came. */
function placeOf({ indicator, tabel, periode, dimensies, uitsplitsing }: CellName): string {
  const codes = Object.entries(dimensies).filter(([, code]) => code !== null);
  return JSON.stringify([
    indicator,
    tabel,
    periode,
    uitsplitsing,
    codes.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
