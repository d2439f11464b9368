import { type AccessRoute, everyone } from "./routes.ts";

const employer = { werkgever: "eigen" } as const;
const manager = { clusterbeheerder: "eigen" } as const;
const fund = { fonds: "eigen" } as const;
const publisher = { publicist: "alles" } as const;
const proposing = { ...fund, ...publisher } as const;
const keeper = { beheerder: "alles", auditor: "alles" } as const;
const auditor = { auditor: "alles" } as const;

type Page = Omit<AccessRoute, "alleenPersonen">;

/** The pages behind a session and who may use them, decided as every route; `path` is the whole address. */
const pages = {
  start: { actie: "startpagina-lezen", method: "get", path: "/mijn", rollen: everyone },
  spiegels: { actie: "spiegels-lezen", method: "get", path: "/mijn/spiegel", rollen: employer },
  spiegel: { actie: "spiegel-lezen", method: "get", path: "/mijn/spiegel/{organisatie}", rollen: employer },
  spiegelBestand: {
    actie: "spiegel-downloaden",
    method: "get",
    path: "/mijn/spiegel/{organisatie}/{bestand}",
    rollen: employer,
  },
  clusters: {
    actie: "clusters-lezen",
    method: "get",
    path: "/mijn/clusters",
    rollen: { ...employer, ...manager },
  },
  clusterMaken: { actie: "cluster-maken", method: "post", path: "/mijn/clusters", rollen: manager },
  cluster: {
    actie: "cluster-lezen",
    method: "get",
    path: "/mijn/clusters/{id}",
    rollen: { ...employer, ...manager },
  },
  clusterWijzigen: {
    actie: "cluster-wijzigen",
    method: "post",
    path: "/mijn/clusters/{id}/wijzigen",
    rollen: manager,
  },
  clusterVerwijderen: {
    actie: "cluster-verwijderen",
    method: "post",
    path: "/mijn/clusters/{id}/verwijderen",
    rollen: manager,
  },
  clusterAanvaarden: {
    actie: "cluster-aanvaarden",
    method: "post",
    path: "/mijn/clusters/{id}/aanvaarden",
    rollen: employer,
  },
  clusterWeigeren: {
    actie: "cluster-weigeren",
    method: "post",
    path: "/mijn/clusters/{id}/weigeren",
    rollen: employer,
  },
  clusterVerlaten: {
    actie: "cluster-verlaten",
    method: "post",
    path: "/mijn/clusters/{id}/verlaten",
    rollen: employer,
  },
  fonds: { actie: "fonds-lezen", method: "get", path: "/mijn/fonds", rollen: fund },
  fondsRapporten: {
    actie: "fondsrapporten-lezen",
    method: "get",
    path: "/mijn/fonds/rapporten",
    rollen: fund,
  },
  fondsRapportenMaken: {
    actie: "fondsrapporten-maken",
    method: "post",
    path: "/mijn/fonds/rapporten",
    rollen: fund,
  },
  fondsRapportenStoppen: {
    actie: "fondsrapporten-stoppen",
    method: "post",
    path: "/mijn/fonds/rapporten/stoppen",
    rollen: fund,
  },
  fondsRapportenVerder: {
    actie: "fondsrapporten-maken",
    method: "post",
    path: "/mijn/fonds/rapporten/verder",
    rollen: fund,
  },
  fondsArchief: {
    actie: "fondsrapporten-downloaden",
    method: "get",
    path: "/mijn/fonds/rapporten/archief",
    rollen: fund,
  },
  fondsPublicatie: {
    actie: "voorpublicatie-lezen",
    method: "get",
    path: "/mijn/fonds/publicaties/{id}",
    rollen: fund,
  },
  // What another policy would show: a fund of its own sectors, who publishes of all.
  beleid: { actie: "beleid-lezen", method: "get", path: "/mijn/beleid", rollen: proposing },
  beleidProberen: { actie: "beleid-proberen", method: "post", path: "/mijn/beleid", rollen: proposing },
  beleidStoppen: {
    actie: "beleid-stoppen",
    method: "post",
    path: "/mijn/beleid/stoppen",
    rollen: proposing,
  },
  beleidVoorstel: {
    actie: "beleid-downloaden",
    method: "get",
    path: "/mijn/beleid/voorstel",
    rollen: proposing,
  },
  vrijgaven: { actie: "voorpublicaties-lezen", method: "get", path: "/mijn/vrijgave", rollen: publisher },
  vrijgave: { actie: "voorpublicatie-lezen", method: "get", path: "/mijn/vrijgave/{id}", rollen: publisher },
  aanbieden: {
    actie: "voorpublicatie-aanbieden",
    method: "post",
    path: "/mijn/vrijgave/{id}/aanbieden",
    rollen: publisher,
  },
  goedkeuren: {
    actie: "voorpublicatie-goedkeuren",
    method: "post",
    path: "/mijn/vrijgave/{id}/goedkeuren",
    rollen: publisher,
  },
  intrekken: {
    actie: "voorpublicatie-intrekken",
    method: "post",
    path: "/mijn/vrijgave/{id}/intrekken",
    rollen: publisher,
  },
  beheer: { actie: "beheer-lezen", method: "get", path: "/mijn/beheer", rollen: keeper },
  bewaren: { actie: "bewaartermijnen-lezen", method: "get", path: "/mijn/beheer/bewaren", rollen: keeper },
  // A key opens no more than who makes it; who keeps the server sees and ends those of others.
  sleutels: {
    actie: "sleutels-lezen",
    method: "get",
    path: "/mijn/sleutels",
    rollen: { ...everyone, beheerder: "alles" },
  },
  sleutelMaken: { actie: "sleutel-maken", method: "post", path: "/mijn/sleutels", rollen: everyone },
  sleutelVernieuwen: {
    actie: "sleutel-vernieuwen",
    method: "post",
    path: "/mijn/sleutels/{begin}/vernieuwen",
    rollen: everyone,
  },
  sleutelIntrekken: {
    actie: "sleutel-intrekken",
    method: "post",
    path: "/mijn/sleutels/{begin}/intrekken",
    rollen: { ...everyone, beheerder: "alles" },
  },
  logboek: { actie: "logboek-lezen", method: "get", path: "/mijn/logboek", rollen: auditor },
  logboekControle: {
    actie: "logboek-controleren",
    method: "get",
    path: "/mijn/logboek/controle",
    rollen: auditor,
  },
} as const satisfies Readonly<Record<string, Page>>;

type Pages = { readonly [K in keyof typeof pages]: AccessRoute };

/** A page is for a person: a key has no use for it. */
export const pageRoutes = Object.fromEntries(
  Object.entries(pages).map(([name, page]) => [name, { ...page, alleenPersonen: true }]),
) as Pages;
