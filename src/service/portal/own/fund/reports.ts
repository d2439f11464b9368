import { html, raw } from "hono/html";
import { type FormatName, formatNames, formats } from "../../../../report/formats.ts";
import { formatCount, formatList } from "../../../../report/numbers.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import { entityTag } from "../../../etag.ts";
import { sendFile } from "../../../ranges.ts";
import { isUnderWay } from "../../../tasks/task-store.ts";
import { notFoundPage } from "../../failures.ts";
import type { Html } from "../../layout.ts";
import { type Faults, faultBox, postForm } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { nameOf, type OwnRoom, sendOwn } from "../page.ts";
import { againByItself } from "../refresh.ts";
import { archiveDays, type BatchState } from "./batches.ts";
import { atFund } from "./scope.ts";

/** How far the reports of a fund are, in a sentence or two. */
export function stateText({ stand, klaar, alle, publicatie, melding, mislukt }: BatchState): string {
  const what = `van publicatie ${publicatie}`;
  const done = `Van ${formatCount(alle, "rapport", "rapporten")} ${what} ${klaar === 1 ? "is" : "zijn"} er ${klaar} klaar.`;
  if (stand === "wacht")
    return klaar > 0 ? `${done} Het maken gaat zo verder.` : `Uw rapporten ${what} staan in de wachtrij.`;
  if (stand === "bezig") return klaar === alle ? `${done} Zij worden ingepakt.` : done;
  if (stand === "klaar") {
    const failed =
      mislukt.length === 0
        ? ""
        : ` ${formatCount(mislukt.length, "bestand is", "bestanden zijn")} niet gelukt.`;
    return alle === 1
      ? `Het rapport ${what} is klaar.${failed}`
      : `De ${alle} rapporten ${what} zijn klaar.${failed}`;
  }
  if (stand === "gestopt") return `Het maken is gestopt. ${done}`;
  return `Het maken is niet gelukt. ${melding ?? ""} ${done}`;
}

/** How far the reports are, and what can be done with that. */
export async function progressPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
  faults?: Faults,
): Promise<Response> {
  const state = await room.options.batches?.stateOf(fund);
  const at = (path: string) => atFund(`/mijn/fonds/rapporten${path}`, visitor, fund);
  const going = state !== undefined && isUnderWay(state);
  return sendOwn(
    ...([c, room, visitor] as const),
    {
      title: "Rapporten maken",
      lead:
        state === undefined ? "Van elke sector een rapport, samen in één archief (zip)." : stateText(state),
      path: "/mijn/fonds/rapporten",
      crumbs: [{ path: atFund("/mijn/fonds", visitor, fund), label: nameOf(room.access, fund) }],
      told: faults === undefined ? "" : faultBox(faults),
      body: html`${state === undefined ? "" : stateSection(state, at)}
${going ? goingSection(c, at) : room.options.batches === undefined ? "" : makeSection(state, at(""), atFund("/mijn/fonds", visitor, fund))}`,
    },
    faults === undefined ? 200 : 400,
  );
}

function goingSection(c: ServiceContext, at: (path: string) => string): Html {
  return html`<section aria-labelledby="verder"><h2 id="verder">Verder</h2>
<p>${againByItself(c, at(""))} U mag ook weggaan: het maken gaat door, ook als de server opnieuw wordt gestart.</p>
${postForm(at("/stoppen"), "Stop met maken", "", "quiet")}</section>`;
}

function stateSection(state: BatchState, at: (path: string) => string): Html {
  const { stand, klaar, alle, mislukt, archief, formaten, klaarOp } = state;
  const isHalted = stand === "gestopt" || stand === "mislukt";
  return html`<section aria-labelledby="stand"><h2 id="stand">${stand === "klaar" ? "Uw archief" : "Voortgang"}</h2>
${stand === "klaar" ? "" : progress(klaar, alle)}
${
  archief === undefined || klaarOp === null
    ? ""
    : html`<p><a class="button" href="${at("/archief")}">Download het archief</a></p>
<p class="small">Zip, ${megabytes(archief.size)}, ${formatList(formaten.map((name) => name.toUpperCase()))}. Gemaakt op ${formatMoment(klaarOp)}; wij bewaren het ${archiveDays} dagen, of tot u nieuwe rapporten maakt.</p>`
}
${isHalted ? html`<p>Wat klaar is, is bewaard: wie verdergaat, maakt alleen de rest.</p>${postForm(at("/verder"), "Ga verder", "", "bare")}` : ""}
${
  mislukt.length === 0
    ? ""
    : html`<p>Niet gelukt:</p><ul class="bullets">${mislukt.map(({ bestand, melding }) => html`<li>${bestand}: ${melding}</li>`)}</ul>`
}</section>`;
}

function progress(klaar: number, alle: number): Html {
  return html`<div role="status"><p><label for="voortgang">${klaar} van ${alle} rapporten</label><br>
<progress id="voortgang" max="${alle}" value="${klaar}">${klaar} van ${alle}</progress></p></div>`;
}

function makeSection(state: BatchState | undefined, path: string, fund: string): Html {
  const asked: readonly FormatName[] = state?.formaten ?? ["pdf"];
  const fields = html`<fieldset id="veld-formaat"><legend>Soorten bestanden</legend><ul class="ticks">${formatNames.map(
    (name) =>
      html`<li><input type="checkbox" id="formaat-${name}" name="formaat" value="${name}"${raw(asked.includes(name) ? " checked" : "")}><label for="formaat-${name}">${name.toUpperCase()}: ${formats[name].what}</label></li>`,
  )}</ul></fieldset>`;
  return html`<section aria-labelledby="maken"><h2 id="maken">${state === undefined ? "Maak de rapporten" : "Maak ze opnieuw"}</h2>
${state === undefined ? html`<p>Wilt u eerst zien hoe een rapport eruitziet? <a href="${fund}#thema">Bekijk er een</a>.</p>` : html`<p>Wat er nu is, gaat dan weg.</p>`}
${postForm(path, state === undefined ? "Maak alle rapporten" : "Maak alle rapporten opnieuw", fields)}</section>`;
}

function megabytes(bytes: number): string {
  const size = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return size === "0" ? "minder dan 0,1 MB" : `${size} MB`;
}

/** The archive, as a whole or the part that is asked for. */
export async function archiveFile(c: ServiceContext, { options }: OwnRoom, fund: string): Promise<Response> {
  const state = await options.batches?.stateOf(fund);
  if (state?.archief === undefined) return notFoundPage(c);
  c.header("Content-Type", "application/zip");
  const name = `rapporten-${fund}-${state.publicatie}.zip`.replaceAll(/[^\w.-]/g, "_");
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return sendFile(c, state.archief, entityTag(undefined, state.archief.path, String(state.archief.size)));
}
