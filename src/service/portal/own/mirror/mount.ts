import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import { type OwnFigure, readOwn } from "../../../../release/own.ts";
import type { ReportOptions } from "../../../../report/build.ts";
import type { Report } from "../../../../report/define.ts";
import { stripStyle } from "../../../../report/strip-html.ts";
import { fundTheme } from "../../../../report/theme.ts";
import type { Organisation } from "../../../access/access-file.ts";
import type { Visitor } from "../../../access/guard.ts";
import { pageRoutes } from "../../../access/page-routes.ts";
import { isAgreed } from "../../../clusters/agreed.ts";
import { ClusterStore } from "../../../clusters/cluster-store.ts";
import type { AppOptions, ServiceContext } from "../../../context.ts";
import { withRelease } from "../../../with-release.ts";
import { failurePage, noReleasePage, notFoundPage } from "../../failures.ts";
import { reportPolicy, withinSite } from "../../layout.ts";
import { ownHeadStyle } from "../own-style.ts";
import {
  endingAt,
  type MountPage,
  nameOf,
  type OwnRoom,
  organisationsOf,
  ownHead,
  sendOwn,
} from "../page.ts";
import { OwnFiles } from "./files.ts";
import { mirrorStrip } from "./strip.ts";

const formats = {
  "spiegel.pdf": ["pdf", "application/pdf"],
  "spiegel.xlsx": ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
} as const;

const ownPath = "/mijn/spiegel";

/** The mirror of an employer as a page and as a file: for that employer alone, made anew each time, kept nowhere. */
export function mountMirrorPages(mount: MountPage, room: OwnRoom): void {
  const { access, options } = room;
  const files = new OwnFiles();
  const find = (c: ServiceContext) =>
    access.file.organisaties.find(({ id }) => id === c.req.param("organisatie"));
  const one = {
    owners: (c: ServiceContext) => [find(c)?.id].filter((id) => id !== undefined),
    object: (c: ServiceContext) => `spiegel ${find(c)?.id ?? ""}`,
  };
  mount({ route: pageRoutes.spiegels, handle: (c, visitor) => choose(c, room, visitor) });
  mount({
    ...{ route: pageRoutes.spiegel, ...one },
    handle: (c, visitor) =>
      withMirror(c, room, visitor, find(c), async (found) => {
        const { renderReport } = await import("../../../../report/render-html.ts");
        const { release, report, organisation } = found;
        const page = await renderReport(release, report, {}, settingsOf(options, found));
        const { top, ends } = await ownHead(room, visitor.principal.rechten, ownPath);
        const clusters = await clustersOf(room, organisation.id);
        const strip = mirrorStrip(release, { organisation, figures: found.figures, clusters, top });
        const policy = reportPolicy(fundTheme(options.theme), [stripStyle, ownHeadStyle]);
        c.header("Content-Security-Policy", endingAt(policy, ends));
        // Signing out is a form, and must say where it comes from.
        c.header("Referrer-Policy", "same-origin");
        return c.html(withinSite(page, { current: ownPath, above: strip, aboveStyle: ownHeadStyle }));
      }),
  });
  mount({
    ...{ route: pageRoutes.spiegelBestand, ...one },
    handle: (c, visitor) => {
      const asked = Object.entries(formats).find(([name]) => name === c.req.param("bestand"));
      if (asked === undefined) return notFoundPage(c);
      return withMirror(c, room, visitor, find(c), (found) => sendFile(c, files, found, options, asked[1]));
    },
  });
}

interface Found {
  readonly release: Release;
  readonly report: Report;
  readonly organisation: Organisation & { readonly eigen: string };
  readonly figures: readonly OwnFigure[];
}

function settingsOf({ contact, theme }: AppOptions, { figures, organisation }: Found): ReportOptions {
  const look = theme === undefined ? {} : { theme };
  return { contact, ...look, employer: figures, kenmerk: organisation.eigen.slice(0, 12) };
}

async function choose(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const own = organisationsOf(visitor.rechten, "werkgever");
  if (own.length === 1) return c.redirect(`/mijn/spiegel/${own[0]}`, 303);
  return sendOwn(c, room, visitor, {
    title: "Uw spiegels",
    lead: "U hebt meer organisaties. Kies er een.",
    path: ownPath,
    body: html`<section aria-labelledby="kies"><h2 id="kies">Organisaties</h2><ul class="bullets">${own.map(
      (id) => html`<li><a href="/mijn/spiegel/${id}">${nameOf(room.access, id)}</a></li>`,
    )}</ul></section>`,
  });
}

async function withMirror(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  organisation: Organisation | undefined,
  work: (found: Found) => Response | Promise<Response>,
): Promise<Response> {
  return withRelease(room.options.releases, noReleasePage, async () => {
    const { release } = c.var.lease;
    const [report] = room.options.closed ?? [];
    if (organisation === undefined) return notFoundPage(c);
    const { eigen } = organisation;
    const figures = eigen === undefined ? undefined : await readOwn(release, eigen);
    if (eigen === undefined || figures === undefined || report === undefined)
      return empty(c, room, visitor, release, organisation);
    return work({ release, report, figures, organisation: { ...organisation, eigen } });
  })(c);
}

/** Said to the owner itself, so that it need not be as what is not there. */
function empty(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  { manifest }: Release,
  { naam, eigen }: Organisation,
): Promise<Response> {
  const why =
    eigen === undefined
      ? "De beheerder heeft nog niet vastgelegd welke cijfers van uw organisatie zijn. Vraag de beheerder daarom."
      : "In deze periode is over uw organisatie niets geleverd, of de levering telt pas mee in de volgende publicatie.";
  return sendOwn(
    c,
    room,
    visitor,
    {
      title: `De spiegel van ${naam}`,
      lead: `In publicatie ${manifest.id} staan geen eigen cijfers van uw organisatie.`,
      path: ownPath,
      body: html`<section aria-labelledby="waarom"><h2 id="waarom">Waarom dat zo is</h2><p>${why}</p>
<p>De openbare cijfers van uw sector zijn er wel: <a href="/sectoren">kies uw sector</a>.</p></section>`,
    },
    404,
  );
}

async function sendFile(
  c: ServiceContext,
  files: OwnFiles,
  found: Found,
  options: AppOptions,
  [format, type]: (typeof formats)[keyof typeof formats],
): Promise<Response> {
  if (files.isBusy) {
    c.header("Retry-After", "30");
    return failurePage(
      c,
      503,
      "Het is nu te druk",
      "Er worden al veel bestanden gemaakt. Probeer het zo opnieuw.",
    );
  }
  const { release, report } = found;
  const content = await files.make(release.folder, report.id, format, settingsOf(options, found));
  const name = `${report.id}-${release.manifest.id}.${format}`.replaceAll(/[^\w.-]/g, "_");
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(new Uint8Array(content));
}

/** The clusters that this employer agreed to be in. */
async function clustersOf({ access }: OwnRoom, organisatie: string) {
  const all = await new ClusterStore(access.home).list();
  return all.filter(({ leden }) =>
    leden.some((one) => one.organisatie === organisatie && isAgreed(one, access.file)),
  );
}
