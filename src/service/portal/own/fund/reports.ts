import { html, raw } from "hono/html";
import { z } from "zod";
import { type FormatName, formatNames, formats } from "../../../../report/formats.ts";
import { selectionOf } from "../../../../report/selection.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import { entityTag } from "../../../etag.ts";
import { sendFile } from "../../../ranges.ts";
import { withRelease } from "../../../with-release.ts";
import { failurePage, noReleasePage, notFoundPage } from "../../failures.ts";
import { sectorReport } from "../../home.ts";
import type { Html } from "../../layout.ts";
import { type Faults, faultBox, postForm, readForm } from "../form.ts";
import { nameOf, type OwnRoom, sendOwn } from "../page.ts";
import type { BatchState } from "./batches.ts";
import { atFund, sectorsOf } from "./scope.ts";

/** How often the page is asked for again while reports are made, in seconds. */
const refreshEvery = 5;

const names = [...formatNames] as [FormatName, ...FormatName[]];
const form = z.strictObject({ formaat: z.union([z.enum(names), z.array(z.enum(names)).max(names.length)]) });
const told: Faults = { formaat: "Kies ten minste één soort bestand." };

/** The form that makes all reports, or how far they are. */
export function makeSection(
  { options }: OwnRoom,
  path: string,
  fund: string,
  { faults, isHere = false }: { readonly faults?: Faults; readonly isHere?: boolean } = {},
): Html {
  if (options.batches === undefined) return html``;
  const state = options.batches.stateOf(fund);
  const fields = html`<fieldset id="veld-formaat"><legend>Soorten bestanden</legend><ul class="ticks">${formatNames.map(
    (name) =>
      html`<li><input type="checkbox" id="formaat-${name}" name="formaat" value="${name}"${raw(name === "pdf" ? " checked" : "")}><label for="formaat-${name}">${name.toUpperCase()}: ${formats[name].what}</label></li>`,
  )}</ul></fieldset>`;
  const again = state?.stand === "klaar" ? "Maak ze opnieuw" : "Maak alle rapporten";
  return html`<section aria-labelledby="rapporten"><h2 id="rapporten">Alle rapporten van uw sectoren</h2>
${faults === undefined ? "" : faultBox(faults)}
${state === undefined ? html`<p>U krijgt van elke sector een rapport, samen in één archief (zip). U kunt intussen iets anders doen: het maken gaat door.</p>` : isHere ? "" : html`<p>${stateText(state)} <a href="${path}">Bekijk de voortgang</a>.</p>`}
${state !== undefined && isUnderWay(state) ? "" : postForm(path, again, fields)}</section>`;
}

function stateText({ stand, klaar, alle, publicatie }: BatchState): string {
  const what = `van publicatie ${publicatie}`;
  if (stand === "wacht") return `Uw rapporten ${what} wachten tot die van een ander fonds klaar zijn.`;
  if (stand === "bezig") return `Van ${alle} rapporten ${what} zijn er ${klaar} klaar.`;
  if (stand === "klaar") return `De ${alle} rapporten ${what} zijn klaar.`;
  if (stand === "gestopt") return `Het maken is gestopt. Er is geen archief.`;
  return "Het maken is niet gelukt. Probeer het opnieuw; blijft het misgaan, vraag dan de beheerder.";
}

const isUnderWay = ({ stand }: BatchState) => stand === "wacht" || stand === "bezig";

/** How far the reports are; asked for again by itself, unless the reader turned that off. */
export async function progressPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
): Promise<Response> {
  const state = room.options.batches?.stateOf(fund);
  const path = atFund("/mijn/fonds/rapporten", visitor, fund);
  const still = c.req.query("vanzelf") === "nee";
  const going = state !== undefined && isUnderWay(state);
  if (going && !still) c.header("Refresh", String(refreshEvery));
  const files = `${path.replace("/rapporten", "/rapporten/archief")}`;
  const stopping = path.replace("/rapporten", "/rapporten/stoppen");
  const join = path.includes("?") ? "&" : "?";
  return sendOwn(c, room, visitor, {
    title: "Rapporten maken",
    lead: state === undefined ? "Er zijn nog geen rapporten gemaakt." : stateText(state),
    path: "/mijn/fonds/rapporten",
    crumbs: [{ path: atFund("/mijn/fonds", visitor, fund), label: nameOf(room.access, fund) }],
    body: html`${state === undefined ? "" : progressSection(state, files)}
${
  going
    ? html`<section aria-labelledby="verder"><h2 id="verder">Verder</h2>
<p>${still ? html`Deze pagina blijft zoals zij is. <a href="${path}">Ververs haar weer vanzelf</a>.` : html`Deze pagina ververst zich elke ${refreshEvery} seconden. <a href="${path}${join}vanzelf=nee">Zet dat uit</a>.`} U mag ook weggaan: het maken gaat door.</p>
${postForm(stopping, "Stop met maken", "", "quiet")}</section>`
    : makeSection(room, path, fund, { isHere: true })
}`,
  });
}

function progressSection(
  { stand, klaar, alle, mislukt, archief, formaten }: BatchState,
  files: string,
): Html {
  return html`<section aria-labelledby="stand"><h2 id="stand">Voortgang</h2>
<div role="status"><p><label for="voortgang">${klaar} van ${alle} rapporten</label><br>
<progress id="voortgang" max="${alle}" value="${klaar}">${klaar} van ${alle}</progress></p></div>
${stand === "klaar" && archief !== undefined ? html`<p><a href="${files}">Download het archief</a> (zip, ${megabytes(archief.size)}, ${formaten.join(" en ")})</p>` : ""}
${
  mislukt.length === 0
    ? ""
    : html`<p>Niet gelukt:</p><ul class="bullets">${mislukt.map(({ bestand, melding }) => html`<li>${bestand}: ${melding}</li>`)}</ul>`
}</section>`;
}

function megabytes(bytes: number): string {
  const size = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return size === "0" ? "minder dan 0,1 MB" : `${size} MB`;
}

/** Begins to make the reports; asked twice, the second finds them under way. */
export async function makeReports(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  fund: string,
): Promise<Response> {
  const { batches, releases, reports } = room.options;
  const report = sectorReport(reports);
  if (batches === undefined || report === undefined) return notFoundPage(c);
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  const path = atFund("/mijn/fonds/rapporten", visitor, fund);
  if ("faults" in read)
    return sendOwn(
      ...([c, room, visitor] as const),
      {
        title: "Rapporten maken",
        lead: "Er is nog niets gemaakt.",
        path: "/mijn/fonds/rapporten",
        crumbs: [{ path: atFund("/mijn/fonds", visitor, fund), label: nameOf(room.access, fund) }],
        body: makeSection(room, path, fund, { faults: read.faults, isHere: true }),
      },
      400,
    );
  const asked = [read.value.formaat].flat();
  return withRelease(releases, noReleasePage, async () => {
    const { release } = c.var.lease;
    const jobs = sectorsOf(room, release, fund).map((code) => ({
      ...{ report: report.id, selection: selectionOf(report, code) },
      formats: formatNames.filter((name) => asked.includes(name)),
    }));
    if (jobs.length === 0)
      return failurePage(c, 409, "Dat kan nu niet", "Uw sectoren staan niet in deze publicatie.");
    await batches.start(fund, { release: release.folder, manifest: release.manifest, report, jobs });
    return c.redirect(path, 303);
  })(c);
}

export async function stopReports(c: ServiceContext, { options }: OwnRoom, fund: string): Promise<Response> {
  options.batches?.stop(fund);
  const several = c.req.query("fonds") === undefined ? "" : `?fonds=${encodeURIComponent(fund)}`;
  return c.redirect(`/mijn/fonds/rapporten${several}`, 303);
}

/** The archive, as a whole or the part that is asked for. */
export async function archiveFile(c: ServiceContext, { options }: OwnRoom, fund: string): Promise<Response> {
  const state = options.batches?.stateOf(fund);
  if (state?.archief === undefined) return notFoundPage(c);
  c.header("Content-Type", "application/zip");
  const name = `rapporten-${fund}-${state.publicatie}.zip`.replaceAll(/[^\w.-]/g, "_");
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return sendFile(c, state.archief, entityTag(undefined, state.archief.path, String(state.archief.size)));
}
