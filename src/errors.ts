/**
 * Every failure that is expected, in one table: code → HTTP status, exit code (sysexits) and Dutch title.
 * Anything that is not an AppError is a bug: exit 70 or HTTP 500, without details for the reader.
 */
export const failures = {
  USAGE: { status: 400, exit: 64, title: "Onjuiste aanroep" },
  PATH_NOT_FOUND: { status: 404, exit: 64, title: "Bestand of map niet gevonden" },
  DELIVERY_EMPTY: { status: 400, exit: 65, title: "Geen levering gevonden" },
  DELIVERY_REFUSED: { status: 400, exit: 65, title: "Levering geweigerd" },
  DELIVERY_BUSY: { status: 409, exit: 78, title: "Er wordt al een levering ingelezen" },
  DELIVERY_CHANGED: { status: 409, exit: 65, title: "De levering is tijdens het inlezen veranderd" },
  DELIVERY_NOT_FOUND: { status: 404, exit: 64, title: "Levering niet gevonden" },
  DELIVERY_STATE: { status: 409, exit: 65, title: "Dit kan niet met deze levering" },
  NOTHING_DELIVERED: { status: 404, exit: 65, title: "Er is nog niets geleverd" },
  PERIOD_NOT_COVERED: { status: 400, exit: 65, title: "Geen levering voor deze periode" },
  DISCLOSURE: { status: 500, exit: 65, title: "Publicatie geweigerd: onthullingsrisico" },
  RELEASE_NOT_FOUND: { status: 404, exit: 65, title: "Publicatie niet gevonden" },
  RELEASE_DAMAGED: { status: 503, exit: 65, title: "Publicatie is beschadigd" },
  ARCHIVE_DAMAGED: { status: 500, exit: 65, title: "Het archief van publicaties is beschadigd" },
  CLEARANCE_REFUSED: { status: 409, exit: 65, title: "Dit kan niet met deze publicatie" },
  CLUSTER_DAMAGED: { status: 500, exit: 65, title: "Een cluster is beschadigd" },
  UNKNOWN_REPORT: { status: 404, exit: 64, title: "Onbekend rapport" },
  FONT_MISSING: { status: 500, exit: 78, title: "Een lettertype ontbreekt" },
  PDF_UNAVAILABLE: { status: 500, exit: 78, title: "PDF's maken kan hier niet" },
  UNKNOWN_SELECTION: { status: 400, exit: 64, title: "Onbekende keuze" },
  CATALOG_INVALID: { status: 500, exit: 78, title: "De catalogus klopt niet" },
  POLICY_INVALID: { status: 500, exit: 78, title: "Het beveiligingsbeleid klopt niet" },
  SETTINGS_INVALID: { status: 500, exit: 78, title: "De instellingen kloppen niet" },
  THEME_INVALID: { status: 500, exit: 78, title: "Het thema klopt niet" },
  PROFILE_INVALID: { status: 400, exit: 78, title: "Het profiel klopt niet" },
  HOME_NOT_WRITABLE: { status: 500, exit: 78, title: "In de werkmap kan niet worden geschreven" },
  DISK_FULL: { status: 507, exit: 78, title: "De schijf is vol" },
  HOME_BUSY: { status: 409, exit: 78, title: "De werkmap is in gebruik" },
  STORE_INVALID: { status: 500, exit: 78, title: "Het gegevensbestand is niet te openen" },
  AUDIT_LOG_BROKEN: { status: 500, exit: 65, title: "Het logboek klopt niet" },
  PORT_IN_USE: { status: 500, exit: 78, title: "De poort is al in gebruik" },
} as const;

export type FailureCode = keyof typeof failures;

/** One thing that is wrong, said so that the reader can mend it. Never holds a value from a delivery. */
export interface Problem {
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
}

/** An expected failure: a code of the table above, a Dutch sentence, and all problems at once. */
export class AppError extends Error {
  override readonly name = "AppError" as const;
  readonly code: FailureCode;
  readonly problems: readonly Problem[];

  constructor(code: FailureCode, message: string, problems: readonly Problem[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.problems = problems;
  }

  get title(): string {
    return failures[this.code].title;
  }

  get status(): number {
    return failures[this.code].status;
  }

  get exit(): number {
    return failures[this.code].exit;
  }
}

/** True when `error` carries this system error code, such as ENOENT. */
export function isSystemError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
