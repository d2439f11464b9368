import { html, raw } from "hono/html";
import type { DeliveryStand, JobKind, JobStatus } from "../../deliveries/types.ts";
import type { Html } from "../layout.ts";
import type { Refusal } from "./inner.ts";

/** A delivery as the API gives it. */
export interface Delivery {
  readonly id: string;
  readonly organisatie: string;
  readonly periode: string;
  readonly profiel: string;
  readonly omschrijving: string | null;
  readonly stand: DeliveryStand;
  readonly gemaaktOp: string;
  readonly gewijzigdOp: string;
  readonly bestanden: number;
  readonly bytes: number;
  readonly controle: {
    readonly gedaanOp: string;
    readonly akkoord: boolean;
    readonly telling: Readonly<Record<"fout" | "waarschuwing" | "opmerking", number>>;
    readonly waarschuwingen: readonly {
      readonly regel: string;
      readonly aantal: number;
      readonly geaccepteerd: boolean;
    }[];
  } | null;
  readonly verwerking: string | null;
  readonly leveringNr: number | null;
  readonly stappen: readonly { readonly stap: string; readonly moment: string; readonly door: string }[];
}

export interface Job {
  readonly id: string;
  readonly soort: JobKind;
  readonly status: JobStatus;
  readonly stap: string | null;
  readonly gedaan: number | null;
  readonly totaal: number | null;
  readonly eenheid: "bytes" | "stappen" | null;
  readonly rijen: number | null;
  readonly melding: string | null;
}

const standWords: Readonly<Record<DeliveryStand, string>> = {
  open: "open",
  "wordt-gecontroleerd": "wordt gecontroleerd",
  gecontroleerd: "gecontroleerd",
  "wordt-geladen": "wordt geladen",
  geladen: "geladen",
  "wordt-ingetrokken": "wordt ingetrokken",
  ingetrokken: "ingetrokken",
  vervangen: "vervangen door een nieuwere",
};

/** Where a delivery is; of one that waits for its supplier, what for. */
export function standOf({ stand, bestanden, controle }: Delivery): string {
  if (stand === "open") return bestanden === 0 ? "nog geen bestanden" : "nog niet gecontroleerd";
  if (stand !== "gecontroleerd" || controle === null) return standWords[stand];
  const { akkoord, telling, waarschuwingen } = controle;
  if (!akkoord) return `${count(telling.fout)} ${telling.fout === 1 ? "fout" : "fouten"} te verbeteren`;
  const open = waarschuwingen.filter(({ geaccepteerd }) => !geaccepteerd).length;
  if (open === 0) return "klaar om te bevestigen";
  return `${count(open)} ${open === 1 ? "waarschuwing" : "waarschuwingen"} na te kijken`;
}

export const count = (number: number) => number.toLocaleString("nl-NL");

/** Bytes in the unit in which they read best. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${count(Math.round(kilobytes))} kB`;
  return `${(kilobytes / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB`;
}

const format = new Intl.DateTimeFormat("nl-NL", {
  ...{ dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" },
});

export function moment(text: string): Html {
  return html`<time datetime="${text}">${format.format(new Date(text))}</time>`;
}

const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });

/** `22 november 2026`, as the clock in the Netherlands has it. */
export const dayOf = (text: string) => day.format(new Date(text));

/** What to fill in, in the place of what the API says of that field of a form. */
const fieldSentences: Readonly<Record<string, string>> = {
  periode: "Vul als periode een jaar in, zoals 2025, of een reeks van hooguit 50 jaren, zoals 2024-2025.",
};

/** What was refused, above the page it was asked on. */
export function notice(refusal: Refusal | undefined): Html | "" {
  if (refusal === undefined) return "";
  const { detail } = refusal;
  const told = refusal.faults.flatMap(({ pad }) => fieldSentences[pad] ?? []);
  const faults = refusal.faults.filter(({ pad }) => fieldSentences[pad] === undefined);
  return html`<div class="notice" role="alert">${told.map((one) => html`<p>${one}</p>`)}${told.length > 0 && faults.length === 0 ? "" : html`<p>${detail}</p>`}${
    faults.length === 0
      ? ""
      : html`<ul>${faults.map(({ pad, melding }) => html`<li>${pad}: ${melding}</li>`)}</ul>`
  }</div>`;
}

/** A form of one button, which says more to who does not see the page around it. */
export function postForm(
  action: string,
  button: string,
  { fields = "", label, quiet = false }: { fields?: Html | ""; label?: string; quiet?: boolean } = {},
): Html {
  const said = label === undefined ? "" : html` aria-label="${label}"`;
  return html`<form method="post" action="${action}"${raw(quiet ? ' class="quiet"' : "")}>${fields}<button type="submit"${said}>${button}</button></form>`;
}
