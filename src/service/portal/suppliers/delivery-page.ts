import { html } from "hono/html";
import type { Comparison, RuleFound } from "../../deliveries/report.ts";
import type { Html } from "../layout.ts";
import { lookPart, mendPart, restPart } from "./check-part.ts";
import { comparePart, overlapCode } from "./compare-part.ts";
import { filesPart } from "./files-part.ts";
import type { Refusal } from "./inner.ts";
import { jobPart } from "./job-part.ts";
import { confirmPart, historyPart, nowPart, withdrawPart } from "./now-part.ts";
import { isReady } from "./stages.ts";
import { count, type Delivery, type Job, notice } from "./words.ts";

export interface OneDelivery {
  readonly delivery: Delivery;
  /** Whether the visitor is its supplier: who only keeps the server sees nothing of what is in it. */
  readonly isOwn: boolean;
  readonly files: readonly { readonly naam: string; readonly bytes: number; readonly ontvangenOp: string }[];
  /** The last processing. */
  readonly job: Job | undefined;
  readonly rules: readonly RuleFound[];
  /** Of a loaded delivery: the newer ones that speak for some of its years. */
  readonly newer: readonly Delivery[];
  /** Rules of the report that are not on the page. */
  readonly moreRules: number;
  readonly comparison: Comparison | undefined;
  readonly refusal: Refusal | undefined;
  /** Whether the page comes back by itself while something runs. */
  readonly follows: boolean;
  /** Files of a zip that was just sent that no delivery has. */
  readonly skipped: number;
  /** How long an open delivery is kept of which nobody does anything. */
  readonly keptDays: number;
  /** How the format of its files is called. */
  readonly format: string;
}

/** Everything about one delivery: what to do now, then why, then what there is to know. */
export function deliveryBody(one: OneDelivery): Html {
  const { delivery, isOwn, comparison } = one;
  const rules = one.rules.filter(({ code }) => code !== overlapCode);
  const { stand } = delivery;
  const isWaiting = stand.startsWith("wordt-");
  const isOver = ["ingetrokken", "vervangen"].includes(stand);
  const isOpen = isOwn && (stand === "open" || stand === "gecontroleerd");
  const compared =
    comparison === undefined || isOver ? "" : comparePart(comparison, stand === "geladen", one.rules);
  return html`${notice(one.refusal)}${skippedNotice(one.skipped)}${jobPart(one)}${nowPart(one)}
${isWaiting || !isOwn ? "" : partsInOrder(compared === "" ? one : { ...one, rules }, compared)}
${isOpen ? filesPart(one) : ""}
${isWaiting || isOver ? "" : withdrawPart(delivery)}
${historyPart(delivery, one.format)}`;
}

/** Nothing is compared before everything was looked at: first what the supplier still has to do. */
function partsInOrder(one: OneDelivery, compared: Html | ""): Html {
  const { delivery } = one;
  const isFirst = delivery.stand !== "gecontroleerd" || isReady(delivery);
  return isFirst
    ? html`${compared}${confirmPart(delivery)}${lookPart(one)}${restPart(one)}`
    : html`${mendPart(one)}${lookPart(one)}${compared}${restPart(one)}`;
}

function skippedNotice(skipped: number): Html | "" {
  if (skipped === 0) return "";
  const many = skipped === 1 ? "Uit de zip is 1 bestand" : `Uit de zip zijn ${count(skipped)} bestanden`;
  return html`<div class="well" role="status"><p>${many} niet overgenomen: geen CSV, Excel (.xlsx) of Parquet.</p></div>`;
}
