import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import type { OwnFigure } from "../../../../release/own.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import type { Organisation } from "../../../access/access-file.ts";
import { start } from "../../../access/refuse-person.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import { crumbTrail, type Html } from "../../layout.ts";
import { dutch } from "../../voice.ts";

interface Around {
  readonly organisation: Organisation;
  readonly figures: readonly OwnFigure[];
  readonly clusters: readonly Cluster[];
  /** The menu and the way out, as on every page behind the session. */
  readonly top: Html;
}

/** Above the mirror: whose it is, the files, and the public figures that it can be laid beside. Not in print. */
export function mirrorStrip(release: Release, { organisation, figures, clusters, top }: Around): Html {
  const base = `/mijn/spiegel/${organisation.id}`;
  const beside = [...sectorsOf(release, figures), ...publishedClusters(release, clusters)];
  return html`<section class="above noprint" aria-label="Deze spiegel"><div class="wrap">
${crumbTrail({ crumbs: [start], heading: "Uw spiegel" }, dutch)}
<p><strong>Alleen voor ${organisation.naam}.</strong> Neem mee: <a href="${base}/spiegel.pdf">PDF om te printen</a> · <a href="${base}/spiegel.xlsx">Excel</a></p>
${
  beside.length === 0
    ? ""
    : html`<p>Openbare cijfers: ${beside.map(
        ({ path, label }, at) => html`${at === 0 ? "" : " · "}<a href="${path}">${label}</a>`,
      )}</p>`
}
${top}
</div></section>`;
}

/** The sectors that own figures are a part of: the release itself says which. */
function sectorsOf(release: Release, figures: readonly OwnFigure[]) {
  const codes = new Set(
    figures.flatMap(({ dimensies, naast = [] }) =>
      [dimensies, ...naast.map((one) => one.dimensies)].map(({ sector }) => sector ?? TOTAL),
    ),
  );
  return codesOf(release, "sector")
    .filter(({ code }) => codes.has(code))
    .map(({ code, naam }) => ({ path: `/sectoren/${encodeURIComponent(code)}`, label: naam }));
}

function publishedClusters(release: Release, clusters: readonly Cluster[]) {
  const known = new Set(codesOf(release, "cluster").map(({ code }) => code));
  return clusters
    .filter(({ id }) => known.has(id))
    .map(({ id, naam }) => ({
      path: `/rapporten/clusterspiegel/${encodeURIComponent(id)}`,
      label: `cluster ${naam}`,
    }));
}
