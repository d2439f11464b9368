import { html } from "hono/html";
import { releaseFolder } from "../../../../release/folder.ts";
import type { Visitor } from "../../../access/guard.ts";
import { shape as previewShape } from "../../../access/previews.ts";
import type { ServiceContext } from "../../../context.ts";
import { notFoundPage } from "../../failures.ts";
import type { Html } from "../../layout.ts";
import { type Faults, field, postForm, scrollTable, tick, toldOf } from "../form.ts";
import { formatMoment, localOf } from "../moments.ts";
import { type OwnRoom, sendOwn } from "../page.ts";
import { changesSection } from "./changes.ts";
import { type Check, checksOf } from "./checks.ts";
import { standTexts, stepTexts } from "./words.ts";

export interface Said {
  readonly faults?: Faults;
  readonly refused?: string;
  readonly moment?: string;
}

const done = {
  aangeboden:
    "De publicatie is aangeboden. Het fonds kan haar nu lezen. Een andere publicist moet haar goedkeuren.",
  goedgekeurd: "De publicatie is goedgekeurd.",
  ingetrokken:
    "De publicatie is ingetrokken. Zij wordt niet openbaar voordat zij opnieuw is aangeboden en goedgekeurd.",
};

type Preview = Awaited<ReturnType<typeof previewShape>>;

/** One release on its way to the public: what to check, what changes, who did what, and the next step. */
export async function clearancePage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  said: Said = {},
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { access, options } = room;
  const folder = releaseFolder(access.home, c.req.param("id") ?? "");
  if (folder === undefined) return notFoundPage(c);
  const preview = await previewShape(folder, access);
  const current = (await options.releases.list())[0];
  const { checks, release } = await checksOf(folder, current);
  try {
    return await sendOwn(
      c,
      room,
      visitor,
      {
        title: `Publicatie ${preview.id}`,
        lead: leadOf(preview),
        path: `/mijn/vrijgave/${preview.id}`,
        crumbs: [{ path: "/mijn/vrijgave", label: "Vrijgeven" }],
        told: toldOf(c, said, done),
        body: html`${checkSection(checks, preview)}
${stepSection(preview, visitor, checks, access.clock(), said)}
${release === undefined ? "" : changesSection(release)}
${historySection(preview, visitor)}`,
      },
      status,
    );
  } finally {
    release?.close();
  }
}

function leadOf({ gemaaktOp, stand, openbaarOp }: Preview): string {
  const made = `Gemaakt op ${formatMoment(gemaaktOp)}.`;
  if (openbaarOp === null) return `${made} Stand: ${standTexts[stand]}.`;
  return stand === "openbaar"
    ? `${made} Openbaar sinds ${formatMoment(openbaarOp)}.`
    : `${made} Goedgekeurd; wordt openbaar op ${formatMoment(openbaarOp)}.`;
}

const verdicts: Readonly<Record<Check["oordeel"], readonly [mark: string, name: string]>> = {
  goed: ["ok", "In orde"],
  waarschuwing: ["warn", "Let op"],
  blokkeert: ["stop", "Kan niet"],
};

function checkSection(checks: readonly Check[], { id, stand }: Preview): Html {
  const isOpen = stand === "openbaar";
  const stops = checks.some(({ oordeel }) => oordeel === "blokkeert");
  return html`<section aria-labelledby="nakijken"><h2 id="nakijken">Wat u nakijkt</h2>
<p>${tallyOf(checks)}${stops ? "" : html` <a href="${isOpen ? "/" : `/voorpublicaties/${encodeURIComponent(id)}/`}">Bekijk de publicatie als site</a>.`}</p>
<ul class="checks">${checks.map(({ oordeel, wat, uitleg, punten = [] }) => {
    const [mark, name] = verdicts[oordeel];
    return html`<li class="${mark}"><b>${name}</b><div>${wat}. ${uitleg}${punten.length === 0 ? "" : html`<details><summary>Wat er is getoetst</summary><ul>${punten.map((punt) => html`<li>${punt}</li>`)}</ul></details>`}</div></li>`;
  })}</ul></section>`;
}

function tallyOf(checks: readonly Check[]): string {
  const count = (oordeel: Check["oordeel"]) => checks.filter((one) => one.oordeel === oordeel).length;
  const [stops, warns] = [count("blokkeert"), count("waarschuwing")];
  if (stops > 0) return "Deze publicatie kan zo niet openbaar worden.";
  if (warns === 0) return "Alles is in orde.";
  return warns === 1 ? "Er is één ding om op te letten." : `Er zijn ${warns} dingen om op te letten.`;
}

function stepSection(
  preview: Preview,
  visitor: Visitor,
  checks: readonly Check[],
  now: Date,
  said: Said,
): Html {
  const { id, stand, stappen } = preview;
  const base = `/mijn/vrijgave/${id}`;
  const stops = checks.some(({ oordeel }) => oordeel === "blokkeert");
  const warned = checks.some(({ oordeel }) => oordeel === "waarschuwing");
  const offered = stappen.findLast(({ stap }) => stap === "aangeboden")?.door;
  const withdraw = html`<h3>Intrekken</h3><p>Klopt er toch iets niet? Trek de publicatie dan in. Dat kan tot zij openbaar is.</p>
${postForm(`${base}/intrekken`, "Trek de publicatie in", "", "quiet")}`;
  const content = () => {
    if (stand === "openbaar") return html`<p>Deze publicatie is openbaar. Er is hier niets meer te doen.</p>`;
    if (stops)
      return html`<p>Deze publicatie kan zo niet openbaar worden. Los eerst op wat hierboven staat.</p>`;
    if (stand === "gemaakt")
      return html`<p>Biedt u de publicatie aan, dan kan het fonds haar lezen. Openbaar is zij dan nog niet.</p>
${postForm(`${base}/aanbieden`, "Bied de publicatie aan", warned ? readField(said) : "")}`;
    if (stand === "goedgekeurd") return withdraw;
    if (offered === visitor.principal.actor)
      return html`<p>U hebt deze publicatie zelf aangeboden. Een andere publicist moet haar goedkeuren.</p>${withdraw}`;
    return html`${postForm(`${base}/goedkeuren`, "Keur de publicatie goed", html`${momentField(now, said)}${warned ? readField(said) : ""}`)}${withdraw}`;
  };
  return html`<section aria-labelledby="stap"><h2 id="stap">De volgende stap</h2>${content()}</section>`;
}

function readField({ faults = {} }: Said): Html {
  const label = "Ik heb gelezen waarop ik moet letten, en vind dat de publicatie zo kan.";
  return tick("gelezen", "ja", label, undefined, faults.gelezen);
}

function momentField(now: Date, { faults = {}, moment }: Said): Html {
  return field({
    name: "moment",
    label: "Openbaar vanaf",
    hint: `Leeg is meteen. Het is nu ${formatMoment(now.toISOString())}, op de klok in Nederland.`,
    type: "datetime-local",
    value: moment ?? "",
    fault: faults.moment,
    more: `min="${localOf(now)}"`,
  });
}

function historySection({ stappen }: Preview, { principal }: Visitor): Html {
  if (stappen.length === 0) return html``;
  const rows = stappen.map(({ stap, door, gedaanOp }) => [
    stepTexts[stap],
    door === principal.actor ? "u" : door,
    formatMoment(gedaanOp),
  ]);
  return html`<section aria-labelledby="stappen"><h2 id="stappen">Wie wat deed</h2>
${scrollTable("stappen-tabel", "Mensen staan hier met een schuilnaam", ["Stap", "Door", "Wanneer"], rows)}</section>`;
}
