import type { ReportOptions } from "../../../../report/build.ts";
import type { Report } from "../../../../report/define.ts";
import { type FormatName, formats } from "../../../../report/formats.ts";
import { capital } from "../../../../report/letters.ts";
import { formatCount, formatDate } from "../../../../report/numbers.ts";
import { nl } from "../../../../report/texts/nl.ts";
import { citation } from "../../citation.ts";
import { nlTables } from "../../texts/nl-tables.ts";
import { dutch } from "../../voice.ts";
import { type Contents, placeText } from "./contents.ts";

export const readmeName = "LEESMIJ.txt";

/** A file of the archive, or one that could not be made. */
export interface Packing {
  readonly code: string;
  readonly formaat: FormatName;
  readonly bestand: string;
}

interface Told {
  readonly report: Report;
  readonly contents: Contents;
  readonly packed: readonly Packing[];
  readonly failed: readonly { readonly bestand: string; readonly melding: string }[];
  readonly contact: ReportOptions["contact"];
  /** Where the site is; without it a reference has no address. */
  readonly site: string | undefined;
}

/** What the archive holds, of which release, how to refer to it, and what its words mean; for who opens it. */
export function readmeOf({ report, contents, packed, failed, contact, site }: Told): string {
  const { manifest, jaar } = contents;
  const { id, gemaakt, voorbeeld } = manifest;
  const codes = [...new Set(packed.map(({ code }) => code))];
  const kinds = [...new Set(packed.map(({ formaat }) => formaat))];
  const address =
    site === undefined ? "" : `${site.replace(/\/$/, "")}/publicaties/${encodeURIComponent(id)}`;
  const cited = citation(manifest, `${report.titel}: NAAM VAN DE SECTOR`, address, dutch).trim();
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      `${report.titel}, ${jaar}`,
      [
        `${formatCount(codes.length, "rapport", "rapporten")} over ${jaar}, uit publicatie ${id} van ${formatDate(gemaakt)}.`,
        ...(voorbeeld ? [nl.words.sample] : []),
      ],
    ],
    ["Wat erin zit", packed.map(({ bestand, code }) => `${bestand}: ${placeText(report, contents, code)}`)],
    ["Wat niet is gelukt", failed.map(({ bestand, melding }) => `${bestand}: ${melding}`)],
    [
      "Soorten bestanden",
      [
        ...kinds.map((kind) => `${formats[kind].ending}: ${formats[kind].what}`),
        "manifest.json: voor programma’s, met van elk bestand de sector, de grootte en de SHA-256",
      ],
    ],
    ["Zo verwijst u ernaar", [cited, `Licentie: ${nl.closing.licenceText}.`]],
    [
      "Wat de woorden betekenen",
      [
        `${nl.words.hidden}: het cijfer is verborgen. ${nl.words.reason} Lees het niet als nul: hoeveel het is, zeggen wij niet.`,
        `${nl.words.without["niet-geleverd"]} of ${nl.words.absent.toLowerCase()}: hierover leverden werkgevers niets.`,
        `${nl.words.without["niet-te-berekenen"]}: een cijfer waaruit dit wordt berekend, ontbreekt.`,
        nlTables.indicative,
        `${capital(nl.words.marks.voorlopig ?? "")}: het cijfer kan in een volgende publicatie nog veranderen.`,
        "Wat elk cijfer betekent, staat achter in elk rapport.",
      ],
    ],
    ["Vragen", contact === undefined ? [] : [`${contact.naam}, ${contact.email}, ${contact.url}`]],
  ];
  const text = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, "-".repeat(title.length), ...lines].join("\n"))
    .join("\n\n");
  // A BOM and CRLF: also the oldest Windows shows it as it is meant.
  return `\uFEFF${text}\n`.replaceAll("\n", "\r\n");
}
