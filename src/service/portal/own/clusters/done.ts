import { html } from "hono/html";
import { formatList } from "../../../../report/numbers.ts";
import type { Cluster } from "../../../clusters/cluster-store.ts";
import type { View } from "../../../clusters/cluster-view.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { toldOf } from "../form.ts";
import { nameOf } from "../page.ts";
import type { ClusterRoom, Said } from "./room.ts";
import { noMessage } from "./words.ts";

const later = "Dat telt vanaf de volgende publicatie.";
const done = {
  aanvaard: `Uw organisatie doet mee. ${later} U kunt altijd weer weggaan.`,
  geweigerd: "Uw organisatie doet niet mee.",
  vertrokken: `Uw organisatie doet niet meer mee. ${later}`,
};
/** As many of the members that were in already are named after a change. */
export const mostNamed = 5;

/**
 * The address of a cluster after its manager changed it.
 * @param versie what came of it; undefined when nothing had to change.
 * @param inAlready who was asked or in already.
 */
export function changedPath(id: string, versie: number | undefined, inAlready: readonly string[]): string {
  const query = new URLSearchParams({ gedaan: "gewijzigd", versie: String(versie ?? 0) });
  for (const one of inAlready.slice(0, mostNamed + 1)) query.append("al", one);
  return `/mijn/clusters/${id}?${query}`;
}

/** What the page of a cluster says was just done, out of the versions of the cluster itself. */
export async function clusterTold(
  c: ServiceContext,
  own: ClusterRoom,
  cluster: Cluster,
  { manages }: View,
  said: Said,
): Promise<Html | ""> {
  const step = c.req.query("gedaan");
  if (!manages || said.faults !== undefined || said.refused !== undefined) return toldOf(c, said, done);
  if (step === "gemaakt") return box([madeText(cluster)]);
  if (step !== "gewijzigd") return toldOf(c, said, done);
  const number = Number(/^\d{1,9}$/.exec(c.req.query("versie") ?? "")?.[0] ?? 0);
  const [before, after] = await Promise.all([
    own.room.store.version(cluster.id, number - 1),
    own.room.store.version(cluster.id, number),
  ]);
  const changes = before === undefined || after === undefined ? [] : changeTexts(before, after, own);
  const asked = c.req.queries("al") ?? [];
  const inAlready = cluster.leden.filter(({ organisatie }) => asked.includes(organisatie));
  const all = [...changes, ...alreadyTexts(inAlready, own)];
  return box(all.length === 0 ? ["Er is niets veranderd."] : all);
}

const box = (texts: readonly string[]) =>
  html`<div class="well" role="status">${texts.map((text) => html`<p>${text}</p>`)}</div>`;

const madeText = ({ leden }: Cluster) =>
  leden.length === 0
    ? "Het cluster is gemaakt. Vraag nu organisaties om mee te doen."
    : `Het cluster is gemaakt. De leden zien de vraag zodra zij zich aanmelden. ${noMessage}`;

/** What differs between two versions, in sentences. */
function changeTexts(before: Cluster, after: Cluster, { access }: ClusterRoom): string[] {
  const called = (ids: readonly string[]) => formatList(ids.map((id) => nameOf(access, id)));
  const gone = before.leden.filter((one) => !after.leden.some((two) => two.organisatie === one.organisatie));
  const asked = after.leden
    .filter((one) => one.stand === "uitgenodigd" && !before.leden.some((two) => isSame(one, two)))
    .map(({ organisatie }) => organisatie);
  return [
    ...(before.naam === after.naam ? [] : [`Het cluster heet nu ${after.naam}. ${later}`]),
    ...gone.map(({ organisatie, stand }) => {
      const text = `${called([organisatie])} is weggehaald.`;
      return stand === "aanvaard" ? `${text} ${later}` : text;
    }),
    ...(asked.length === 0
      ? []
      : [`${called(asked)} ${asked.length === 1 ? "is" : "zijn"} gevraagd. ${noMessage}`]),
  ];
}

const isSame = (one: Cluster["leden"][number], two: Cluster["leden"][number]) =>
  one.organisatie === two.organisatie && one.sinds === two.sinds && one.stand === two.stand;

function alreadyTexts(members: Cluster["leden"], { access }: ClusterRoom): string[] {
  const named = members.slice(0, mostNamed).map(({ organisatie, stand }) => {
    const name = nameOf(access, organisatie);
    return stand === "aanvaard" ? `${name} doet al mee.` : `${name} was al gevraagd.`;
  });
  return members.length > mostNamed ? [...named, "Ook anderen waren al gevraagd of doen al mee."] : named;
}
