const months = new Intl.DateTimeFormat("nl-NL", { month: "long", timeZone: "UTC" });

/** A period code of CBS as readers see it: `2025`, `1e kwartaal 2025`, `januari 2025`. */
export function formatPeriod(code: string): string {
  const { year, kind, number } = parsePeriod(code);
  if (kind === "jaar") return year;
  if (kind === "kwartaal") return `${number}e kwartaal ${year}`;
  return `${months.format(Date.UTC(2000, number - 1, 1))} ${year}`;
}

/** The period without its year: `1e kwartaal`, `januari`; a year stays itself. */
export function formatPeriodPart(code: string): string {
  const { year, kind } = parsePeriod(code);
  return kind === "jaar" ? year : formatPeriod(code).slice(0, -5);
}

export interface PeriodParts {
  readonly year: string;
  readonly kind: "jaar" | "kwartaal" | "maand";
  /** Quarter or month, 0 for a year. */
  readonly number: number;
}

const pattern = /^(\d{4})(JJ|KW|MM)(\d{2})$/;

/** Whether a code is that of a period. */
export function isPeriod(code: string): boolean {
  return pattern.test(code);
}

/** Takes a period code apart: `2025JJ00`, `2025KW01`, `2025MM01`. */
export function parsePeriod(code: string): PeriodParts {
  const match = pattern.exec(code);
  if (match === null) throw new Error(`not a period code: ${code}`);
  const [, year = "", letters, number] = match;
  const kind = letters === "JJ" ? "jaar" : letters === "KW" ? "kwartaal" : "maand";
  return { year, kind, number: Number(number) };
}
