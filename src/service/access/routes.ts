import type { GivenRole } from "./roles.ts";

/** `eigen`: only what is of the organisation of the role. `alles`: of every organisation. */
export type Reach = "eigen" | "alles";

export interface AccessRoute {
  /** What the log calls it. */
  readonly actie: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Under /v1; of a page (page-routes.ts) the whole address. */
  readonly path: string;
  /** Who may; a role that is not named may not. */
  readonly rollen: Readonly<Partial<Record<GivenRole, Reach>>>;
  /** A key is no person: it cannot be one of four eyes. */
  readonly alleenPersonen?: true;
}

export const everyone = {
  leverancier: "eigen",
  werkgever: "eigen",
  clusterbeheerder: "eigen",
  fonds: "eigen",
  publicist: "eigen",
  beheerder: "eigen",
  auditor: "eigen",
} as const;

const inCluster = { clusterbeheerder: "eigen", werkgever: "eigen" } as const;
const managing = { clusterbeheerder: "eigen" } as const;
const joining = { werkgever: "eigen" } as const;

const preparing = { fonds: "eigen", publicist: "alles" } as const;

const supplier = { leverancier: "eigen" } as const;
/** Who keeps the server may clear the way; what a delivery holds stays with its supplier. */
const supplierAndKeeper = { leverancier: "eigen", beheerder: "alles" } as const;
const supplierAndWatchers = { leverancier: "eigen", beheerder: "alles", auditor: "alles" } as const;

/** Every route that is not open to all, and who may use it: the only place where that is said. */
export const accessRoutes = {
  sessie: { actie: "sessie-lezen", method: "get", path: "/sessie", rollen: everyone },
  spiegel: { actie: "spiegel-lezen", method: "get", path: "/spiegel", rollen: { werkgever: "eigen" } },
  spiegelVan: {
    actie: "spiegel-lezen",
    method: "get",
    path: "/spiegel/{organisatie}",
    rollen: { werkgever: "eigen" },
  },
  voorpublicaties: {
    actie: "voorpublicaties-lezen",
    method: "get",
    path: "/voorpublicaties",
    rollen: preparing,
  },
  voorpublicatie: {
    actie: "voorpublicatie-lezen",
    method: "get",
    path: "/voorpublicaties/{id}",
    rollen: preparing,
  },
  voorwaarnemingen: {
    actie: "voorpublicatie-lezen",
    method: "get",
    path: "/voorpublicaties/{id}/tabellen/{tabel}/waarnemingen",
    rollen: preparing,
  },
  aanbieden: {
    actie: "voorpublicatie-aanbieden",
    method: "post",
    path: "/voorpublicaties/{id}/_aanbieden",
    rollen: { publicist: "alles" },
    alleenPersonen: true,
  },
  goedkeuren: {
    actie: "voorpublicatie-goedkeuren",
    method: "post",
    path: "/voorpublicaties/{id}/_goedkeuren",
    rollen: { publicist: "alles" },
    alleenPersonen: true,
  },
  intrekken: {
    actie: "voorpublicatie-intrekken",
    method: "post",
    path: "/voorpublicaties/{id}/_intrekken",
    rollen: { publicist: "alles" },
    alleenPersonen: true,
  },
  clusters: { actie: "clusters-lezen", method: "get", path: "/clusters", rollen: inCluster },
  clusterMaken: { actie: "cluster-maken", method: "post", path: "/clusters", rollen: managing },
  cluster: { actie: "cluster-lezen", method: "get", path: "/clusters/{id}", rollen: inCluster },
  clusterWijzigen: { actie: "cluster-wijzigen", method: "patch", path: "/clusters/{id}", rollen: managing },
  clusterVerwijderen: {
    actie: "cluster-verwijderen",
    method: "delete",
    path: "/clusters/{id}",
    rollen: managing,
  },
  clusterAanvaarden: {
    actie: "cluster-aanvaarden",
    method: "post",
    path: "/clusters/{id}/_aanvaard",
    rollen: joining,
  },
  clusterWeigeren: {
    actie: "cluster-weigeren",
    method: "post",
    path: "/clusters/{id}/_weiger",
    rollen: joining,
  },
  clusterVerlaten: {
    actie: "cluster-verlaten",
    method: "post",
    path: "/clusters/{id}/_verlaat",
    rollen: joining,
  },
  sleutels: { actie: "sleutels-lezen", method: "get", path: "/sleutels", rollen: { beheerder: "alles" } },
  logboek: { actie: "logboek-lezen", method: "get", path: "/logboek", rollen: { auditor: "alles" } },
  leveringen: {
    actie: "leveringen-lezen",
    method: "get",
    path: "/leveringen",
    rollen: supplierAndWatchers,
  },
  leveringMaken: { actie: "levering-maken", method: "post", path: "/leveringen", rollen: supplier },
  levering: {
    actie: "levering-lezen",
    method: "get",
    path: "/leveringen/{id}",
    rollen: supplierAndWatchers,
  },
  bestanden: {
    actie: "bestanden-lezen",
    method: "get",
    path: "/leveringen/{id}/bestanden",
    rollen: supplier,
  },
  bestandOntvangen: {
    actie: "bestand-ontvangen",
    method: "put",
    path: "/leveringen/{id}/bestanden/{naam}",
    rollen: supplier,
  },
  bestandVerwijderen: {
    actie: "bestand-verwijderen",
    method: "delete",
    path: "/leveringen/{id}/bestanden/{naam}",
    rollen: supplier,
  },
  controleren: {
    actie: "levering-controleren",
    method: "post",
    path: "/leveringen/{id}/_controleer",
    rollen: supplier,
  },
  controle: {
    actie: "controle-lezen",
    method: "get",
    path: "/leveringen/{id}/controle",
    rollen: supplier,
  },
  vergelijking: {
    actie: "vergelijking-lezen",
    method: "get",
    path: "/leveringen/{id}/vergelijking",
    rollen: supplier,
  },
  accepteren: {
    actie: "waarschuwingen-accepteren",
    method: "post",
    path: "/leveringen/{id}/_accepteer",
    rollen: supplier,
  },
  bevestigen: {
    actie: "levering-bevestigen",
    method: "post",
    path: "/leveringen/{id}/_bevestig",
    rollen: supplier,
  },
  leveringIntrekken: {
    actie: "levering-intrekken",
    method: "post",
    path: "/leveringen/{id}/_intrek",
    rollen: supplierAndKeeper,
  },
  verwerking: {
    actie: "verwerking-lezen",
    method: "get",
    path: "/verwerkingen/{id}",
    rollen: supplierAndWatchers,
  },
  verwerkingAfbreken: {
    actie: "verwerking-afbreken",
    method: "post",
    path: "/verwerkingen/{id}/_afbreken",
    rollen: supplierAndKeeper,
  },
  verwerkingVerwijderen: {
    actie: "verwerking-afbreken",
    method: "delete",
    path: "/verwerkingen/{id}",
    rollen: supplierAndKeeper,
  },
} as const satisfies Readonly<Record<string, AccessRoute>>;
