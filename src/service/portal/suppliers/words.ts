import { html } from "hono/html";
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

export const standWords: Readonly<Record<DeliveryStand, string>> = {
  open: "open: stuur bestanden en laat controleren",
  "wordt-gecontroleerd": "wordt gecontroleerd",
  gecontroleerd: "gecontroleerd",
  "wordt-geladen": "wordt geladen",
  geladen: "geladen",
  "wordt-ingetrokken": "wordt ingetrokken",
  ingetrokken: "ingetrokken",
  vervangen: "vervangen door een nieuwere",
};

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

/** What was refused, above the page it was asked on. */
export function notice(refusal: Refusal | undefined): Html | "" {
  if (refusal === undefined) return "";
  const { detail, faults } = refusal;
  return html`<div class="notice" role="alert"><p>${detail}</p>${
    faults.length === 0
      ? ""
      : html`<ul>${faults.map(({ pad, melding }) => html`<li>${pad}: ${melding}</li>`)}</ul>`
  }</div>`;
}
