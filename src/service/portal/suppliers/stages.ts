import { html, raw } from "hono/html";
import type { Html } from "../layout.ts";
import type { Delivery } from "./words.ts";

/** Everything that a supplier does with a delivery, in order. */
const stages = ["Bestanden sturen", "Laten controleren", "Verbeteren en nakijken", "Bevestigen"] as const;

/** How far a delivery is, above its page; nothing for one that is over. */
export function stagesOf(delivery: Delivery): Html | "" {
  const at = stageOf(delivery);
  if (at === undefined) return "";
  return html`<ol class="stages" aria-label="Hoe ver deze levering is">${stages.map((stage, index) => {
    const state = index < at ? "past" : index === at ? "now" : "later";
    return html`<li class="${state}"${raw(state === "now" ? ' aria-current="step"' : "")}><span class="hide">${hidden[state]}</span>${stage}</li>`;
  })}</ol>`;
}

const hidden = { past: "Klaar: ", now: "Nu: ", later: "Straks: " } as const;

function stageOf(delivery: Delivery): number | undefined {
  switch (delivery.stand) {
    case "open":
      return delivery.bestanden === 0 ? 0 : 1;
    case "wordt-gecontroleerd":
      return 1;
    case "gecontroleerd":
      return isReady(delivery) ? 3 : 2;
    case "wordt-geladen":
      return 3;
    case "geladen":
      return stages.length;
    default:
      return undefined;
  }
}

/** Nothing is wrong any more, and every warning was accepted. */
export function isReady({ stand, controle }: Delivery): boolean {
  return (
    stand === "gecontroleerd" &&
    controle?.akkoord === true &&
    controle.waarschuwingen.every(({ geaccepteerd }) => geaccepteerd)
  );
}
