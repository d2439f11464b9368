import type { Manifest } from "../../../release/types.ts";
import type { AppOptions } from "../../context.ts";
import type { Voice } from "../voice.ts";
import { years } from "./pages.ts";

/** The releases as an Atom feed (RFC 4287), the newest first. */
export function atomFeed(
  manifests: readonly Manifest[],
  { contact }: AppOptions,
  origin: string,
  voice: Voice,
): string {
  const texts = voice.texts.publications;
  const address = (path: string) => xml(origin + voice.to(path));
  const entry = ({ id, gemaakt, aantallen, perioden }: Manifest) => `<entry>
<id>${address(`/publicaties/${id}`)}</id>
<title>${xml(texts.one(id))}</title>
<updated>${xml(gemaakt)}</updated>
<link href="${address(`/publicaties/${id}`)}"/>
<summary>${xml(texts.feedSummary(voice.report.numbers.formatNumber(aantallen.cellen), years(perioden, voice)))}</summary>
</entry>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${voice.language}">
<id>${address("/publicaties")}</id>
<title>${xml(texts.feedTitle)}</title>
<updated>${xml(manifests[0]?.gemaakt ?? "1970-01-01T00:00:00Z")}</updated>
<author><name>${xml(contact.naam)}</name></author>
<link rel="self" href="${address("/publicaties.atom")}"/>
<link href="${address("/publicaties")}"/>
${manifests.map(entry).join("\n")}
</feed>
`;
}

function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

interface Event {
  readonly id: string;
  /** `2026-12-15`. */
  readonly date: string;
  readonly title: string;
  readonly url: string;
}

/** What is planned and what came out, as whole days in a calendar (RFC 5545). */
export function calendarFile(
  manifests: readonly Manifest[],
  planned: NonNullable<AppOptions["planned"]>,
  { origin, now, voice }: { readonly origin: string; readonly now: Date; readonly voice: Voice },
): string {
  const texts = voice.texts.publications;
  const host = new URL(origin).hostname;
  const events: Event[] = [
    ...planned.map(({ date, title }) => ({
      id: `gepland-${date}-${Buffer.from(title).toString("hex").slice(0, 12)}`,
      date,
      title,
      url: origin + voice.to("/kalender"),
    })),
    ...manifests.map(({ id, gemaakt }) => ({
      id: `publicatie-${id}`,
      date: amsterdam.format(new Date(gemaakt)),
      title: texts.one(id),
      url: origin + voice.to(`/publicaties/${id}`),
    })),
  ];
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Regiespiegel//Kalender//${voice.language.toUpperCase()}`,
    `X-WR-CALNAME:${escaped(texts.events)}`,
    ...events.flatMap(({ id, date, title, url }) => [
      "BEGIN:VEVENT",
      `UID:${id}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      `URL:${url}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

// Swedish writes a date as ISO 8601 does.
const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");
}

/** A line of at most 75 octets; the rest goes on behind a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    const room = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + letter) > room) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n ");
}
