import { html } from "hono/html";
import type { Visitor } from "../../../access/guard.ts";
import { visiblePreviews } from "../../../access/previews.ts";
import type { Html } from "../../layout.ts";
import { formatMoment } from "../moments.ts";
import type { OwnRoom } from "../page.ts";
import { atTrial, trialKey } from "../policy/trial-key.ts";
import { stateText } from "./reports.ts";
import { atFund } from "./scope.ts";

/** What a fund can do now, what waits for it first. */
export async function nextSection(
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
  current: string,
): Promise<Html> {
  const { access, options } = room;
  const own = visitor.rechten.filter(({ organisatie, rol }) => rol === "fonds" && organisatie === fund);
  const previews = await visiblePreviews(access, { ...visitor, rechten: own });
  const items: { readonly title: Html; readonly says: string }[] = previews.map(({ id, openbaarOp }) => ({
    title: html`<a href="/mijn/fonds/publicaties/${id}">Lees publicatie ${id}</a>`,
    says: `${openbaarOp === null ? "Zij wacht op goedkeuring" : `Zij wordt openbaar op ${formatMoment(openbaarOp)}`}. Klopt er iets niet? Zeg het dan tegen de publicist.`,
  }));
  if (previews.length === 0)
    items.push({
      title: html`<a href="/kalender">Nog niet openbaar: geen publicatie</a>`,
      says: "Een nieuwe publicatie ziet u hier voordat zij openbaar is. In de kalender staat wanneer zij komt, als dat bekend is.",
    });
  const batch = await options.batches?.stateOf(fund);
  const reports = atFund("/mijn/fonds/rapporten", visitor, fund);
  if (options.batches !== undefined) {
    const isOld = batch !== undefined && batch.publicatie !== current;
    const says =
      batch === undefined
        ? "Van elke sector een rapport, samen in één archief."
        : `${stateText(batch)}${isOld ? ` Er is een nieuwere publicatie: ${current}.` : ""}`;
    const label = batch?.stand === "klaar" && !isOld ? "Haal uw rapporten op" : "Maak uw rapporten";
    const going = batch?.stand === "wacht" || batch?.stand === "bezig";
    items.push({
      title: html`<a href="${reports}">${going ? "Volg het maken van uw rapporten" : label}</a>`,
      says,
    });
  }
  const grant = { rol: "fonds", organisatie: fund } as const;
  const trial = await options.trials?.stateOf(trialKey(grant));
  items.push({
    title: html`<a href="${atTrial("/mijn/beleid", visitor.principal, grant)}">Bekijk wat wij tonen en wat niet</a>`,
    says:
      trial === undefined
        ? "De regels van deze publicatie, en wat een andere regel zou tonen of verbergen."
        : trialTexts[trial.stand],
  });
  return html`<section aria-labelledby="nu"><h2 id="nu">Wat u nu kunt doen</h2>
<ul class="cards">${items.map(({ title, says }) => html`<li><h3>${title}</h3><p>${says}</p></li>`)}</ul></section>`;
}

const trialTexts = {
  wacht: "Uw voorstel wacht tot het wordt uitgerekend.",
  bezig: "Uw voorstel wordt uitgerekend.",
  klaar: "Uw laatste voorstel is uitgerekend.",
  gestopt: "Uw laatste voorstel is gestopt.",
  mislukt: "Uw laatste voorstel is niet uitgerekend.",
} as const;
