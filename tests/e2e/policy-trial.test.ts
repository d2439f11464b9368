import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command } from "../../src/commands/release.ts";
import type { Config } from "../../src/config.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { silent } from "../../src/progress.ts";
import { choicesOf } from "../../src/publish/policy-choices.ts";
import type { PolicyChange } from "../../src/publish/preview.ts";
import type { Effect, Example } from "../../src/service/portal/own/policy/messages.ts";
import { PolicyTrials, type TrialOrder } from "../../src/service/portal/own/policy/trials.ts";
import { isLong } from "../support/long.ts";
import { root } from "../support/root.ts";
import { sampleHome } from "../support/sample-release.ts";
import { copySmallTree } from "../support/small-tree.ts";

// A few figures of each class: every hidden one of them is hidden for a reason.
const indicators = ["werkgelegenheid-personen", "verzuimpercentage", "scholingsdeelname"];
const waarden = {
  ...{ "structuur-personen": 5, "hr-personen": 20, "hr-werkgevers": 10 },
  ...{ "gezondheid-personen": 5, "gezondheid-personen_naar_leeftijd": 10, "gezondheid-werkgevers": 3 },
};
const work = mkdtempSync(join(tmpdir(), "policy-trial-"));
let config: Config;
let trials: PolicyTrials;
const publicatie = "2025-1.0.0";
let dryRun: readonly PolicyChange[] = [];

beforeAll(async () => {
  if (!isLong) return;
  const tree = join(work, "boom");
  copySmallTree(tree, indicators);
  config = { ...(await sampleHome(work, { workers: 500, seed: 4 })), root: tree };
  // The room of hidden cells is tested elsewhere, and takes most of the time.
  const policy = readFileSync(join(root, "src/disclosure/policy.default.yml"), "utf8");
  writeFileSync(join(config.home, "policy.yml"), policy.replace("grenzen: snel", "grenzen: uit"));
  const known = () => ["publicist-beheer", "fonds-techniek"];
  const worker = join(root, "src/commands/policy-worker.ts");
  const log = { error: () => undefined };
  trials = await PolicyTrials.open({ config, worker, clock: () => config.now, log, known });
}, 240_000);
afterAll(async () => {
  await trials?.close();
  rmSync(work, { recursive: true, force: true });
});

async function outcome(key: string, order: Pick<TrialOrder, "sectoren" | "publicatie">) {
  const was = Object.fromEntries(choicesOf(defaultPolicy).map(({ id, waarde }) => [id, waarde]));
  await trials.start(key, { ...order, waarden, was, jaren: [2025], bij: publicatie }, "persoon:a");
  await trials.settled();
  const task = await trials.stateOf(key);
  if (task?.uitkomst == null) throw new Error(`not worked out: ${task?.melding}`);
  return task.uitkomst;
}

/** What the command tells of the same policy, without a process of its own. */
async function byCommand(yaml: string): Promise<readonly PolicyChange[]> {
  const policy = join(work, "voorstel.yml");
  writeFileSync(policy, yaml);
  const told: unknown[] = [];
  const terminal = {
    progress: (job: (progress: typeof silent) => Promise<unknown>) => job(silent),
    result: (_: string, data: unknown) => told.push(data),
  };
  const values = { period: "2025", policy, "dry-run": true };
  await command.run({ config: () => config, values, positionals: [], terminal } as never);
  return (told[0] as { wijzigingen: PolicyChange[] }).wijzigingen;
}

const spell = ({ dimensies, uitsplitsing, periode }: Example) => {
  const place = Object.values(dimensies)
    .filter((code) => code !== null)
    .join(" × ");
  return `${place === "" ? "totaal" : place}${uitsplitsing === null ? "" : ` (${uitsplitsing})`} ${periode}`;
};

test.skipIf(!isLong)(
  "what the site works out is what the dry run of the command says",
  async () => {
    const { yaml, regels } = await outcome("publicist-beheer", { sectoren: null, publicatie: null });
    dryRun = await byCommand(yaml);
    expect(dryRun.length).toBeGreaterThan(2);
    expect(regels.some(({ verschijnt }) => verschijnt > 0)).toBe(true);
    expect(regels.some(({ verdwijnt }) => verdwijnt > 0)).toBe(true);
    const count = (one: PolicyChange, which: "verschijnt" | "verdwijnt") =>
      ofPlace(regels, one).reduce((sum, own) => sum + own[which], 0);
    for (const one of dryRun) {
      expect([count(one, "verschijnt"), count(one, "verdwijnt")]).toEqual([
        one.verschijnt.length,
        one.verdwijnt.length,
      ]);
      for (const { voorbeelden } of ofPlace(regels, one)) {
        for (const cell of voorbeelden.verschijnt) expect(one.verschijnt).toContain(spell(cell));
        for (const cell of voorbeelden.verdwijnt) expect(one.verdwijnt).toContain(spell(cell));
      }
    }
    const places = new Set(regels.map(({ indicator, tabel }) => `${indicator} ${tabel}`));
    expect(places.size).toBe(dryRun.length);
  },
  240_000,
);

const ofPlace = (
  regels: readonly Effect[],
  { indicator, tabel }: Pick<PolicyChange, "indicator" | "tabel">,
) => regels.filter((own) => own.indicator === indicator && own.tabel === tabel);

test.skipIf(!isLong)(
  "a fund gets of that its own sectors: names and counts, and nothing that a cell holds",
  async () => {
    const named = dryRun
      .filter(({ tabel }) => tabel.startsWith("sector-"))
      .flatMap(({ verschijnt, verdwijnt }) => [...verschijnt, ...verdwijnt]);
    const codes = [...new Set(named.map((name) => name.split(" × ")[0] ?? ""))];
    const own = codes.filter((code) => code !== "T" && code !== "?").slice(0, 2);
    const expected = named.filter((name) => own.includes(name.split(" × ")[0] ?? ""));
    expect(expected.length).toBeGreaterThan(0);
    const { regels } = await outcome("fonds-techniek", { sectoren: own, publicatie: null });
    expect(regels.reduce((sum, one) => sum + one.verschijnt + one.verdwijnt, 0)).toBe(expected.length);
    for (const one of regels) {
      const { indicator, tabel, sector, verschijnt, verdwijnt, voorbeelden, ...more } = one;
      expect([typeof indicator, typeof tabel, more]).toEqual(["string", "string", {}]);
      expect(own).toContain(sector);
      expect(Number.isInteger(verschijnt) && Number.isInteger(verdwijnt)).toBe(true);
      for (const { periode, dimensies, uitsplitsing, ...rest } of Object.values(voorbeelden).flat()) {
        expect([typeof periode, rest]).toEqual(["string", {}]);
        const all = [...Object.values(dimensies), uitsplitsing];
        expect(all.every((code) => code === null || typeof code === "string")).toBe(true);
      }
    }
  },
  240_000,
);
