import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import type { OwnFigure } from "../../../../release/own.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import type { Organisation } from "../../../access/access-file.ts";
import type { Grant } from "../../../access/roles.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import type { AppOptions } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { partsOf } from "../page.ts";

interface Around {
  readonly options: AppOptions;
  readonly organisation: Organisation;
  readonly figures: readonly OwnFigure[];
  readonly clusters: readonly Cluster[];
  readonly rechten: readonly Grant[];
}

/** Above the mirror: whose it is, the files, and the public figures that it can be laid beside. Not in print. */
export function mirrorStrip(
  release: Release,
  { options, organisation, figures, clusters, rechten }: Around,
): Html {
  const base = `/mijn/spiegel/${organisation.id}`;
  const beside = [...sectorsOf(release, figures), ...publishedClusters(release, clusters)];
  return html`<div class="bar"><div class="wrap"><nav class="site" aria-label="Mijn Regiespiegel">
<a class="name" href="/mijn">Mijn Regiespiegel</a>
<ul>${partsOf(options, rechten).map(({ path, label }) =>
    path === "/mijn/spiegel"
      ? html`<li><a href="${path}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${path}">${label}</a></li>`,
  )}</ul></nav></div></div>
<div class="bar"><div class="wrap"><nav class="site" aria-label="Deze spiegel">
<span>Alleen voor ${organisation.naam}</span>
<ul><li><a href="${base}/spiegel.pdf">PDF om te printen</a></li><li><a href="${base}/spiegel.xlsx">Excel</a></li>${beside.map(
    ({ path, label }) => html`<li><a href="${path}">${label}</a></li>`,
  )}</ul></nav></div></div>`;
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
    .map(({ code, naam }) => ({ path: `/sectoren/${encodeURIComponent(code)}`, label: `Openbaar: ${naam}` }));
}

function publishedClusters(release: Release, clusters: readonly Cluster[]) {
  const known = new Set(codesOf(release, "cluster").map(({ code }) => code));
  return clusters
    .filter(({ id }) => known.has(id))
    .map(({ id, naam }) => ({
      path: `/rapporten/clusterspiegel/${encodeURIComponent(id)}`,
      label: `Openbaar: cluster ${naam}`,
    }));
}
