const zone = "Europe/Amsterdam";

const shown = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: zone });
const parts = new Intl.DateTimeFormat("en-CA", {
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  ...{ hourCycle: "h23", timeZone: zone },
});

/** `1 maart 2026 om 10:30`, as the clock in the Netherlands has it. */
export function formatMoment(iso: string): string {
  return shown.format(new Date(iso));
}

const stamped = new Intl.DateTimeFormat("nl-NL", {
  ...{ year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
});

/** `01-03-2026 10:30:05`, for a list of many. */
export function formatStamp(iso: string): string {
  return stamped.format(new Date(iso)).replace(",", "");
}

/** A moment as a field of a form has it, on the clock of the Netherlands: `2026-03-01T10:30`. */
export function localOf(moment: Date): string {
  const at = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`;
}

/**
 * The moment that a field of a form means, on the clock of the Netherlands.
 * @returns undefined for what is no moment, also one in the hour that is left out in spring.
 */
export function momentOf(local: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return undefined;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The clock is one or two hours ahead; in the hour that comes twice the first one is meant.
  const fits = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000));
  return fits.find((moment) => localOf(moment) === local);
}
