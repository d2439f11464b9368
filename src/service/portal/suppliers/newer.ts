import { html } from "hono/html";
import { yearsOf } from "../../deliveries/years.ts";
import type { Html } from "../layout.ts";
import type { Delivery } from "./words.ts";

/** The loaded deliveries that came after one of the same organisation and hold years of it. */
export function newerThan(older: Delivery, all: readonly Delivery[]): Delivery[] {
  const { organisatie, periode, leveringNr } = older;
  if (leveringNr === null) return [];
  return all.filter(
    (one) =>
      one.stand === "geladen" &&
      one.organisatie === organisatie &&
      one.leveringNr !== null &&
      one.leveringNr > leveringNr &&
      yearsOf(one.periode).some((year) => yearsOf(periode).includes(year)),
  );
}

export function newerNote(newer: readonly Delivery[]): Html | "" {
  if (newer.length === 0) return "";
  const links = newer.map(
    ({ id, leveringNr, periode }, at) =>
      html`${at === 0 ? "" : " en "}<a href="/leveringen/${id}">nummer ${leveringNr} (${periode})</a>`,
  );
  return html`<p><strong>Over jaren uit deze periode is later ook geleverd:</strong> ${links}. Voor tabellen, werkgevers en jaren die in beide staan, telt de nieuwste levering. De rest van deze levering blijft meetellen.</p>`;
}
