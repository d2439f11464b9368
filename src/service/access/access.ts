import type { Config } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { type AccessFile, accessFileName, readAccessFile } from "./access-file.ts";
import { AuditLog } from "./audit-log.ts";
import type { ClearanceRules } from "./clearance.ts";
import { Flood } from "./flood.ts";
import { KeyStore } from "./keys.ts";
import { SessionStore } from "./sessions.ts";
import { SignIn } from "./sign-in.ts";

/** All that a server needs to know who may do what. */
export interface Access {
  readonly home: string;
  readonly file: AccessFile;
  readonly log: AuditLog;
  readonly flood: Flood;
  readonly keys: KeyStore;
  readonly clearance: ClearanceRules;
  readonly clock: () => Date;
  /** Only where signing in is set up. */
  readonly people: { readonly sessions: SessionStore; readonly signIn: SignIn } | undefined;
}

/**
 * The access of a home, or undefined where toegang.yml is not there: then nothing but the public part is served.
 * @throws AppError SETTINGS_INVALID, also when signing in is set up without its secret.
 */
export function openAccess(
  config: Pick<Config, "home" | "access">,
  clock: () => Date = () => new Date(),
): Access | undefined {
  const { home } = config;
  const file = readAccessFile(home);
  if (file === undefined) return undefined;
  return {
    ...{ home, file, clock },
    log: new AuditLog(home, clock),
    flood: new Flood(clock),
    keys: new KeyStore(home, clock),
    clearance: clearanceRules(file),
    people: peopleOf(config, file, clock),
  };
}

export function clearanceRules(file: AccessFile | undefined): ClearanceRules {
  return { from: file?.vrijgave?.vanaf };
}

function peopleOf(
  { home, access }: Pick<Config, "home" | "access">,
  { adres, aanmelden, sessie, kenmerk }: AccessFile,
  clock: () => Date,
): Access["people"] {
  if (aanmelden === undefined || adres === undefined) return undefined;
  const secret = access?.secret ?? "";
  if (secret.length < 32) {
    throw new AppError(
      "SETTINGS_INVALID",
      `${accessFileName} stelt aanmelden in. Daarvoor is REGIESPIEGEL_ACCESS_SECRET nodig, van ten minste 32 tekens.`,
    );
  }
  const { uren: hours, stil_minuten: idleMinutes } = sessie;
  return {
    sessions: new SessionStore({ home, hours, idleMinutes, kenmerk, clock }),
    signIn: new SignIn(aanmelden, adres, { ...access, secret }),
  };
}
