import type { GivenRole } from "./roles.ts";

/** `eigen`: only what is of the organisation of the role. `alles`: of every organisation. */
export type Reach = "eigen" | "alles";

export interface AccessRoute {
  /** What the log calls it. */
  readonly actie: string;
  readonly method: "get" | "post" | "patch" | "delete";
  /** Under /v1. */
  readonly path: string;
  /** Who may; a role that is not named may not. */
  readonly rollen: Readonly<Partial<Record<GivenRole, Reach>>>;
  /** A key is no person: it cannot be one of four eyes. */
  readonly alleenPersonen?: true;
}

const everyone = {
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
} as const satisfies Readonly<Record<string, AccessRoute>>;
