import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { AppError, isSystemError } from "../../errors.ts";
import { sha256 } from "../../release/open.ts";

const step = z.strictObject({
  stap: z.enum(["aangeboden", "goedgekeurd", "ingetrokken"]),
  /** Who, as the log names them. */
  door: z.string(),
  moment: z.iso.datetime(),
  /** From when it is public; only with an approval. */
  openbaar: z.iso.datetime().nullable(),
  /** Hash of manifest.json: an approval holds for these figures and no others. */
  manifest: z.string(),
});
export type ClearanceStep = z.output<typeof step>;

export interface Clearance {
  readonly stand: "gemaakt" | "aangeboden" | "goedgekeurd" | "openbaar";
  readonly openbaar: string | null;
  readonly stappen: readonly ClearanceStep[];
}

export interface ClearanceRules {
  /** Releases made from this moment on need four eyes; undefined: none does, unless it was offered. */
  readonly from: string | undefined;
}

const may: Readonly<Record<ClearanceStep["stap"], readonly Clearance["stand"][]>> = {
  aangeboden: ["gemaakt"],
  goedgekeurd: ["aangeboden"],
  ingetrokken: ["aangeboden", "goedgekeurd"],
};

/** How far a release is on its way to the public. A step file that does not hold keeps it closed. */
export function clearanceOf(folder: string, rules: ClearanceRules, now: Date): Clearance {
  const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
  const steps = readSteps(folder);
  if (steps.length === 0) {
    const made = (JSON.parse(manifest) as { readonly gemaakt?: string }).gemaakt ?? "";
    const free = rules.from === undefined || Date.parse(made) < Date.parse(rules.from);
    return { stand: free ? "openbaar" : "gemaakt", openbaar: null, stappen: [] };
  }
  const stappen = steps.filter((one) => one !== undefined);
  const last = steps.at(-1);
  const sound = last !== undefined && last.manifest === sha256(manifest);
  if (!sound || last.stap === "ingetrokken") return { stand: "gemaakt", openbaar: null, stappen };
  if (last.stap === "aangeboden") return { stand: "aangeboden", openbaar: null, stappen };
  const offered = stappen.findLast(({ stap }) => stap === "aangeboden");
  if (offered === undefined || offered.door === last.door || last.openbaar === null)
    return { stand: "gemaakt", openbaar: null, stappen };
  const isPublic = Date.parse(last.openbaar) <= now.getTime();
  return { stand: isPublic ? "openbaar" : "goedgekeurd", openbaar: last.openbaar, stappen };
}

/**
 * Takes the next step with a release. Of two at the same moment one gets through.
 * @param wanted `kind` of the person: four eyes can only be told apart when both came in by the same door.
 * @throws AppError CLEARANCE_REFUSED with the reason, HOME_NOT_WRITABLE.
 */
export function takeStep(
  folder: string,
  rules: ClearanceRules,
  wanted: Pick<ClearanceStep, "stap" | "door"> & { readonly openbaar?: string | undefined },
  now: Date,
): Clearance {
  const current = clearanceOf(folder, rules, now);
  const { stap, door } = wanted;
  if (!may[stap].includes(current.stand))
    throw refused(`De publicatie is ${current.stand}; dan kan dit niet.`);
  if (stap === "goedgekeurd") checkFourEyes(current, door);
  const moment = now.toISOString();
  const asked = wanted.openbaar === undefined ? moment : new Date(wanted.openbaar).toISOString();
  const next: ClearanceStep = {
    ...{ stap, door, moment },
    openbaar: stap === "goedgekeurd" ? (asked < moment ? moment : asked) : null,
    manifest: sha256(readFileSync(join(folder, "manifest.json"), "utf8")),
  };
  writeStep(folder, readSteps(folder).length + 1, next);
  return clearanceOf(folder, rules, now);
}

function checkFourEyes({ stappen }: Clearance, door: string): void {
  const offered = stappen.findLast(({ stap }) => stap === "aangeboden")?.door ?? "";
  if (offered === door) throw refused("Iemand anders dan wie de publicatie aanbood, moet haar goedkeuren.");
  const kind = (who: string) => who.slice(0, who.indexOf(":"));
  if (kind(offered) !== kind(door)) {
    throw refused(
      "De publicatie is langs een andere weg aangeboden (opdracht of aanmelding). Keur haar langs dezelfde weg goed: anders is niet te zien of het twee mensen zijn.",
    );
  }
}

function readSteps(folder: string): (ClearanceStep | undefined)[] {
  const id = basename(folder);
  const numbers = readdirSync(dirname(folder)).flatMap((name) => {
    const nr = name.startsWith(`${id}.vrijgave.`)
      ? /\.vrijgave\.(\d{1,6})\.json$/.exec(name)?.[1]
      : undefined;
    return nr === undefined || name !== `${id}.vrijgave.${nr}.json` ? [] : [Number(nr)];
  });
  return numbers.sort((a, b) => a - b).map((nr) => readStep(stepFile(folder, nr)));
}

function readStep(file: string): ClearanceStep | undefined {
  try {
    const read = step.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

const stepFile = (folder: string, nr: number) => `${folder}.vrijgave.${nr}.json`;

function writeStep(folder: string, nr: number, content: ClearanceStep): void {
  const temporary = join(dirname(folder), `.vrijgave-${randomBytes(6).toString("hex")}`);
  try {
    const handle = openSync(temporary, "wx", 0o640);
    try {
      writeSync(handle, `${JSON.stringify(content)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkSync(temporary, stepFile(folder, nr));
  } catch (error) {
    if (isSystemError(error, "EEXIST")) throw refused("Iemand anders deed net een stap met deze publicatie.");
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOSPC")) throw error;
    throw new AppError("HOME_NOT_WRITABLE", "De vrijgave is niet te bewaren.", [], error);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function refused(message: string): AppError {
  return new AppError("CLEARANCE_REFUSED", message);
}

/** Tells a server which releases are public, and when that may have changed by the clock alone. */
export class Gate {
  readonly #rules: ClearanceRules;
  readonly #clock: () => Date;
  readonly #moments = new Map<string, number>();

  constructor(rules: ClearanceRules, clock: () => Date = () => new Date()) {
    this.#rules = rules;
    this.#clock = clock;
  }

  isPublic(folder: string): boolean {
    try {
      const { stand, openbaar } = clearanceOf(folder, this.#rules, this.#clock());
      if (openbaar !== null) this.#moments.set(folder, Date.parse(openbaar));
      return stand === "openbaar";
    } catch {
      // A release whose manifest cannot be read is refused with its reason when it is opened.
      return true;
    }
  }

  /** How many of the known moments have passed. */
  passed(): number {
    const now = this.#clock().getTime();
    return [...this.#moments.values()].filter((moment) => moment <= now).length;
  }
}
